// Counts what ran. `done` closes with the line that scripts/test.sh reads.

import assert from "node:assert/strict";

let passed = 0;
const failed = [];

export { assert };

/** One test: a sentence, and what has to hold. */
export async function test(name, holds) {
  try {
    await holds();
    passed += 1;
  } catch (error) {
    failed.push(name);
    console.error(`FAILED ${name}\n${error?.stack ?? error}`);
  }
}

/** Tests that were counted elsewhere. */
export function count(good, bad) {
  passed += good;
  failed.push(...bad);
}

/** Prints the sums; as many tests as expected have to have run. */
export function done(expected) {
  if (passed + failed.length !== expected) {
    console.error(`FAILED: ${passed + failed.length} tests ran, not ${expected}`);
    process.exitCode = 1;
    failed.push("the number of tests");
  }
  console.log(`${passed} passed, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}

/** What a call throws. */
export function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return assert.fail("nothing was thrown");
}
