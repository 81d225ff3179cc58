// Each of the fourteen areas can be chosen by mouse and by touch on the
// drawing, by keyboard and from the list; list, drawing and panel agree.
import assert from "node:assert/strict";
import { AREAS, PANELS, until } from "./lib/page.mjs";
import { Key } from "./lib/session.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

// WebKitGTK's driver turns a touch pointer into a mouse. There, the events a
// tap makes are dispatched by script at the same point; Chromium and Firefox
// get real touches.
const dispatchTap = (root, { x, y }) => {
  const target = root.getRootNode().elementFromPoint(x, y);
  const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, pointerType: "touch", isPrimary: true };
  for (const type of ["pointerdown", "pointerup", "click"]) target.dispatchEvent(new PointerEvent(type, init));
};

inEveryEngine("choosing", (kit) => {
  for (const form of BOTH_FORMS) {
    check(`${form}: the list and the drawing hold the same fourteen, and the nine panels are there`, async () => {
      const page = await kit.page(form).open();
      const found = await page.run((root) => ({
        inputs: [...root.querySelectorAll('input[type="radio"][name="area"]')].map((input) => input.value),
        shapes: [...root.querySelectorAll("[data-shape]")].map((path) => path.dataset.shape).sort(),
        panels: [...root.querySelectorAll("section[data-area]")].map((panel) => panel.dataset.area).sort(),
      }));
      assert.deepEqual(found.inputs, AREAS);
      assert.deepEqual(found.shapes, [...AREAS].sort());
      assert.deepEqual(found.panels, [...PANELS].sort());
    });

    check(`${form}: nothing is chosen at first`, async () => {
      const page = await kit.page(form).open();
      await page.untilView({ areas: [], panels: [], highlighted: [], stages: ["first-days"], positions: ["any"] });
    });

    check(`${form}: by mouse on the drawing`, async () => {
      const page = await kit.page(form).open();
      for (const area of AREAS) {
        await page.pressShape("mouse", area);
        await page.untilChosen(area);
      }
    });

    check(`${form}: by touch on the drawing`, async () => {
      const page = await kit.page(form).open();
      await page.run(() => {
        window.pointers = [];
        addEventListener("pointerdown", (event) => window.pointers.push(event.pointerType), true);
      });
      for (const area of AREAS) {
        if (kit.engine === "webkit") await page.run(dispatchTap, await page.pointInShape(area));
        else await page.pressShape("touch", area);
        await page.untilChosen(area);
      }
      assert.deepEqual(await page.run(() => window.pointers), AREAS.map(() => "touch"));
    });

    check(`${form}: by keyboard`, async () => {
      const page = await kit.page(form).open();
      const { session } = page;
      await page.tabToList();
      await session.keys(Key.SPACE);
      const follow = async (areas, key) => {
        for (const area of areas) {
          await session.keys(key);
          await page.untilChosen(area);
          assert.equal(await page.focusedArea(), area, "the focus is on the chosen area");
        }
      };
      await page.untilChosen(AREAS[0]);
      await follow(AREAS.slice(1), Key.ARROW_DOWN);
      await follow(AREAS.slice(0, -1).reverse(), Key.ARROW_UP);
    });

    check(`${form}: from the list`, async () => {
      const page = await kit.page(form).open();
      for (const area of AREAS) await page.choose(area);
    });

    check(`${form}: the change is announced once, with the area's name`, async () => {
      const page = await kit.page(form).open();
      await page.run((root) => {
        window.said = [];
        const status = root.querySelector('[role="status"]');
        const hear = () => status.textContent.trim() && window.said.push(status.textContent.trim());
        new MutationObserver(hear).observe(status, { childList: true, characterData: true, subtree: true });
      });
      await page.choose("mid-back");
      await until(() => page.run(() => window.said.length), "an announcement");
      const name = await page.run((root) => root.querySelector("#br-area-mid-back").labels[0].textContent);
      const said = await page.run(() => window.said);
      assert.equal(said.length, 1, `announced once: ${JSON.stringify(said)}`);
      assert.ok(said[0].toLowerCase().includes(name.toLowerCase()), `"${said[0]}" names "${name}"`);
    });
  }
});
