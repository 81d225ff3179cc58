// axe-core finds nothing to object to in any state.
import assert from "node:assert/strict";
import { askAxe, dropHidden, LIGHT_AND_DARK } from "./lib/axe.mjs";
import { openFramed } from "./lib/framed.mjs";
import { AREAS, panelOf, PANELS, TOPICS } from "./lib/page.mjs";
import { prefer } from "./lib/prefer.mjs";
import { LANGUAGES } from "./lib/languages.mjs";
import { BOTH_FORMS, check, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

async function isClean(page, state, css = "") {
  const { error, looked, violations } = await askAxe(page, { css });
  assert.equal(error, undefined, state);
  assert.ok(looked.length > 10, `${state}: ${looked.length} rules had something to look at`);
  assert.deepEqual(violations, [], state);
}

const unfold = (root) => {
  for (const fold of root.querySelectorAll("details")) fold.open = true;
};

// The lower back, with what belongs to other areas taken out.
async function chosen(page) {
  await page.choose("lower-back");
  await dropHidden(page, "lower-back");
  return page;
}

async function eachTopicIsClean(page, css) {
  for (const topic of TOPICS) {
    await page.openTopic(topic);
    await isClean(page, topic, css);
  }
}

// A sign that every area asks for.
const signOf = (page, css) => page.run((root, css) => root.querySelector(`.sign${css}:not([data-areas])`).value, css);

inEveryEngine("axe", (kit) => {
  const once = sameEverywhere(kit, "Languages from left to right differ in their words alone; Arabic is asked in each engine.");
  for (const form of BOTH_FORMS) {
    check(`${form}: before and after taking over, signs, everything unfolded`, async () => {
      const release = kit.site.hold(/\.wasm$/);
      const page = await kit.page(form).open({ ready: false });
      await isClean(page, "before");
      release();
      await page.untilReady();
      await isClean(page, "nothing chosen");
      await chosen(page);
      await page.openSigns();
      await isClean(page, "the questions");
      for (const level of ["emergency", "today"]) {
        await page.click("none", `none-${level}`);
        await isClean(page, `none of these, ${level}`);
      }
      for (const [css, view] of [
        [".emergency.replaces", { emergency: true, advice: 0 }],
        [".today.replaces", { today: true, advice: 0 }],
        [".today.keeps-rest", { today: true, parts: ["rest"] }],
      ]) {
        const sign = await signOf(page, css);
        await page.click("sign", sign);
        await page.untilView({ signs: [sign], ...view });
        await isClean(page, `${css} ticked`);
        await page.click("sign", sign);
        await page.untilView({ signs: [], emergency: false, today: false });
      }
      await page.openTopic("all");
      await page.run(unfold);
      await isClean(page, "everything unfolded");
    });

    check(`${form}: a ticked sign that only notes`, async () => {
      const page = await kit.page(form).open();
      await page.choose("between-shoulder-blades");
      await dropHidden(page, "between-shoulder-blades");
      await page.openSigns();
      const sign = await page.run((root) => root.querySelector(".sign.notes").value);
      await page.click("sign", sign);
      await page.untilView({ signs: [sign], today: false, emergency: false, parts: ["warmth"] });
      await isClean(page, "note ticked");
    });

    check(`${form}: the names as a list, at the width of a phone`, async () => {
      const page = await openFramed(kit, form, { width: 390, height: 620 });
      const list = await page.find(".list > summary");
      await list.click();
      assert.ok(await page.run((root) => root.querySelector(".name").checkVisibility()), "the list is open");
      await isClean(page, "the list");
      await chosen(page);
      await isClean(page, "the list, one chosen");
    });
  }

  for (const form of LIGHT_AND_DARK) {
    check(`${form}: each topic`, async () => {
      // The guide alone: axe in Firefox takes a dark page's own ground for white.
      await eachTopicIsClean(await chosen(await kit.page(form).open()), "[data-root]");
    });
  }

  check("each topic from right to left, in Arabic", async () => {
    await eachTopicIsClean(await chosen(await kit.page("/ar/").open()));
  });

  for (const language of LANGUAGES.filter((it) => !["en", "ar"].includes(it))) {
    once(`each topic in ${language}`, async () => {
      await eachTopicIsClean(await chosen(await kit.page(`/${language}/`).open()));
    });
  }

  check("pain from elsewhere, outlined and offered", async () => {
    const page = await kit.page("standalone").open();
    await page.choose("glutes-left");
    await dropHidden(page, "glutes");
    await page.openTopic("causes");
    await page.run(unfold);
    await page.untilView({ areas: ["glutes-left"], topics: ["causes"] });
    // Of the rows one is open.
    assert.ok(await page.run((root) => [...root.querySelectorAll("[data-elsewhere]")].some((it) => it.checkVisibility())));
    await isClean(page, "elsewhere");
  });

  check("stages, a position, the link copied", async () => {
    const page = await chosen(await kit.page("standalone").open());
    for (const stage of ["later", "recurring"]) {
      await page.click("stage", stage);
      await page.untilView({ stages: [stage] });
      await isClean(page, stage);
    }
    await page.openTopic("stretch");
    await page.click("position", "chair");
    await page.untilView({ positions: ["chair"] });
    await (await page.find("[data-do=copy]")).click();
    await isClean(page, "chair, link copied");
  });

  check("each of the nine panels, with every topic", async () => {
    const page = await kit.page("standalone").open();
    await page.run((root) => { window.panels = [...root.querySelectorAll("section[data-area]")]; });
    for (const panel of PANELS) {
      await page.choose(AREAS.find((area) => panelOf(area) === panel));
      await page.openTopic("all");
      await dropHidden(page, panel);
      await isClean(page, panel);
      // Back again, for the next one.
      await page.run((root) => root.querySelector(".panels").replaceChildren(...window.panels));
    }
  });
});

// WebKitGTK knows no forced colours.
inEveryEngine(
  "axe in forced colours",
  (kit) => {
    check("each topic, the questions, a ticked sign", async () => {
      await prefer(kit, "forced-colors", "active", { "browser.display.document_color_use": 2 });
      const page = await chosen(await kit.page("standalone").open());
      assert.ok(await page.run(() => matchMedia("(forced-colors: active)").matches));
      await eachTopicIsClean(page);
      await page.openSigns();
      await isClean(page, "the questions");
      await page.click("sign", await signOf(page, ".emergency.replaces"));
      await page.untilView({ emergency: true, advice: 0 });
      await isClean(page, "emergency sign ticked");
    });
  },
  { engines: ["chromium", "firefox"] },
);
