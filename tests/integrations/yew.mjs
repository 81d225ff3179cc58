// The component in Yew apps, as examples/ builds them: two guides in one app, and a page that a
// server wrote and Yew hydrates. In Chromium.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { openPage } from "./lib/browser.mjs";
import { ROOT } from "./lib/place.mjs";

// Trunk starts the program by a script in the page, and the app has a <style>.
const POLICY = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self'";
const LIMIT = { timeout: 60_000 };

async function open(example, { javaScript = true } = {}) {
  const site = await serve({ dir: join(ROOT, "target/yew", example), headers: { "content-security-policy": POLICY } });
  const { page, faults } = await openPage("about:blank");
  await page.setJavaScriptEnabled(javaScript);
  await page.goto(`${site.url}/index.html`);
  after(async () => {
    await page.close();
    await site.close();
  });
  return { page, faults };
}

/** What the app heard, the first first. */
const heard = (page) => page.$$eval("#heard li", (lines) => lines.map((line) => line.textContent).reverse());
const hears = (page, line) => page.waitForFunction((wanted) => document.querySelector("#heard li")?.textContent === wanted, LIMIT, line);
const name = (page) => page.$eval("#first .head", (it) => it.innerText);

describe("Two guides in an app that Trunk built", async () => {
  const { page, faults } = await open("app");
  const first = "#first [data-ready]";
  const second = "#second div >>> [data-ready]";

  test("both come to life, and the app hears it once for the one it listens to", async () => {
    await page.waitForSelector(first, LIMIT);
    await page.waitForSelector(second, LIMIT);
    await hears(page, "ready");
    assert.deepEqual(await heard(page), ["ready"]);
  });

  test("no id stands twice, so that each label belongs to its own guide", async () => {
    const twice = await page.evaluate(() => {
      const roots = [document, document.querySelector("#second > div").shadowRoot];
      const ids = roots.flatMap((root) => [...root.querySelectorAll("[id]")].map((it) => it.id));
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    assert.deepEqual(twice, []);
  });

  test("each name stands at its own height beside its figure", async () => {
    const heights = await page.evaluate(() => {
      const roots = [document.querySelector("#first"), document.querySelector("#second > div").shadowRoot];
      return roots.map((root) => [...root.querySelectorAll("label.name.left")].map((it) => it.getBoundingClientRect().top));
    });
    for (const tops of heights) assert.equal(new Set(tops).size, tops.length, String(tops));
  });

  test("an area is chosen on the drawing, and the app is told which", async () => {
    const spot = await page.$("#first input[name=area][value=lower-back]");
    await spot.scrollIntoView();
    await spot.click();
    await hears(page, "open lower-back");
    assert.match(await name(page), /Lower back/);
    assert.equal(await page.$eval("#first section[data-area=lower-back]", (it) => it.checkVisibility()), true);
  });

  test("what an app puts into a slot stands after the advice, labelled as its own", async () => {
    const box = await page.$eval("#first .shop:not([data-shop])", (it) => ({ text: it.innerText, shown: it.checkVisibility() }));
    assert.match(box.text, /A heat pack of ours/);
    assert.ok(box.shown);
    assert.equal(await page.$eval("#first .shop[data-shop=glutes]", (it) => it.checkVisibility()), false);
  });

  test("an area is chosen by its name in the list", async () => {
    const label = await page.$("#first label.name[data-at=glutes-left]");
    await label.scrollIntoView();
    await label.click();
    await hears(page, "open glutes-left");
  });

  test("a near miss counts, as it does in the page", async () => {
    const miss = await page.$eval("#first input[name=area][value=neck-base]", (it) => {
      it.scrollIntoView({ block: "center" });
      const { left, top, width } = it.getBoundingClientRect();
      return { x: left + width / 2, y: top - 6 };
    });
    await page.mouse.click(miss.x, miss.y);
    await hears(page, "open neck-base");
  });

  test("another language takes the guide's place, and the choice stays", async () => {
    await page.$eval("#first .check", (it) => { it.open = true; });
    await page.click("#language");
    await page.waitForFunction(() => document.querySelector("#first .head").innerText.includes("Nacken"), LIMIT);
    assert.equal(await page.$eval("#first .br", (it) => it.lang), "de");
    assert.equal(await page.$eval("#first input[name=area]:checked", (it) => it.value), "neck-base");
    assert.ok(await page.$eval("#first .check", (it) => it.open), "what was opened stays open");
    await page.waitForSelector(first, LIMIT);
    await page.click("#language");
    await page.waitForFunction(() => !document.querySelector("#first .head").innerText.includes("Nacken"), LIMIT);
  });

  test("the app chooses an area", async () => {
    await page.click("#first label.name[data-at=mid-back]");
    await hears(page, "open mid-back");
    await page.click("#neck");
    await hears(page, "open neck-base");
    assert.equal(await page.$eval("#first input[name=area]:checked", (it) => it.value), "neck-base");
  });

  test("a routine begins and ends, and the app hears both", async () => {
    await page.click("#first [data-do=routine]");
    await page.waitForSelector("#first dialog[open] [data-do=begin]", LIMIT);
    await page.click("#first dialog [data-do=begin]");
    await hears(page, "routine-start");
    await page.click("#first dialog [data-do=end]");
    await hears(page, "routine-end false");
    await page.click("#first dialog [data-do=close]");
    assert.equal(await page.$eval("#first dialog", (it) => it.open), false);
  });

  test("a warning sign takes the place of the advice and of the app's products", async () => {
    await page.evaluate(() => document.querySelector("#first .check").scrollIntoView({ block: "center" }));
    await page.$eval("#first input[name=sign][value=em-saddle]", (it) => it.click());
    await hears(page, "help");
    const shown = (css) => page.$eval(css, (it) => it.checkVisibility());
    assert.equal(await shown("#first .help.emergency"), true);
    assert.equal(await shown("#first .shop:not([data-shop])"), false);
  });

  test("the guide in the shadow root has a choice, a number and pictures of its own", async () => {
    const inside = (find) => page.evaluate(find);
    await inside(() => {
      const root = document.querySelector("#second > div").shadowRoot;
      root.querySelector("input[name=area][value=shoulder-blade-right]").click();
    });
    const found = await inside(() => {
      const root = document.querySelector("#second > div").shadowRoot;
      const first = document.querySelector("#first input[name=area]:checked").value;
      const calls = [...root.querySelectorAll(".call")].map((it) => it.getAttribute("href"));
      const picture = getComputedStyle(root.querySelector(".thumb"), "::before").backgroundImage;
      return { first, calls, picture };
    });
    assert.equal(found.first, "neck-base");
    assert.deepEqual(found.calls, ["tel:112"]);
    assert.match(found.picture, /back-relief\/moves-.*\.svg/);
  });

  test("taken away in the middle of a routine, it ends that and is gone; put back, it comes to life", async () => {
    await page.click("#first input[name=sign][value=em-saddle]");
    await page.click("#first [data-do=routine]");
    await page.waitForSelector("#first dialog[open] [data-do=begin]", LIMIT);
    await page.click("#first dialog [data-do=begin]");
    await hears(page, "routine-start");
    await page.$eval("#remove", (it) => it.click());
    await hears(page, "routine-end false");
    await page.waitForFunction(() => !document.querySelector("#first .br"), LIMIT);
    await page.click("#remove");
    await page.waitForSelector(first, LIMIT);
    assert.equal(await page.$eval("#first input[name=area]:checked", (it) => it.value), "neck-base", "what the app says is chosen");
  });

  test("nothing went wrong meanwhile", async () => {
    assert.deepEqual(faults, []);
  });
});

describe("A page that a server wrote", async () => {
  test("shows the area's advice before any script", async () => {
    const { page } = await open("ssr", { javaScript: false });
    assert.equal(await page.$eval("input[name=area]:checked", (it) => it.value), "lower-back");
    assert.equal(await page.$eval("section[data-area=lower-back]", (it) => it.checkVisibility()), true);
  });

  test("is hydrated: its nodes stay, and it comes to life", async () => {
    const { page, faults } = await open("ssr");
    const spot = await page.$("input[name=area][value=glutes-right]");
    await page.waitForSelector("[data-ready]", LIMIT);
    assert.ok(await spot.evaluate((it) => it.isConnected), "the very nodes that the server wrote");
    await page.click("label.name[data-at=glutes-right]");
    await page.waitForFunction(() => document.querySelector("#opened").textContent === "glutes-right", LIMIT);
    await page.click("[data-do=routine]");
    await page.waitForSelector("dialog[open] [data-do=begin]", LIMIT);
    assert.deepEqual(faults, []);
  });
});
