// Each text that the studio offers to copy, run as it is: in plain pages under the very policy
// that it names, their files on another origin; in React, Vue and Svelte apps that install the
// package; in Shopify's block and as pasted Liquid; in a real WordPress; in a Yew app. The values
// hold whatever means something to one of these languages.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { Liquid } from "liquidjs";
import { serve } from "../../tools/serve.mjs";
import { live, openPage } from "./lib/browser.mjs";
import { installConsumer, programsOf } from "./lib/consumer.mjs";
import { fits } from "./lib/frame.mjs";
import { DIST, freshFolder, ROOT } from "./lib/place.mjs";
import { renderBlock } from "./lib/shopify.mjs";
import { writeSnippets } from "./lib/snippets.mjs";
import { startWordPress } from "./lib/wordpress.mjs";

const run = promisify(execFile);
const folder = await freshFolder("snippets");
const LIMIT = { timeout: 20_000 };

const LINE = `"Sore" 'back'? {{ 7*7 }} {x} \${y} \\n </p><script>window.bad=1</script> <!-- %} {% raw [gallery] &amp; é مرحبا`;
const CONFIG = {
  attributes: { area: "lower-back", emergency: "999", lang: "de-AT", "share-area": "" },
  tokens: { "--back-relief-accent": "#7a1f4b", "--back-relief-font": `"A {{b}} </style>", serif` },
  parts: { shop: "border-top-color: rgb(122, 31, 75)" },
  slots: { intro: LINE, products: `First\n[Our "{cushion}"](/cushion?a=1&b="2") here`, "products-glutes": "Another" },
};

/** What the guide of a page or a frame takes of CONFIG's attributes. */
const chosen = (page) => page.evaluate(() => {
  const root = document.querySelector("back-relief").shadowRoot;
  return {
    area: root.querySelector("input[name=area]:checked")?.value,
    call: root.querySelector(".call").getAttribute("href"),
    lang: root.querySelector("[data-root]").lang,
  };
});

/** What a page holds of CONFIG, as the reader's browser has it. */
const held = async (page) => ({ ...await chosen(page), ...await page.evaluate(() => {
  const element = document.querySelector("back-relief");
  const root = element.shadowRoot;
  const style = getComputedStyle(element);
  const text = (slot) => [...element.querySelectorAll(`[slot="${slot}"]`)].map((it) => it.innerText.replaceAll(/\s+/g, " ").trim()).join();
  return {
    shares: element.hasAttribute("share-area"),
    accent: style.getPropertyValue("--back-relief-accent").trim(),
    font: style.getPropertyValue("--back-relief-font").replaceAll(/\\7b ?/g, "{").replaceAll(/\\7d ?/g, "}").replaceAll(/\\3c ?/g, "<").replaceAll(/\\3e ?/g, ">").trim(),
    edge: getComputedStyle(root.querySelector("[part=shop]")).borderTopColor,
    intro: text("intro"),
    products: text("products"),
    link: element.querySelector("[slot=products] a")?.getAttribute("href"),
    glutes: text("products-glutes"),
    shown: element.querySelector("[slot=products]").getClientRects().length > 0,
    bad: "bad" in window,
  };
}) });
const HELD = {
  area: "lower-back",
  call: "tel:999",
  lang: "de",
  shares: true,
  accent: "#7a1f4b",
  font: CONFIG.tokens["--back-relief-font"],
  edge: "rgb(122, 31, 75)",
  intro: LINE,
  products: `First Our "{cushion}" here`,
  link: `/cushion?a=1&b="2"`,
  glutes: "Another",
  shown: true,
  bad: false,
};

// The guide's host is another than the page's: another port is another origin.
const files = await serve({ dir: DIST, headers: { "content-security-policy": undefined } });
after(() => files.close());
const cdn = `${files.url}/`;
const NPM = ["react", "vue", "svelte"];
const html = { host: "html", base: cdn, config: CONFIG };
const written = await writeSnippets([
  { ...html, name: "html" },
  { ...html, name: "html-text", text: true },
  { ...html, name: "html-own", base: "/br/", config: { ...CONFIG, attributes: { ...CONFIG.attributes, guide: "/br/guides/de.json" } } },
  { ...html, name: "html-bare", config: {} },
  ...NPM.map((host) => ({ name: host, host, config: CONFIG })),
  { name: "shopify", host: "shopify", base: cdn, config: CONFIG },
  { name: "wordpress", host: "wordpress", config: CONFIG },
  { name: "yew", host: "yew", config: CONFIG },
], folder);

const STRICT = "default-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types back-relief;";

// The shop's own host: what the studio says goes there.
const own = await freshFolder("snippets-own");
await cp(DIST, join(own, "br"), { recursive: true });
await cp(join(DIST, "iframe-parent.js"), join(own, "iframe-parent.js"));

/** A page of a shop with these texts, under a policy; `asked` is what it loaded, and from where. */
async function shop(t, { head = "", body, policy, dir = DIST, at = "/shop", headers }) {
  const site = await serve({
    dir,
    headers: { "content-security-policy": undefined, ...headers },
    intercept: (path) => path === at && {
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": policy },
      body: `<!doctype html><html lang="en"><head><title>Shop</title>${head}</head><body><svg width="1" height="9000"></svg>${typeof body === "function" ? body(site.url) : body}</body></html>`,
    },
  });
  t.after(() => site.close());
  const { page, faults } = await openPage("about:blank");
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url())));
  await page.goto(`${site.url}${at}`);
  t.after(() => page.close());
  return { page, faults, site, asked };
}

const policyOf = async (name) => `${STRICT} ${(await written.read(name, "policy.txt")).replaceAll("\n", " ")}`;
const pageOf = async (name) => ({ head: await written.read(name, "head.html"), body: await written.read(name, "guide.html") });
const near = (page) => page.evaluate(() => document.querySelector("back-relief").scrollIntoView());

/** Until something is missed. */
async function missed(faults) {
  for (let i = 0; !faults.length; i += 1) {
    if (i === 400) throw new Error("nothing is missed");
    await pause(50);
  }
}

describe("HTML", () => {
  for (const name of ["html", "html-text"]) {
    test(`${name}: works under the policy it names, and loads what it says, when it says so`, async (t) => {
      const { page, faults, asked } = await shop(t, { ...(await pageOf(name)), policy: await policyOf(name) });
      const [atOnce, near_, use] = (await written.json(name, "loads.json")).map((files) =>
        files.map(([path]) => path).filter((path) => !path.startsWith("embed/")).sort());
      const loaded = () => asked.filter((url) => url.origin === files.url).map((url) => url.pathname.slice(1)).sort();
      await page.waitForFunction(() => customElements.get("back-relief"), LIMIT);
      assert.deepEqual(loaded(), atOnce);
      await near(page);
      await live(page, faults);
      await page.waitForFunction((count) => performance.getEntriesByType("resource").length >= count, LIMIT, atOnce.length + near_.length);
      assert.deepEqual(await held(page), HELD);
      assert.deepEqual(loaded(), [...atOnce, ...near_].sort());
      await page.evaluate(() => {
        const root = document.querySelector("back-relief").shadowRoot;
        root.querySelector("input[name=area][value=mid-back]").click();
        root.querySelector("[data-do=routine]").click();
      });
      await page.waitForFunction(() => document.querySelector("back-relief").shadowRoot.querySelector("dialog[open]"), LIMIT);
      assert.deepEqual([loaded().length, use], [atOnce.length + near_.length, []], "nothing more as it is used");
      assert.deepEqual(faults, []);
    });
  }

  test("html-own: works from the shop's own host, with a guide that lies there", async (t) => {
    const { page, faults, site, asked } = await shop(t, { ...(await pageOf("html-own")), policy: await policyOf("html-own"), dir: own });
    await near(page);
    await live(page, faults);
    assert.deepEqual(await held(page), HELD);
    assert.deepEqual(asked.filter((url) => url.origin !== site.url), []);
    assert.ok(asked.some((url) => url.pathname === "/br/guides/de.json"));
    assert.deepEqual(faults, []);
  });

  for (const [name, source] of [["html", files.url], ["html-own", "'self'"]]) {
    test(`${name}: the frame has its settings and its height, in a page of no other scripts`, async (t) => {
      const frame = await written.read(name, "frame.html");
      const policy = `${STRICT} script-src 'self'; frame-src ${source}`;
      const headers = { "access-control-allow-origin": "*" };
      const { page, faults } = await shop(t, { body: (shop) => frame.replaceAll("https://shop.example", shop), policy, dir: own, headers });
      await page.$eval("iframe", (it) => it.scrollIntoView());
      const inside = await page.waitForFrame((it) => it.url().includes("/iframe.html"));
      await live(inside, faults);
      const { area, call, lang } = HELD;
      assert.deepEqual(await chosen(inside), { area, call, lang });
      assert.ok(await fits(page, inside, 200) > 1000);
      assert.deepEqual(faults, []);
    });
  }

  test("the text is in the page without any script", async (t) => {
    const { page } = await openPage("about:blank");
    t.after(() => page.close());
    await page.setJavaScriptEnabled(false);
    const body = await written.read("html-text", "guide.html");
    await page.setContent(`<!doctype html>${body}`);
    assert.match(await page.$eval("back-relief", (it) => it.shadowRoot.textContent), /Unterer Rücken/);
  });

  test("each source of the policy is needed", async (t) => {
    const policy = await written.read("html", "policy.txt");
    const lines = policy.split(";\n").map((line) => line.replace(/;$/, "").split(" "));
    for (const [at, [name, ...sources]] of lines.entries()) {
      for (const source of sources) {
        const less = lines.map((line, i) => (i === at ? line.filter((it) => it !== source) : line).join(" ")).join("; ");
        const { page, faults } = await shop(t, { ...(await pageOf("html")), policy: `${STRICT} ${less}` });
        page.on("console", (line) => line.text().startsWith("back-relief: ") && faults.push(line.text()));
        await near(page);
        await missed(faults).catch(() => assert.fail(`nothing is missed without ${name} ${source}`));
      }
    }
  });

  test("another script in the loader's place does not run", async (t) => {
    const changed = await serve({
      dir: DIST,
      intercept: async (path, _, original) => path === "/back-relief.js" && { body: `${(await original()).body}\n` },
    });
    t.after(() => changed.close());
    const at = (text) => text.replaceAll(files.url, changed.url);
    const { head, body } = await pageOf("html-bare");
    const { page, faults } = await shop(t, { head: at(head), body, policy: at(await policyOf("html-bare")) });
    await page.waitForFunction(() => document.readyState === "complete");
    assert.equal(await page.evaluate(() => Boolean(customElements.get("back-relief"))), false);
    assert.match(faults.join(), /integrity/);
  });
});

describe("Apps that install the package", { timeout: 300_000 }, async () => {
  const project = await freshFolder("snippets-npm");
  const bin = programsOf(project);
  before(() => installConsumer(project), { timeout: 240_000 });

  const MAIN = {
    react: `import { createRoot } from "react-dom/client";\nimport { BackRelief } from "./BackRelief.jsx";\ncreateRoot(document.querySelector("#app")).render(<BackRelief />);\n`,
    vue: `import { createApp } from "vue";\nimport BackRelief from "./BackRelief.vue";\ncreateApp(BackRelief).mount("#app");\n`,
    svelte: `import { mount } from "svelte";\nimport BackRelief from "./BackRelief.svelte";\nmount(BackRelief, { target: document.querySelector("#app") });\n`,
  };
  const VITE = {
    react: `export default { oxc: { jsx: { runtime: "automatic" } } };\n`,
    svelte: `import { svelte } from "@sveltejs/vite-plugin-svelte";\nexport default { plugins: [svelte()] };\n`,
  };
  const END = { react: "jsx", vue: "vue", svelte: "svelte" };

  async function built(name) {
    const root = join(project, name);
    await mkdir(join(root, "src"), { recursive: true });
    // Where it is installed is the folder above; the rest of the lines as they are.
    const [install, ...lines] = (await written.read(name, "install.sh")).trim().split("\n");
    assert.match(install, /^npm install --save-exact back-relief@\d+\.\d+\.\d+$/);
    await run("bash", ["-ec", lines.join("\n").replaceAll("node_modules/", "../node_modules/")], { cwd: root });
    const entry = name === "react" ? "main.jsx" : "main.js";
    await writeFile(join(root, "src", entry), MAIN[name]);
    for (const file of [`BackRelief.${END[name]}`, "back-relief.css"]) {
      await writeFile(join(root, "src", file), await written.read(name, file));
    }
    await writeFile(join(root, "vite.config.js"), VITE[name] ?? (await written.read(name, "vite.config.js")));
    const head = await written.read(name, "head.html");
    await writeFile(join(root, "index.html"), `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title>
${head}<script type="module" src="/src/${entry}"></script><body><div id="app"></div></body></html>\n`);
    await bin("vite", "build", root);
    return join(root, "dist");
  }

  for (const name of NPM) {
    test(`${name}: built with Vite, works under the policy it names`, async (t) => {
      const dir = await built(name);
      const policy = (await written.read(name, "policy.txt")).replaceAll("\n", " ");
      const site = await serve({ dir, headers: { "content-security-policy": `default-src 'none'; ${policy}` } });
      t.after(() => site.close());
      const { page, faults } = await openPage(`${site.url}/`);
      t.after(() => page.close());
      await live(page, faults);
      assert.deepEqual(await held(page), HELD);
      assert.match(await readFile(join(dir, "index.html"), "utf8"), /back-relief\.js"[^>]* integrity="sha256-/);
      assert.deepEqual(faults, []);
    });
  }
});

describe("Shopify", () => {
  test("the block with these settings has these attributes", async () => {
    const settings = await written.json("shopify", "settings.json");
    const block = await renderBlock({ assets: "", settings });
    const tag = /<back-relief[^]*?>/.exec(block)[0].replace(/\s+/g, " ");
    assert.equal(tag, '<back-relief lang="de-AT" area="lower-back" loading="lazy" emergency="999" share-area style="--back-relief-accent: #7a1f4b" >');
    const css = await written.read("shopify", "back-relief.css");
    assert.match(css, /--back-relief-font/);
    assert.doesNotMatch(css, /--back-relief-accent/, "the block has a field for it");
    assert.equal((await written.json("shopify", "warnings.json")).length, 3, "one for each slot");
  });

  test("the pasted Liquid is a page that works, whatever is in its values", async (t) => {
    const body = await new Liquid().parseAndRender(await written.read("shopify", "back-relief.liquid"));
    // A shop's own policy allows styles in the page.
    const { page, faults } = await shop(t, { head: "", body, policy: undefined });
    await near(page);
    await live(page, faults);
    assert.deepEqual(await held(page), HELD);
    assert.deepEqual(faults, []);
  });
});

describe("WordPress 6.5", { timeout: 300_000 }, () => {
  let wp;
  before(async () => {
    wp = await startWordPress("6.5", join(folder, "wordpress-site"));
    await run("unzip", ["-q", join(ROOT, "target/wordpress/back-relief.zip"), "-d", join(wp.site, "wp-content/plugins")]);
    await wp.inside("activate", "back-relief/back-relief.php");
  });
  after(() => wp?.stop());

  for (const file of ["block.html", "shortcode.txt"]) {
    test(`${file}, published as it is, is a guide as it was set`, async (t) => {
      const { link } = await wp.inside("publish", "admin", "pages", await written.read("wordpress", file));
      const { page, faults } = await openPage(link, { apart: true });
      t.after(() => page.close());
      await page.addStyleTag({ content: await written.read("wordpress", "back-relief.css") });
      await near(page);
      await live(page, faults);
      const found = await held(page);
      // The block's own slot is the one for products; what it can't do it says.
      assert.deepEqual({ ...found, intro: LINE, glutes: "Another" }, HELD);
      assert.deepEqual(faults, []);
    });
  }

  test("what there is no place for is said", async () => {
    const said = await written.json("wordpress", "warnings.json");
    assert.deepEqual(said.map((line) => /slot (\S+):/.exec(line)[1]), ["intro", "products-glutes"]);
  });
});

describe("Yew", { timeout: 600_000 }, () => {
  test("the component is an app that works under the policy it names", async (t) => {
    const app = join(ROOT, "target/snippets/yew-app");
    await rm(app, { recursive: true, force: true });
    await mkdir(join(app, "src"), { recursive: true });
    const cargo = (await written.read("yew", "Cargo.toml"))
      .replace(/^back-relief = .*$/m, `back-relief = { path = ${JSON.stringify(ROOT)}, features = ["csr"] }`);
    await writeFile(join(app, "Cargo.toml"), `[package]\nname = "pasted"\nversion = "0.0.0"\nedition = "2024"\n\n${cargo}\n[workspace]\n`);
    await cp(join(ROOT, "Cargo.lock"), join(app, "Cargo.lock"));
    await cp(join(ROOT, "target/yew/back-relief"), join(app, "target/yew/back-relief"), { recursive: true });
    await writeFile(join(app, "src/main.rs"), await written.read("yew", "main.rs"));
    await writeFile(join(app, "back-relief.css"), await written.read("yew", "back-relief.css"));
    await writeFile(join(app, "index.html"), `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title>
<link data-trunk rel="rust" data-integrity="none">\n${await written.read("yew", "head.html")}</head><body></body></html>\n`);
    // Without Trunk, which downloads what it lacks: its two steps by hand.
    const env = { ...process.env, CARGO_TARGET_DIR: join(ROOT, "target/snippets/build") };
    await run("cargo", ["build", "--quiet", "--offline", "--target", "wasm32-unknown-unknown"], { cwd: app, env, maxBuffer: 1e8 });
    const out = join(app, "dist");
    const wasm = join(env.CARGO_TARGET_DIR, "wasm32-unknown-unknown/debug/pasted.wasm");
    await run(join(ROOT, ".tools/bin/wasm-bindgen"), [wasm, "--target", "web", "--no-typescript", "--out-dir", out]);
    await cp(join(app, "target/yew/back-relief"), join(out, "back-relief"), { recursive: true });
    await cp(join(app, "back-relief.css"), join(out, "back-relief.css"));
    await writeFile(join(out, "start.js"), 'import init from "./pasted.js";\ninit();\n');
    await writeFile(join(out, "index.html"), `<!doctype html><html lang="en"><meta charset="utf-8"><title>App</title>
<link rel="stylesheet" href="back-relief.css"><script type="module" src="start.js"></script><body></body></html>\n`);
    const policy = (await written.read("yew", "policy.txt")).replaceAll("\n", " ");
    const site = await serve({ dir: out, headers: { "content-security-policy": `default-src 'none'; ${policy}` } });
    t.after(() => site.close());
    const { page, faults } = await openPage(`${site.url}/`);
    t.after(() => page.close());
    await page.waitForSelector("[data-ready]", { timeout: 60_000 });
    const found = await page.evaluate(() => ({
      area: document.querySelector("input[name=area]:checked").value,
      call: document.querySelector(".call").getAttribute("href"),
      lang: document.querySelector("[data-root]").lang,
      accent: getComputedStyle(document.querySelector("[data-root]")).getPropertyValue("--back-relief-accent").trim(),
      text: document.querySelector(".back-relief").textContent,
      link: document.querySelector('a[href^="/cushion"]').getAttribute("href"),
    }));
    const { area, call, lang, accent, link } = HELD;
    const { text, ...rest } = found;
    assert.deepEqual(rest, { area, call, lang, accent, link });
    for (const words of [LINE, 'Our "{cushion}"', "Another"]) assert.ok(text.includes(words), words);
    assert.deepEqual(faults, []);
  });
});
