// Makes the page of <bare-back> in a folder of its own: its script with the regions
// and 1.6 kB of each area's real text in it, compressed like ours (brotli 11).
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compressed, minified } from "../lib/files.mjs";

const CONTENT = join(import.meta.dirname, "../../../content/en");
const LENGTH = 1600;

// What is said in words, not ids or links, wherever in the data it stands.
function sentences(value) {
  if (typeof value === "string") return / .* .* /s.test(value) ? [value] : [];
  return value && typeof value === "object" ? Object.values(value).flatMap(sentences) : [];
}

/** The area's name, then paragraphs of `LENGTH` letters together: its own words, then
    those about warmth and cold. */
function textOf(area, care) {
  const paragraphs = [];
  let left = LENGTH;
  for (const sentence of [...sentences(area), ...sentences(care)]) {
    if (left <= 0) break;
    paragraphs.push(sentence.slice(0, left));
    left -= sentence.length;
  }
  if (left > 0) throw new Error(`${area.id} has ${left} letters of text too few for the bare element.`);
  return [area.name, ...paragraphs];
}

const json = async (path) => JSON.parse(await readFile(path, "utf8"));

export async function makeBare(folder) {
  await mkdir(folder, { recursive: true });
  const care = await json(join(CONTENT, "care.json"));
  const texts = {};
  for (const file of await readdir(join(CONTENT, "areas"))) {
    const area = await json(join(CONTENT, "areas", file));
    texts[area.id] = textOf(area, care);
  }
  const drawing = await json(join(import.meta.dirname, "regions.json"));
  const script = await minified(join(import.meta.dirname, "bare-back.js"));
  const page =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<script type="module" src="bare-back.js"></script></head><body><bare-back></bare-back></body></html>\n`;
  const files = { "index.html": page, "bare-back.js": script.replace("__DATA__", () => JSON.stringify({ ...drawing, texts })) };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
    await writeFile(join(folder, `${name}.br`), compressed(content));
  }
}
