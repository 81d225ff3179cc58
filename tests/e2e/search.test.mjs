// The search box: the reader's own words lead into the guide, and nothing is fetched for it before
// it is used.
import assert from "node:assert/strict";
import { askAxe } from "./lib/axe.mjs";
import { until } from "./lib/page.mjs";
import { Key } from "./lib/session.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

const SEARCH_FILE = /\/search-[^/]*\.(js|wasm|txt)$/;

const fetched = (page) => page.run((_, pattern) =>
  performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => new RegExp(pattern).test(name)), SEARCH_FILE.source);

const results = (page) => page.run((root) => [...root.querySelectorAll(".search li")].map((item) => ({
  kind: item.dataset.kind,
  title: item.querySelector("a").firstChild.data,
  part: item.querySelector("span")?.textContent ?? "",
})));

/** Opens a page with its box on show: a shop's asks for it. */
async function open(kit, form, path) {
  const page = await kit.page(form);
  if (path) page.path = path;
  await page.open();
  await page.run((root) => (root.getRootNode().host ?? root.closest("back-relief")).setAttribute("search", ""));
  return page;
}

/** Types into the box, and waits for what is found. */
async function ask(page, query, first) {
  const box = await page.find("[type=search]");
  await box.clear();
  await box.sendKeys(query);
  await until(async () => (await results(page))[0]?.title === first, async () => `${query}: ${first}, found ${JSON.stringify(await results(page))}`);
  return box;
}

const focused = (page) => page.run((root) => {
  const { activeElement: it } = root.getRootNode();
  return { name: it.name ?? "", value: it.value ?? "", text: it.textContent.trim(), move: it.closest("[data-move]")?.dataset.move ?? "" };
});

inEveryEngine("search", (kit) => {
  for (const form of BOTH_FORMS) {
    check(`${form}: what is typed is found, a warning sign first`, async () => {
      const page = await open(kit, form);
      assert.deepEqual(await fetched(page), [], "nothing before it is used");
      await ask(page, "kidny", "Burning, cloudy or bloody pee");
      await ask(page, "kidney", "Burning, cloudy or bloody pee");
      const [first, ...others] = await results(page);
      assert.deepEqual([first.kind, first.part], ["sign", "Warning sign"]);
      assert.ok(others.some(({ title }) => title === "The kidneys"));
      assert.equal((await fetched(page)).length, 3, "a script, a program, an index");
      const said = await page.run((root) => root.querySelector(".search [role=status]").textContent);
      assert.equal(said, `Results: ${others.length + 1}. Burning, cloudy or bloody pee`);

      for (const [query, title] of [
        ["between shoulder blades", "Between the shoulder blades"],
        ["tailbone", "Base of the spine, around the dimples"],
        ["slept funny", "Back of the neck"],
      ]) await ask(page, query, title);
      const asked = await fetched(page);
      await ask(page, "siatica", "Lower back");
      assert.deepEqual(await fetched(page), asked, "nothing more, whatever is typed");
      assert.doesNotMatch(await page.driver.getCurrentUrl(), /kidn|blades|tailbone|slept|sciatica/);
    });

    check(`${form}: a result leads to its place, by keyboard alone`, async () => {
      const page = await open(kit, form);
      const box = await ask(page, "cat cow", "Cat and cow");
      await box.sendKeys(Key.ENTER);
      await until(async () => (await focused(page)).move === "stretch-cat-cow", "the move has the focus");
      const view = await page.view();
      assert.deepEqual(view.topics, ["stretch"]);
      assert.equal(view.areas.length, 1, "an area that has the move is open");
      assert.equal((await results(page)).length, 0, "the list is gone");

      // In the area that is open, if it has it.
      await page.choose("flank-ql-right");
      await (await ask(page, "kidney", "Burning, cloudy or bloody pee")).sendKeys(Key.TAB);
      await page.driver.actions().sendKeys(Key.ENTER).perform();
      await until(async () => (await focused(page)).value === "ur-kidney", "the sign's check box has the focus");
      assert.deepEqual((await page.view()).areas, ["flank-ql-right"]);
      assert.deepEqual((await page.view()).signs, [], "which is for the reader to tick");
    });

    check(`${form}: a sign to book an appointment for leads to where help says so`, async () => {
      const page = await open(kit, form);
      const box = await ask(page, "shingles", "Burning pain, then a rash");
      const [first] = await results(page);
      assert.equal(first.kind, "book", "not as a sign to act on at once");
      await ask(page, "tingling leg", "New numbness in one leg");
      assert.equal((await results(page)).find(({ kind }) => kind === "book").part, "Lower back", "of several areas the one that most mean");
      await ask(page, "shingles", "Burning pain, then a rash");
      await box.sendKeys(Key.ENTER);
      await until(async () => /stripe of blistering rash/.test((await focused(page)).text), "what the sign says has the focus");
      assert.deepEqual((await page.view()).topics, ["help"]);
    });

    check(`${form}: Escape empties it, and nonsense says so`, async () => {
      const page = await open(kit, form);
      const box = await ask(page, "neck", "Back of the neck");
      await box.sendKeys(Key.ESCAPE);
      await until(async () => (await results(page)).length === 0, "an empty list");
      await box.sendKeys("qqqqq");
      await until(async () => /^Nothing found/.test(await page.run((root) => root.querySelector(".search [role=status]").textContent)), "that nothing was found");
    });

    check(`${form}: axe finds nothing in the open list`, async () => {
      const page = await open(kit, form);
      await ask(page, "neck", "Back of the neck");
      const { error, violations } = await askAxe(page, { css: ".search" });
      assert.equal(error, undefined);
      assert.deepEqual(violations, []);
    });
  }

  check("a shop's page has none unless it asks for it", async () => {
    const page = await kit.page("embedded").open();
    const shown = () => page.run((root) => root.querySelector(".search").checkVisibility());
    assert.equal(await shown(), false);
    await page.driver.executeScript('document.querySelector("back-relief").search = true');
    assert.equal(await shown(), true);
  });

  check("Arabic finds Arabic", async () => {
    const page = await open(kit, "standalone", "/ar/");
    await ask(page, "الكلى", await page.run((root) => root.querySelector("[value=ur-kidney]").ariaLabel ?? root.querySelector("[value=ur-kidney]").getAttribute("aria-label")));
    assert.equal((await results(page))[0].kind, "sign");
  });
});
