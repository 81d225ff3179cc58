// The studio's tab "Look": what is set is what the guide in the frame has, at once, and nothing of
// it leaves the browser.
import assert from "node:assert/strict";
import { askAxe } from "./lib/axe.mjs";
import { prefer } from "./lib/prefer.mjs";
import { Key } from "./lib/session.mjs";
import { Studio } from "./lib/studio.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";
import { SURFACE } from "./lib/surface.mjs";
import { until } from "./lib/wait.mjs";

const ENGINES = { engines: ["chromium", "firefox"] };
const idOf = (group, name) => `set-${group}-${name.replace(/^-+/, "").replace(/[<>]/g, "")}`;

const attribute = (element, _root, _window, name) => element.getAttribute(name);
const token = (element, _root, _window, name) => element.style.getPropertyValue(name);
const inSlot = (element, _root, _window, slot) => [...element.children].filter((it) => it.slot === slot).map((it) => it.outerHTML);

/** A value for each attribute of the list, by its name. */
const VALUES = { guide: "/studio-none.json", emergency: "999", region: "GB" };
const TOKENS = { "--back-relief-font": "Georgia, serif" };

inEveryEngine("studio: look", (kit) => {
  check("everything in the list has a control, and each changes the guide", async () => {
    const studio = await new Studio(kit).open();
    for (const { name, type } of SURFACE.attributes.filter((it) => it.name !== "guide")) {
      const id = idOf("attribute", name);
      let value = VALUES[name];
      if (type === "choice") await studio.choose(id, (value = SURFACE.choices[3]));
      else if (type === "language") await studio.choose(id, (value = "de"));
      else if (type === "boolean") await (await studio.find(`#${id}`)).click();
      else if (Array.isArray(type)) {
        // The first is what holds unless another is set.
        value = type.find((it) => it !== "lazy");
        await (await studio.find(`input[name="${id}"][value="${value}"]`)).click();
      } else await studio.type(id, value);
      await studio.untilFrame(attribute, type === "boolean" ? "" : value, name);
    }
    for (const { name, default: was } of SURFACE.tokens) {
      const value = TOKENS[name] ?? (was.includes("dark:") ? "#123456" : "20px");
      await studio.type(idOf("token", name), value);
      await studio.untilFrame(token, value, name);
    }
    for (const { name } of SURFACE.parts) {
      await studio.type(idOf("part", name), "outline: 3px solid red; colr: red");
      await studio.untilSays(`#${idOf("part", name)}-wrong`, /“colr: red” is not taken/);
    }
    await studio.untilFrame((_element, root, window) => window.getComputedStyle(root).outlineWidth, "3px");
    for (const { name } of SURFACE.slots.filter((it) => !it.name.includes("<"))) {
      await studio.type(idOf("slot", name), "<b>Ours</b> [here](/here)");
      await studio.untilFrame(inSlot, [`<p slot="${name}">&lt;b&gt;Ours&lt;/b&gt; <a href="/here">here</a></p>`], name);
    }
    const areas = idOf("slot", "products-<area>");
    await studio.choose(areas, "lower-back");
    await studio.type(`${areas}-lower-back`, "A cushion");
    await studio.untilFrame(inSlot, ['<p slot="products-lower-back">A cushion</p>'], "products-lower-back");
  });

  check("a guide of another site is left out, and that is said", async () => {
    const studio = await new Studio(kit).open();
    await studio.type(idOf("attribute", "guide"), "https://other.example/guide.json");
    await studio.untilSays(".news", /Your guide is not shown here/);
    assert.equal(await studio.inFrame(attribute, "guide"), null);
  });

  check("the guide in the frame keeps what is open in it, and is set again after a reload", async () => {
    const studio = await new Studio(kit).open();
    await studio.choose(idOf("attribute", "area"), "mid-back");
    const open = (_element, root) => root?.querySelector("[name=area]:checked")?.value ?? null;
    await studio.untilFrame(open, "mid-back");
    await studio.inFrame((_element, root, window) => {
      window.still = true;
      root.querySelector('[name="topic"][value="stretch"]').click();
    });
    await studio.type(idOf("token", "--back-relief-radius"), "3px");
    await studio.untilFrame(token, "3px", "--back-relief-radius");
    await (await studio.find('.tabs a[href="#code"]')).click();
    await until(() => studio.run(() => document.querySelector(".preview").hidden), "the preview to be away");
    await (await studio.find('.tabs a[href="#look"]')).click();
    await studio.find(".fold");
    assert.deepEqual(
      await studio.inFrame((_element, root, window) => [window.still, root.querySelector("[name=topic]:checked").value]),
      [true, "stretch"],
    );
    await studio.click("Load the preview afresh");
    await until(() => studio.inFrame((_element, _root, window) => !window.still), "another document");
    await studio.untilReady();
    await studio.untilFrame(token, "3px", "--back-relief-radius");
    await studio.untilFrame(open, "mid-back");
  });

  check("phone, tablet and desktop have their own width, and none is wider than its column", async () => {
    const studio = await new Studio(kit).open();
    for (const [device, width, height] of [["tablet", 768, 1024], ["desktop", 1280, 800], ["phone", 390, 844]]) {
      await studio.press("preview-screen", device);
      await studio.untilFrame((_element, _root, window) => [window.innerWidth, window.innerHeight], [width, height]);
      const [shown, room] = await studio.run(() => [".device", ".stage"].map((css) => document.querySelector(css).getBoundingClientRect().width));
      assert.ok(shown <= Math.min(room, width) + 0.5, `${device}: ${shown} in ${room}`);
    }
  });

  check("light, dark, right to left, and the demo shop at its guide", async () => {
    const studio = await new Studio(kit).open();
    const ground = (_element, root, window) => window.getComputedStyle(root).backgroundColor;
    await studio.press("preview-light", "light");
    await studio.untilFrame(ground, "rgb(251, 248, 244)");
    await studio.press("preview-light", "dark");
    await studio.untilFrame(ground, "rgb(20, 25, 26)");
    await studio.press("preview-direction", "rtl");
    await studio.untilFrame((_element, _root, { document }) => document.dir, "rtl");
    await studio.type(idOf("slot", "intro"), "Ours");
    await studio.press("preview-page", "demo");
    await studio.untilFrame((_element, _root, window) => window.location.pathname, "/product-demo.html");
    await studio.untilReady();
    // The demo shop has a ground of its own.
    await studio.untilFrame(ground, "rgb(16, 19, 20)");
    await studio.untilFrame(inSlot, ['<p slot="intro">Ours</p>'], "intro");
    const top = await studio.inFrame((element, _root, window) => element.getBoundingClientRect().top / window.innerHeight);
    assert.ok(top > -0.5 && top < 1, `the guide is in sight: ${top}`);
    const own = await studio.inFrame((element) => element.querySelectorAll("[slot=intro]").length);
    assert.equal(own, 1, "ours stands in the place of the demo shop's");
    await studio.type(idOf("slot", "intro"), "");
    await studio.untilFrame((element) => [...element.querySelectorAll("[slot=intro]")].some((it) => it.textContent !== "Ours"), true);
  });

  check("a pasted style sheet is applied, and what it would load is not", async () => {
    const studio = await new Studio(kit).open();
    await studio.press("preview-page", "own");
    const css = [
      '@import url("https://shop.example/a.css");',
      "body { background: url(https://shop.example/b.png) rgb(1, 2, 3) }",
      "@font-face { font-family: x; src: url(/c.woff2) }",
      "@media all { h1 { list-style-image: url(/d.png); color: rgb(4, 5, 6) } }",
    ].join("\n");
    await studio.type("preview-css", css);
    await studio.untilFrame((_element, _root, window) => window.getComputedStyle(window.document.querySelector("h1")).color, "rgb(4, 5, 6)");
    await studio.untilFrame((_element, _root, window) => window.getComputedStyle(window.document.body).backgroundColor, "rgb(1, 2, 3)");
    await studio.untilSays("#preview-css-hint", /Left out now: 4/);
    const asked = await studio.inFrame((_element, _root, window) => window.performance.getEntriesByType("resource").map((it) => it.name));
    assert.deepEqual(asked.filter((it) => /shop\.example|woff2|d\.png/.test(it)), []);
    assert.deepEqual(kit.site.requests.filter((it) => /woff2|d\.png/.test(it)), []);
    await studio.press("preview-page", "plain");
    await studio.untilFrame((_element, _root, window) => window.getComputedStyle(window.document.querySelector("h1")).color === "rgb(4, 5, 6)", false);
  });

  check("contrast is said as a colour is chosen, and a better one is a press away", async () => {
    const studio = await new Studio(kit).open();
    const accent = idOf("token", "--back-relief-accent");
    const said = ".colours:has(#set-token-back-relief-accent) [aria-live]";
    await studio.untilSays(said, /Can be read everywhere/);
    await studio.type(accent, "#ffcc00");
    await studio.untilSays(said, /Hard to read: links on the ground, light pages 1\.4:1/);
    await studio.click("Use light-dark(");
    await studio.untilSays(said, /Can be read everywhere/);
    await studio.untilFrame((element) => element.style.getPropertyValue("--back-relief-accent").startsWith("light-dark("), true);
    assert.equal(await studio.run(() => document.activeElement.id), accent, "the focus is at the colour");
    await studio.type(`${accent}-dark`, "#000");
    await studio.untilSays(said, /dark pages 1\.1:1/);
    await studio.type(accent, "nose");
    await studio.untilSays(`#${accent}-wrong`, /“nose” is no colour/);
  });

  check("a link carries what was set to a new window, and takes nothing that does not fit", async () => {
    const studio = await new Studio(kit).open();
    await studio.choose(idOf("attribute", "area"), "glutes-left");
    await studio.type(idOf("token", "--back-relief-radius"), "0px");
    await studio.type(idOf("slot", "footer"), "Ours & yours");
    const hash = "#look?v=1&area=glutes-left&--radius=0px&slot.footer=Ours%20%26%20yours";
    await until(async () => (await studio.run(() => location.hash)) === hash, "the address to follow");
    await studio.run(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } });
    });
    await studio.click("Copy a link");
    await studio.untilSays(".said", /The link is copied/);
    assert.equal(await studio.run(() => window.copied), `${kit.site.url}/studio.html${hash}`);
    const first = await kit.session.driver.getWindowHandle();
    await kit.session.driver.switchTo().newWindow("window");
    try {
      await studio.open(`${hash}&onclick=x&--accent=url(//evil.example)`);
      await studio.untilFrame(attribute, "glutes-left", "area");
      await studio.untilFrame(token, "0px", "--back-relief-radius");
      await studio.untilFrame(inSlot, ['<p slot="footer">Ours &amp; yours</p>'], "footer");
      await studio.untilSays(".notice", /Left out of the link.*onclick, --accent/);
      assert.equal(await studio.run((id) => document.getElementById(id).value, idOf("slot", "footer")), "Ours & yours");
    } finally {
      await kit.session.driver.close();
      await kit.session.driver.switchTo().window(first);
    }
  });

  check("one value and all of them can be reset, and the reset undone", async () => {
    const studio = await new Studio(kit).open("#look?v=1&area=mid-back&--radius=1px&region=GB");
    const id = idOf("attribute", "region");
    await (await studio.find('[aria-label="Reset Country"]')).click();
    await studio.untilFrame(attribute, null, "region");
    assert.deepEqual(await studio.run((id) => [document.activeElement.id, document.getElementById(id).value], id), [id, ""]);
    await studio.click("Reset everything");
    await studio.untilFrame(token, "", "--back-relief-radius");
    await studio.untilSays(".said", /back to its default/);
    await studio.click("Undo the reset");
    await studio.untilFrame(token, "1px", "--back-relief-radius");
    await studio.untilFrame(attribute, "mid-back", "area");
  });

  check("what does not fit is said and not set", async () => {
    const studio = await new Studio(kit).open();
    const id = idOf("attribute", "emergency");
    await studio.type(id, "112");
    await studio.untilFrame(attribute, "112", "emergency");
    await studio.type(id, "11x");
    await studio.untilSays(`#${id}-wrong`, /“11x” does not fit/);
    await studio.untilFrame(attribute, null, "emergency");
    assert.equal(await studio.run((id) => document.getElementById(id).getAttribute("aria-invalid"), id), "true");
    await studio.type(idOf("slot", "intro"), "[x](javascript:alert(1))");
    await studio.untilSays(`#${idOf("slot", "intro")}-wrong`, /no address for a link/);
    await studio.untilFrame((element) => element.querySelectorAll("[slot=intro] a").length, 0);
  });

  check("by keyboard alone: to the preview, through the controls, on to the code", async () => {
    const studio = await new Studio(kit).open();
    const focus = () => studio.run(() => {
      const it = document.activeElement;
      const box = it.getBoundingClientRect();
      return { id: it.id, name: it.localName, text: it.textContent.slice(0, 40), seen: box.width > 0 && box.height > 0 };
    });
    await studio.run(() => document.body.focus());
    await kit.session.keys(Key.TAB);
    assert.equal((await focus()).text, "Skip to the preview");
    await kit.session.keys(Key.ENTER);
    await until(async () => (await focus()).id === "preview-heading", "the focus at the preview");
    await studio.run(() => document.querySelector(".tabs a").focus());
    const met = new Set();
    for (let presses = 0; presses < 200; presses++) {
      await kit.session.keys(Key.TAB);
      const at = await focus();
      if (at.name === "iframe") break;
      assert.ok(at.seen, `what has the focus is seen: ${JSON.stringify(at)}`);
      met.add(at.id);
    }
    const wanted = await studio.run(() => [...document.querySelectorAll(".fields :is(input, select, textarea)")].map((it) => it.id).filter(Boolean));
    assert.deepEqual(wanted.filter((id) => !met.has(id)), []);
    await studio.run(() => document.querySelector('.work a[href="#code"]').focus());
    await kit.session.keys(Key.ENTER);
    await until(() => studio.run(() => location.hash === "#code" && document.title.startsWith("Code to paste")), "the next tab");
  });

  check("on a phone a switch shows the preview, and nothing is wider than the screen", async () => {
    const studio = await new Studio(kit).open();
    for (const width of [280, 390, 768]) {
      await studio.run((width) => {
        const frame = document.createElement("iframe");
        Object.assign(frame, { id: "narrow", src: location.href });
        frame.style.cssText = `position:fixed;z-index:9;inset:0;width:${width}px;height:700px`;
        document.getElementById("narrow")?.remove();
        document.body.append(frame);
      }, width);
      const inside = (look, ...values) => studio.driver.executeScript(
        `const page = document.getElementById("narrow").contentDocument; return (${look})(page, ...arguments);`, ...values);
      await until(() => inside((page) => Boolean(page?.querySelector(".fold"))), "the studio in a narrow frame");
      const shown = () => inside((page) => [".work", ".preview"].map((css) => page.querySelector(css).checkVisibility()));
      assert.deepEqual(await shown(), [true, false]);
      await inside((page) => { for (const it of page.querySelectorAll("details")) it.open = true; });
      assert.ok(await inside((page) => page.documentElement.scrollWidth <= page.documentElement.clientWidth), `${width}`);
      await inside((page) => page.querySelector(".sides button:last-child").click());
      await until(async () => (await shown()).join() === "false,true", "the preview");
      assert.ok(await inside((page) => page.documentElement.scrollWidth <= page.documentElement.clientWidth), `${width}, the preview`);
    }
  });

  check("axe finds nothing in any state, and nothing is kept, sent or complained of", async () => {
    const studio = await new Studio(kit).open();
    const isClean = async (state) => {
      const { error, violations } = await askAxe(studio, {});
      assert.equal(error, undefined, state);
      assert.deepEqual(violations, [], state);
    };
    await isClean("all at its default");
    await studio.type(idOf("token", "--back-relief-accent"), "#ffcc00");
    await studio.untilSays(".colours .wrong", /Hard to read/);
    await studio.type(idOf("attribute", "emergency"), "x");
    await studio.choose(idOf("slot", "products-<area>"), "glutes");
    await isClean("set, and wrong");
    await studio.press("preview-page", "own");
    await studio.find("#preview-css");
    await studio.click("Reset everything");
    await isClean("reset, a style sheet to paste");
    await prefer(kit, "prefers-color-scheme", "dark", { "layout.css.prefers-color-scheme.content-override": 0 });
    await isClean("dark");
    const kept = await studio.run(() => [localStorage.length, sessionStorage.length, document.cookie]);
    assert.deepEqual(kept, [0, 0, ""]);
    const asked = await studio.run(() => [window, document.querySelector(".device iframe").contentWindow]
      .flatMap((it) => it.performance.getEntriesByType("resource").map(({ name }) => new URL(name).origin)));
    assert.deepEqual([...new Set(asked)], [kit.site.url]);
    const { console: told } = await studio.run(() => window.probe);
    const inside = await studio.inFrame((_element, _root, window) => window.probe.console);
    assert.deepEqual([...told, ...inside].filter(({ level }) => ["error", "warn"].includes(level)), []);
    const lines = await kit.session.consoleLines(kit.site.url);
    assert.deepEqual(lines.filter((it) => /SEVERE|error/i.test(it)), []);
  });
}, ENGINES);
