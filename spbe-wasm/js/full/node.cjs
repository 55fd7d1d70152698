// spbe/full in Node: the file stands beside this one and is compiled while the module loads.

const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { loadBytes } = require("../load.js");

loadBytes(readFileSync(join(__dirname, "full.wasm")));

module.exports = require("./api.js");
