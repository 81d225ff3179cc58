// Roles and names as each engine computes them for assistive technology.
import assert from "node:assert/strict";
import { openFramed } from "./lib/framed.mjs";
import { AREAS } from "./lib/page.mjs";
import { check, formsIn, inEveryEngine } from "./lib/suite.mjs";

// Every control of a kind, with what its label shows as its name; a sign's label has
// the whole question besides.
const readControls = (root, css) =>
  [...root.querySelectorAll(css)].map((control) => {
    const label = control.nextElementSibling?.control === control ? control.nextElementSibling : control.labels[0];
    return { control, text: label.querySelector("[aria-hidden=true]").textContent.replace(/\s+/g, " ").trim() };
  });

const GROUPS = {
  area: "Where does it hurt?",
  topic: "What would help now?",
  stage: "When did it start?",
  position: "How can you move right now?",
};

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

  for (const form of formsIn(kit)) {
    check(`${form}: fourteen radio buttons, each named by its label`, async () => {
      const page = await kit.page(form).open();
      const names = await allAre(page, "radio", 'input[name="area"]');
      assert.equal(names.length, AREAS.length);
      assert.equal(new Set(names).size, AREAS.length, "no two have the same name");
    });

    check(`${form}: the names are the same once an area is chosen, and in the list`, async () => {
      const page = await openFramed(kit, form, { width: 390, height: 620 });
      await allAre(page, "radio", 'input[name="area"]');
      await page.openList();
      await page.choose("mid-back");
      await allAre(page, "radio", 'input[name="area"]:checked, input[name="area"][value="lower-back"]');
    });

    check(`${form}: topics, stages and positions are radio buttons, signs and their answers check boxes`, async () => {
      const page = await kit.page(form).open();
      await page.choose("mid-back");
      assert.equal((await allAre(page, "radio", 'input[name="topic"]')).length, 8);
      assert.equal((await allAre(page, "radio", 'input[name="stage"]')).length, 3);
      await page.openTopic("massage");
      assert.equal((await allAre(page, "radio", 'input[name="position"]')).length, 5);
      await allAre(page, "checkbox", 'input[name="still"]');
      await page.openSigns();
      const shown = (await page.visibleSigns("emergency")).concat(await page.visibleSigns("today"));
      await allAre(page, "checkbox", shown.map((sign) => `input.sign[value="${sign}"]`).join());
      assert.deepEqual(await allAre(page, "checkbox", 'input[name="none"]'), ["None of these", "None of these"]);
    });

    check(`${form}: each group of radio buttons is a radio group with a name, while it is on show`, async () => {
      const page = await kit.page(form).open();
      const groups = async () => {
        const names = [];
        for (const group of await page.findAll('[role="radiogroup"]')) {
          if (!(await page.run((_root, group) => group.checkVisibility(), group))) continue;
          assert.equal(await group.getAriaRole(), "radiogroup");
          names.push(await group.getAccessibleName());
        }
        return names;
      };
      assert.deepEqual(await groups(), [GROUPS.area]);
      await page.choose("mid-back");
      assert.deepEqual(await groups(), [GROUPS.area, GROUPS.topic, GROUPS.stage]);
      await page.openTopic("massage");
      assert.deepEqual(await groups(), [GROUPS.area, GROUPS.topic, GROUPS.position]);
      await page.openTopic("all");
      assert.deepEqual(await groups(), Object.values(GROUPS));
      await page.openTopic("causes");
      assert.deepEqual(await groups(), [GROUPS.area, GROUPS.topic]);
    });

    check(`${form}: what a tap reveals stands under headings with names`, async () => {
      const page = await kit.page(form).open();
      await page.choose("flank-ql-left");
      await page.openSigns();
      const headings = await page.run((root) =>
        [...root.querySelectorAll("form :is(h2, h3)")].filter((it) => it.checkVisibility() && !it.closest(".about, dialog")));
      const names = [];
      for (const heading of headings) {
        assert.equal(await heading.getAriaRole(), "heading");
        const name = (await heading.getAccessibleName()).replace(/\s+/g, " ").trim();
        names.push(`${await heading.getTagName()} ${name}`.toLowerCase());
      }
      assert.deepEqual(names, [
        "h2 where does it hurt?",
        "h2 side of the lower back, your left",
        "h3 get help now if",
        "h3 is any of these true right now?",
        "h3 and is any of these true?",
        "h3 in short",
        "h3 what would help now?",
        "h3 when did it start?",
        "h3 warmth and cold",
        "h3 who should not use warmth or cold, or should ask first",
        "h3 how to keep warmth and cold safe",
      ]);
      assert.equal((await page.run((root) => root.querySelector("[data-open-area]").innerText)).split(",")[0], "Side of the lower back");
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
      check(`${form}: each radio group owns its radios, and no name is said twice`, async () => {
        const page = await kit.page(form).open();
        await page.choose("mid-back");
        await page.openTopic("all");
        const { nodes } = await kit.session.devtools("Accessibility.getFullAXTree");
        const byId = new Map(nodes.map((node) => [node.nodeId, node]));
        const below = (node) => node.childIds.flatMap((id) => [byId.get(id), ...below(byId.get(id))]).filter(Boolean);
        const groups = nodes.filter((node) => node.role?.value === "radiogroup");
        assert.deepEqual(groups.map((node) => node.name.value), Object.values(GROUPS));
        for (const [at, name] of Object.keys(GROUPS).entries()) {
          const radios = below(groups[at]).filter((node) => node.role?.value === "radio");
          const texts = (await page.run(readControls, `input[name="${name}"]`)).map(({ text }) => text);
          assert.deepEqual(radios.map((node) => node.name.value), texts);
        }
        // The drawing is silent, and so are the names beside it; the heading says the
        // chosen one.
        const texts = (await page.run(readControls, 'input[name="area"]')).map(({ text }) => text);
        for (const text of texts) {
          const said = nodes.filter((node) => node.role?.value === "StaticText" && node.name?.value === text);
          assert.equal(said.length, text === "Middle of the back" ? 1 : 0, `"${text}" is said ${said.length} times`);
        }
      });
    }
  }
});
