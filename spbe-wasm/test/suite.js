// The conformance suite, through the package, in Node.

import { readFileSync } from "node:fs";
import * as spbe from "spbe";
import { run } from "./conformance.js";
import { count, done } from "./harness.js";

const file = (name) => readFileSync(new URL(`../../conformance/${name}`, import.meta.url), "utf8");
const { total, expected, editions, failures } = await run(spbe, file);
for (const [edition, cases] of Object.entries(editions)) console.log(`conformance cases, JavaScript, ${edition}: ${cases}`);
for (const failure of failures) console.error(`FAILED ${failure}`);
count(total - failures.length, failures);
console.log(`conformance (JavaScript): ${total - failures.length} passed, ${failures.length} failed`);
done(expected);
