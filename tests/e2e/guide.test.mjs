// Another guide, named by the attribute `guide`: read, checked and written in the
// browser; and what is told when something is wrong with it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { until } from "./lib/page.mjs";
import { DIST } from "./lib/site.mjs";
import { check, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

const OURS = JSON.parse(await readFile(join(DIST, "guides/en.json"), "utf8"));

/** Ours with a change made to it. */
function changed(change) {
  const guide = structuredClone(OURS);
  change(guide);
  return JSON.stringify(guide);
}

// As if it were in Arabic: the direction, and some words that we can tell.
const OTHER = changed((guide) => {
  guide["front.json"].lang = "ar";
  guide["areas/lower-back.json"].name = "أسفل الظهر";
  guide["words.json"].live["says-chosen"] = "SHOWN in its words";
  guide["words.json"].live.routine = "ROUTINE";
});

const BROKEN = {
  "a wrong field": [
    changed((guide) => { guide["areas/lower-back.json"].causes[1].clue = 5; }),
    "guide-broken",
    "/my/guide.json/areas/lower-back.json: at `causes[1].clue`: found 5; expected a text in quotation marks.",
  ],
  "a link that runs a script": [
    changed((guide) => { guide["sources.json"].sources[1].links = ["javascript:alert(1)"]; }),
    "guide-broken",
    '/my/guide.json/sources.json: at `sources[1].links[0]`: found "javascript:alert(1)"; expected an https: address or a relative path.',
  ],
  "markup in a text": [
    changed((guide) => { guide["front.json"].lead = "<img src=x onerror=alert(1)>"; }),
    "guide-broken",
    '/my/guide.json/front.json: at `lead`: found "<"; expected plain words without markup.',
  ],
  "something else than a guide": ["<!doctype html>", "guide-broken", "/my/guide.json: found expected value at line 1 column 1; expected well-formed JSON, each field once."],
  "nothing at all": [undefined, "guide-missing", /\/my\/guide\.json was answered with 404\.$/],
};

// A page with the element as `html` says, and what is to be found at /my/.
const siteWith = (html, guides = {}) => ({
  rewrite: (path, text) => (path === "/test/bare.html" ? text.replace("<back-relief></back-relief>", html) : text),
  intercept: (path) => guides[path] && { status: 200, headers: { "content-type": "application/json" }, body: guides[path] },
});

const state = (root) => ({
  lang: root.lang,
  dir: getComputedStyle(root).direction,
  name: root.querySelector('label[for="br-area-lower-back"]').textContent,
  chosen: root.querySelector("[name=area]:checked")?.value ?? null,
  routine: [...root.querySelectorAll("[data-do=routine]")].map((it) => it.textContent)[0] ?? null,
});
const BUILT_IN = { lang: "en", dir: "ltr", name: "Lower back" };
const ANOTHER = { lang: "ar", dir: "rtl", name: "أسفل الظهر" };

inEveryEngine("another guide", (kit) => {
  const once = sameEverywhere(kit, "What is wrong with a guide is found and told in Rust.");
  const errors = async (page) => (await page.probe()).events.filter(({ name }) => name === "error").map(({ detail }) => detail);
  const shows = async (page, wanted) => {
    const look = async () => (await page.isThere()) && (await page.isReady()) && (await page.run(state));
    await until(async () => {
      const found = await look();
      return found && Object.entries(wanted).every(([key, value]) => found[key] === value);
    }, `a guide with ${JSON.stringify(wanted)}`).catch(async (error) => assert.fail(`${error.message}: ${JSON.stringify(await look())}`));
  };

  check("it stands in place of ours, in its own words and direction, under the production policy", () =>
    kit.withSite(siteWith('<back-relief guide="/my/guide.json" area="lower-back"></back-relief>', { "/my/guide.json": OTHER }), async (site) => {
      const page = kit.page("bare", site);
      await page.driver.get(site.url + page.path);
      await shows(page, { ...ANOTHER, chosen: "lower-back" });
      await page.click("area", "mid-back");
      await until(() => page.run((root) => root.querySelector("[role=status]").textContent.startsWith("SHOWN ")), "said in its words");
      assert.equal((await page.run(state)).routine, "ROUTINE");
      assert.ok(await page.run((root) => root.querySelectorAll("slot").length > 3), "with the shop's places");
      assert.ok(await page.run((root) => root.querySelectorAll(".sources a[href^='https:']").length > 100), "with its sources' links");
      assert.deepEqual(await errors(page), []);
      assert.deepEqual(await page.consoleLines(), []);
      assert.ok(!site.requests.some((path) => /guide-en-.*\.html/.test(path)), "ours was not even fetched");
    }),
  );

  for (const [name, [body, code, words]] of Object.entries(BROKEN)) {
    once(`${name}: ours stands, and the shop is told`, () =>
      kit.withSite(siteWith('<back-relief guide="/my/guide.json"></back-relief>', { "/my/guide.json": body }), async (site) => {
        const page = kit.page("bare", site);
        await page.driver.get(site.url + page.path);
        await shows(page, BUILT_IN);
        const told = await errors(page);
        assert.equal(told.length, 1, JSON.stringify(told));
        assert.equal(told[0].code, code);
        if (words instanceof RegExp) assert.match(told[0].detail, words);
        else assert.equal(told[0].detail, words);
        const lines = (await page.probe()).console;
        assert.equal(lines.length, 1, JSON.stringify(lines));
        await page.click("area", "lower-back");
        await page.untilChosen("lower-back");
      }),
    );
  }

  check("an address that is none is refused", async () => {
    for (const address of ["javascript:alert(1)", "data:application/json,{}", "http://shop.example/guide.json", "http://"]) {
      await kit.withSite(siteWith(`<back-relief guide="${address}"></back-relief>`), async (site) => {
        const page = kit.page("bare", site);
        await page.driver.get(site.url + page.path);
        await shows(page, BUILT_IN);
        assert.deepEqual((await errors(page)).map((it) => it.code), ["guide-refused"], address);
      });
    }
  });

  check("in place of the snippet's, and set, changed and taken away later: what was chosen stays", () =>
    kit.withSite({ ...siteWith("", { "/my/guide.json": OTHER, "/my/broken.json": BROKEN["a wrong field"][0] }) }, async (site) => {
      const page = await kit.page("embedded", site).open();
      await page.choose("lower-back");
      await page.click("stage", "later");
      const set = (guide) => page.driver.executeScript('document.querySelector("back-relief").guide = arguments[0]', guide);
      await set("/my/guide.json");
      await shows(page, { ...ANOTHER, chosen: "lower-back" });
      assert.deepEqual((await page.view()).stages, ["later"]);
      await set("/my/broken.json");
      await shows(page, { ...BUILT_IN, chosen: "lower-back" });
      assert.deepEqual((await errors(page)).map((it) => it.code), ["guide-broken"]);
      await set("/my/guide.json");
      await shows(page, ANOTHER);
      await set(null);
      await shows(page, { ...BUILT_IN, chosen: "lower-back" });
      await page.click("area", "glutes-left");
      await page.untilChosen("glutes-left");
    }),
  );
});
