// axe-core finds nothing to object to in any state.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { AREAS, panelOf, PANELS } from "./lib/page.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const runAxe = `
  const done = arguments[arguments.length - 1];
  axe.run(document, { resultTypes: ["violations"] }).then(
    ({ violations, passes }) => done({
      passes: passes.length,
      violations: violations.map(({ id, help, nodes }) => ({
        id, help, nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => html.slice(0, 160) + " | " + failureSummary),
      })),
    }),
    (error) => done({ error: String(error) }),
  );`;

inEveryEngine("axe", (kit) => {
  async function isClean(page, state) {
    await page.driver.executeScript(`if (!window.axe) { ${AXE} }`);
    const { error, passes, violations } = await page.driver.executeAsyncScript(runAxe);
    assert.equal(error, undefined, state);
    assert.ok(passes > 10, `${state}: ${passes} rules had something to look at`);
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
    for (const panel of PANELS) {
      await page.choose(AREAS.find((area) => panelOf(area) === panel));
      await isClean(page, panel);
    }
  });
});
