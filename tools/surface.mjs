// Writes what editors, type checkers, shops and readers get from the one list of
// the public surface, integrations/surface.json:
//
//   node tools/surface.mjs           writes the files
//   node tools/surface.mjs --check   fails when one of them is out of date
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { loader } from "./surface/loader.mjs";
import { manifest } from "./surface/manifest.mjs";
import { fill } from "./surface/regions.mjs";
import * as shopify from "./surface/shopify.mjs";
import { attributeTable, table } from "./surface/table.mjs";
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
  "integrations/shopify/locales/en.default.schema.json": shopify.texts,
  "integrations/shopify/README.md": shopify.readme,
  [`${PLUGIN}/block/block.json`]: wordpress.block,
  [`${PLUGIN}/block/editor.js`]: wordpress.editor,
  [`${PLUGIN}/inc/settings.php`]: wordpress.settings,
  [`${PLUGIN}/readme.txt`]: wordpress.readme,
  "src/element/back-relief.js": loader,
  "README.md": (surface, text, path) => fill(text, path, { attributes: `\n${attributeTable(surface)}\n` }),
};

// The list, with what is in content/: the languages, and what areas are called.
async function readSurface() {
  const list = JSON.parse(await read("integrations/surface.json"));
  const names = Object.fromEntries(await Promise.all(list.choices.map(areaOf).map(async (area) => {
    return [area, JSON.parse(await read(`content/en/areas/${area}.json`)).name];
  })));
  const label = (choice) => names[areaOf(choice)] + (/-(left|right)$/.exec(choice)?.[0].replace("-", ", ") ?? "");
  return { ...list, languages: await languages(), label };
}

// The folders of content/ that hold a guide's texts; English first, which an unknown language gets.
async function languages() {
  const folders = await readdir(join(ROOT, "content"));
  const found = folders.filter((name) => name !== "common" && existsSync(join(ROOT, "content", name, "areas")));
  return ["en", ...found.filter((name) => name !== "en").sort()];
}

async function main() {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const surface = await readSurface();
  const stale = [];
  for (const [path, write] of Object.entries(FILES)) {
    const found = await read(path).catch(() => "");
    const wanted = write(surface, found, path);
    if (found === wanted) continue;
    stale.push(path);
    if (!values.check) await writeFile(join(ROOT, path), wanted);
  }
  if (!values.check) return console.log(stale.length ? `written: ${stale.join(", ")}` : "all up to date");
  if (!stale.length) return console.log(`surface: ${Object.keys(FILES).length} files up to date`);
  console.error(`Out of date: ${stale.join(", ")}. Run: node tools/surface.mjs`);
  process.exitCode = 1;
}

await main();
