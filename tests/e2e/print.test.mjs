// On paper: the chosen area's plan for today, whatever topic is open: warning signs,
// what stands in short, likely causes, warmth and cold, moves. Nothing is cut off.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { program } from "./lib/drivers.mjs";
import { TOPICS } from "./lib/page.mjs";
import { check, formsIn, inEveryEngine } from "./lib/suite.mjs";

// Without spaces, hyphens and ligatures, which a PDF has where it likes.
const squeeze = (text) => text.normalize("NFKC").replace(/[\s\u00ad-]+/g, "").toLowerCase();

// The text of each page of a PDF.
function pagesOf(pdf) {
  const pdftotext = program("pdftotext");
  assert.ok(pdftotext, "pdftotext is missing; run tools/setup test");
  const text = execFileSync(pdftotext, ["-raw", "-", "-"], { input: Buffer.from(pdf, "base64"), encoding: "utf8" });
  return text.split("\f").slice(0, -1);
}

// How many points of the pages, at 50 to the inch, have the colour of the
// pictures' shirts.
function shirtsOf(pdf) {
  const ppm = execFileSync(program("pdftoppm"), ["-r", "50", "-"], { input: Buffer.from(pdf, "base64"), maxBuffer: 1 << 28 });
  const shirt = [0x3f, 0x87, 0x94];
  let points = 0;
  for (let at = 0; at + 2 < ppm.length; at++) {
    if (shirt.every((part, index) => Math.abs(ppm[at + index] - part) < 24)) points++;
  }
  return points;
}

// Topics whose part is not of today's plan.
const NOT_PRINTED = ["help", "strengthen"];

// What is to be on paper, of what is shown with the topic "all" open; and what of
// other areas and topics is not.
const readExpected = (root, notPrinted) => {
  const shown = (element) => element.checkVisibility();
  const text = (element) => {
    const copy = element.cloneNode(true);
    for (const onScreen of copy.querySelectorAll(".tested, label")) onScreen.remove();
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  const panel = root.querySelector('section[data-area="lower-back"]');
  const texts = (css, from = root) => [...from.querySelectorAll(css)].filter(shown).map(text).filter(Boolean);
  const parts = [...panel.querySelectorAll("[data-topic]")];
  const ofParts = (css) => parts.filter((part) => !notPrinted.includes(part.dataset.topic)).flatMap((part) => texts(css, part));
  const inShort = texts('[data-in-short="lower-back"] > div');
  const others = [...root.querySelectorAll('section[data-area="neck-base"] p, section[data-area="neck-base"] li')];
  const later = parts.filter((part) => notPrinted.includes(part.dataset.topic)).flatMap((part) => texts(".move h4, ul > li", part));
  const kept = [...inShort, ...ofParts("*")].join(" ");
  return {
    name: texts(".head > span"),
    signs: texts(".phrases > li"),
    stop: texts(".before-moves > p, .before-moves summary"),
    inShort,
    causes: ofParts('.cards > li > :is(b, p:not(.label))'),
    warmth: ofParts(".therapy > :is(h4, .doses)"),
    moves: ofParts(".move :is(h4, .dose)"),
    others: [
      ...others.map(text).filter((text) => text.length > 60 && !panel.textContent.includes(text)),
      ...later.filter((text) => text.length > 12 && !kept.includes(text)),
    ],
  };
};

const PRINTED = ["name", "signs", "stop", "inShort", "causes", "warmth", "moves"];
const LEAST = { name: 1, signs: 4, stop: 2, inShort: 4, causes: 4, warmth: 4, moves: 10, others: 10 };

async function expectedOf(page) {
  await page.openTopic("all");
  const expected = await page.run(readExpected, NOT_PRINTED);
  for (const [part, least] of Object.entries(LEAST)) assert.ok(expected[part].length >= least, `${part}: ${expected[part].length}`);
  return expected;
}

inEveryEngine(
  "print",
  (kit) => {
    const print = async () => {
      const pdf = await kit.session.driver.printPage({});
      return { pdf, pages: pagesOf(pdf) };
    };

    for (const language of kit.engine === "chromium" ? ["de", "ar"] : []) {
      check(`${language}: the plan is on paper, whole and with its pictures`, async () => {
        const page = await kit.page(`/${language}/`).open();
        await page.choose("lower-back");
        const expected = await expectedOf(page);
        const { pdf, pages } = await print();
        assert.ok(pages.length <= 3, `${pages.length} pages`);
        assert.ok(shirtsOf(pdf) > 500, "the moves' pictures are on paper");
        // Word by word: Arabic comes out of a PDF in pieces, and words with joined letters changed.
        const words = (text) => text.normalize("NFKC").toLowerCase().match(/\p{L}{3,}/gu) ?? [];
        const paper = new Set(pages.flatMap(words));
        for (const part of PRINTED) {
          const own = expected[part].flatMap(words);
          const there = own.filter((word) => paper.has(word));
          assert.ok(there.length >= own.length * 0.7, `${part}: ${there.length} of ${own.length} words`);
        }
      });
    }

    for (const form of formsIn(kit)) {
      check(`${form}: the chosen area's plan is on paper, the same whatever is open`, async () => {
        const page = await kit.page(form).open();
        await page.choose("lower-back");
        const expected = await expectedOf(page);
        const { pdf, pages } = await print();
        if (kit.engine === "chromium") assert.ok(pages.length <= 2, `${pages.length} pages`);
        assert.ok(shirtsOf(pdf) > 500, "the moves' pictures are on paper");
        const paper = squeeze(pages.join(" "));
        for (const part of PRINTED) {
          for (const text of expected[part]) assert.ok(paper.includes(squeeze(text)), `${part}: ${text}`);
        }
        for (const text of expected.others) assert.ok(!paper.includes(squeeze(text)), `not of this plan: ${text}`);
        assert.ok(paper.includes(squeeze("#back-relief=lower-back")), "the link is on paper");
        for (const [index, text] of pages.entries()) assert.ok(text.trim(), `page ${index + 1} is not empty`);

        // The link tells the topic; all else is the same.
        const withoutLink = (text) => text.replace(/\S*#back-relief=\S*/g, "");
        const plan = withoutLink(pages.join("\f"));
        for (const topic of TOPICS.filter((topic) => topic !== "all")) {
          await page.openTopic(topic);
          assert.equal(withoutLink((await print()).pages.join("\f")), plan, topic);
        }
        await page.openSigns();
        await page.run((root) => {
          for (const fold of root.querySelectorAll('section[data-area="lower-back"] details, .before-moves details')) fold.open = true;
        });
        assert.equal(withoutLink((await print()).pages.join("\f")), plan, "questions and moves opened");
      });

      check(`${form}: a ticked sign puts help on paper, not advice`, async () => {
        const page = await kit.page(form).open();
        await page.choose("lower-back");
        const { moves, causes, warmth } = await expectedOf(page);
        await page.openSigns();
        const sign = await page.run((root) => root.querySelector(".sign.emergency.replaces:not([data-areas])").value);
        await page.click("sign", sign);
        await page.untilView({ emergency: true, advice: 0 });
        const help = await page.run((root) => root.querySelector(".help.emergency p").textContent);
        const paper = squeeze((await print()).pages.join(" "));
        assert.ok(paper.includes(squeeze(help)), help);
        for (const text of [...moves, ...causes, ...warmth].filter((text) => text.length > 12)) {
          assert.ok(!paper.includes(squeeze(text)), text);
        }
      });
    }
  },
  { engines: ["chromium", "firefox"] },
);

// WebKit's driver cannot print. Its own reading of the print rules is checked
// on screen instead, with every rule for paper made a rule for the screen.
inEveryEngine(
  "print rules on screen",
  (kit) => {
    for (const form of formsIn(kit)) {
      check(`${form}: they keep the chosen area's plan, whatever topic is open`, async () => {
        const page = await kit.page(form).open();
        await page.choose("lower-back");
        const expected = await expectedOf(page);
        const turned = await page.run((root) => {
          const sheets = new Set([...document.styleSheets, ...root.getRootNode().styleSheets]);
          // Those of a layer stand in it.
          const within = (list) => [...list].flatMap((rule) => [rule, ...within(rule.cssRules ?? [])]);
          const rules = [...sheets].flatMap((sheet) => within(sheet.cssRules)).filter((rule) => rule.media?.mediaText === "print");
          for (const rule of rules) rule.media.mediaText = "all";
          return rules.length;
        });
        assert.ok(turned > 0, "there are rules for paper");
        for (const topic of TOPICS) {
          // Its tile is not on paper.
          await page.run((root, topic) => root.querySelector(`[name="topic"][value="${topic}"]`).click(), topic);
          await page.untilView({ topics: [topic] });
          const paper = await page.run(readExpected, NOT_PRINTED);
          for (const part of PRINTED) assert.deepEqual(paper[part], expected[part], `${topic}: ${part}`);
          const { parts, panels } = await page.view();
          assert.deepEqual(parts, ["warmth", "massage", "stretch", "causes", "rest"], topic);
          assert.deepEqual(panels, ["lower-back"]);
        }
      });
    }
  },
  { engines: ["webkit"] },
);
