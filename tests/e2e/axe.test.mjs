// axe-core finds nothing to object to in any state.
import assert from "node:assert/strict";
import { askAxe, dropHidden } from "./lib/axe.mjs";
import { AREAS, panelOf, PANELS } from "./lib/page.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

inEveryEngine("axe", (kit) => {
  async function isClean(page, state) {
    const { error, looked, violations } = await askAxe(page);
    assert.equal(error, undefined, state);
    assert.ok(looked.length > 10, `${state}: ${looked.length} rules had something to look at`);
    assert.deepEqual(violations, [], state);
  }

  const unfold = (root) => {
    for (const fold of root.querySelectorAll("details")) fold.open = true;
  };

  for (const form of BOTH_FORMS) {
    check(`${form}: before and after taking over, signs, everything unfolded`, async () => {
      const release = kit.site.hold(/\.wasm$/);
      const page = await kit.page(form).open({ ready: false });
      await isClean(page, "before");
      release();
      await page.untilReady();
      await isClean(page, "nothing chosen");
      await page.choose("lower-back");
      await dropHidden(page, "lower-back");
      await page.openMoreSigns();
      for (const kind of ["emergency", "today"]) {
        const [sign] = await page.visibleSigns(kind);
        await page.click("sign", sign);
        await page.untilView({ [kind]: true, panels: [] });
        await isClean(page, `${kind} sign ticked`);
        await page.click("sign", sign);
        await page.untilView({ [kind]: false });
      }
      await page.run(unfold);
      await isClean(page, "everything unfolded");
    });
  }

  check("stages, a position, the link copied", async () => {
    const page = await kit.page("standalone").open();
    await page.choose("lower-back");
    await dropHidden(page, "lower-back");
    for (const stage of ["later", "recurring"]) {
      await page.click("stage", stage);
      await page.untilView({ stages: [stage] });
      await isClean(page, stage);
    }
    await page.click("position", "chair");
    await page.untilView({ positions: ["chair"] });
    await (await page.find('[data-do=copy]')).click();
    await isClean(page, "chair, link copied");
  });

  check("each of the nine panels", async () => {
    const page = await kit.page("standalone").open();
    await page.run((root) => { window.panels = [...root.querySelectorAll("section[data-area]")]; });
    for (const panel of PANELS) {
      await page.choose(AREAS.find((area) => panelOf(area) === panel));
      await dropHidden(page, panel);
      await isClean(page, panel);
      // Back again, for the next one.
      await page.run((root) => root.querySelector(".panels").replaceChildren(...window.panels));
    }
  });
});
