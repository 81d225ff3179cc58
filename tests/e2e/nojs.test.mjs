// Without JavaScript, and without WebAssembly, the whole guide works.
import assert from "node:assert/strict";
import { AREAS } from "./lib/page.mjs";
import { scriptsOff, WITHOUT_SCRIPT } from "./lib/scripts.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

// What must hold wherever Rust cannot run.
async function worksByItself(page, onDrawing, byName) {
  for (const area of onDrawing) {
    await page.pressShape("mouse", area);
    await page.untilChosen(area);
  }
  for (const area of byName) await page.choose(area);
  await page.choose("lower-back");

  await page.click("stage", "later");
  await page.untilView({ stages: ["later"], parts: ["warmth"] });
  await page.openTopic("massage");
  const any = await page.view();
  await page.click("position", "chair");
  await page.untilView({ stages: ["later"], positions: ["chair"], topics: ["massage"], parts: ["massage"] });
  const before = await page.view();
  assert.ok(before.moves.length > 0 && before.moves.length < any.moves.length, "the moves that fit");

  await page.openSigns();
  const [sign] = await page.visibleSigns();
  await page.click("sign", sign);
  await page.untilView({ emergency: true, advice: 0, panels: [] });
  await page.click("sign", sign);
  const { advice, panels, parts, moves } = before;
  await page.untilView({ emergency: false, advice, panels, parts, moves });

  assert.equal(await page.isReady(), false, "Rust has not taken over");
  assert.deepEqual(await page.findAll('[data-do=copy]'), [], "nothing is offered that needs Rust");
  const live = await page.findAll("[data-do]");
  assert.ok(live.length > 0);
  const offered = await page.run((root) => [...root.querySelectorAll("[data-do]")].filter((it) => it.checkVisibility({ visibilityProperty: true })).length);
  assert.equal(offered, 0, "nor is any button that only Rust makes work");
}

inEveryEngine(
  "without JavaScript",
  (kit) => {
    for (const form of BOTH_FORMS) {
      check(`${form}: areas, topics, stage, position and signs work`, async () => {
        await scriptsOff(kit);
        const page = await kit.page(form).open({ ready: false });
        assert.equal(await page.run(() => typeof window.probe), "undefined", "no script of the page has run");
        await worksByItself(page, AREAS, AREAS);
      });

      // By WebDriver's own element commands, so that no script has a part in it.
      check(`${form}: choosing by name shows the panel, read without script`, async () => {
        await scriptsOff(kit);
        const page = await kit.page(form).open({ ready: false });
        await page.click("area", "lower-back");
        const input = await page.find('input[name="area"][value="lower-back"]');
        assert.equal(await input.isSelected(), true);
        assert.equal(await (await page.find('section[data-area="lower-back"]')).isDisplayed(), true);
        assert.equal(await (await page.find('section[data-area="mid-back"]')).isDisplayed(), false);
      });
    }
  },
  WITHOUT_SCRIPT,
);

inEveryEngine(
  "without WebAssembly",
  (kit) => {
    for (const form of BOTH_FORMS) {
      check(`${form}: areas, topics, stage, position and signs work, and the page is told`, async () => {
        if (kit.engine === "firefox") await kit.session.setPrefs({ "javascript.options.wasm": false });
        const page = await kit.page(form).open({ ready: false });
        assert.equal(await page.run(() => typeof WebAssembly), "undefined", "there is no WebAssembly");
        await page.untilError();
        await worksByItself(page, ["glutes-left", "neck-base"], ["flank-ql-right", "lower-back"]);
      });
    }
  },
  { session: { flags: ["--js-flags=--jitless"], env: ["JSC_useWasm=0", "JSC_useWebAssembly=0"] } },
);
