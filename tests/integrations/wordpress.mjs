// The WordPress plugin from its zip: PHP's own syntax check, its checks under
// PHP (wordpress.php), and a page that it wrote, run in Chromium from the path
// that a plugin has. WordPress itself is in wordpress-real.mjs.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { before, test } from "node:test";
import { promisify } from "node:util";
import vm from "node:vm";
import { serve } from "../../tools/serve.mjs";
import { LANGUAGES } from "../e2e/lib/languages.mjs";
import { live, openPage } from "./lib/browser.mjs";
import { freshFolder, HERE, ROOT } from "./lib/place.mjs";

const run = promisify(execFile);
const content = await freshFolder("wordpress");
const plugins = join(content, "blog/wp-content/plugins");
const plugin = join(plugins, "back-relief");
const php = (...args) => run("php", args, { maxBuffer: 1e7 }).catch((error) => assert.fail(error.stdout + error.stderr));

before(async () => {
  await mkdir(plugins, { recursive: true });
  await run("unzip", ["-q", join(ROOT, "target/wordpress/back-relief.zip"), "-d", plugins]);
});

test("PHP reads every file", async () => {
  const files = (await readdir(plugin, { recursive: true })).filter((path) => path.endsWith(".php"));
  assert.ok(files.length >= 4);
  for (const file of files) await php("-l", join(plugin, file));
});

test("The plugin's own checks under PHP", async (t) => {
  const { stdout } = await php(join(HERE, "wordpress.php"), plugin);
  t.diagnostic(stdout.trim().split("\n").at(-1));
});

// Runs the editor's script, with texts as WordPress's own functions look them up.
async function inEditor(say = (text) => text) {
  const made = [];
  const element = { createElement: (kind, props, ...children) => (made.push(props), { kind, props, children }), Fragment: "fragment" };
  const components = Object.fromEntries(["PanelBody", "SelectControl", "TextControl", "ToggleControl"].map((it) => [it, it]));
  const blockEditor = { InnerBlocks: { Content: "content" }, InspectorControls: "inspector", useBlockProps: () => ({}) };
  let registered;
  const wp = {
    blocks: { registerBlockType: (...given) => { registered = given; } },
    blockEditor, components, element, i18n: { __: say },
  };
  vm.runInNewContext(await readFile(join(plugin, "block/editor.js"), "utf8"), { window: { wp } });
  const { attributes } = JSON.parse(await readFile(join(plugin, "block/block.json"), "utf8"));
  const values = Object.fromEntries(Object.entries(attributes).map(([key, it]) => [key, it.default]));
  const changed = {};
  registered[1].edit({ attributes: values, setAttributes: (more) => Object.assign(changed, more) });
  for (const props of made) props?.onChange?.("new");
  return { name: registered[0], save: registered[1].save, attributes, changed };
}

test("The editor's script registers the block and draws its settings", async () => {
  const { name, save, attributes, changed } = await inEditor();
  assert.equal(name, JSON.parse(await readFile(join(plugin, "block/block.json"), "utf8")).name);
  assert.equal(save().kind, "content");
  assert.deepEqual(Object.keys(changed).sort(), Object.keys(attributes).sort(), "each attribute has its control");
});

for (const language of LANGUAGES.filter((it) => it !== "en")) {
  test(`The editor has each of its texts in ${language}, and no other`, async () => {
    const file = join(plugin, `languages/back-relief-${language}-back-relief-guide-editor-script.json`);
    const { "": head, ...texts } = JSON.parse(await readFile(file, "utf8")).locale_data.messages;
    assert.equal(head.lang, language);
    const asked = new Set();
    await inEditor((text, domain) => {
      assert.equal(domain, "back-relief");
      assert.ok(texts[text]?.[0], text);
      asked.add(text);
    });
    assert.deepEqual(Object.keys(texts).filter((text) => !asked.has(text)), []);
  });
}

test("The page works in Chromium, twice on one page, under our policy", async (t) => {
  let page;
  const site = await serve({
    dir: content,
    intercept: (path) => path === "/page" && { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: page },
  });
  t.after(() => site.close());
  page = (await php(join(HERE, "wordpress.php"), plugin, "--page", `${site.url}/blog`)).stdout;
  const { page: tab, faults } = await openPage(`${site.url}/page`);
  await live(tab, faults);
  const found = await tab.$$eval("back-relief", (guides) => guides.map(({ shadowRoot }) => [
    shadowRoot.querySelector("input[name=area]:checked").value,
    shadowRoot.querySelector(".call").getAttribute("href"),
  ]));
  // As the first says, and Britain's, as the site's language has it.
  assert.deepEqual(found, [["lower-back", "tel:112"], ["mid-back", "tel:999"]]);
  assert.ok(await tab.$eval("#ours", (it) => it.getClientRects().length), "the shop's own is shown");
  assert.deepEqual(faults, []);
  await tab.close();
});
