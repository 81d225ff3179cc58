// Roles and names as each engine computes them for assistive technology.
import assert from "node:assert/strict";
import { AREAS } from "./lib/page.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

// Every control of a kind, with the text of the label that the reader sees.
const readControls = (root, css) =>
  [...root.querySelectorAll(css)].map((control) => {
    const label = [...control.labels].find((label) => !label.closest("[aria-hidden]"));
    return { control, text: label.textContent.replace(/\s+/g, " ").trim() };
  });

inEveryEngine("names and roles", (kit) => {
  async function allAre(page, role, css) {
    const found = await page.run(readControls, css);
    assert.ok(found.length > 0, css);
    for (const { control, text } of found) {
      assert.equal(await control.getAriaRole(), role, text);
      assert.equal((await control.getAccessibleName()).replace(/\s+/g, " ").trim(), text);
    }
    return found.map(({ text }) => text);
  }

  for (const form of BOTH_FORMS) {
    check(`${form}: fourteen radio buttons, each named by its label`, async () => {
      const page = await kit.page(form).open();
      const names = await allAre(page, "radio", 'input[name="area"]');
      assert.equal(names.length, AREAS.length);
      assert.equal(new Set(names).size, AREAS.length, "no two have the same name");
    });

    check(`${form}: the names are the same once an area is chosen`, async () => {
      const page = await kit.page(form).open();
      await page.choose("mid-back");
      await allAre(page, "radio", 'input[name="area"]:checked, input[name="area"][value="lower-back"]');
    });

    check(`${form}: stages and positions are radio buttons, signs are check boxes`, async () => {
      const page = await kit.page(form).open();
      await page.choose("mid-back");
      await allAre(page, "radio", 'input[name="stage"]');
      await allAre(page, "radio", 'input[name="position"]');
      await page.openMoreSigns();
      const shown = (await page.visibleSigns("emergency")).concat(await page.visibleSigns("today"));
      await allAre(page, "checkbox", shown.map((sign) => `input.sign[value="${sign}"]`).join());
    });

    check(`${form}: each group of radio buttons is a radio group with a name`, async () => {
      const page = await kit.page(form).open();
      await page.choose("mid-back");
      const groups = await page.findAll('[role="radiogroup"]');
      const names = [];
      for (const group of groups) {
        assert.equal(await group.getAriaRole(), "radiogroup");
        names.push(await group.getAccessibleName());
      }
      assert.equal(groups.length, 3);
      assert.ok(names.every(Boolean), JSON.stringify(names));
      assert.equal(new Set(names).size, 3, "no two have the same name");
    });

    check(`${form}: the news are told by a status, the link copied by a button`, async () => {
      const page = await kit.page(form).open();
      await page.choose("mid-back");
      assert.equal(await (await page.find('[role="status"]')).getAriaRole(), "status");
      const button = await page.find('[data-do=copy]');
      assert.equal(await button.getAriaRole(), "button");
      assert.equal((await button.getAccessibleName()).trim(), (await button.getText()).trim());
    });

    // Only Chromium lets a test read the tree that assistive technology gets.
    if (kit.engine === "chromium") {
      check(`${form}: the radio group owns the fourteen, and the drawing is silent`, async () => {
        const page = await kit.page(form).open();
        const { nodes } = await kit.session.devtools("Accessibility.getFullAXTree");
        const byId = new Map(nodes.map((node) => [node.nodeId, node]));
        const below = (node) => node.childIds.flatMap((id) => [byId.get(id), ...below(byId.get(id))]).filter(Boolean);
        const groups = nodes.filter((node) => node.role?.value === "radiogroup");
        const radios = below(groups[0]).filter((node) => node.role?.value === "radio");
        const texts = (await page.run(readControls, 'input[name="area"]')).map(({ text }) => text);
        assert.deepEqual(radios.map((node) => node.name.value), texts);
        for (const text of texts) {
          const said = nodes.filter((node) => node.role?.value === "StaticText" && node.name?.value === text);
          assert.ok(said.length <= 1, `"${text}" is said ${said.length} times`);
        }
      });
    }
  }
});
