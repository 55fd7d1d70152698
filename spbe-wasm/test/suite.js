// The conformance suite, through both entries of the package, in Node.

import { readFileSync } from "node:fs";
import * as main from "spbe";
import * as full from "spbe/full";
import { run } from "./conformance.js";
import { count, done } from "./harness.js";

const file = (name) => readFileSync(new URL(`../../conformance/${name}`, import.meta.url), "utf8");

let asked = 0;
for (const [name, entry] of [["spbe", main], ["spbe/full", full]]) {
  const { total, expected, editions, failures } = await run(entry, file);
  for (const [edition, cases] of Object.entries(editions)) console.log(`conformance cases, JavaScript, ${name}, ${edition}: ${cases}`);
  for (const failure of failures) console.error(`FAILED ${name}: ${failure}`);
  count(total - failures.length, failures);
  console.log(`conformance (JavaScript, ${name}): ${total - failures.length} passed, ${failures.length} failed`);
  asked += expected;
}
done(asked);
