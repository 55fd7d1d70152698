// spbe/full in Node: the file stands beside this one and is compiled while the module loads.

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { initSync } = require("../spbe.js");

initSync({ module: readFileSync(join(__dirname, "full.wasm")) });

module.exports = require("./api.js");
