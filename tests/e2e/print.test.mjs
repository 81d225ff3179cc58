// On paper: the chosen area's advice and its warning signs, nothing cut off.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { program } from "./lib/drivers.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

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

// What the reader sees before printing, and so expects on paper.
const readExpected = (root) => {
  const shown = (element) => element.checkVisibility();
  const text = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const texts = (css) => [...root.querySelectorAll(css)].filter(shown).map(text).filter(Boolean);
  const panel = 'section[data-area="lower-back"]';
  return {
    advice: texts(`${panel} > h2, ${panel} .now > h3, ${panel} .plan > h3, ${panel} h4, ${panel} .move .dose`),
    signs: texts(".sign-label.emergency, .sign.emergency + label"),
    others: [...root.querySelectorAll('section[data-area="neck-base"] p')]
      .map(text)
      .filter((p) => p.length > 60 && !root.querySelector(panel).textContent.includes(p)),
  };
};

inEveryEngine(
  "print",
  (kit) => {
    for (const form of BOTH_FORMS) {
      check(`${form}: the chosen area's advice and signs are on paper`, async () => {
        const page = await kit.page(form).open();
        await page.choose("lower-back");
        const expected = await page.run(readExpected);
        assert.ok(expected.advice.length > 3 && expected.signs.length > 3 && expected.others.length > 0);

        const pdf = await kit.session.driver.printPage({});
        const pages = pagesOf(pdf);
        if (kit.engine === "chromium") assert.ok(pages.length <= 2, `${pages.length} pages`);
        assert.ok(shirtsOf(pdf) > 500, "the moves' pictures are on paper");
        const paper = squeeze(pages.join(" "));
        for (const text of [...expected.advice, ...expected.signs]) assert.ok(paper.includes(squeeze(text)), text);
        assert.ok(paper.includes(squeeze("#back-relief=lower-back")), "the link is on paper");
        for (const text of expected.others) assert.ok(!paper.includes(squeeze(text)), `another area's: ${text}`);
        for (const [index, text] of pages.entries()) assert.ok(text.trim(), `page ${index + 1} is not empty`);
      });

      check(`${form}: a ticked sign puts help on paper, not advice`, async () => {
        const page = await kit.page(form).open();
        await page.choose("lower-back");
        const { advice } = await page.run(readExpected);
        const [sign] = await page.visibleSigns("emergency");
        await page.click("sign", sign);
        await page.untilView({ emergency: true, advice: 0 });
        const help = await page.run((root) => root.querySelector(".help.emergency p").textContent);
        const paper = squeeze(pagesOf(await kit.session.driver.printPage({})).join(" "));
        assert.ok(paper.includes(squeeze(help)), help);
        assert.ok(!paper.includes(squeeze(advice.at(-1))), advice.at(-1));
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
    for (const form of BOTH_FORMS) {
      check(`${form}: they keep the chosen area's advice and signs`, async () => {
        const page = await kit.page(form).open();
        await page.choose("lower-back");
        const expected = await page.run(readExpected);
        const turned = await page.run((root) => {
          const sheets = new Set([...document.styleSheets, ...root.getRootNode().styleSheets]);
          const rules = [...sheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media?.mediaText === "print");
          for (const rule of rules) rule.media.mediaText = "all";
          return rules.length;
        });
        assert.ok(turned > 0, "there are rules for paper");
        const paper = await page.run(readExpected);
        for (const kind of ["advice", "signs"]) {
          for (const text of expected[kind]) assert.ok(paper[kind].includes(text), text);
        }
        await page.untilView({ panels: ["lower-back"] });
      });
    }
  },
  { engines: ["webkit"] },
);
