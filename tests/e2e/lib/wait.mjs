// Waiting for what a browser has to do, however busy the machine is: for a
// condition, never for a time. The one limit only ends what would never come.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

export const LIMIT = 180_000;

/** Tries `look` until it returns something true, and returns that. */
export async function until(look, what) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`Waited ${LIMIT} ms in vain: ${what}`);
    await pause(40);
  }
}

/** Waits until what `look` returns has all of `wanted`; says how it differs if not. */
export async function untilHas(look, wanted) {
  const pick = (view) => Object.fromEntries(Object.keys(wanted).map((key) => [key, view[key]]));
  let seen;
  const agrees = async () => {
    seen = pick(await look());
    return isDeepStrictEqual(seen, wanted);
  };
  await until(agrees, "").catch(() => assert.deepEqual(seen, wanted));
}
