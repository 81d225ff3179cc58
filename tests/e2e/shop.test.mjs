// The guide in a whole product page: it costs nothing until it is near, works among
// the shop's own things, looks at home, and is never hidden by what sticks there.
import assert from "node:assert/strict";
import { askAxe, dropHidden } from "./lib/axe.mjs";
import { openFramed } from "./lib/framed.mjs";
import { until, untilHas } from "./lib/page.mjs";
import { Key } from "./lib/session.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";

const OURS = /^\/(back-relief\.js|assets\/(glue|back-relief|reader|en|moves|guide|whole)-[^/]*)$/;

// Changes the element in the page; gives what it then looks like inside.
const host = (page, change, ...values) => page.driver.executeScript(`(${change})(document.querySelector("back-relief"), ...arguments)`, ...values);

// What of the shop's own is to be seen, and where the advice ends before it.
const shopsOwn = (root) => {
  const guide = root.getRootNode().host;
  const shown = [...guide.children].filter((it) => it.slot && it.checkVisibility());
  const boxes = [...root.querySelectorAll(".shop")].filter((it) => it.checkVisibility());
  const advice = [...root.querySelectorAll(".panels .part, .next")].filter((it) => it.checkVisibility());
  return {
    shown: shown.map((it) => it.slot),
    labels: [...new Set(boxes.map((box) => box.querySelector(".label").textContent))],
    after: boxes.every((box) => advice.length > 1 && advice.every((it) => it.getBoundingClientRect().bottom <= box.getBoundingClientRect().top)),
  };
};

// Where the focus is, and whether something that sticks to the window lies over it.
const focusInSight = () => {
  let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const dock = document.querySelector("#dock").getBoundingClientRect();
  // A control and its label are one target.
  const parts = [at, ...(at.labels ?? [])].filter((it) => !it.closest("[aria-hidden]")).map((it) => it.getBoundingClientRect()).filter(({ width }) => width > 1);
  const [top, bottom] = [Math.min(...parts.map((it) => it.top)), Math.max(...parts.map((it) => it.bottom))];
  const inGuide = document.activeElement.localName === "back-relief";
  // Some of it must be seen, and all of what is no higher than what is left.
  const room = dock.top;
  const covered = parts.length > 0 && (bottom > room + 1 || top < -1) && bottom - top < room;
  return { inGuide, name: at.outerHTML.slice(0, 80), covered: covered && `${Math.round(top)} to ${Math.round(bottom)}, ${Math.round(room)} px are free` };
};

inEveryEngine("in a shop", (kit) => {
  check("nothing is loaded but the loader until the guide is near", async () => {
    const { driver } = kit.session;
    await driver.get(`${kit.site.url}/product-demo.html`);
    await until(() => driver.executeScript(() => Boolean(customElements.get("back-relief"))), "the element is defined");
    // Once a browser has said, as the loader asks, that it is far, and had time to spare.
    const near = await driver.executeAsyncScript((done) => {
      const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 1));
      const watch = ([{ isIntersecting }]) => idle(() => idle(() => done(isIntersecting)));
      new IntersectionObserver(watch, { rootMargin: "400px" }).observe(document.querySelector("back-relief"));
    });
    assert.equal(near, false, "the guide is far down the page");
    const before = kit.site.requests.filter((path) => OURS.test(path));
    // The snippet's style sheet is part of the page's own HTML.
    assert.deepEqual(before.filter((path) => !path.endsWith(".css")), ["/back-relief.js"]);
    await driver.executeScript('document.querySelector("back-relief").scrollIntoView()');
    const page = kit.page("demo");
    await page.untilReady();
    assert.deepEqual(await page.consoleLines(), []);
  });

  check("the drawing, the list and the keyboard choose; the page is told, without the area", async () => {
    const page = await kit.page("demo").open();
    await page.pressShape("mouse", "glutes-left");
    await page.untilChosen("glutes-left");
    await page.choose("mid-back");
    await page.session.keys(Key.ARROW_DOWN);
    await page.untilChosen("lower-back");
    const { events } = await page.probe();
    assert.deepEqual(events.map(({ name, detail }) => [name, detail]), [["ready", null], ...Array(3).fill(["open", {}])]);
    await host(page, (guide) => { guide.shareArea = true; });
    await page.choose("neck-base");
    assert.deepEqual((await page.probe()).events.at(-1).detail, { area: "neck-base" });
    assert.deepEqual(await page.consoleLines(), []);
  });

  // Beside the sheet the figure sticks: nothing of the guide that is in sight stays as
  // it was, for a browser to hold on to.
  for (const size of [{ width: 390, height: 664 }, { width: 1280, height: 700 }]) {
    check(`at ${size.width} × ${size.height}, a tap leaves the page where it is`, async () => {
      const page = await openFramed(kit, "demo", size);
      const place = () => page.run(async (root) => {
        for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
        return [scrollY, root.getBoundingClientRect().y, root.querySelector(".plate").getBoundingClientRect().y].map(Math.round);
      });
      for (const area of ["lower-back", "neck-base", "glutes-left"]) {
        const point = await page.pointInShape(area);
        const before = await place();
        await page.session.press("mouse", point);
        await page.untilChosen(area);
        assert.deepEqual(await place(), before, area);
      }
    });
  }

  check("the shop's own stands after the advice, labelled, and is gone with a warning sign of either kind", async () => {
    const page = await kit.page("demo").open();
    // The shop's page opens it at its cushion's own area.
    await page.untilChosen("lower-back");
    assert.deepEqual((await page.run(shopsOwn)).shown, ["intro", "products", "products-lower-back", "footer"]);
    await page.run((root) => { root.querySelector("[name=area]:checked").checked = false; });
    assert.deepEqual((await page.run(shopsOwn)).shown, ["intro", "footer"]);
    await page.choose("mid-back");
    assert.deepEqual(await page.run(shopsOwn), { shown: ["intro", "products", "footer"], labels: ["From this shop"], after: true });
    await page.choose("lower-back");
    assert.deepEqual(await page.run(shopsOwn), { shown: ["intro", "products", "products-lower-back", "footer"], labels: ["From this shop"], after: true });
    await page.openTopic("stretch");
    assert.deepEqual(await page.run(shopsOwn), { shown: ["intro", "products", "products-lower-back", "footer"], labels: ["From this shop"], after: true }, "whatever topic is open");
    await page.openSigns();
    for (const kind of ["emergency", "today"]) {
      const [sign] = await page.visibleSigns(kind);
      await page.click("sign", sign);
      await page.untilView({ [kind]: true });
      assert.deepEqual((await page.run(shopsOwn)).shown, ["intro", "footer"], kind);
      await page.click("sign", sign);
      await page.untilView({ [kind]: false });
    }
  });

  check("attributes hold when they change: area, emergency, lang, loading", async () => {
    const page = await kit.page("demo").open();
    await host(page, (guide) => Object.assign(guide, { area: "shoulder-blade-right", emergency: "999", region: "DE" }));
    await page.untilChosen("shoulder-blade-right");
    await page.openSigns();
    const [sign] = await page.visibleSigns();
    await page.click("sign", sign);
    await page.untilView({ emergency: true });
    const numbers = () => page.run((root) => {
      const calls = [...root.querySelectorAll(".call")].filter((it) => it.checkVisibility());
      return [calls.map((it) => [it.getAttribute("href"), it.innerText]), [...new Set([...root.querySelectorAll("[data-emergency]")].map((it) => it.textContent))]];
    });
    const own = [[["tel:112", "Call 112"]], ["112"]];
    const set = (emergency) => host(page, (guide, emergency) => Object.assign(guide, { emergency }), emergency);
    assert.deepEqual(await numbers(), [[["tel:999", "Call 999"]], ["999"]]);
    await set("0 800 <b>");
    assert.deepEqual(await numbers(), own, "a wrong one gets that of the region");
    await set("+44 999");
    assert.deepEqual(await numbers(), [[["tel:+44 999", "Call +44 999"]], ["+44 999"]]);
    await host(page, (guide) => guide.removeAttribute("emergency"));
    assert.deepEqual(await numbers(), own, "taken away, too");
    await page.click("sign", sign);
    await host(page, (guide) => Object.assign(guide, { area: "elbow", lang: "xx", loading: "soon" }));
    await page.untilChosen("shoulder-blade-right");
    const lines = (await page.probe()).console.map(({ level, text }) => [level, /(\w+) "([^"]*)"/.exec(text).slice(1)]);
    assert.deepEqual(lines, [["warn", ["emergency", "0 800 <b>"]], ["warn", ["area", "elbow"]], ["warn", ["lang", "xx"]]]);
  });

  for (const size of [{ width: 320, height: 568 }, { width: 1280, height: 700 }]) {
    check(`at ${size.width} × ${size.height}, what has the focus is never under the bars that stick`, async () => {
      const page = await openFramed(kit, "demo", size);
      await page.pressShape("mouse", "lower-back");
      await page.untilChosen("lower-back");
      await page.openSigns();
      await page.openTopic("massage");
      await host(page, (guide) => guide.shadowRoot.querySelector("[name=area]:checked").focus());
      let seen = 0;
      for (const [key, times] of [[Key.TAB, 80], [Key.chord(Key.SHIFT, Key.TAB), 20]]) {
        for (let i = 0; i < times; i++) {
          await page.session.keys(key);
          const look = () => page.driver.executeScript(focusInSight);
          const { inGuide, name } = await look();
          if (!inGuide) break;
          seen += 1;
          // A busy browser scrolls a moment after the focus has moved.
          const pressed = `${key === Key.TAB ? "Tab" : "Shift and Tab"}, press ${i + 1}: ${name}`;
          await untilHas(look, { covered: false }).catch((error) => assert.fail(`${pressed}: ${error.message}`));
        }
      }
      assert.ok(seen > 30, `${seen} places were looked at`);
    });
  }

  check("the shop's tokens and parts are taken up, its font and its dark scheme too", async () => {
    const page = await kit.page("demo").open();
    await page.choose("lower-back");
    const look = () => page.run((root) => {
      const style = getComputedStyle(root);
      return {
        surface: style.backgroundColor, ink: style.color, font: style.fontFamily, size: style.fontSize,
        radius: getComputedStyle(root.querySelector(".fold")).borderRadius,
        accent: getComputedStyle(root.querySelector("[data-do=routine]")).backgroundColor,
        panel: getComputedStyle(root.querySelector("[data-area=lower-back]")).outlineColor,
        timer: getComputedStyle(root.querySelector(".timers")).bottom,
      };
    });
    const before = await look();
    const own = await page.driver.executeScript(() => [getComputedStyle(document.querySelector("back-relief")).fontFamily, getComputedStyle(document.body).fontFamily]);
    assert.deepEqual([before.font, before.font], own, "the page's font");
    await host(page, (guide) => {
      const tokens = { accent: "rgb(120, 0, 90)", surface: "rgb(255, 255, 240)", ink: "rgb(10, 20, 30)", radius: "3px", font: "monospace", "font-size": "18px", "inset-bottom": "41px" };
      for (const [name, value] of Object.entries(tokens)) guide.style.setProperty(`--back-relief-${name}`, value);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("back-relief::part(panel) { outline: 2px solid rgb(1, 2, 3) } html:root { color-scheme: dark }");
      document.adoptedStyleSheets = [sheet];
    });
    assert.deepEqual(await look(), {
      surface: "rgb(255, 255, 240)", ink: "rgb(10, 20, 30)", font: "monospace", size: "18px", radius: "3px",
      accent: "rgb(120, 0, 90)", panel: "rgb(1, 2, 3)", timer: "41px",
    });
    await host(page, (guide) => guide.removeAttribute("style"));
    const dark = await look();
    assert.notEqual(dark.surface, before.surface, "dark where the page is");
  });

  check("in a shop that runs from right to left the guide goes by its own language", async () => {
    const page = await kit.page("demo").open();
    await page.driver.executeScript(() => { document.documentElement.dir = "rtl"; });
    await page.choose("lower-back");
    const x = (css) => page.run((root, css) => root.querySelector(css).getBoundingClientRect().x, css);
    const tiles = async () => (await x(".tile-label.at-0")) < (await x(".tile-label.at-1"));
    assert.ok(await tiles(), "English from left to right");
    await host(page, (guide) => { guide.lang = "ar"; });
    await until(() => page.run((root) => root.lang === "ar"), "the guide in Arabic");
    assert.ok(!(await tiles()), "Arabic from right to left");
  });

  for (const [name, dark, size] of [["320 px, light", false, { width: 320, height: 800 }], ["1280 px, dark", true, { width: 1280, height: 900 }]]) {
    check(`axe finds nothing on the whole page, ${name}`, async () => {
      const page = await openFramed(kit, "demo", size);
      if (dark) await page.driver.executeScript(() => { document.documentElement.style.colorScheme = "dark"; });
      const isClean = async (state) => {
        const { error, looked, violations } = await askAxe(page, { preload: false });
        assert.equal(error, undefined, state);
        for (const rule of ["color-contrast", "label", "landmark-one-main"]) assert.ok(looked.includes(rule), `${state}: ${rule} had something to look at`);
        assert.deepEqual(violations, [], state);
      };
      await page.pressShape("mouse", "lower-back");
      await page.untilChosen("lower-back");
      await dropHidden(page, "lower-back");
      await isClean("an area chosen");
      await page.openSigns();
      const [sign] = await page.visibleSigns("emergency");
      await page.click("sign", sign);
      await until(async () => (await page.view()).emergency, "help");
      await isClean("a warning sign ticked");
    });
  }
});
