// Nothing needs sideways scrolling at any width, targets are large enough,
// and taking over moves nothing.
import assert from "node:assert/strict";
import { openFramed } from "./lib/framed.mjs";
import { offenders } from "./lib/offenders.mjs";
import { AREAS, panelOf, PANELS, TOPICS } from "./lib/page.mjs";
import { BOTH_FORMS, check, formsIn, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

// The last one is 1280 × 1024 at 400 % zoom.
const SIZES = [
  { width: 280, height: 800 },
  { width: 320, height: 800 },
  { width: 768, height: 800 },
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
];

// Targets that are too small: 44 px for what is chosen with, 24 px for folds in a
// topic; the shapes on the drawing are measured apart. A control and its label are
// one target.
const smallTargets = (root) => {
  const boxes = (element) => [element, ...(element.labels ?? [])].filter((part) => !part.closest("[aria-hidden]"));
  const small = [];
  for (const target of root.querySelectorAll("input:not(.spot), .name, .next > label, button, summary")) {
    const rects = boxes(target)
      .filter((part) => part.checkVisibility())
      .map((part) => part.getBoundingClientRect())
      .filter((rect) => rect.width > 1);
    if (!rects.length) continue;
    const width = Math.max(...rects.map((rect) => rect.right)) - Math.min(...rects.map((rect) => rect.left));
    const height = Math.max(...rects.map((rect) => rect.height));
    const least = target.localName === "summary" ? 24 : 44;
    if (Math.min(width, height) < least - 0.5) {
      small.push(`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 100)}`);
    }
  }
  return small.slice(0, 5);
};

// Where everything that is on show stands, to a tenth of a pixel.
const places = (root) =>
  [...root.querySelectorAll("*")]
    .filter((element) => element.checkVisibility() && !element.closest('[role="status"], [data-do]'))
    .map((element) => [element.localName, element.getBoundingClientRect()])
    .filter(([, { width, height }]) => width && height)
    .map(([name, { x, y, width, height }]) =>
      [name, ...[x, y, width, height].map((value) => Math.round(value * 10) / 10)].join(" "),
    );

inEveryEngine("layout", (kit) => {
  const once = sameEverywhere(kit, "Inside a shadow root the same rules meet the same widths: standalone goes through them in each engine.");
  for (const form of BOTH_FORMS) {
    const every = form === "standalone" ? check : once;
    for (const size of form === "standalone" ? SIZES : [SIZES[0], SIZES[2]]) {
      every(`${form}: ${size.width} × ${size.height} without sideways scroll`, async () => {
        const page = await openFramed(kit, form, size);
        const fits = async (state) => assert.deepEqual(await page.run(offenders), [], state);
        await fits("nothing chosen");
        const folded = await page.run((root) => root.querySelector(".list > summary").checkVisibility());
        assert.equal(folded, size.width < 640, "narrow pages have the names in a list");
        if (folded) {
          await page.openList();
          await fits("the list open");
        }
        await page.choose("lower-back");
        await page.openSigns();
        await fits("the questions");
        const [sign] = await page.visibleSigns("today");
        await page.click("sign", sign);
        await page.untilView({ today: true });
        await fits("a sign ticked");
        await page.click("sign", sign);
        await page.untilView({ today: false });
        for (const topic of TOPICS) {
          await page.openTopic(topic);
          await fits(topic);
        }
        await page.run((root) => {
          for (const fold of root.querySelectorAll("details")) fold.open = true;
        });
        for (const panel of PANELS) {
          await page.choose(AREAS.find((area) => panelOf(area) === panel));
          await fits(`everything of ${panel}`);
        }
      });
    }
  }

  for (const form of formsIn(kit)) {
    check(`${form}: at 320 px, targets are 44 px, and 24 px on the drawing`, async () => {
      const page = await openFramed(kit, form, SIZES[1]);
      await page.openList();
      await page.choose("lower-back");
      await page.openSigns();
      await page.openTopic("all");
      assert.deepEqual(await page.run(smallTargets), []);
      const places = await page.run((root) =>
        [...root.querySelectorAll("[data-shape]")].map((shape) => [shape.dataset.shape, shape.getBoundingClientRect()]));
      assert.deepEqual(places.map(([shape]) => shape), AREAS);
      assert.deepEqual(places.filter(([, { width, height }]) => width < 24 || height < 24), []);
    });

    check(`${form}: taking over moves nothing`, async () => {
      const release = kit.site.hold(/\.wasm$/);
      const page = await kit.page(form).open({ ready: false });
      await page.choose("lower-back");
      const before = await page.run(places);
      release();
      await page.untilReady();
      await page.untilChosen("lower-back");
      assert.deepEqual(await page.run(places), before);
    });

    // Only Chromium measures layout shift.
    if (kit.engine === "chromium") {
      check(`${form}: no layout shift from load to choice`, async () => {
        const page = await kit.page(form).open();
        for (const area of ["glutes-left", "neck-base"]) {
          await page.pressShape("mouse", area);
          await page.untilChosen(area);
        }
        const { shifts } = await page.probe();
        assert.deepEqual(shifts.filter(({ afterInput }) => !afterInput), []);
      });
    }
  }
});
