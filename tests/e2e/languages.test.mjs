// Each language has a page, and the element shows the one of its surroundings; what is
// said, timed and printed is in it; and whom to call fits the reader's country.
import assert from "node:assert/strict";
import { Doing } from "./lib/doing.mjs";
import { openFramed } from "./lib/framed.mjs";
import { inside } from "./lib/inside.mjs";
import { guideIn, LANGUAGES, pageIn } from "./lib/languages.mjs";
import { offenders, overlaps } from "./lib/offenders.mjs";
import { TOPICS } from "./lib/page.mjs";
import { check, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";
import { policyWith } from "./lib/site.mjs";
import { until } from "./lib/wait.mjs";

const nameIn = (language, area = "lower-back") => guideIn(language)[`areas/${area}.json`].name;
const liveIn = (language) => guideIn(language)["words.json"].live;
const isRightToLeft = (language) => language === "ar";

/** A phrase with its places filled. */
const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Every text of the page, by the language that it is marked with.
const texts = (from) => {
  const found = {};
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3 && /\p{L}/u.test(child.data)) {
        const { lang } = child.parentElement.closest("[lang]");
        (found[lang] ??= []).push([child.data.trim(), Boolean(child.parentElement.closest(".sources, .languages"))]);
      } else if (child.nodeType === 1 && !["script", "style", "template"].includes(child.localName)) {
        walk(child.shadowRoot ?? child);
      }
    }
  };
  walk(from);
  return found;
};

inEveryEngine("languages", (kit) => {
  const once = sameEverywhere(kit, "Which language is shown, and what is fetched for it, is decided in the same lines of script.");
  const inPage = inside(kit);

  check("the element shows the language of itself or its surroundings, else English", async () => {
    const { found, console: lines, served } = await inPage(async () => {
      const { make, ready, rootOf } = window;
      const within = (lang, element) => {
        const section = document.createElement("section");
        section.lang = lang;
        const inner = section.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
        inner.append(element);
        document.body.append(section);
        return element;
      };
      await ready(document.querySelector("back-relief"));
      const shown = async (element) => {
        if (!element.isConnected) document.body.append(element);
        await ready(element);
        const root = rootOf(element);
        const name = root.querySelector('label[for="br-area-lower-back"]').textContent;
        return [root.lang, getComputedStyle(root).direction, name];
      };
      return [
        await shown(make({ lang: "de-CH" })),
        await shown(within("ar-EG", make())),
        await shown(within("fr", make({ lang: "ES" }))),
        await shown(make({ lang: "nl-BE" })),
        await shown(make()),
      ];
    });
    const expected = ["de", "ar", "es", "en", "en"].map((it) => [it, isRightToLeft(it) ? "rtl" : "ltr", nameIn(it)]);
    assert.deepEqual(found, expected);
    assert.deepEqual(lines.map(({ text }) => /"([^"]*)"/.exec(text)[1]), ["nl-BE"], "one warning, for what there is no guide in");
    const fetched = served.requests.map((path) => /guide-(\w+)-\w+\.html$/.exec(path)?.[1]).filter(Boolean);
    assert.deepEqual(fetched.sort(), ["ar", "de", "en", "es"], "no language that was not shown, and none twice");
  });

  check("a change of language, of the element or of the page, keeps what was chosen", async () => {
    const { found, console: lines } = await inPage(async () => {
      const { make, ready, rootOf, until } = window;
      const element = make({ area: "mid-back" });
      document.body.replaceChildren(element);
      await ready(element);
      rootOf(element).querySelector("[name=stage][value=later]").click();
      const state = async (lang) => {
        await until(() => rootOf(element).lang === lang && rootOf(element).hasAttribute("data-ready"));
        const checked = [...rootOf(element).querySelectorAll("[name=area]:checked, [name=stage]:checked")].map((it) => it.value);
        return [...checked, rootOf(element).querySelector("[data-do=routine]").textContent];
      };
      element.lang = "de";
      const own = await state("de");
      element.removeAttribute("lang");
      await state("en");
      document.documentElement.lang = "ar";
      return [own, await state("ar")];
    });
    assert.deepEqual(found, ["de", "ar"].map((it) => ["mid-back", "later", liveIn(it).routine]));
    assert.deepEqual(lines, []);
  });

  check("two languages in one page: each announces in its own", async () => {
    const { found } = await inPage(async () => {
      const { make, ready, rootOf, until } = window;
      const both = [make({ lang: "de" }), make({ lang: "ar" })];
      document.body.replaceChildren(...both);
      await Promise.all(both.map(ready));
      const said = [];
      for (const element of both) {
        rootOf(element).querySelector('[name=area][value="lower-back"]').click();
        const status = rootOf(element).querySelector("[role=status].status");
        said.push(await until(() => status.textContent.trim()));
      }
      return said;
    });
    assert.deepEqual(found, ["de", "ar"].map((it) => liveIn(it)["says-chosen"]));
  });

  for (const language of LANGUAGES) {
    once(`${language} has a page that is in it throughout, and leads to the others`, async () => {
      const page = await kit.page(pageIn(language)).open();
      await page.choose("lower-back");
      const found = await page.driver.executeScript(`return (${texts})(document.documentElement)`);
      assert.ok(found[language].length > 1000, "a whole guide");
      const others = Object.entries(found).filter(([lang]) => lang !== language).flatMap(([, all]) => all);
      assert.deepEqual(others.filter(([, allowed]) => !allowed), [], "but sources and the names of languages");
      const { lang, dir, links, alternates } = await page.driver.executeScript(() => ({
        lang: document.documentElement.lang,
        dir: getComputedStyle(document.body).direction,
        links: [...document.querySelectorAll(".languages a")].map((it) => [it.hreflang, new URL(it.href).pathname]),
        alternates: [...document.querySelectorAll("link[rel=alternate]")].map((it) => [it.hreflang, new URL(it.href).pathname]),
      }));
      assert.deepEqual([lang, dir], [language, isRightToLeft(language) ? "rtl" : "ltr"]);
      const all = LANGUAGES.map((it) => [it, pageIn(it)]).sort();
      assert.deepEqual(links.sort(), all);
      assert.deepEqual(alternates.sort(), [...all, ["x-default", "/"]].sort());
      // What no professional has checked says so, and leads to what it was made from.
      const note = await page.run((root) => {
        const line = root.querySelector(".review");
        return [line.textContent, line.querySelector("a")?.pathname ?? null];
      });
      const { translation } = guideIn(language)["front.json"].review;
      if (language === "en") assert.equal(note[1], null);
      else assert.deepEqual([note[0].includes(translation.status), note[1]], [true, "/"]);
    });
  }

  for (const language of LANGUAGES) {
    once(`${language}: at 280 px no control's word is broken, and nothing sticks out`, async () => {
      const page = await openFramed(kit, pageIn(language), { width: 280, height: 800 });
      await page.openList();
      await page.choose("lower-back");
      const broken = await page.run((root) => {
        const found = [];
        const range = document.createRange();
        for (const control of root.querySelectorAll(".tile-label, .segment-label, button, summary")) {
          if (!control.checkVisibility()) continue;
          const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            for (const { index, 0: word } of walker.currentNode.data.matchAll(/[\p{L}\p{M}]+/gu)) {
              range.setStart(walker.currentNode, index);
              range.setEnd(walker.currentNode, index + word.length);
              if (new Set([...range.getClientRects()].map((it) => Math.round(it.top))).size > 1) found.push(word);
            }
          }
        }
        return found;
      });
      assert.deepEqual(broken, []);
      for (const topic of TOPICS) {
        await page.openTopic(topic);
        assert.deepEqual(await page.run(offenders), [], topic);
        assert.deepEqual(await page.run(overlaps), [], topic);
      }
    });
  }

  for (const language of kit.engine === "chromium" ? ["de", "ar"] : ["ar"]) {
    const words = guideIn(language);
    const live = words["words.json"].live;

    check(`${language}: choosing, a sign, a routine and a timer, in its words`, async () => {
      const page = await kit.page(pageIn(language)).open();
      const doing = new Doing(page);
      await page.choose("lower-back");
      await page.openSigns();
      const [sign] = await page.visibleSigns("emergency");
      await page.click("sign", sign);
      await page.untilView({ emergency: true, panels: [] });
      const heading = await page.run((root) => root.querySelector(".help.emergency h2").textContent);
      assert.equal(heading, words["signs.json"].emergency.title);
      await page.click("sign", sign);
      await page.untilView({ emergency: false, panels: ["lower-back"] });
      await doing.plan();
      const { summary, offers } = await doing.screen();
      const minutes = Number(/\d+/.exec(summary)[0]);
      const form = new Intl.PluralRules(language).select(minutes);
      assert.ok(summary.startsWith(fill(live.minutes[form], { n: minutes })), summary);
      const names = Object.values(words).flatMap((file) => file.moves ?? []).map((it) => it.name);
      assert.ok(offers.length > 2 && offers.every(({ name }) => names.includes(name)), JSON.stringify(offers));
      await doing.press("begin");
      await until(async () => (await doing.screen()).time, "a step with its time");
      assert.match((await doing.screen()).time, /^\d+:\d\d$/, "figures 0 to 9");
      await doing.press("end");
      await until(async () => (await doing.screen()).title === live["ended-title"], "the end in its words");
      await doing.press("close");
      await page.openTopic("warmth");
      await doing.press("care", 'section[data-area="lower-back"] [data-therapy="heat"]');
      const title = words["care.json"].heat.title;
      await until(async () => (await doing.bar()).time.startsWith(fill(live["care-left"], { title, time: "" }).trim().slice(0, title.length)), "the bar in its words");
      assert.deepEqual(await page.consoleLines(), []);
    });
  }

  check("Arabic runs from right to left, and the body does not", async () => {
    await kit.session.resize?.(1280, 900);
    const page = await kit.page("/ar/").open();
    await page.choose("lower-back");
    const found = await page.run((root) => {
      const x = (css) => root.querySelector(css).getBoundingClientRect().x;
      const shown = (css) => root.querySelector(css)?.checkVisibility();
      return {
        tiles: x(".tile-label.at-0") > x(".tile-label.at-1"),
        body: x('[data-shape="glutes-left"]') < x('[data-shape="glutes-right"]'),
        sides: x(".side.left") < x(".side.right"),
        names: !shown('.name[data-at="glutes-left"]')
          || (x('.name[data-at="glutes-left"]') < x('[data-shape="glutes-left"]') && x('[data-shape="glutes-right"]') < x('.name[data-at="glutes-right"]')),
        numbers: [...root.querySelectorAll("[data-emergency], .call > :last-child")].every((it) => it.localName === "bdi"),
        wide: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      };
    });
    assert.deepEqual(found, { tiles: true, body: true, sides: true, names: true, numbers: true, wide: true });
    assert.equal(await page.run((root) => root.querySelector(".side.left").textContent), guideIn("ar")["words.json"].page["drawing-left"]);
  });

  check("whom to call is known without WebAssembly too", () =>
    kit.withSite({
      headers: { "content-security-policy": policyWith("script-src", "script-src 'self'") },
      rewrite: (path, text) => (path === "/test/bare.html" ? text.replace('<html lang="en">', '<html lang="en-GB">') : text),
    }, async (site) => {
      const { driver } = kit.session;
      await driver.get(`${site.url}/test/bare.html`);
      const numbers = () => driver.executeScript(() => {
        const root = document.querySelector("back-relief").shadowRoot;
        return [...new Set([...root?.querySelectorAll("[data-emergency]") ?? []].map((it) => it.textContent))].join();
      });
      await until(async () => (await numbers()) === "999", "the number of Great Britain");
      const told = await driver.executeScript(() => window.probe.events.map(({ name, detail }) => [name, detail.code]));
      assert.deepEqual(told, [["error", "wasm-refused"]]);
    }),
  );

  check("whom to call: as the page says, else by the page's language, else by the browser's", async () => {
    const { found, console: lines } = await inPage(async () => {
      const { make, ready, rootOf, settle } = window;
      Object.defineProperty(navigator, "language", { value: "pt-BR", configurable: true });
      const state = (element) => {
        const root = rootOf(element);
        const shown = (css) => [...root.querySelectorAll(css)].filter((it) => !it.closest("[hidden]"));
        return [
          [...new Set([...root.querySelectorAll("[data-emergency]")].map((it) => it.textContent))].join(),
          shown(".call").map((it) => it.getAttribute("href")).join(),
          shown(".advice-line a").map((it) => it.textContent).join(),
          shown(".country select").map((it) => it.value).join(),
        ];
      };
      const all = [];
      for (const attributes of [{ emergency: "112" }, { emergency: "112", region: "GB" }, { region: "de" }, { lang: "en-NZ" }, { lang: "ar" }]) {
        const element = make(attributes);
        document.body.replaceChildren(element);
        await ready(element);
        all.push(state(element));
      }
      const element = make({ region: "FR" });
      document.body.replaceChildren(element);
      await ready(element);
      const choose = async (country) => {
        const select = rootOf(element).querySelector(".help.emergency select");
        select.value = country;
        select.dispatchEvent(new Event("change"));
        await settle();
        all.push(state(element));
      };
      await choose("GB");
      await choose("");
      element.lang = "de";
      await window.until(() => rootOf(element).lang === "de");
      await ready(element);
      all.push(state(element));
      return { all, germany: [...rootOf(element).querySelectorAll("option")].find((it) => it.value === "DE").text };
    });
    assert.deepEqual(found.all, [
      ["112", "tel:112", "", ""],
      ["112", "tel:112", "111", ""],
      ["112", "tel:112", "116117", "DE,DE"],
      ["111", "tel:111", "0800 611 116", "NZ,NZ"],
      ["192", "tel:192", "", "BR,BR"],
      ["999", "tel:999", "111", "GB,GB"],
      ["112, 911 or 999", "tel:112,tel:911,tel:999", "", ","],
      // The reader's choice stays with another language.
      ["112, 911 oder 999", "tel:112,tel:911,tel:999", "", ","],
    ]);
    assert.equal(found.germany, "Deutschland");
    assert.deepEqual(lines, []);
  });
});
