// The npm package as its users have it: installed from the tarball into a fresh
// folder, type-checked, built with Vite and with esbuild, run in Chromium.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { promisify } from "node:util";
import { serve } from "../../tools/serve.mjs";
import { SURFACE } from "../e2e/lib/surface.mjs";
import { openPage } from "./lib/browser.mjs";
import { installConsumer, own, programsOf } from "./lib/consumer.mjs";
import { freshFolder, ROOT } from "./lib/place.mjs";

// A host's strict policy; frameworks make Trusted Types policies of their own.
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'";

const project = await freshFolder("npm");
const run = promisify(execFile);
const bin = programsOf(project);
const installed = (...path) => join(project, "node_modules/back-relief", ...path);

before(() => installConsumer(project), { timeout: 240_000 });

test("The version is Cargo.toml's", async () => {
  const cargo = await readFile(join(ROOT, "Cargo.toml"), "utf8");
  assert.equal(own.version, /^version = "(.+)"$/m.exec(cargo)[1]);
});

test("Every export and every listed file is in the tarball, and nothing of the project's", async () => {
  const files = (await readdir(installed(), { recursive: true })).map((path) => path.replaceAll("\\", "/"));
  const named = Object.values(own.exports).flatMap((it) => (typeof it === "string" ? it : Object.values(it)));
  for (const path of [...named.filter((it) => !it.includes("*")).map((it) => it.slice(2)), ...own.files]) {
    assert.ok(files.includes(path), `${path} is missing`);
  }
  assert.ok(files.some((path) => path.endsWith(".wasm")), "a WebAssembly program");
  const top = new Set(files.map((path) => path.split("/")[0]));
  const expected = [...own.files, "package.json", "README.md"];
  assert.deepEqual([...top].filter((path) => !expected.includes(path)), []);
});

describe("Types", () => {
  const check = (file, ...more) => bin("tsc", "--noEmit", "--strict", "--target", "es2022", "--module", "esnext",
    "--moduleResolution", "bundler", "--lib", "es2023,dom,dom.iterable", ...more, `types/${file}`);
  test("plain TypeScript, no framework, library files checked", () => check("plain.ts", "--types", ""));
  test("React 19 JSX", () => check("react.tsx", "--jsx", "react-jsx", "--types", "", "--skipLibCheck"));
  test("Vue 3 components", () => check("vue.ts", "--types", "", "--skipLibCheck"));
});

test("Imported where pages are rendered, on a server, it does nothing", async () => {
  const script = `
    const before = Reflect.ownKeys(globalThis).length;
    const names = await Promise.all(["back-relief", "back-relief/back-relief.js"].map(async (it) => Object.keys(await import(it))));
    console.log(JSON.stringify({ names, more: Reflect.ownKeys(globalThis).length - before }));`;
  const { stdout, stderr } = await run("node", ["--input-type=module", "--eval", script], { cwd: project });
  assert.deepEqual(JSON.parse(stdout), { names: [[], []], more: 0 });
  assert.equal(stderr, "");
});

const PLAIN_BODY = `<back-relief><p slot="products" id="ours">A cushion of ours</p></back-relief>`;
const APP_BODY = `<div id="app"></div>`;
const html = (scripts, body) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join("\n")}
<body>${body}</body></html>\n`;

// What README.md of the package says to do, to the letter.
async function copied(to) {
  await mkdir(to, { recursive: true });
  await cp(installed("assets"), join(to, "assets"), { recursive: true });
  await cp(installed("back-relief.js"), join(to, "back-relief.js"));
}

async function vite(name, entry, body, way) {
  const root = join(project, `vite-${name}-${way}`);
  await cp(join(project, "pages"), join(root, "pages"), { recursive: true });
  if (way === "copied") await copied(join(root, "public/back-relief"));
  else await cp(installed("assets"), join(root, "public/assets/assets"), { recursive: true });
  const scripts = way === "copied" ? ["/back-relief/back-relief.js", `/pages/${entry}`] : [`/pages/${entry}`];
  if (way === "imported") {
    const path = join(root, "pages", entry);
    await writeFile(path, `import "back-relief";\n${await readFile(path, "utf8")}`);
  }
  await writeFile(join(root, "index.html"), html(scripts, body));
  await writeFile(join(root, "vite.config.js"), `
import vue from "@vitejs/plugin-vue";
export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "back-relief" } } })],
  oxc: { jsx: { runtime: "automatic" } },
  logLevel: "warn",
};\n`);
  await bin("vite", "build", root);
  return join(root, "dist");
}

async function esbuild(name, entry, body, way) {
  const out = join(project, `esbuild-${name}-${way}`);
  await mkdir(out, { recursive: true });
  const args = [`pages/${entry}`, "--bundle", "--format=esm", "--jsx=automatic", "--minify", "--log-level=warning",
    `--outfile=${join(out, "bundle.js")}`];
  if (way === "imported") {
    await writeFile(join(project, `pages/imported-${entry}`), `import "back-relief";\nimport "./${entry}";\n`);
    args[0] = `pages/imported-${entry}`;
    await cp(installed("assets"), join(out, "assets"), { recursive: true });
  } else {
    await copied(join(out, "back-relief"));
  }
  await bin("esbuild", ...args, "--define:process.env.NODE_ENV=\"production\"");
  const scripts = way === "copied" ? ["/back-relief/back-relief.js", "/bundle.js"] : ["/bundle.js"];
  await writeFile(join(out, "index.html"), html(scripts, body));
  return out;
}

const choose = (page, value) => page.evaluate((it) => {
  document.querySelector("back-relief").shadowRoot.querySelector(`input[name=area][value="${it}"]`).click();
}, value);
const chosen = (page, value) => page.waitForFunction((it) => {
  return document.querySelector("back-relief").shadowRoot.querySelector("input[name=area]:checked")?.value === it;
}, {}, value);
const last = (page) => page.evaluate(() => window.heard.at(-1));

// Attributes, properties, events and slots: the same for every framework.
async function works(folder, t) {
  const site = await serve({ dir: folder, headers: { "content-security-policy": POLICY } });
  t.after(() => site.close());
  const { page, faults } = await openPage(`${site.url}/`);
  await page.waitForFunction(() => window.heard?.some(([name]) => name === "ready"), { timeout: 20_000 }).catch(() => {
    assert.fail(`never ready: ${faults.join("; ")}`);
  });
  await chosen(page, "lower-back");

  await choose(page, "mid-back");
  assert.deepEqual(await last(page), ["open", {}], "no area without share-area");

  await page.evaluate(() => window.change({ area: "neck-base", share: true }));
  await chosen(page, "neck-base");
  await page.waitForFunction(() => document.querySelector("back-relief").hasAttribute("share-area"));
  const properties = await page.$eval("back-relief", (guide) => [guide.area, guide.shareArea, guide.loading]);
  assert.deepEqual(properties, ["neck-base", true, "eager"]);
  await choose(page, "glutes-left");
  assert.deepEqual(await last(page), ["open", { area: "glutes-left" }]);

  await page.evaluate(() => window.change({ area: "neck-base", share: false }));
  await page.waitForFunction(() => !document.querySelector("back-relief").hasAttribute("share-area"));

  const shown = () => page.$eval("#ours", (it) => Boolean(it.assignedSlot?.name === "products" && it.getClientRects().length));
  assert.equal(await shown(), true, "the shop's own is in its slot");
  await page.evaluate(() => document.querySelector("back-relief").shadowRoot.querySelector("input[name=sign]").click());
  assert.deepEqual(await last(page), ["help", null], "never says which sign");
  assert.equal(await shown(), false, "gone while a warning sign is ticked");
  assert.deepEqual(faults, []);
  await page.close();
}

describe("Built and run in Chromium", { timeout: 300_000 }, () => {
  for (const way of ["copied", "imported"]) {
    test(`Vite, plain, ${way}`, async (t) => works(await vite("plain", "plain.js", PLAIN_BODY, way), t));
    test(`esbuild, plain, ${way}`, async (t) => works(await esbuild("plain", "plain.js", PLAIN_BODY, way), t));
    test(`Vite, React 19, ${way}`, async (t) => works(await vite("react", "react.jsx", APP_BODY, way), t));
    test(`esbuild, React 19, ${way}`, async (t) => works(await esbuild("react", "react.jsx", APP_BODY, way), t));
    test(`Vite, Vue 3, ${way}`, async (t) => works(await vite("vue", "vue.js", APP_BODY, way), t));
  }
});

test("The element has every property that the list has, and each follows its attribute", async (t) => {
  const site = await serve({ dir: installed(), headers: { "content-security-policy": POLICY } });
  t.after(() => site.close());
  const { page } = await openPage(`${site.url}/custom-elements.json`);
  const found = await page.evaluate(async (script, attributes) => {
    await import(script);
    const { prototype } = customElements.get("back-relief");
    return attributes.filter(({ name, property, type, values }) => {
      const made = document.createElement("back-relief");
      if (!(property in prototype)) return true;
      made[property] = type === "boolean" ? true : values[0];
      const written = made.getAttribute(name) === (type === "boolean" ? "" : values[0]);
      made.removeAttribute(name);
      return !written || made[property] !== (type === "boolean" ? false : "");
    }).map(({ name }) => name);
  }, `${site.url}/back-relief.js`, SURFACE.attributes.map((it) => ({
    ...it, values: Array.isArray(it.type) ? it.type : it.type === "choice" ? SURFACE.choices : ["en"],
  })));
  assert.deepEqual(found, []);
  await page.close();
});
