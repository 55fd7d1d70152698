// spbe/full: ready to use once imported.

import init from "./full-init.js";

export * from "./full-init.js";

await init();
