// How much of the page a tap makes the browser look at again: a count of elements, so it
// can be a limit where milliseconds can't. budget.json holds it. In Chromium alone: the
// others do not say.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { startBrowser, withPage } from "./lib/browser.mjs";
import { probe } from "./lib/probe.mjs";
import { restyled } from "./lib/selectors.mjs";
import { TAPPED, traceTaps } from "./lib/tap.mjs";

const DIST = resolve(process.env.BACK_RELIEF_DIST ?? join(import.meta.dirname, "../../dist"));
const ends = [];
let browser, site, limits;

before(async () => {
  limits = JSON.parse(await readFile(join(import.meta.dirname, "../../budget.json"), "utf8"))["restyled-elements"];
  const folder = await mkdtemp(join(tmpdir(), "back-relief-restyled-"));
  ends.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  browser = await startBrowser(join(folder, "profile"));
  ends.push(() => browser.close());
  site = await serve({ dir: DIST });
  ends.push(site.close);
});

after(async () => {
  for (const end of ends.reverse()) await end();
});

test("a tap restyles no more than what it shows and what gives way", async () => {
  const counts = await withPage(browser, "fast", async (page, devtools) => {
    await probe(page, { host: "back-relief", rendered: true }, { choosing: false });
    await page.goto(`${site.url}/`, { waitUntil: "load" });
    await page.evaluate(() => window.bench.ready.then(() => {}));
    return restyled(await traceTaps(page, devtools));
  });
  counts.forEach(({ largest, elements }, at) => {
    // The first tap brings the whole sheet in.
    if (at === 0) return;
    const say = `${TAPPED[at]}: ${largest} in the largest pass, ${elements} in all`;
    assert.ok(largest > 0, `${say}: nothing was counted`);
    assert.ok(largest <= limits.pass, `${say}; ${limits.pass} in a pass at most`);
    assert.ok(elements <= limits.tap, `${say}; ${limits.tap} in all at most`);
  });
});
