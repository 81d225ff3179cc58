// The theme app extension: Shopify's own theme checker, the limits, and the
// block rendered by a Liquid engine and run in Chromium, with its assets on
// another origin as on Shopify's host. Shopify itself is not here.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { test } from "node:test";
import { Liquid, TokenKind } from "liquidjs";
import { serve } from "../../tools/serve.mjs";
import { SURFACE } from "../e2e/lib/surface.mjs";
import { live, openPage } from "./lib/browser.mjs";
import { freshFolder, ROOT } from "./lib/place.mjs";

// The checker keeps a copy of Shopify's documentation in the user's cache.
process.env.XDG_CACHE_HOME = await freshFolder("cache");
const { themeCheckRun } = await import("@shopify/theme-check-node");

const EXTENSION = join(ROOT, "target/shopify/back-relief");
const scratch = await freshFolder("shopify");
const read = (path) => readFile(join(EXTENSION, path), "utf8");
const source = await read("blocks/back-relief.liquid");
const schema = JSON.parse(/{% schema %}([^]+){% endschema %}/.exec(source)[1]);

async function offenses(folder, config = "theme-check:theme-app-extension") {
  const found = await themeCheckRun(folder, config);
  return found.offenses.map((it) => `${it.check}: ${it.message} (${it.uri.split("/").slice(-2).join("/")})`);
}

// The checker knows the settings of a theme's blocks only. An app's block has
// the same, and a target besides.
async function settingsOffenses(folder, text) {
  await mkdir(join(folder, "blocks"), { recursive: true });
  await writeFile(join(folder, "blocks/back-relief.liquid"), text.replace('"target": "section",', ""));
  await writeFile(join(folder, ".theme-check.yml"), "extends: theme-check:nothing\nValidSchema:\n  enabled: true\n");
  return offenses(folder, join(folder, ".theme-check.yml"));
}

test("Shopify's theme checker finds nothing", async () => {
  assert.deepEqual(await offenses(EXTENSION), []);
  assert.deepEqual(await settingsOffenses(join(scratch, "settings"), source), []);
});

test("The checker reads the block: it finds what is broken on purpose", async () => {
  const broken = join(scratch, "broken");
  await cp(EXTENSION, broken, { recursive: true });
  const faulty = source.replace("back_relief.no_script", "back_relief.missing").replace('"type": "select"', '"type": "selct"');
  await writeFile(join(broken, "blocks/back-relief.liquid"), `{% assign unused = 1 %}\n${faulty}`);
  const found = (await offenses(broken)).join("\n");
  for (const check of ["TranslationKeyExists", "UnusedAssign"]) assert.match(found, new RegExp(`^${check}`, "m"));
  assert.match((await settingsOffenses(join(scratch, "faulty"), faulty)).join("\n"), /^ValidSchema/m);
});

test("The limits of a theme app extension are kept", async () => {
  const assets = await readdir(join(EXTENSION, "assets"), { withFileTypes: true });
  const kinds = [".jpg", ".jpeg", ".json", ".js", ".css", ".png", ".svg", ".wasm"];
  for (const file of assets) {
    assert.ok(file.isFile(), `${file.name}: one flat folder`);
    assert.ok(kinds.includes(extname(file.name)), `${file.name}: not a kind of file that Shopify takes`);
  }
  const eager = await stat(join(EXTENSION, "assets/back-relief.js"));
  assert.ok(eager.size < 10_000, `the eager script has ${eager.size} bytes`);
  assert.ok(Buffer.byteLength(source) < 100_000, "Liquid");
  for (const locale of await readdir(join(EXTENSION, "locales"))) {
    assert.ok(Buffer.byteLength(await read(`locales/${locale}`)) < 15_000, locale);
  }
  const sizes = await Promise.all(assets.map((file) => stat(join(EXTENSION, "assets", file.name))));
  assert.ok(sizes.reduce((sum, { size }) => sum + size, 0) < 10_000_000, "the whole");
});

test("The block sets every attribute, offers every choice, and every text it names exists", async () => {
  for (const { name } of SURFACE.attributes) assert.match(source, new RegExp(`^ +${name}(=|$)`, "m"), name);
  const area = schema.settings.find((it) => it.id === "area");
  assert.deepEqual(area.options.map((it) => it.value), ["none", ...SURFACE.choices]);
  const texts = JSON.parse(await read("locales/en.default.schema.json"));
  for (const [, path] of JSON.stringify(schema).matchAll(/"t:([^"]+)"/g)) {
    assert.equal(typeof path.split(".").reduce((at, key) => at?.[key], texts), "string", path);
  }
});

// As much of Shopify's Liquid as the block uses.
function engine(cdn) {
  const liquid = new Liquid({ outputEscape: undefined });
  const skipped = (end) => ({
    parse(tag, rest) {
      for (let token = rest.shift(); token; token = rest.shift()) {
        if (token.kind === TokenKind.Tag && token.name === end) return;
      }
    },
    render() {},
  });
  liquid.registerTag("doc", skipped("enddoc"));
  liquid.registerTag("schema", skipped("endschema"));
  liquid.registerFilter("asset_url", (name) => `${cdn}/${name}`);
  liquid.registerFilter("t", () => "A text");
  liquid.registerFilter("money", (cents) => `${(cents / 100).toFixed(2)} EUR`);
  return liquid;
}

const render = (cdn, settings, locale = "en-GB") => engine(cdn).parseAndRender(source, {
  request: { locale: { iso_code: locale } },
  block: { shopify_attributes: 'data-shopify-editor-block="1"', settings: { area: "none", loading: "lazy", ...settings } },
});

test("Settings become attributes, escaped", async () => {
  const element = async (settings, locale) => /<back-relief[^]*?>/.exec(await render("", settings, locale))[0].replace(/\s+/g, " ");
  assert.equal(await element({}), '<back-relief lang="en-GB" loading="lazy" >');
  const languages = (await readdir(join(ROOT, "content"))).filter((name) => existsSync(join(ROOT, "content", name, "areas")));
  assert.equal(/assign languages = '(.+?)'/.exec(source)[1], languages.join(), "the languages that are built");
  for (const [setting, page] of [["de", "fr"], ["", "pt-BR"], ["xx", "en"]]) {
    assert.match(await element({ language: setting }, page), /lang="en" /, `${setting} on a page in ${page}: no language we don't have`);
  }
  assert.match(await element({ language: "en-AU" }, "fr"), /lang="en-AU"/);
  const all = await element({ area: "mid-back", guide: "https://x.example/g.json?a&b", emergency: "999", share_area: true, accent: "#123456" });
  assert.match(all, /area="mid-back" guide="https:\/\/x\.example\/g\.json\?a&amp;b" loading="lazy" emergency="999" share-area style="--back-relief-accent: #123456"/);
  const hostile = await render("", { emergency: '"><script>x</script>', language: '"><b>', guide: '"><b>' });
  assert.ok(!hostile.includes("<script>x") && !hostile.includes("<b>"), hostile);
});

test("The rendered block works in Chromium, its assets changed and on another origin", async (t) => {
  // A host may minify scripts, styles and JSON: here each is changed a little.
  const minified = async (path, _, original) => {
    const end = { ".js": "\n// changed", ".css": "\n/* changed */", ".json": "\n" }[extname(path)];
    return end && { body: `${(await original()).body}${end}` };
  };
  const cdn = await serve({ dir: join(EXTENSION, "assets"), intercept: minified });
  const products = [{ title: "Cushion <b>", price: 2900, url: "/products/cushion" }];
  const block = await render(cdn.url, { area: "lower-back", loading: "eager", emergency: "999", share_area: true, products });
  const shop = await serve({
    dir: EXTENSION,
    headers: { "content-security-policy": undefined },
    intercept: (path) => path === "/shop" && {
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: `<!doctype html><html lang="en"><title>Shop</title><body>${block}</body></html>`,
    },
  });
  t.after(() => Promise.all([cdn.close(), shop.close()]));
  const { page, faults } = await openPage(`${shop.url}/shop`);
  await live(page, faults);
  const found = await page.$eval("back-relief", (guide) => {
    const root = guide.shadowRoot;
    return {
      area: root.querySelector("input[name=area]:checked").value,
      call: root.querySelector(".call").getAttribute("href"),
      product: Boolean(guide.querySelector("li").getClientRects().length) && guide.querySelector("li").innerText,
      styled: getComputedStyle(root.querySelector("[data-root]")).containerType,
    };
  });
  assert.deepEqual(found, { area: "lower-back", call: "tel:999", product: "Cushion <b>, 29.00 EUR", styled: "inline-size" });
  assert.deepEqual(faults, []);
  await page.close();
});
