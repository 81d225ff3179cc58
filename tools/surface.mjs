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
import { anyOf, texts } from "./surface/texts.mjs";
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
  const [meta, head, script] = await Promise.all(["block/block.json", "back-relief.php", "block/editor.js"].map((path) => read(`${PLUGIN}/${path}`)));
  return Object.fromEntries(languages.flatMap((language) => {
    const its = texts[language];
    const name = its === texts.en ? "en.default" : language;
    const files = [
      [`${SHOPIFY}/${name}.json`, (surface) => json(shopify.storefront(surface, its))],
      [`${SHOPIFY}/${name}.schema.json`, (surface) => json(shopify.settings(surface, its))],
    ];
    if (its === texts.en) return files;
    return [
      ...files,
      [`${WORDPRESS}/back-relief-${language}.l10n.php`, () => wordpress.phpTexts(JSON.parse(meta), head, its)],
      [`${WORDPRESS}/back-relief-${language}-${wordpress.handle(JSON.parse(meta))}.json`, (surface) => json(wordpress.scriptTexts(surface, script, its))],
    ];
  }));
}

// The list, with what is in content/ and integrations/texts/: the languages, and the texts in each.
async function readSurface() {
  const found = await languages();
  const codes = anyOf(found.toSorted().map((it) => `\`${it}\``), "en");
  const surface = JSON.parse((await read("integrations/surface.json")).replaceAll("{language codes}", codes));
  const texts = Object.fromEntries(await Promise.all(found.map(async (it) => [it, await readTexts(it, found, surface)])));
  return { ...surface, languages: found, texts };
}

// The folders of content/ that hold a guide's texts; English first, which an unknown language gets.
async function languages() {
  const folders = await readdir(join(ROOT, "content"));
  const found = folders.filter((name) => name !== "common" && existsSync(join(ROOT, "content", name, "areas")));
  return ["en", ...found.filter((name) => name !== "en").sort()];
}

async function readTexts(language, languages, { choices }) {
  const parsed = async (path) => JSON.parse(await read(path));
  const areas = Object.fromEntries(await Promise.all(choices.map(areaOf).map(async (area) => {
    return [area, (await parsed(`content/${language}/areas/${area}.json`)).name];
  })));
  const words = (await parsed(`content/${language}/words.json`)).live;
  // Without the file, each of its texts is told to be missing.
  const file = `integrations/texts/${language}.json`;
  const translations = language === "en" ? null : existsSync(join(ROOT, file)) ? await parsed(file) : {};
  return texts({ language, languages, translations, areas, words });
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
  // A language that content/ no longer has.
  for (const folder of [SHOPIFY, WORDPRESS]) {
    const there = await readdir(join(ROOT, folder)).catch(() => []);
    for (const path of there.map((name) => `${folder}/${name}`).filter((path) => !files[path])) {
      stale.push(path);
      if (!values.check) await rm(join(ROOT, path));
    }
  }
  const faults = Object.values(surface.texts).flatMap((it) => it.faults());
  for (const fault of faults) console.error(fault);
  if (faults.length) process.exitCode = 1;
  if (!values.check) return console.log(stale.length ? `written: ${stale.join(", ")}` : "all up to date");
  if (!stale.length) return console.log(`surface: ${Object.keys(files).length} files up to date`);
  console.error(`Out of date: ${stale.join(", ")}. Run: node tools/surface.mjs`);
  process.exitCode = 1;
}

await main();
