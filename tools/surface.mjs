// Writes what editors, type checkers, shops and readers get from the one list of
// the public surface, integrations/surface.json, in the languages of content/ with
// the translations of integrations/texts/:
//
//   node tools/surface.mjs           writes the files
//   node tools/surface.mjs --check   fails when one of them is out of date
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { loader } from "./surface/loader.mjs";
import { manifest } from "./surface/manifest.mjs";
import { fill } from "./surface/regions.mjs";
import * as shopify from "./surface/shopify.mjs";
import { attributeTable, table } from "./surface/table.mjs";
import { anyOf, textsIn } from "./surface/texts.mjs";
import { reactTypes, types, vueTypes } from "./surface/types.mjs";
import { vscode } from "./surface/vscode.mjs";
import { areaOf } from "./surface/words.mjs";
import * as wordpress from "./surface/wordpress.mjs";

const ROOT = join(import.meta.dirname, "..");
const PLUGIN = "integrations/wordpress/back-relief";
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const read = (path) => readFile(join(ROOT, path), "utf8");

// What each file holds: all of it, or what is found in it with its lists anew.
const FILES = {
  "integrations/npm/custom-elements.json": (surface) => json(manifest(surface)),
  "integrations/npm/index.d.ts": types,
  "integrations/npm/react.d.ts": reactTypes,
  "integrations/npm/vue.d.ts": vueTypes,
  "integrations/npm/vscode.html-data.json": (surface) => json(vscode(surface)),
  "integrations/html/README.md": (surface, text, path) => fill(text, path, { reference: `\n${table(surface)}` }),
  "integrations/shopify/blocks/back-relief.liquid": shopify.block,
  "integrations/shopify/README.md": shopify.readme,
  [`${PLUGIN}/block/block.json`]: wordpress.block,
  [`${PLUGIN}/block/editor.js`]: wordpress.editor,
  [`${PLUGIN}/inc/settings.php`]: wordpress.settings,
  [`${PLUGIN}/readme.txt`]: wordpress.readme,
  "src/element/back-relief.js": loader,
  "README.md": (surface, text, path) => fill(text, path, { attributes: `\n${attributeTable(surface)}\n` }),
};

// Folders of which every file is written here: those of one language each.
const SHOPIFY = "integrations/shopify/locales";
const WORDPRESS = `${PLUGIN}/languages`;

async function filesByLanguage({ languages, texts }) {
  const sources = ["block/block.json", "back-relief.php", "block/editor.js"].map((path) => read(`${PLUGIN}/${path}`));
  const [block, head, script] = await Promise.all(sources);
  const meta = JSON.parse(block);
  const ofShopify = (its, name) => [
    [`${SHOPIFY}/${name}.json`, (surface) => json(shopify.storefront(surface, its))],
    [`${SHOPIFY}/${name}.schema.json`, (surface) => json(shopify.settings(surface, its))],
  ];
  // English stands in the plugin's own files.
  const ofWordPress = (its, name) => [
    [`${WORDPRESS}/${name}.l10n.php`, () => wordpress.phpTexts(meta, head, its)],
    [`${WORDPRESS}/${name}-${wordpress.handle(meta)}.json`, (surface) => json(wordpress.scriptTexts(surface, script, its))],
  ];
  return Object.fromEntries([
    ...ofShopify(texts.en, "en.default"),
    ...others(languages).flatMap((it) => [...ofShopify(texts[it], it), ...ofWordPress(texts[it], `back-relief-${it}`)]),
  ]);
}

// The list, with what is in content/ and integrations/texts/: the languages, and the texts in each.
async function readSurface() {
  const found = await languages();
  const codes = anyOf(found.toSorted().map((it) => `\`${it}\``), "en");
  const surface = JSON.parse((await read("integrations/surface.json")).replaceAll("{language codes}", codes));
  const texts = await Promise.all(found.map(async (it) => [it, await readTexts(it, found, surface)]));
  return { ...surface, languages: found, texts: Object.fromEntries(texts) };
}

// The folders of content/ that hold a guide's texts; English first, which an unknown language gets.
async function languages() {
  const folders = await readdir(join(ROOT, "content"));
  const found = folders.filter((name) => name !== "common" && existsSync(join(ROOT, "content", name, "areas")));
  return ["en", ...others(found).sort()];
}

const others = (languages) => languages.filter((it) => it !== "en");
const translationsOf = (language) => `integrations/texts/${language}.json`;

async function readTexts(language, languages, { choices }) {
  const parsed = async (path) => JSON.parse(await read(path));
  const areas = Object.fromEntries(await Promise.all(choices.map(areaOf).map(async (area) => {
    return [area, (await parsed(`content/${language}/areas/${area}.json`)).name];
  })));
  const words = (await parsed(`content/${language}/words.json`)).live;
  const translated = existsSync(join(ROOT, translationsOf(language))) && await parsed(translationsOf(language));
  const translations = language === "en" ? null : translated || {};
  return textsIn({ language, languages, translations, areas, words });
}

// The files of a language that content/ no longer has.
async function leftOver(files) {
  const there = await Promise.all([SHOPIFY, WORDPRESS].map(async (folder) => {
    return (await readdir(join(ROOT, folder)).catch(() => [])).map((name) => `${folder}/${name}`);
  }));
  return there.flat().filter((path) => !files[path]);
}

// For those who translate into a new language: each text, with nothing in its place.
async function layOutTranslations({ languages, texts }) {
  for (const language of others(languages)) {
    const path = join(ROOT, translationsOf(language));
    const empty = Object.fromEntries(texts[language].asked().map((text) => [text, ""]));
    if (!existsSync(path)) await writeFile(path, json(empty));
  }
}

async function main() {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const surface = await readSurface();
  const files = { ...FILES, ...await filesByLanguage(surface) };
  const stale = [];
  for (const [path, write] of Object.entries(files)) {
    const found = await read(path).catch(() => "");
    const wanted = write(surface, found, path);
    if (found === wanted) continue;
    stale.push(path);
    if (!values.check) {
      await mkdir(dirname(join(ROOT, path)), { recursive: true });
      await writeFile(join(ROOT, path), wanted);
    }
  }
  for (const path of await leftOver(files)) {
    stale.push(path);
    if (!values.check) await rm(join(ROOT, path));
  }
  if (!values.check) await layOutTranslations(surface);
  const faults = Object.values(surface.texts).flatMap((it) => it.faults());
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
  if (!values.check) return console.log(stale.length ? `written: ${stale.join(", ")}` : "all up to date");
  if (!stale.length) return console.log(`surface: ${Object.keys(files).length} files up to date`);
  console.error(`Out of date: ${stale.join(", ")}. Run: node tools/surface.mjs`);
  process.exitCode = 1;
}

await main();
