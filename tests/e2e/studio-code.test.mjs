// The studio's tabs "Code to paste" and "Ten answers": each host, where the files lie, copying
// with and without leave, the text in the page, by keyboard, axe, two pages of paper.
import assert from "node:assert/strict";
import { askAxe } from "./lib/axe.mjs";
import { By, Key } from "./lib/session.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";
import { until } from "./lib/wait.mjs";

const HOSTS = ["HTML", "Shopify", "WordPress", "React", "Vue", "Svelte", "Yew"];

class Studio {
  constructor(kit) {
    this.kit = kit;
    this.driver = kit.session.driver;
  }

  async open(tab, size = { width: 1280, height: 900 }) {
    await this.kit.session.resize(size);
    await this.driver.get("about:blank");
    await this.driver.get(`${this.kit.site.url}/studio.html#${tab}`);
    const there = tab === "code" ? ".snippets .code" : ".answers";
    await until(() => this.run((css) => document.querySelector(css), there), there);
    // Facts come a little later than the page.
    await until(() => this.run(() => /\d\.\d\.\d/.test(document.querySelector(".work").textContent)), "the build's version");
    return this;
  }

  run(look, ...values) {
    return this.driver.executeScript(`return (${look})(...arguments)`, ...values);
  }

  /** The texts to copy, by file. */
  codes() {
    return this.run(() => Object.fromEntries([...document.querySelectorAll(".code")].map((it) => [
      it.querySelector(".caption small").textContent, it.querySelector("pre").textContent,
    ])));
  }

  choose(host) {
    return this.driver.findElement(By.css(`input[name=host][value=${host}]`)).click();
  }

  async type(text) {
    const field = await this.driver.findElement(By.id("base"));
    await field.sendKeys(Key.chord(Key.CONTROL, "a"));
    await field.sendKeys(text);
  }

  async clean(state) {
    const { error, looked, violations } = await askAxe(this, { preload: false });
    assert.equal(error, undefined, state);
    assert.ok(looked.includes("color-contrast"), state);
    assert.deepEqual(violations, [], state);
  }
}

inEveryEngine("studio-code", (kit) => {
  check("each host has its steps, its policy and its bytes, and axe finds nothing", async () => {
    const studio = await new Studio(kit).open("code");
    const names = await studio.run(() => [...document.querySelectorAll(".host")].map((it) => it.textContent));
    assert.deepEqual(names, HOSTS);
    for (const [at, name] of HOSTS.entries()) {
      await studio.choose(name.toLowerCase());
      await until(() => studio.run((name) => document.querySelector(".steps h3").textContent === `In ${name}`, name), name);
      assert.equal(await studio.run(() => document.querySelector("input[name=host]:checked").value), name.toLowerCase());
      const steps = await studio.run(() => document.querySelectorAll(".steps > ol > li").length);
      assert.ok(steps >= 2, `${name}: ${steps} steps`);
      assert.match((await studio.codes())["policy.txt"], /^script-src 'self' 'wasm-unsafe-eval';\nstyle-src/);
      const loads = await studio.run(() => document.querySelectorAll(".loads tbody").length);
      assert.equal(loads, name === "Yew" ? 0 : 3);
      if (at % 3 === 0) await studio.clean(name);
    }
  });

  check("the policy and the texts follow where the files lie; what is no address is said, and changes nothing", async () => {
    const studio = await new Studio(kit).open("code");
    await studio.type("https://cdn.example/br");
    const follows = async () => (await studio.codes())["policy.txt"].startsWith("script-src https://cdn.example 'wasm-unsafe-eval'");
    await until(follows, "the policy names the host");
    const head = (await studio.codes())["head.html"];
    assert.match(head, /^<script type="module" src="https:\/\/cdn\.example\/br\/back-relief\.js" integrity="sha256-[^"]+" crossorigin><\/script>$/);
    assert.match((await studio.codes())["headers.txt"], /Access-Control-Allow-Origin: \*/);
    await studio.type("http://x");
    await until(() => studio.run(() => document.querySelector("#base[aria-invalid=true]")), "the field is marked");
    assert.match(await studio.run(() => document.querySelector("#base-hint").textContent), /https:/);
    assert.equal((await studio.codes())["head.html"], head);
    await studio.clean("a wrong address");
  });

  check("the sum is that of the script that is served", async () => {
    const studio = await new Studio(kit).open("code");
    const [, sum] = /integrity="(sha256-[^"]+)"/.exec((await studio.codes())["head.html"]);
    const list = await fetch(`${kit.site.url}/integrity.json`).then((answer) => answer.json());
    assert.equal(sum, list["back-relief.js"]);
  });

  check("copied, by keyboard: the clipboard has the text, and it is said", async () => {
    const studio = await new Studio(kit).open("code");
    // Neither engine lets a test read the clipboard.
    await studio.run(() => {
      navigator.clipboard.writeText = async (text) => { window.taken = text; };
    });
    const button = await studio.driver.findElement(By.css(".steps .code .copy"));
    await studio.run((it) => it.focus(), button);
    await kit.session.keys(Key.ENTER);
    await until(() => studio.run(() => document.querySelector(".steps .code .copy").textContent.startsWith("Copied")), "it says so");
    assert.equal(await studio.run(() => window.taken), (await studio.codes())["head.html"]);
    assert.equal(await studio.run(() => document.querySelector(".steps .code [role=status]").textContent), "Copied");
    assert.ok(await studio.run((it) => document.activeElement === it, button), "the focus stays");
  });

  check("where copying is not allowed, the text is selected", async () => {
    const studio = await new Studio(kit).open("code");
    await studio.run(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("no"));
    });
    await studio.driver.findElement(By.css(".steps .code .copy")).click();
    await until(() => studio.run(() => getSelection().toString()), "a selection");
    const code = (await studio.codes())["head.html"];
    assert.equal(await studio.run(() => getSelection().toString().trim()), code.trim());
    assert.match(await studio.run(() => document.querySelector(".steps .code [role=status]").textContent), /selected/);
  });

  check("with the text in the page: a beginning is shown, all of it is copied, and the bytes say so", async () => {
    const studio = await new Studio(kit).open("code");
    await studio.run(() => {
      navigator.clipboard.writeText = async (text) => { window.taken = text; };
    });
    await studio.driver.findElement(By.css(".switch input")).click();
    await until(async () => (await studio.codes())["guide.html"].startsWith('<back-relief lang="en"><template shadowrootmode="open">'), "the text");
    assert.ok((await studio.codes())["guide.html"].length < 5000);
    const blocks = await studio.driver.findElements(By.css(".steps .code"));
    await (await blocks[1].findElement(By.css(".copy"))).click();
    await until(() => studio.run(() => window.taken), "it is copied");
    const built = await fetch(`${kit.site.url}/embed/en.html`).then((answer) => answer.text());
    const taken = await studio.run(() => window.taken);
    assert.equal(taken.replaceAll("/back-relief/assets/", "/assets/").replace(/\s+<\/back-relief>$/, "</back-relief>"), built.trim());
    const [first] = await studio.run(() => [...document.querySelectorAll(".loads tbody")].map((it) => it.rows[0].cells[2].textContent));
    assert.equal(first, "2");
  });

  check("by keyboard: one stop for the hosts, arrows choose", async () => {
    const studio = await new Studio(kit).open("code");
    await studio.run(() => document.querySelector("input[name=host]:checked").focus());
    await kit.session.keys(Key.ARROW_RIGHT, Key.ARROW_RIGHT);
    await until(() => studio.run(() => document.querySelector(".steps h3").textContent === "In WordPress"), "WordPress");
    await kit.session.keys(Key.TAB);
    assert.ok(await studio.run(() => document.activeElement.name !== "host"), "Tab leaves the group");
  });

  for (const width of [280, 390, 768]) {
    check(`nothing is wider than a page of ${width} pixels`, async () => {
      const studio = await new Studio(kit).open("code");
      const wider = await studio.run(async (width) => {
        const frame = document.createElement("iframe");
        Object.assign(frame, { width, height: 800 });
        document.body.append(frame);
        const look = async (tab, css) => {
          frame.src = `studio.html?${tab}#${tab}`;
          for (;;) {
            await new Promise((done) => setTimeout(done, 50));
            const inside = frame.contentDocument;
            if (inside?.querySelector(css)) return inside.documentElement.scrollWidth;
          }
        };
        const found = [await look("code", ".snippets .code"), await look("answers", ".answers table")];
        return found.filter((it) => it > width);
      }, width);
      assert.deepEqual(wider, []);
    });
  }

  check("ten answers, each with a question and a short one; every figure says when it was measured; axe finds nothing", async () => {
    const studio = await new Studio(kit).open("answers");
    const found = await studio.run(() => [...document.querySelectorAll(".answers > ol > li")].map((it) => ({
      question: it.querySelector("h3").textContent,
      short: it.querySelector(".short").textContent.length > 20,
    })));
    assert.equal(found.length, 10);
    assert.ok(found.every(({ question, short }) => question.endsWith("?") && short));
    const text = await studio.run(() => document.querySelector(".answers").textContent);
    assert.ok(!text.includes("not measured"));
    assert.match(text, /Measured \d{4}-\d\d-\d\d at [0-9a-f]{7,}: node tests\/bench\/demo\.mjs/);
    await studio.clean("answers");
  });

  check("nothing is said to the console, stored or asked of another host", async () => {
    const studio = await new Studio(kit).open("code");
    await studio.type("https://cdn.example/br");
    await studio.choose("vue");
    await studio.run(() => { location.hash = "answers"; });
    await until(() => studio.run(() => document.querySelector(".answers")), "the answers");
    const lines = await kit.session.consoleLines(kit.site.url);
    assert.deepEqual(lines.filter((line) => line.includes(kit.site.url)), []);
    const outside = await studio.run((own) => performance.getEntriesByType("resource").map(({ name }) => name).filter((it) => !it.startsWith(own)), kit.site.url);
    assert.deepEqual(outside, []);
    assert.equal(await studio.run(() => localStorage.length + sessionStorage.length + document.cookie.length), 0);
  });

  if (kit.engine === "chromium") {
    check("the answers print on two pages", async () => {
      const studio = await new Studio(kit).open("answers");
      const { data } = await kit.session.devtools("Page.printToPDF", { paperWidth: 8.27, paperHeight: 11.69 });
      const pages = Buffer.from(data, "base64").toString("latin1").match(/\/Type\s*\/Page\b/g).length;
      assert.equal(pages, 2);
      await studio.clean("after printing");
    });
  }
}, { engines: ["chromium", "firefox"] });
