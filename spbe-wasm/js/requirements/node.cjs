// spbe/requirements in Node: the files stand beside this one.

const { readFile } = require("node:fs/promises");
const { join } = require("node:path");
const { reader } = require("./read.js");

exports.requirements = reader((lang) => readFile(join(__dirname, `requirements-${lang}.json`), "utf8"));
