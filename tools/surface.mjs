// Writes what editors, type checkers and readers get from the one list of the
// public surface, integrations/surface.json:
//
//   node tools/surface.mjs           writes the files
//   node tools/surface.mjs --check   fails when one of them is out of date
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { manifest } from "./surface/manifest.mjs";
import { table } from "./surface/table.mjs";
import { reactTypes, types, vueTypes } from "./surface/types.mjs";
import { vscode } from "./surface/vscode.mjs";

const HERE = join(import.meta.dirname, "..", "integrations");
const BEGIN = "<!-- surface: written by tools/surface.mjs -->";
const END = "<!-- /surface -->";

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

// The text between the two markers, made anew.
function between(text, path, inside) {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${path} lacks the markers "${BEGIN}" and "${END}".`);
  return `${text.slice(0, from + BEGIN.length)}\n\n${inside}\n${text.slice(to)}`;
}

async function main() {
  const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
  const surface = JSON.parse(await readFile(join(HERE, "surface.json"), "utf8"));
  const readme = "html/README.md";
  const files = {
    "npm/custom-elements.json": json(manifest(surface)),
    "npm/index.d.ts": types(surface),
    "npm/react.d.ts": reactTypes(surface),
    "npm/vue.d.ts": vueTypes(surface),
    "npm/vscode.html-data.json": json(vscode(surface)),
    [readme]: between(await readFile(join(HERE, readme), "utf8"), readme, table(surface)),
  };

  const stale = [];
  for (const [path, wanted] of Object.entries(files)) {
    const found = await readFile(join(HERE, path), "utf8").catch(() => undefined);
    if (found === wanted) continue;
    stale.push(path);
    if (!values.check) await writeFile(join(HERE, path), wanted);
  }
  if (!values.check) return console.log(stale.length ? `written: ${stale.join(", ")}` : "all up to date");
  if (!stale.length) return console.log(`surface: ${Object.keys(files).length} files up to date`);
  console.error(`Out of date: ${stale.map((path) => `integrations/${path}`).join(", ")}. Run: node tools/surface.mjs`);
  process.exitCode = 1;
}

await main();
