// A link brings back a choice; what it says wrongly costs one console warning.
import assert from "node:assert/strict";
import { inside, RELAXED } from "./lib/inside.mjs";
import { until } from "./lib/page.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

// How the page's clipboard answers, so that each outcome is met in each engine.
const setClipboard = (_root, outcome) => {
  const writeText = async (text) => {
    if (outcome === "refused") throw new DOMException("refused", "NotAllowedError");
    window.copied = text;
  };
  const value = outcome === "absent" ? undefined : { writeText };
  Object.defineProperty(navigator, "clipboard", { value, configurable: true });
};

inEveryEngine("links and attributes", (kit) => {
  const inPage = inside(kit);

  check("a link goes before the attribute area", async () => {
    const { found } = await inPage(async () => {
      const { make, ready, rootOf } = window;
      location.hash = "#back-relief=glutes-left";
      const element = make({ area: "lower-back" });
      document.body.append(element);
      await ready(element);
      return rootOf(element).querySelector("[name=area]:checked").value;
    });
    assert.equal(found, "glutes-left");
  });

  const late = (run) => kit.withSite({ ...RELAXED, rewrite: (_path, text) => text.replace(/<script type="module"[^>]*><\/script>/g, "") }, run);

  check("what the reader chose before any script was there goes before the attribute area", async () => {
    const { found } = await inPage(async () => {
      const { ready, rootOf } = window;
      const element = document.querySelector("back-relief");
      element.setAttribute("area", "lower-back");
      element.setAttribute("loading", "eager");
      rootOf(element).querySelector("[value=mid-back]").click();
      await import("/back-relief.js");
      await ready(element);
      return rootOf(element).querySelector("[name=area]:checked").value;
    }, { path: "/test/embedded.html", site: late });
    assert.equal(found, "mid-back");
  });
});

inEveryEngine("links", (kit) => {
  const opened = (form, hash) => kit.page(form).open({ hash });

  const warnings = async (page) =>
    (await page.probe()).console.filter(({ level }) => level === "warn").map(({ text }) => text);

  for (const form of BOTH_FORMS) {
    check(`${form}: a link restores area, topic, stage and position`, async () => {
      const page = await opened(form, "#back-relief=lower-back,topic=stretch,stage=later,position=chair");
      await page.untilChosen("lower-back");
      await page.untilView({ topics: ["stretch"], parts: ["stretch"], stages: ["later"], positions: ["chair"] });
      assert.deepEqual(await page.consoleLines(), []);
    });

    check(`${form}: a link to a side restores that side`, async () => {
      const page = await opened(form, "#back-relief=shoulder-blade-right");
      await page.untilChosen("shoulder-blade-right");
      await page.untilView({ topics: ["warmth"], parts: ["warmth"], stages: ["first-days"], positions: ["any"] });
    });

    check(`${form}: what the reader chose before it was there stands; the rest is the link's`, async () => {
      const release = kit.site.hold(/\.wasm$/);
      const page = await kit.page(form).open({ hash: "#back-relief=lower-back,topic=stretch,stage=later,position=chair", ready: false });
      await page.choose("mid-back");
      await page.openTopic("massage");
      await page.click("position", "standing");
      await page.untilView({ positions: ["standing"] });
      release();
      await page.untilReady();
      await page.untilChosen("mid-back");
      await page.untilView({ topics: ["massage"], parts: ["massage"], stages: ["later"], positions: ["standing"] });
    });

    check(`${form}: an area that the reader chose before it was there stands; topic, stage and position are the link's`, async () => {
      const release = kit.site.hold(/\.wasm$/);
      const page = await kit.page(form).open({ hash: "#back-relief=lower-back,topic=stretch,stage=later,position=chair", ready: false });
      await page.choose("mid-back");
      release();
      await page.untilReady();
      await page.untilChosen("mid-back");
      await page.untilView({ topics: ["stretch"], parts: ["stretch"], stages: ["later"], positions: ["chair"] });
    });

    for (const [name, wrong, right, allowed] of [
      ["stage", "yesterday", { stages: ["first-days"] }, ["first-days", "later", "recurring"]],
      ["topic", "cupping", { topics: ["warmth"], parts: ["warmth"] }, ["warmth", "massage", "causes", "all"]],
    ]) {
      check(`${form}: an unknown ${name} falls back to the default, with one warning that names it`, async () => {
        const page = await opened(form, `#back-relief=lower-back,${name}=${wrong},position=chair`);
        await page.untilChosen("lower-back");
        await page.untilView({ ...right, positions: ["chair"] });
        const said = await warnings(page);
        assert.equal(said.length, 1, JSON.stringify(said));
        for (const word of [wrong, ...allowed]) assert.ok(said[0].includes(word), said[0]);
      });
    }

    check(`${form}: an unknown area chooses none, with one warning that names it`, async () => {
      const page = await opened(form, "#back-relief=elbow");
      await page.untilView({ areas: [], panels: [], topics: ["warmth"], stages: ["first-days"], positions: ["any"] });
      const said = await warnings(page);
      assert.equal(said.length, 1, JSON.stringify(said));
      for (const word of ["elbow", "lower-back", "glutes-right"]) assert.ok(said[0].includes(word), said[0]);
      await page.choose("lower-back");
    });

    check(`${form}: another's fragment is left alone`, async () => {
      const page = await opened(form, "#reviews");
      await page.untilView({ areas: [], panels: [] });
      assert.deepEqual(await page.consoleLines(), []);
      assert.equal(await page.run(() => location.hash), "#reviews");
    });

    check(`${form}: choosing does not write the address`, async () => {
      const page = await opened(form, "");
      await page.choose("lower-back");
      assert.equal(await page.run(() => location.hash), "");
    });

    check(`${form}: the link that is copied opens the same choice`, async () => {
      const page = await opened(form, "");
      await page.run(setClipboard, "granted");
      await page.choose("glutes-left");
      await page.click("stage", "recurring");
      await page.openTopic("massage");
      await page.click("position", "standing");
      await (await page.find('[data-do=copy]')).click();
      const copied = await until(() => page.run(() => window.copied), "the link is copied");
      assert.ok(copied.startsWith(`${kit.site.url}${page.path}#`), copied);

      await page.open({ hash: new URL(copied).hash });
      await page.untilChosen("glutes-left");
      await page.untilView({ topics: ["massage"], parts: ["massage"], stages: ["recurring"], positions: ["standing"] });
    });

    for (const outcome of ["refused", "absent"]) {
      check(`${form}: where the clipboard is ${outcome}, the address bar shows the link`, async () => {
        const page = await opened(form, "");
        await page.run(setClipboard, outcome);
        await page.choose("mid-back");
        await (await page.find('[data-do=copy]')).click();
        await until(() => page.run(() => location.hash === "#back-relief=mid-back"), "the address holds the link");
        assert.deepEqual(await page.consoleLines(), []);
      });
    }
  }
}, {
  same: "A link is read and written in Rust; that a choice shows is asked of each engine in choosing.",
});
