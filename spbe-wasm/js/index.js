// spbe: ready to use once imported.

import init from "./init.js";

export * from "./init.js";

await init();
