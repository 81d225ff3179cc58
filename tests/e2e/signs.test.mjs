// A ticked warning sign puts "get help" in place of all advice, and only as
// long as it is ticked.
import assert from "node:assert/strict";
import { AREAS, panelOf, PANELS } from "./lib/page.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

inEveryEngine("warning signs", (kit) => {
  for (const form of BOTH_FORMS) {
    check(`${form}: none is on show before an area is chosen`, async () => {
      const page = await kit.page(form).open();
      assert.deepEqual(await page.visibleSigns("emergency"), []);
      assert.deepEqual(await page.visibleSigns("today"), []);
    });

    check(`${form}: an emergency sign gates the advice until it is unticked`, async () => {
      const page = await kit.page(form).open();
      await page.choose("lower-back");
      const before = await page.view();
      assert.ok(before.advice > 0 && before.moves.length > 0, "there is advice to gate");
      const [first, second] = await page.visibleSigns("emergency");

      await page.click("sign", second);
      await page.untilView({ signs: [second], emergency: true, today: false, advice: 0, panels: [], moves: [] });
      await page.click("sign", first);
      await page.untilView({ signs: [first, second], emergency: true, advice: 0 });
      await page.click("sign", second);
      await page.untilView({ signs: [first], emergency: true, advice: 0, panels: [] });
      await page.click("sign", first);
      const { areas, stages, positions, panels, moves, advice } = before;
      await page.untilView({ signs: [], emergency: false, areas, stages, positions, panels, moves, advice });
    });

    check(`${form}: a sign for today gates the advice too, and an emergency goes first`, async () => {
      const page = await kit.page(form).open();
      await page.choose("flank-ql-left");
      assert.deepEqual(await page.visibleSigns("today"), [], "folded away at first");
      await page.openMoreSigns();
      const [sign] = await page.visibleSigns("today");
      const [emergency] = await page.visibleSigns("emergency");

      await page.click("sign", sign);
      await page.untilView({ today: true, emergency: false, advice: 0, panels: [] });
      await page.click("sign", emergency);
      await page.untilView({ emergency: true, advice: 0, panels: [] });
      await page.click("sign", emergency);
      await page.untilView({ today: true, emergency: false, advice: 0 });
      await page.click("sign", sign);
      await page.untilView({ today: false, emergency: false, panels: ["flank-ql"] });
    });

    check(`${form}: a ticked sign stays in sight, and gates, when another area is chosen`, async () => {
      const page = await kit.page(form).open();
      await page.choose("lower-back");
      const [sign] = await page.visibleSigns("emergency");
      await page.click("sign", sign);
      await page.click("area", "neck-base");
      await page.untilView({ areas: ["neck-base"], signs: [sign], emergency: true, advice: 0, panels: [] });
      assert.ok((await page.visibleSigns("emergency")).includes(sign), "it can be unticked");
      await page.click("sign", sign);
      await page.untilView({ emergency: false, panels: ["neck-base"] });
    });
  }

  check("each sign of each area gates, and brings up its own help", async () => {
    const page = await kit.page("standalone").open();
    await page.choose("lower-back");
    await page.openMoreSigns();
    const seen = new Set();
    for (const panel of PANELS) {
      await page.choose(AREAS.find((area) => panelOf(area) === panel));
      for (const kind of ["emergency", "today"]) {
        const signs = await page.visibleSigns(kind);
        assert.ok(signs.length > 0, `${panel} has ${kind} signs`);
        for (const sign of signs.filter((sign) => !seen.has(sign))) {
          seen.add(sign);
          await page.click("sign", sign);
          await page.untilView({ signs: [sign], [kind]: true, advice: 0, panels: [] });
          await page.click("sign", sign);
          await page.untilView({ signs: [], [kind]: false, panels: [panel] });
        }
      }
    }
    const all = await page.run((root) => [...root.querySelectorAll("input.sign")].map((input) => input.value));
    assert.deepEqual([...seen].sort(), all.sort(), "every sign belongs to an area");
  });
});
