// What a page's styles do to the guide, which is nothing, and what the guide does to
// the page, which is nothing either.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inside, pageAsItIs, RELAXED } from "./lib/inside.mjs";
import { DIST } from "./lib/site.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";
import { until } from "./lib/wait.mjs";

// Every class of the guide, and every property of its own: a page may use the same names.
const built = (end) => readFileSync(join(DIST, "assets", readdirSync(join(DIST, "assets")).find((name) => name.startsWith("guide-") && name.endsWith(end))), "utf8");
const CLASSES = new Set([...built(".html").matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => names.split(" ")));
const PROPERTIES = new Set([...built(".css").matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name).filter((name) => !name.startsWith("--back-relief-")));
const everyProperty = (value) => `* { ${[...PROPERTIES].map((name) => `${name}: ${value} !important`).join("; ")} }`;

// What shops' style sheets are known to do, and more.
const HOSTILE = {
  "everything unset": "* { all: unset !important }",
  "a huge root": "html { font-size: 60px !important }",
  "a filter on the root": ":root { filter: grayscale(1) contrast(.9); perspective: 500px; will-change: transform }",
  "rules for drawings": "svg, path, g, use { display: none !important; fill: red !important; width: 3px !important; overflow: hidden !important }",
  "rules for forms": "input, label, button, select, textarea { display: block !important; position: fixed !important; width: 100% !important; height: 2px !important; opacity: 0 !important; appearance: none !important; font-size: 2px !important }",
  "rules for dialogs and folds": "dialog, details, summary, section, aside { display: none !important; position: static !important; border: 9px solid red !important }",
  "rules for text": "h2, h3, h4, p, ul, ol, li, a, table, th, td { margin: 40px !important; padding: 40px !important; font: 50px cursive !important; color: red !important; list-style: none !important; float: right !important }",
  "what is inherited": "html, body, main, back-relief { letter-spacing: 9px; word-spacing: 20px; text-transform: uppercase; text-indent: 50px; text-shadow: 2px 2px red; font-style: italic; font-weight: 900; font-variant: small-caps; line-height: 5; white-space: pre; word-break: break-all; text-align: center; list-style: square inside; hyphens: auto; tab-size: 1; border-collapse: collapse; quotes: none; stroke: red; fill: red; font-stretch: condensed }",
  "names of ours": `${[...CLASSES].map((name) => `.${name}`).join()} { display: none !important; color: red !important }`,
  "our own properties as colours": everyProperty("red"),
  "our own properties as lengths": everyProperty("9px"),
  "our own properties as numbers": everyProperty("1"),
  "our own properties as words": everyProperty("none"),
};

// How everything inside looks that a page could reach, its own sizes too.
const looksInside = () => {
  const root = window.rootOf(document.querySelector("back-relief"));
  const kinds = [...new Set([...root.querySelectorAll("*")].map((it) => `${it.localName}.${it.getAttribute("class") ?? ""}`))];
  const seen = kinds.map((kind) => {
    const [name, classes] = [kind.slice(0, kind.indexOf(".")), kind.slice(kind.indexOf(".") + 1)];
    const element = [...root.querySelectorAll(name)].find((it) => (it.getAttribute("class") ?? "") === classes);
    const style = getComputedStyle(element);
    // Not what is the page's to choose, nor how far it is to the page's own edges.
    const ours = [...style].filter((property) => !/^(--|font-family|top|right|bottom|left|inset|perspective-origin|transform-origin)/.test(property));
    return [kind, ours.map((property) => `${property}:${style.getPropertyValue(property)}`).join(";")];
  });
  return Object.fromEntries(seen);
};

inEveryEngine("the page around", (kit) => {
  const inPage = inside(kit);
  const hostile = (run) =>
    kit.withSite({
      ...RELAXED,
      intercept: (path) => {
        if (path === "/hostile/none.css") return { status: 200, body: "html, body { margin: 0 }", headers: { "content-type": "text/css" } };
        const css = HOSTILE[decodeURIComponent(path.replace(/^\/hostile\//, "").replace(/\.css$/, ""))];
        return css && { status: 200, body: css, headers: { "content-type": "text/css" } };
      },
    }, run);

  check("no style of a page changes anything inside", async () => {
    const { found } = await inPage(async (names, looksInside) => {
      const { make, ready, settle } = window;
      const look = new Function(`return (${looksInside})()`);
      const element = make({ area: "lower-back" });
      document.body.replaceChildren(element);
      await ready(element);
      window.rootOf(element).querySelector("dialog").showModal();
      await settle();
      const sheet = async (name) => {
        const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: `/hostile/${encodeURIComponent(name)}.css` });
        await new Promise((done) => { link.onload = done; document.head.append(link); });
        await settle();
        return link;
      };
      // The page's own margins are not ours.
      await sheet("none");
      const calm = look();
      const changed = {};
      // Columns laid out again may differ by a hundredth of a pixel in Firefox.
      const lengths = (text) => [...text.matchAll(/-?[\d.]+(?=px)/g)].map(Number);
      const words = (text) => text.replace(/-?[\d.]+(?=px)/g, "");
      const same = (a, b) => a === b || (words(a) === words(b) && lengths(a).every((it, at) => Math.abs(it - lengths(b)[at]) < 0.1));
      for (const name of names) {
        const link = await sheet(name);
        const wild = look();
        const differs = (kind) => {
          const [before, now] = [calm, wild].map((it) => it[kind].split(";"));
          return `${kind}: ${before.map((line, at) => !same(line, now[at]) && `${line} -> ${now[at]}`).filter(Boolean).slice(0, 4).join(", ")}`;
        };
        const other = Object.keys(calm).filter((kind) => !same(wild[kind], calm[kind]));
        if (other.length) changed[name] = other.slice(0, 6).map(differs);
        link.remove();
      }
      return { changed, kinds: Object.keys(calm).length };
    }, { site: hostile, values: [Object.keys(HOSTILE), String(looksInside)] });
    assert.ok(CLASSES.size > 80 && PROPERTIES.size > 50, `${CLASSES.size} classes, ${PROPERTIES.size} properties`);
    assert.ok(found.kinds > 100, `${found.kinds} kinds of elements were looked at`);
    assert.deepEqual(found.changed, {});
  });

  // The snippet's own markup is part of the page; the script comes later.
  const LOADER = /<script type="module" src="\/?back-relief\.js"><\/script>/;
  const withoutLoader = { ...RELAXED, rewrite: (_path, text) => text.replace(LOADER, "") };

  for (const path of ["/product-demo.html", "/test/bare.html", "/test/embedded.html"]) {
    check(`${path}: nothing of the page is changed`, () =>
      kit.withSite(withoutLoader, async (site) => {
        const { driver } = kit.session;
        const run = (use, ...values) => driver.executeScript(use, ...values);
        // All files are there, nothing is on its way from one look to another, and it is drawn.
        const settled = () => run(async () => {
          await document.fonts.ready;
          await Promise.allSettled(document.getAnimations().filter((it) => it.playState === "running" && it.effect.getTiming().iterations !== Infinity).map((it) => it.finished));
          for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
        });
        await driver.get(site.url + path);
        // A page that becomes longer gets a bar to scroll it with.
        await run(() => { document.documentElement.style.overflowY = "scroll"; });
        await settled();
        const before = await run(pageAsItIs);
        const asked = site.requests.length;
        await run(async () => {
          const guide = document.querySelector("back-relief");
          guide.loading = "eager";
          await import("/back-relief.js");
          guide.loading = "eager";
        });
        const ready = () => run(() => Boolean(document.querySelector("back-relief").shadowRoot?.querySelector("[data-ready]")));
        await until(ready, "the guide is ready");
        await run(async () => {
          const guide = document.querySelector("back-relief");
          // By script, so that no reader's own focus or scrolling is in it.
          for (const css of ["[value=lower-back]", "[value=later]", "[data-do=care]", ".tile[value=stretch]", "[value=chair]", ".sign.emergency"]) {
            guide.shadowRoot.querySelector(css).click();
            await new Promise((done) => setTimeout(done, 50));
          }
          guide.loading = null;
        });
        await settled();
        const after = await run(pageAsItIs);
        for (const what of Object.keys(before)) assert.deepEqual(after[what], before[what], what);
        const ours = /^\/(back-relief\.js|assets\/(glue|back-relief|data|en|moves|guide)-[^/]*)$/;
        assert.deepEqual(site.requests.slice(asked).filter((it) => !ours.test(it)), [], "only our own files are asked for");
      }),
    );
  }
});
