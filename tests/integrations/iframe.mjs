// The iframe version in Chromium: the guide on one origin, the shop on another.
import assert from "node:assert/strict";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { live, openPage } from "./lib/browser.mjs";
import { fits, height } from "./lib/frame.mjs";
import { DIST, freshFolder, ROOT } from "./lib/place.mjs";

const HTML = join(ROOT, "integrations/html");
const folder = await freshFolder("iframe");
const README = await readFile(join(HTML, "README.md"), "utf8");

before(async () => {
  await cp(DIST, folder, { recursive: true });
  for (const name of ["iframe.html", "iframe.js", "iframe-parent.js"]) await cp(join(HTML, name), join(folder, name));
});

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'";
const cors = { "access-control-allow-origin": "*" };

// The line that README.md gives to a shop, with other addresses.
function frame(guide, shop) {
  const [found] = /<iframe\b[^>]*><\/iframe>/.exec(README) ?? assert.fail("README.md has no <iframe>");
  return found.replaceAll("https://guide.example", guide).replaceAll("https://shop.example", shop);
}

async function shopPage(t, { sandbox, extra = "", parent } = {}) {
  let body;
  const guide = await serve({ dir: folder, headers: { "content-security-policy": POLICY, ...cors } });
  const shop = await serve({
    dir: folder,
    headers: { "content-security-policy": undefined },
    intercept: (path) => ["/shop", "/other"].includes(path) && {
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: path === "/shop" ? body : "<!doctype html><title>Other</title>",
    },
  });
  t.after(() => Promise.all([guide.close(), shop.close()]));
  let line = frame(guide.url, parent ?? shop.url);
  if (sandbox !== undefined) line = line.replace(/sandbox="[^"]*"/, sandbox);
  body = `<!doctype html><html lang="en"><title>Shop</title><body>${line}${extra}
<script type="module" src="/iframe-parent.js"></script></body></html>`;
  const { page, faults } = await openPage(`${shop.url}/shop`);
  const inside = await page.waitForFrame((it) => it.url().startsWith(guide.url));
  await live(inside, faults);
  return { page, inside, faults };
}

const choose = (inside, value) => inside.evaluate((it) => {
  document.querySelector("back-relief").shadowRoot.querySelector(`input[value="${it}"]`).click();
}, value);

describe("The iframe", { timeout: 120_000 }, () => {
  test("README's own sandbox: height follows the guide, settings arrive", async (t) => {
    const { page, inside, faults } = await shopPage(t);
    const first = await fits(page, inside);
    await choose(inside, "lower-back");
    const opened = await fits(page, inside);
    assert.ok(opened > first + 100, `${first} px, then ${opened} px`);
    const call = await inside.evaluate(() => document.querySelector("back-relief").shadowRoot.querySelector(".call").getAttribute("href"));
    assert.equal(call, "tel:999");
    assert.equal(await inside.evaluate(() => self.origin), "null", "kept apart from its own origin");
    assert.deepEqual(faults, []);
    await page.close();
  });

  for (const [name, sandbox] of [["without sandbox", ""], ["with allow-same-origin", 'sandbox="allow-scripts allow-same-origin"']]) {
    test(`height follows ${name}`, async (t) => {
      const { page, inside } = await shopPage(t, { sandbox });
      await choose(inside, "lower-back");
      await fits(page, inside);
      await page.close();
    });
  }

  test("A page that the address does not name hears nothing", async (t) => {
    const { page, inside } = await shopPage(t, { parent: "https://elsewhere.example" });
    const before = await height(page);
    await choose(inside, "lower-back");
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await height(page), before);
    await page.close();
  });

  test("A frame that has gone to another origin changes nothing", async (t) => {
    const { page, inside } = await shopPage(t, { sandbox: "" });
    const before = await fits(page, inside);
    await page.$eval("iframe", (it) => { it.contentWindow.location = "/other"; });
    const gone = await page.waitForFrame((it) => it.url().endsWith("/other"));
    await gone.evaluate(() => window.parent.postMessage({ type: "back-relief-height", height: 777 }, "*"));
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(await height(page), before);
    await page.close();
  });

  test("Another frame, the page itself and wrong numbers change nothing", async (t) => {
    const { page, inside } = await shopPage(t, { extra: '<iframe id="other" srcdoc="other" sandbox="allow-scripts"></iframe>' });
    const before = await fits(page, inside);
    const other = await page.$("#other").then((it) => it.contentFrame());
    const send = (from, message) => from.evaluate((it) => window.parent.postMessage(it, "*"), message);
    await send(other, { type: "back-relief-height", height: 777 });
    await page.evaluate(() => window.postMessage({ type: "back-relief-height", height: 777 }, "*"));
    for (const wrong of ["777", null, Number.NaN, Infinity]) await send(inside, { type: "back-relief-height", height: wrong });
    await send(inside, { type: "other", height: 777 });
    await send(inside, null);
    await new Promise((done) => setTimeout(done, 300));
    assert.equal(await height(page), before);
    // The guide may say its own height again right after: every change is heard.
    const most = page.evaluate(() => new Promise((done) => {
      const frame = document.querySelector("iframe");
      new MutationObserver(() => frame.height === "30000" && done(true)).observe(frame, { attributes: true });
    }));
    await send(inside, { type: "back-relief-height", height: 1e9 });
    assert.equal(await most, true);
    await page.close();
  });
});
