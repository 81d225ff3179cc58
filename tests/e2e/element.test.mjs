// The element in a page of someone else's: what it brings, obeys and tells.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { inside } from "./lib/inside.mjs";
import { DIST } from "./lib/site.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";
import { AREAS, PANELS } from "./lib/surface.mjs";
import { until } from "./lib/wait.mjs";

inEveryEngine("the element", (kit) => {
  const inPage = inside(kit);

  check("two lines are enough: it brings its guide, under the production policy", async () => {
    const { driver } = kit.session;
    await driver.get(`${kit.site.url}/test/bare.html`);
    const ready = "return (document.querySelector('back-relief').shadowRoot?.querySelector('[data-ready]') && true) ?? false";
    await until(() => driver.executeScript(ready), "the guide is ready");
    const { console: lines } = await driver.executeScript(() => window.probe);
    assert.deepEqual(lines, []);
  });

  check("read bit by bit, the guide that it brings is what was built, to the letter", async () => {
    const name = (await readdir(join(DIST, "assets"))).find((it) => /^guide-en-.+\.html$/.test(it));
    const { found } = await inPage(async (path) => {
      const { make, ready, rootOf } = window;
      const element = make();
      document.body.append(element);
      await ready(element);
      const text = await fetch(path).then((answer) => answer.text());
      const whole = new DOMParser().parseFromString(text, "text/html").querySelector("template").content;
      const outlines = [whole, rootOf(element)].map((from) => {
        const outline = from.querySelector(".guide").cloneNode(true);
        for (const island of outline.querySelectorAll("[data-island]")) island.replaceChildren();
        // Whom to call is the reader's region's by now.
        for (const changed of outline.querySelectorAll(".help, [data-emergency]")) changed.remove();
        for (const changed of outline.querySelectorAll(".shop, a")) changed.replaceWith(changed.localName, changed.textContent);
        return outline.innerHTML;
      });
      const count = (css) => whole.querySelectorAll(css).length;
      return { whole: [count("section[data-area]"), count("[data-shape]"), count("[data-move]") > 100], same: outlines[0] === outlines[1] };
    }, { values: [`/assets/${name}`] });
    assert.deepEqual(found, { whole: [PANELS.length, AREAS.length, true], same: true });
  });

  check("attributes: what they say holds from the start and when they change", async () => {
    const { found, console: lines } = await inPage(async () => {
      const { make, ready, rootOf, settle } = window;
      const element = make({ area: "flank-ql", emergency: "999", lang: "en-GB" });
      document.body.append(element);
      await ready(element);
      const root = rootOf(element);
      const state = () => ({
        area: root.querySelector("[name=area]:checked")?.value,
        numbers: [...new Set([...root.querySelectorAll("[data-emergency]")].map((it) => it.textContent))],
        calls: [...root.querySelectorAll(".call:not([hidden])")].map((it) => it.getAttribute("href")),
      });
      const first = state();
      element.area = "lower-back";
      element.emergency = "112";
      await settle();
      const second = state();
      const properties = [element.area, element.emergency, element.loading, element.shareArea];
      element.shareArea = true;
      element.emergency = null;
      await settle();
      const third = state();
      return { first, second, third, properties, shares: element.hasAttribute("share-area") };
    });
    assert.deepEqual(found, {
      first: { area: "flank-ql-left", numbers: ["999"], calls: ["tel:999"] },
      second: { area: "lower-back", numbers: ["112"], calls: ["tel:112"] },
      third: { area: "lower-back", numbers: ["999"], calls: ["tel:999"] },
      properties: ["lower-back", "112", "eager", false],
      shares: true,
    });
    assert.deepEqual(lines, []);
  });

  check("wrong values get the default and one warning each", async () => {
    const { found, console: lines } = await inPage(async () => {
      const { make, ready, rootOf } = window;
      Object.defineProperty(navigator, "language", { value: "en" });
      // The page's own has come, and is not taken away in the middle of that.
      await ready(document.querySelector("back-relief"));
      const element = make({ area: "elbow", emergency: "javascript:1", lang: "xx", region: "Mars", loading: "soon" });
      // Alone: a guide above would push it out of sight.
      document.body.replaceChildren(element);
      await ready(element);
      element.remove();
      document.body.append(element);
      const root = rootOf(element);
      const calls = [...root.querySelectorAll(".call:not([hidden])")].map((it) => it.getAttribute("href"));
      return [root.querySelectorAll("[name=area]:checked").length, root.querySelector("[data-emergency]").textContent, calls];
    });
    assert.deepEqual(found, [0, "112, 911 or 999", ["tel:112", "tel:911", "tel:999"]]);
    assert.equal(lines.length, 5, JSON.stringify(lines));
    for (const value of ["elbow", "javascript:1", "xx", "MARS", "soon"]) assert.ok(lines.some(({ level, text }) => level === "warn" && text.includes(`"${value}"`)), value);
  });

  check("slots: the shop's box is there with something in it, and gone with a warning sign", async () => {
    const { found } = await inPage(async () => {
      const { make, ready, rootOf, settle } = window;
      const html = "<p slot=intro>Hello</p><p slot=products>A</p><p slot=products-lower-back>B</p><p slot=footer>Bye</p>";
      const [full, empty] = [make({ area: "lower-back" }, html), make({ area: "lower-back" })];
      document.body.append(full, empty);
      await Promise.all([ready(full), ready(empty)]);
      await settle();
      const seen = (element) => [...rootOf(element).querySelectorAll(".shop")].filter((box) => box.checkVisibility()).map((box) => box.querySelector("slot").name);
      const texts = () => [...full.children].filter((child) => child.checkVisibility()).map((child) => child.textContent);
      const result = { first: seen(full), none: seen(empty), label: rootOf(full).querySelector(".shop .label").textContent, texts: texts() };
      full.area = "mid-back";
      await settle();
      result.elsewhere = seen(full);
      rootOf(full).querySelector(".sign.emergency").click();
      await settle();
      result.sign = [seen(full), texts()];
      return result;
    });
    assert.deepEqual(found, {
      first: ["products", "products-lower-back"],
      none: [],
      label: "From this shop",
      texts: ["Hello", "A", "B", "Bye"],
      elsewhere: ["products"],
      sign: [[], ["Hello", "Bye"]],
    });
  });

  check("what stands in attributes and slots becomes neither markup nor script", async () => {
    const hostile = '"><img src="x" onerror="window.hurt = 1"><b id="hurt">';
    const { found } = await inPage(async (hostile) => {
      const { make, ready, rootOf, settle, told } = window;
      const attributes = { area: hostile, lang: hostile, emergency: hostile, "share-area": hostile, guide: "javascript:window.hurt = 1" };
      const element = make(attributes, "<p slot=products></p>");
      element.firstChild.textContent = hostile;
      document.body.append(element);
      await ready(element);
      for (const name of ["area", "emergency"]) element[name] = `${hostile}again`;
      rootOf(element).querySelector("[value=lower-back]").click();
      await settle();
      const made = [document, element.shadowRoot].flatMap((from) => [...from.querySelectorAll("#hurt, img")]);
      const codes = told.filter(([name]) => name === "error").map(([, { code }]) => code);
      return { made: made.length, hurt: window.hurt ?? null, text: element.firstChild.innerText, codes };
    }, { values: [hostile] });
    assert.deepEqual(found, { made: 0, hurt: null, text: hostile, codes: ["guide-refused"] });
  });

  check("events carry the area only where the page asked, a sign never; no request carries either", async () => {
    const { found, served } = await inPage(async () => {
      const { make, ready, rootOf, settle, until } = window;
      // What the page's own element tells is not asked for.
      await ready(document.querySelector("back-relief"));
      window.told.length = 0;
      for (const shares of [false, true]) {
        const element = make(shares ? { "share-area": "" } : {});
        document.body.replaceChildren(element);
        await ready(element);
        const press = async (css) => {
          (await until(() => rootOf(element).querySelector(css))).click();
          await settle();
        };
        for (const css of ["[value=lower-back]", "[data-do=routine]", "[data-do=begin]", "[data-do=end]", "[data-do=close]", ".sign.emergency"]) await press(css);
      }
      return window.told;
    });
    const area = { area: "lower-back" };
    const round = (more) => [
      ["ready", null],
      ["open", { ...more }],
      ["routine-start", { ...more }],
      ["routine-end", { finished: false, ...more }],
      ["help", null],
    ];
    assert.deepEqual(found, [...round({}), ...round(area)]);
    assert.ok(served.requests.every((path) => !/lower-back|sign|em-/.test(path)), served.requests.join());
  });

  check("a file that is not the one that was built is refused, and the guide stands", () =>
    kit.withSite(
      { intercept: async (path, _request, original) => (/\.pack$/.test(path) ? { ...(await original()), body: "changed" } : undefined) },
      async (site) => {
        const { driver } = kit.session;
        await driver.get(`${site.url}/test/embedded.html`);
        await until(() => driver.executeScript(() => window.probe.events.some(({ name }) => name === "error")), "an error event");
        const { events } = await driver.executeScript(() => window.probe);
        const { detail } = events.find(({ name }) => name === "error");
        assert.equal(detail.code, "pack-missing");
      },
    ),
  );

  check("from another origin it works where that origin allows it", () =>
    kit.withSite({ headers: { "access-control-allow-origin": "*" } }, (files) =>
      kit.withSite(
        {
          headers: { "content-security-policy": `default-src 'self' ${files.url}; script-src 'self' ${files.url} 'wasm-unsafe-eval'` },
          rewrite: (path, text) => (path.startsWith("/test/") ? text.replace('src="/back-relief.js"', `src="${files.url}/back-relief.js"`) : text),
        },
        async (site) => {
          const { driver } = kit.session;
          await driver.get(`${site.url}/test/bare.html`);
          await until(() => driver.executeScript(() => window.probe.events.some(({ name }) => name === "ready")), "a ready event");
          assert.deepEqual(await driver.executeScript(() => window.probe.console), []);
        },
      ),
    ),
  );
});
