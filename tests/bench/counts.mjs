// What the guide asks of the network and keeps, counted in the demo shop: requests before it is
// near, as it comes near and as it is used; hosts besides the shop's own; what is stored.
//
//   node tests/bench/counts.mjs       RECORD=1 keeps the figures in docs/measured.json
//
// tests/e2e/quiet.test.mjs holds it to these in three engines, with every control there is.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "../../tools/serve.mjs";
import { startBrowser, withPage } from "./lib/browser.mjs";
import { record } from "./lib/measured.mjs";
import { asSide, SIDES } from "./lib/sides.mjs";

const DIST = resolve(process.env.BACK_RELIEF_DIST ?? join(import.meta.dirname, "../../dist"));

const stored = async () =>
  localStorage.length + sessionStorage.length + document.cookie.length + (await indexedDB.databases()).length +
  (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length;

// Every choice, every fold, the routine and back.
const useAll = async () => {
  const root = document.querySelector("back-relief").shadowRoot;
  for (const input of root.querySelectorAll("input[name=area], input[name=topic], input[name=stage], input[name=position]")) {
    input.click();
    await new Promise((done) => requestAnimationFrame(done));
  }
  for (const fold of root.querySelectorAll("details")) fold.open = true;
  root.querySelector("[data-do=routine]").click();
  for (const sign of root.querySelectorAll("input[name=sign]")) sign.click();
  await new Promise((done) => setTimeout(done, 500));
};

async function count(browser, url) {
  return withPage(browser, "fast", async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url())));
    await page.goto(url, { waitUntil: "load" });
    await pause(1500);
    const at = { before: asked.length };
    if (await page.$("back-relief")) {
      await page.evaluate(() => document.querySelector("back-relief").scrollIntoView());
      await page.waitForFunction(() => document.querySelector("back-relief").shadowRoot?.querySelector("[data-ready]"));
      await pause(1500);
      at.near = asked.length - at.before;
      await page.evaluate(useAll);
      at.use = asked.length - at.before - at.near;
    }
    const hosts = new Set(asked.map(({ host }) => host));
    return { ...at, hosts: hosts.size - 1, stored: await page.evaluate(stored) };
  });
}

const folder = await mkdtemp(join(tmpdir(), "back-relief-counts-"));
const browser = await startBrowser(join(folder, "profile"));
let side;
const site = await serve({ dir: DIST, intercept: asSide(() => side) });
try {
  const figures = {};
  for (side of Object.keys(SIDES)) {
    const found = await count(browser, `${site.url}/product-demo.html`);
    console.log(side, found);
    for (const [key, value] of Object.entries(found)) figures[`${side}, ${key}`] = value;
  }
  record("counts", { command: "node tests/bench/counts.mjs", browser: await browser.version(), figures });
} finally {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
