// The theme app extension: Shopify's own theme checker, the limits, and the
// block rendered by a Liquid engine and run in Chromium, with its assets on
// another origin as on Shopify's host. Shopify itself is not here.
import assert from "node:assert/strict";
import { cp, mkdir, readFile, readdir, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { test } from "node:test";
import { serve } from "../../tools/serve.mjs";
import { LANGUAGES } from "../e2e/lib/languages.mjs";
import { SURFACE } from "../e2e/lib/surface.mjs";
import { live, openPage } from "./lib/browser.mjs";
import { direction } from "./lib/direction.mjs";
import { freshFolder, ROOT } from "./lib/place.mjs";
import { at, EXTENSION, locale, read, renderBlock, source } from "./lib/shopify.mjs";

// The checker keeps a copy of Shopify's documentation in the user's cache.
process.env.XDG_CACHE_HOME = await freshFolder("cache");
const { themeCheckRun } = await import("@shopify/theme-check-node");

const scratch = await freshFolder("shopify");
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
  for (const language of LANGUAGES) {
    const texts = JSON.parse(await read(locale(language, ".schema.json")));
    for (const [, path] of JSON.stringify(schema).matchAll(/"t:([^"]+)"/g)) {
      assert.ok(at(texts, path), `${language}: ${path}`);
    }
    assert.equal(at(texts, "areas.lower_back"), JSON.parse(await readFile(join(ROOT, `content/${language}/areas/lower-back.json`))).name);
  }
});

const render = (assets, settings, page) => renderBlock({ assets, settings, page });

const element = async (settings, page) => /<back-relief[^]*?>/.exec(await render("", settings, page))[0].replace(/\s+/g, " ");

test("Settings become attributes, escaped", async () => {
  assert.equal(await element({}), '<back-relief lang="en-GB" loading="lazy" >');
  const all = await element({ area: "mid-back", guide: "https://x.example/g.json?a&b", emergency: "999", region: "AT", share_area: true, accent: "#123456" });
  assert.match(all, /area="mid-back" guide="https:\/\/x\.example\/g\.json\?a&amp;b" loading="lazy" emergency="999" region="AT" share-area style="--back-relief-accent: #123456"/);
  const hostile = await render("", { emergency: '"><script>x</script>', language: '"><b>', guide: '"><b>', region: '"><b>' });
  assert.ok(!hostile.includes("<script>x") && !hostile.includes("<b>"), hostile);
});

test("The guide's language is the setting's, else the page's, as far as it is built", async () => {
  assert.deepEqual(/assign languages = '(.+?)'/.exec(source)[1].split(",").sort(), LANGUAGES.toSorted());
  for (const language of LANGUAGES) {
    for (const tag of [language, `${language}-XY`, language.toUpperCase()]) {
      assert.match(await element({}, tag), new RegExp(` lang="${tag}" `));
      assert.match(await element({ language: tag }, "xx"), new RegExp(` lang="${tag}" `));
    }
    const said = at(JSON.parse(await read(locale(language))), "back_relief.no_script");
    assert.ok(said && (await render("", {}, language)).includes(`<noscript>${said}</noscript>`), language);
  }
  for (const [setting, page] of [["xx", LANGUAGES.at(-1)], ["", "pt-BR"], ["e", "en"], ["en,", "en"]]) {
    assert.match(await element({ language: setting }, page), / lang="en" /, `${setting} on a page in ${page}`);
  }
});

// A shop's page with the block, its assets changed and on another origin.
async function shop(t, settings, page) {
  // A host may minify scripts, styles and JSON: here each is changed a little.
  const minified = async (path, _, original) => {
    const end = { ".js": "\n// changed", ".css": "\n/* changed */", ".json": "\n" }[extname(path)];
    return end && { body: `${(await original()).body}${end}` };
  };
  const cdn = await serve({ dir: join(EXTENSION, "assets"), intercept: minified });
  const block = await render(cdn.url, settings, page);
  const site = await serve({
    dir: EXTENSION,
    headers: { "content-security-policy": undefined },
    intercept: (path) => path === "/shop" && {
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: `<!doctype html><html lang="${page}"><title>Shop</title><body>${block}</body></html>`,
    },
  });
  t.after(() => Promise.all([cdn.close(), site.close()]));
  const opened = await openPage(`${site.url}/shop`);
  await live(opened.page, opened.faults);
  return opened;
}

test("The rendered block works in Chromium, its assets changed and on another origin", async (t) => {
  const products = [{ title: "Cushion <b>", price: 2900, url: "/products/cushion" }];
  const { page, faults } = await shop(t, { area: "lower-back", loading: "eager", emergency: "999", share_area: true, products }, "en");
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

for (const language of LANGUAGES.filter((it) => it !== "en")) {
  test(`A shop that is read in ${language}`, async (t) => {
    const { page, faults } = await shop(t, { area: "mid-back", loading: "eager" }, `${language}-XY`);
    const found = await page.$eval("back-relief", ({ shadowRoot }) => {
      const root = shadowRoot.querySelector("[data-root]");
      return { lang: root.lang, direction: getComputedStyle(root).direction, area: root.querySelector("input[name=area]:checked").ariaLabel };
    });
    const area = at(JSON.parse(await read(locale(language, ".schema.json"))), "areas.mid_back");
    assert.deepEqual(found, { lang: language, direction: direction(language), area });
    assert.deepEqual(faults, []);
    await page.close();
  });
}
