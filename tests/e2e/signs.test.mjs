// A ticked warning sign puts "get help" in place of all advice, and only as
// long as it is ticked.
import assert from "node:assert/strict";
import { AREAS, panelOf, PANELS } from "./lib/page.mjs";
import { check, formsIn, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

// What a tick does, as the markup says.
const effectOf = (root, sign) => root.querySelector(`input.sign[value="${sign}"]`).classList[2];

inEveryEngine("warning signs", (kit) => {
  const once = sameEverywhere(kit, "It goes through all that the guide says, by the same few rules of style that the other tests ask of each engine.");
  for (const form of formsIn(kit)) {
    check(`${form}: none is on show before an area is chosen and the questions are opened`, async () => {
      const page = await kit.page(form).open();
      const asked = async () => [...(await page.visibleSigns("emergency")), ...(await page.visibleSigns("today"))];
      assert.deepEqual(await asked(), []);
      await page.choose("lower-back");
      assert.deepEqual(await asked(), []);
      await page.openSigns();
      assert.ok((await page.visibleSigns("emergency")).length > 5);
      assert.ok((await page.visibleSigns("today")).length > 5);
      await page.openSigns();
      assert.deepEqual(await asked(), [], "closed again");
    });

    once(`${form}: the urgent line has in short what the questions ask, area by area`, async () => {
      const page = await kit.page(form).open();
      await page.choose("lower-back");
      await page.openSigns();
      for (const panel of PANELS) {
        await page.choose(AREAS.find((area) => panelOf(area) === panel));
        const { phrases, names } = await page.run((root) => {
          const shown = (css) => [...root.querySelectorAll(css)].filter((it) => it.checkVisibility());
          return {
            phrases: shown("[data-get-help] li").map((it) => it.textContent.trim()),
            names: shown("label.sign-label.emergency").map((it) => it.control.ariaLabel),
          };
        });
        assert.ok(phrases.length > 5, panel);
        assert.deepEqual(phrases, names, panel);
      }
    });

    check(`${form}: an emergency sign gates the advice until it is unticked`, async () => {
      const page = await kit.page(form).open();
      await page.choose("lower-back");
      await page.openTopic("massage");
      await page.openSigns();
      const before = await page.view();
      assert.ok(before.advice > 0 && before.moves.length > 0, "there is advice to gate");
      const [first, second] = await page.visibleSigns("emergency");

      await page.click("sign", second);
      await page.untilView({ signs: [second], emergency: true, today: false, advice: 0, panels: [], moves: [] });
      assert.deepEqual(await page.visibleSigns("emergency"), [first, second], "what was asked after it gives way");
      assert.deepEqual(await page.visibleSigns("today"), []);
      await page.click("sign", first);
      await page.untilView({ signs: [first, second], emergency: true, advice: 0 });
      await page.click("sign", second);
      await page.untilView({ signs: [first], emergency: true, advice: 0, panels: [] });
      assert.deepEqual(await page.visibleSigns("emergency"), [first]);
      await page.click("sign", first);
      const { areas, stages, positions, topics, parts, panels, moves, advice } = before;
      await page.untilView({ signs: [], emergency: false, areas, stages, positions, topics, parts, panels, moves, advice });
    });

    check(`${form}: a sign for today gates the advice too, and an emergency goes first`, async () => {
      const page = await kit.page(form).open();
      await page.choose("flank-ql-left");
      await page.openSigns();
      const [sign] = await page.visibleSigns("today");
      const [emergency] = await page.visibleSigns("emergency");

      await page.click("sign", sign);
      await page.untilView({ today: true, emergency: false, advice: 0, panels: [] });
      // The emergency signs are asked first, and stay on show until one of them is true.
      assert.ok((await page.visibleSigns("emergency")).includes(emergency), "an emergency can still be ticked");
      await page.click("sign", emergency);
      await page.untilView({ emergency: true, today: false, advice: 0, panels: [] });
      await page.click("sign", emergency);
      await page.untilView({ today: true, emergency: false, advice: 0 });
      await page.click("sign", sign);
      await page.untilView({ today: false, emergency: false, panels: ["flank-ql"] });
    });

    check(`${form}: a ticked sign stays in sight, and gates, when another area is chosen and the questions are closed`, async () => {
      const page = await kit.page(form).open();
      await page.choose("lower-back");
      await page.openSigns();
      const [sign] = await page.visibleSigns("emergency");
      await page.click("sign", sign);
      await page.click("area", "neck-base");
      await page.untilView({ areas: ["neck-base"], signs: [sign], emergency: true, advice: 0, panels: [] });
      await page.openSigns();
      await page.untilView({ signs: [sign], emergency: true, advice: 0, panels: [] });
      assert.deepEqual(await page.visibleSigns("emergency"), [sign], "it can be unticked");
      await page.click("sign", sign);
      await page.untilView({ emergency: false, panels: ["neck-base"] });
    });
  }

  once("each sign of each area does what it says, and brings up its own help", async () => {
    const page = await kit.page("standalone").open();
    await page.choose("lower-back");
    await page.openSigns();
    await page.openTopic("all");
    const seen = new Map();
    for (const panel of PANELS) {
      await page.choose(AREAS.find((area) => panelOf(area) === panel));
      const before = await page.view();
      for (const kind of ["emergency", "today"]) {
        const signs = await page.visibleSigns(kind);
        assert.ok(signs.length > 0, `${panel} has ${kind} signs`);
        for (const sign of signs.filter((sign) => !seen.has(sign))) {
          const effect = await page.run(effectOf, sign);
          seen.set(sign, effect);
          const gated = {
            replaces: { [kind]: true, advice: 0, panels: [], parts: [], moves: [] },
            "keeps-rest": { [kind]: true, panels: [panel], parts: ["rest"] },
            notes: { ...before, signs: [sign] },
          };
          await page.click("sign", sign);
          await page.untilView({ signs: [sign], ...gated[effect] });
          await page.click("sign", sign);
          await page.untilView({ ...before, signs: [] });
        }
      }
    }
    const all = await page.run((root) => [...root.querySelectorAll("input.sign")].map((input) => input.value));
    assert.deepEqual([...seen.keys()].sort(), all.sort(), "every sign belongs to an area");
    const others = [...seen].filter(([, effect]) => effect !== "replaces");
    assert.deepEqual(others, [["ur-walk", "keeps-rest"], ["ur-upper", "notes"]]);
  });
});
