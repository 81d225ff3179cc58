// Nothing is said to the console, nothing is stored, and nothing is fetched
// once the guide is live.
import assert from "node:assert/strict";
import { AREAS } from "./lib/page.mjs";
import { check, formsIn, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

// Everything that a page can keep about its reader.
const readStores = async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(({ name }) => name),
  caches: await caches.keys(),
  // Of our own page's, which is not there in these tests, tells offline.test.mjs.
  workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  cookies: document.cookie,
});

// The page's icons and its manifest are the browser's own affair: each asks for them when it likes.
const ICON = /\/(assets\/(touch-icon|icon|manifest)-[^/]*|test\/icon\.svg)$/;

const loaded = async (page) =>
  (await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name))).filter((name) => !ICON.test(name));

// Every control there is, every fold opened and closed.
async function useEverything(page) {
  for (const area of AREAS) await page.choose(area);
  await page.choose("lower-back");
  for (const stage of ["later", "recurring", "first-days"]) {
    await page.click("stage", stage);
    await page.untilView({ stages: [stage] });
  }
  for (const topic of ["causes", "strengthen", "rest", "help", "stretch", "all", "massage"]) await page.openTopic(topic);
  for (const position of ["no-floor", "lying", "chair", "standing", "any"]) {
    await page.click("position", position);
    await page.untilView({ positions: [position] });
  }
  await page.openSigns();
  for (const kind of ["emergency", "today"]) {
    const [sign] = await page.visibleSigns(kind);
    await page.click("sign", sign);
    await page.untilView({ [kind]: true });
    await page.click("sign", sign);
    await page.untilView({ [kind]: false });
  }
  for (const none of ["none-emergency", "none-today"]) await page.click("none", none);
  await page.run((root) => {
    for (const fold of root.querySelectorAll("details")) fold.open = !fold.open;
  });
  await page.choose("mid-back");
}

inEveryEngine("quiet", (kit) => {
  const once = sameEverywhere(kit, "It reads what our own events and markup hold.");
  for (const form of formsIn(kit)) {
    check(`${form}: console, stores and network stay still`, async () => {
      const page = await kit.page(form).open();
      const asked = () => kit.site.requests.filter((path) => !ICON.test(path));
      const before = { entries: await loaded(page), asked: asked() };
      await useEverything(page);

      assert.deepEqual({ entries: await loaded(page), asked: asked() }, before, "nothing was fetched after ready");
      assert.deepEqual(await page.run(readStores), {
        local: [],
        session: [],
        databases: [],
        caches: [],
        workers: 0,
        cookies: "",
      });
      assert.deepEqual(await kit.session.driver.manage().getCookies(), []);
      assert.deepEqual(await page.consoleLines(), []);
    });

    check(`${form}: only this site is asked, for each file once`, async () => {
      const page = await kit.page(form).open();
      for (const url of await loaded(page)) assert.ok(url.startsWith(kit.site.url), url);
      const asked = kit.site.requests.filter((path) => path.startsWith("/assets/"));
      assert.deepEqual(asked.sort(), [...new Set(asked)].sort());
    });

    once(`${form}: the reader's choice is in no event`, async () => {
      const page = await kit.page(form).open();
      await page.choose("lower-back");
      await page.openSigns();
      const [sign] = await page.visibleSigns("emergency");
      await page.click("sign", sign);
      await page.untilView({ emergency: true });
      const said = JSON.stringify((await page.probe()).events);
      assert.ok(!said.includes("lower-back") && !said.includes(sign), said);
    });

    once(`${form}: no style attribute and no inline script`, async () => {
      const page = await kit.page(form).open();
      const found = await page.run((root) => {
        const inline = (scope) => [...scope.querySelectorAll("[style], style, script:not([src])")];
        return [...inline(document), ...inline(root)].map((element) => element.outerHTML.slice(0, 120));
      });
      assert.deepEqual(found, []);
    });
  }
});
