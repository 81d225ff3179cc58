// Pain that may come from another area: a row that names one outlines it on the drawing
// and opens it, on the side where it hurts.
import assert from "node:assert/strict";
import { Key } from "./lib/session.mjs";
import { panelOf, until, untilHas } from "./lib/page.mjs";
import { openFramed } from "./lib/framed.mjs";
import { prefer } from "./lib/prefer.mjs";
import { scriptsOff, WITHOUT_SCRIPT } from "./lib/scripts.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

// Shapes of the drawing whose line is dashed, and the names beside it that say so.
const outlined = (page) =>
  page.run((root) => {
    const dashed = [...root.querySelectorAll(".marks [data-at]")].filter((mark) => {
      const { strokeDasharray, strokeOpacity } = getComputedStyle(mark.querySelector(".outline"));
      return strokeDasharray !== "none" && strokeOpacity > 0.8;
    });
    const names = [...root.querySelectorAll(".name[data-from]")];
    return { shapes: dashed.map((it) => it.dataset.at), names: names.map((it) => it.dataset.at) };
  });

const untilOutlined = (page, ...shapes) => untilHas(() => outlined(page), { shapes, names: shapes });

// As people do: to where nothing that sticks to the window lies over it.
async function press(page, css) {
  await page.run((root, css) => root.querySelector(css).scrollIntoView({ block: "center", behavior: "instant" }), css);
  await (await page.find(css)).click();
}

const foldOf = (area) => `[data-area="${panelOf(area)}"] .look-alikes`;
const way = (area, to) => `${foldOf(area)} details:has([data-elsewhere="${to}"])`;

// The causes of an area, and what else may be behind it.
async function openRows(page, area) {
  await page.choose(area);
  await page.openTopic("causes");
  await press(page, `${foldOf(area)} > summary`);
}

inEveryEngine("pain from elsewhere", (kit) => {
  for (const form of BOTH_FORMS) {
    check(`${form}: a row outlines the other area on the same side, one at a time, and takes the outline away again`, async () => {
      const page = await kit.page(form).open();
      for (const side of ["left", "right"]) {
        await openRows(page, `glutes-${side}`);
        await untilOutlined(page);
        await press(page, `${way("glutes", "sacroiliac")} > summary`);
        await untilOutlined(page, `sacroiliac-${side}`);
        await press(page, `${way("glutes", "lower-back")} > summary`);
        await untilOutlined(page, "lower-back");
        // What is chosen stays what is chosen.
        await page.untilChosen(`glutes-${side}`);
        await press(page, `${way("glutes", "lower-back")} > summary`);
        await untilOutlined(page);
        await press(page, `${foldOf("glutes")} > summary`);
      }
    });

    check(`${form}: the outline goes with its fold, its topic and its area, and comes back with them`, async () => {
      const page = await kit.page(form).open();
      await openRows(page, "shoulder-blade-right");
      await press(page, `${way("shoulder-blade", "neck-base")} > summary`);
      await untilOutlined(page, "neck-base");
      await press(page, `${foldOf("shoulder-blade")} > summary`);
      await untilOutlined(page);
      await press(page, `${foldOf("shoulder-blade")} > summary`);
      await untilOutlined(page, "neck-base");
      await page.openTopic("stretch");
      await untilOutlined(page);
      await page.openTopic("all");
      await untilOutlined(page, "neck-base");
      await page.choose("mid-back");
      await untilOutlined(page);
      await page.choose("shoulder-blade-left");
      await untilOutlined(page, "neck-base");
    });

    check(`${form}: what it offers opens the area, and the focus goes there`, async () => {
      const page = await kit.page(form).open();
      await openRows(page, "glutes-right");
      await press(page, `${way("glutes", "sacroiliac")} > summary`);
      await press(page, `${way("glutes", "sacroiliac")} > button`);
      await page.untilChosen("sacroiliac-right");
      await page.untilView({ topics: ["causes"], parts: ["causes"] });
      await untilOutlined(page);
      assert.equal(await page.focusedArea(), "sacroiliac-right");
      assert.deepEqual(await page.consoleLines(), []);
    });

    check(`${form}: by keyboard`, async () => {
      const page = await kit.page(form).open();
      await page.choose("between-shoulder-blades");
      await page.openTopic("causes");
      const { session } = page;
      const focused = () => page.run((root) => root.getRootNode().activeElement?.textContent);
      const tab = async (from, to) => {
        // A window that has just been opened may miss the first key.
        await until(async () => {
          await session.keys(Key.TAB);
          return (await focused()) !== from;
        }, "Tab leads on");
        assert.equal(await focused(), to);
      };
      await page.run((root, css) => root.querySelector(css).focus(), `${foldOf("between-shoulder-blades")} > summary`);
      await session.keys(Key.ENTER);
      await tab("Pain here may come from elsewhere", "Show on the drawing: Back of the neck");
      await session.keys(Key.ENTER);
      await untilOutlined(page, "neck-base");
      await tab("Show on the drawing: Back of the neck", "Open: Back of the neck");
      await session.keys(Key.SPACE);
      await page.untilChosen("neck-base");
      assert.equal(await page.focusedArea(), "neck-base");
      // From there on as if it had been chosen there.
      await session.keys(Key.ARROW_DOWN);
      await page.untilChosen("upper-trapezius-left");
    });
  }

  check("its name says what it does, and whether it is done", async () => {
    const page = await kit.page("standalone").open();
    await openRows(page, "glutes-left");
    const summary = `${way("glutes", "lower-back")} > summary`;
    assert.equal(await page.run((root, css) => root.querySelector(css).innerText, summary), "Show on the drawing: Lower back");
    await press(page, summary);
    const button = await page.find(`${way("glutes", "lower-back")} > button`);
    assert.equal(await button.getAccessibleName(), "Open: Lower back");
    assert.equal(await page.run((root, css) => root.querySelector(css).open, way("glutes", "lower-back")), true);
  });

  check("nothing scrolls when the drawing is out of sight", async () => {
    const page = await openFramed(kit, "standalone", { width: 390, height: 620 });
    await page.run((root) => {
      root.querySelector('[name="area"][value="glutes-left"]').click();
      root.querySelector('[name="topic"][value="causes"]').click();
      root.querySelector('[data-area="glutes"] .look-alikes').open = true;
    });
    const css = `${way("glutes", "lower-back")} > summary`;
    await page.run((root, css) => root.querySelector(css).scrollIntoView({ block: "center", behavior: "instant" }), css);
    const before = await page.run(() => scrollY);
    assert.ok(before > 400, "the drawing is out of sight");
    await page.run((root, css) => root.querySelector(css).click(), css);
    await until(async () => (await outlined(page)).shapes.join() === "lower-back", "the outline");
    assert.equal(await page.run(() => scrollY), before);
  });

  check("from right to left the body is not mirrored", async () => {
    const page = await kit.page("/ar/").open();
    await openRows(page, "glutes-left");
    await press(page, `${way("glutes", "sacroiliac")} > summary`);
    await untilOutlined(page, "sacroiliac-left");
    const leftOfSpine = await page.run((root) => {
      const { left, width } = root.querySelector(".figure").getBoundingClientRect();
      const shape = root.querySelector(".marks [data-from] .outline").getBoundingClientRect();
      return shape.left + shape.width / 2 < left + width / 2;
    });
    assert.ok(leftOfSpine);
    await press(page, `${way("glutes", "sacroiliac")} > button`);
    await page.untilChosen("sacroiliac-left");
  });
});

inEveryEngine(
  "pain from elsewhere without script",
  (kit) => {
    for (const form of BOTH_FORMS) {
      check(`${form}: labels in the rows open the other area`, async () => {
        await scriptsOff(kit);
        const page = await kit.page(form).open({ ready: false });
        await openRows(page, "glutes-left");
        const shown = await page.run(
          (root, fold) => [...root.querySelectorAll(`${fold} li :is(summary, button, label)`)].filter((it) => it.checkVisibility()).map((it) => it.textContent),
          foldOf("glutes"),
        );
        const base = "Base of the spine, around the dimples";
        assert.deepEqual(shown, ["Open: Lower back", `Open: ${base}, your left`, `Open: ${base}, your right`]);
        await press(page, `${foldOf("glutes")} label[for$="sacroiliac-right"]`);
        await page.untilChosen("sacroiliac-right");
      });
    }
  },
  WITHOUT_SCRIPT,
);

// WebKitGTK knows no forced colours.
inEveryEngine(
  "pain from elsewhere in forced colours",
  (kit) => {
    check("the outline is dashed there too", async () => {
      await prefer(kit, "forced-colors", "active", { "browser.display.document_color_use": 2 });
      const page = await kit.page("standalone").open();
      await openRows(page, "glutes-left");
      await press(page, `${way("glutes", "lower-back")} > summary`);
      await untilOutlined(page, "lower-back");
    });
  },
  { engines: ["chromium", "firefox"] },
);
