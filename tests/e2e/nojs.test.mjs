// Without JavaScript, and without WebAssembly, the whole guide works.
import assert from "node:assert/strict";
import { AREAS } from "./lib/page.mjs";
import { policyWith } from "./lib/site.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

// How scripts are turned off: Chromium by DevTools, Firefox by preference,
// WebKit, which has no such switch for a driver, by policy.
async function scriptsOff(kit) {
  if (kit.engine === "chromium") await kit.session.devtools("Emulation.setScriptExecutionDisabled", { value: true });
  if (kit.engine === "firefox") await kit.session.setPrefs({ "javascript.enabled": false });
}

const POLICY = policyWith("script-src", "script-src 'none'");

// What must hold wherever Rust cannot run.
async function worksByItself(page, onDrawing, inList) {
  for (const area of onDrawing) {
    await page.pressShape("mouse", area);
    await page.untilChosen(area);
  }
  for (const area of inList) await page.choose(area);

  await page.click("stage", "later");
  await page.click("position", "chair");
  await page.untilView({ stages: ["later"], positions: ["chair"] });

  const before = await page.view();
  const [sign] = await page.visibleSigns();
  await page.click("sign", sign);
  await page.untilView({ emergency: true, advice: 0, panels: [] });
  await page.click("sign", sign);
  await page.untilView({ emergency: false, advice: before.advice, panels: before.panels, moves: before.moves });

  assert.equal(await page.isReady(), false, "Rust has not taken over");
  assert.deepEqual(await page.findAll('[data-do=copy]'), [], "nothing is offered that needs Rust");
}

inEveryEngine(
  "without JavaScript",
  (kit) => {
    for (const form of BOTH_FORMS) {
      check(`${form}: areas, stage, position and signs work`, async () => {
        await scriptsOff(kit);
        const page = await kit.page(form).open({ ready: false });
        assert.equal(await page.run(() => typeof window.probe), "undefined", "no script of the page has run");
        await worksByItself(page, AREAS, AREAS);
      });

      // By WebDriver's own element commands, so that no script has a part in it.
      check(`${form}: choosing from the list shows the panel, read without script`, async () => {
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
  { site: (engine) => (engine === "webkit" ? { headers: { "content-security-policy": POLICY } } : {}) },
);

inEveryEngine(
  "without WebAssembly",
  (kit) => {
    for (const form of BOTH_FORMS) {
      check(`${form}: areas, stage, position and signs work, and the page is told`, async () => {
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
