// Two languages that nobody speaks: English with accents and 40 % longer, and the same from
// right to left. What fits in these fits in a language that is still to come.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openFramed } from "./lib/framed.mjs";
import { guideIn } from "./lib/languages.mjs";
import { offenders, overlaps } from "./lib/offenders.mjs";
import { AREAS, panelOf, PANELS } from "./lib/page.mjs";
import { check, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";
import { until } from "./lib/wait.mjs";

const SIZES = [{ width: 280, height: 800 }, { width: 390, height: 844 }, { width: 1280, height: 800 }];
const CONTENT = join(import.meta.dirname, "../../content");

const textsBelow = (folder) => {
  const found = new Set();
  const collect = (value) => {
    if (typeof value === "string") found.add(value);
    else if (value) Object.values(value).forEach(collect);
  };
  for (const name of readdirSync(join(CONTENT, folder), { recursive: true }).filter((it) => it.endsWith(".json") && it !== "rules.json")) {
    collect(JSON.parse(readFileSync(join(CONTENT, folder, name), "utf8")));
  }
  return found;
};

// Every text of the guide: a bundle holds ids and grades too, which have to stay.
const SHARED = textsBelow("common");
const TEXTS = [...textsBelow("en")].reduce((all, it) => (SHARED.has(it) ? all : all.add(it)), new Set());

const ACCENTS = { a: "á", e: "ê", i: "ï", o: "õ", u: "ü", c: "ç", n: "ñ", A: "Å", E: "É", S: "Š" };

/** Each word with accents, and two fifths of it once more; places such as {n} stay. */
const longer = (text) =>
  text.replace(/\{\w+\}|[A-Za-z]+/g, (word) => {
    if (word.startsWith("{")) return word;
    return [...word, ...word.slice(0, Math.round(word.length * 0.4)).toLowerCase()].map((letter) => ACCENTS[letter] ?? letter).join("");
  });

const pseudo = (value) => {
  if (typeof value === "string") return TEXTS.has(value) ? longer(value) : value;
  if (Array.isArray(value)) return value.map(pseudo);
  return value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, it]) => [key, pseudo(it)])) : value;
};

const guideOf = (lang) => {
  const guide = pseudo(guideIn("en"));
  guide["front.json"].lang = lang;
  return JSON.stringify(guide);
};

// A script tag alone makes a language run from right to left.
for (const [name, lang] of [["accented and longer", "en-XA"], ["mirrored too", "en-Arab"]]) {
  const site = () => ({
    rewrite: (path, text) => (path === "/test/bare.html" ? text.replace("<back-relief>", '<back-relief guide="/test/pseudo.json">') : text),
    intercept: (path) => (path === "/test/pseudo.json" ? { status: 200, headers: { "content-type": "application/json" }, body: guideOf(lang) } : undefined),
  });
  inEveryEngine(`a language ${name}`, (kit) => {
    const every = lang === "en-Arab" ? check : sameEverywhere(kit, "Widths are those of the layout tests; the mirrored one is asked in each engine.");
    for (const size of SIZES) {
      every(`no text is cut, no control lies over another at ${size.width} px`, async () => {
        const page = await openFramed(kit, "bare", size, { ready: false });
        await until(() => page.isThere(), "the guide of one's own");
        await page.untilReady();
        assert.equal(await page.run((root) => root.lang), lang, (await page.consoleLines()).join());
        const fits = async (state) => {
          assert.deepEqual(await page.run(offenders), [], state);
          assert.deepEqual(await page.run(overlaps), [], state);
        };
        await fits("nothing chosen");
        if (await page.run((root) => root.querySelector(".list > summary").checkVisibility())) {
          await page.openList();
          await fits("the list open");
        }
        await page.choose("lower-back");
        await page.openSigns();
        await fits("the questions");
        const [sign] = await page.visibleSigns("emergency");
        await page.click("sign", sign);
        await page.untilView({ emergency: true });
        await fits("an emergency sign ticked");
        await page.click("sign", sign);
        await page.untilView({ emergency: false });
        await page.openTopic("all");
        await page.run((root) => {
          for (const fold of root.querySelectorAll("details:not(.list)")) fold.open = true;
        });
        for (const panel of PANELS) {
          await page.choose(AREAS.find((area) => panelOf(area) === panel));
          await fits(`everything of ${panel}`);
        }
      });
    }
  }, { site });
}
