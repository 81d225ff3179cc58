// Each of the fourteen areas can be chosen by mouse and by touch on the
// drawing, by keyboard, and by its name beside the drawing or in the list below it;
// radios, names, drawing and panel agree.
import assert from "node:assert/strict";
import { openFramed } from "./lib/framed.mjs";
import { AREAS, PANELS, panelOf, until } from "./lib/page.mjs";
import { Key } from "./lib/session.mjs";
import { BOTH_FORMS, check, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

// WebKitGTK's driver turns a touch pointer into a mouse. There, the events a
// tap makes are dispatched by script at the same point; Chromium and Firefox
// get real touches.
const dispatchTap = (root, { x, y }) => {
  const target = root.getRootNode().elementFromPoint(x, y);
  const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y, pointerType: "touch", isPrimary: true };
  for (const type of ["pointerdown", "pointerup", "click"]) target.dispatchEvent(new PointerEvent(type, init));
};

inEveryEngine("choosing", (kit) => {
  const once = sameEverywhere(kit, "It counts what the markup holds.");

  for (const form of BOTH_FORMS) {
    once(`${form}: radios, names, marks and heading hold the same fourteen, panels and short rows the nine`, async () => {
      const page = await kit.page(form).open();
      const found = await page.run((root) => {
        const all = (css, read) => [...root.querySelectorAll(css)].map(read);
        const at = ({ dataset }) => dataset.at;
        return {
          inputs: all('input[type="radio"][name="area"]', ({ value }) => value),
          shapes: all("[data-shape]", ({ dataset, name, value }) => (name === "area" && dataset.shape === value ? value : "?")),
          named: all(".name", (label) => (label.control.value === label.dataset.at ? at(label) : "?")),
          marks: all(".marks [data-at]", at).sort(),
          heading: all("h2[data-open-area] > [data-at]", at),
          panels: all("section[data-area]", ({ dataset }) => dataset.area),
          short: all("dl[data-in-short]", ({ dataset }) => dataset.inShort),
        };
      });
      const sorted = [...AREAS].sort();
      const fourteen = { inputs: AREAS, shapes: AREAS, named: AREAS, marks: sorted, heading: AREAS };
      assert.deepEqual(found, { ...fourteen, panels: PANELS, short: PANELS });
    });

    check(`${form}: nothing is chosen at first`, async () => {
      const page = await kit.page(form).open();
      await page.untilView({
        areas: [], panels: [], parts: [], highlighted: [], advice: 0, topics: ["warmth"], stages: ["first-days"], positions: ["any"],
      });
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

    check(`${form}: by the names beside the drawing`, async () => {
      const page = await kit.page(form).open();
      const shown = await page.run((root) => [...root.querySelectorAll(".list, .name")].filter((it) => it.checkVisibility()).map((it) => it.dataset.at));
      assert.deepEqual(shown, AREAS, "all names, and no list");
      for (const area of AREAS) await page.choose(area);
    });

    check(`${form}: by the names in the list, where there is no room beside the drawing`, async () => {
      const page = await openFramed(kit, form, { width: 390, height: 620 });
      const names = () => page.run((root) => [...root.querySelectorAll(".name")].filter((it) => it.checkVisibility()).map((it) => it.dataset.at));
      assert.deepEqual(await names(), [], "folded away");
      await page.openList();
      assert.deepEqual(await names(), AREAS);
      for (const area of AREAS) await page.choose(area);
    });

    check(`${form}: heading and short rows are those of the area, and the side is said`, async () => {
      const page = await kit.page(form).open();
      for (const area of AREAS) {
        await page.choose(area);
        const { head, short, name } = await page.run((root, area) => {
          const shown = [...root.querySelectorAll("[data-in-short]")].filter((it) => it.checkVisibility());
          return {
            head: root.querySelector("[data-open-area]").innerText.trim(),
            short: shown.map((it) => it.dataset.inShort),
            name: root.querySelector(`.name[data-at="${area}"]`).textContent.trim(),
          };
        }, area);
        assert.equal(head, name);
        assert.equal(/, your (left|right)$/.exec(head)?.[1], /-(left|right)$/.exec(area)?.[1], head);
        assert.deepEqual(short, [panelOf(area)]);
      }
    });

    // The radio itself says which area it is: what is announced says what follows.
    check(`${form}: the change is announced once, without the name that the radio has just said`, async () => {
      const page = await kit.page(form).open();
      await page.run((root) => {
        window.said = [];
        const status = root.querySelector('[role="status"]');
        const hear = () => status.textContent.trim() && window.said.push(status.textContent.trim());
        new MutationObserver(hear).observe(status, { childList: true, characterData: true, subtree: true });
      });
      await page.choose("mid-back");
      await until(() => page.run(() => window.said.length), "an announcement");
      const said = await page.run(() => window.said);
      assert.deepEqual(said, ["When to get help, the likely cause and what to do now follow."]);
      const name = await (await page.find("#br-area-mid-back")).getAccessibleName();
      assert.equal(name, await page.run((root) => root.querySelector("[data-open-area]").innerText.trim()));
    });
  }
});
