// The height of a frame with the guide in it.
import assert from "node:assert/strict";

export const height = (page) => page.$eval("iframe[data-back-relief]", (it) => it.getBoundingClientRect().height);
const wanted = (inside) => inside.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** Until the frame is as high as the guide inside it; that height. Looks `tries` times, ten a second. */
export async function fits(page, inside, tries = 50) {
  let both;
  for (let i = 0; i < tries; i += 1) {
    both = [await height(page), await wanted(inside)];
    if (Math.abs(both[0] - both[1]) <= 4) return both[0];
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail(`the frame has ${both[0]} px, the guide ${both[1]} px`);
}
