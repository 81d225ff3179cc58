// Makes the files of the element fit the assets folder of a theme app extension:
//
//   node tools/shopify-assets.mjs SITE ASSETS     SITE as tools/site-files.mjs writes it
//
// Shopify wants one flat folder and knows few kinds of file (.js, .css, .svg,
// .json, .wasm and pictures). So paths lose their folder, the guide's HTML goes
// as a JSON string, and the pack takes the name of a .wasm, which nothing reads
// but our own script. The loader's paths are changed to match.
//
// The sums of text files are taken out of the loader: a host that minifies
// would break them. Those of the .wasm and of the pack stay.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [site, out] = process.argv.slice(2);

const flatName = (name) => name.replace(/\.pack$/, ".pack.wasm").replace(/\.html$/, ".json");
const isText = (name) => /\.(js|json)$/.test(flatName(name));

function once(text, pattern, replacement, what) {
  const found = text.match(new RegExp(pattern, "g"))?.length ?? 0;
  if (found !== 1) throw new Error(`The loader has changed: ${what} was found ${found} times, not once.`);
  return text.replace(pattern, replacement);
}

let loader = await readFile(join(site, "back-relief.js"), "utf8");
const sums = JSON.parse(await readFile(join(site, "integrity.json"), "utf8"));
const written = [];
for (const name of await readdir(join(site, "assets"))) {
  const bytes = await readFile(join(site, "assets", name));
  const content = name.endsWith(".html") ? JSON.stringify(bytes.toString("utf8")) : bytes;
  await writeFile(join(out, flatName(name)), content);
  written.push(flatName(name));
  loader = loader.replaceAll(`assets/${name}`, flatName(name));
  if (isText(name) && sums[`assets/${name}`]) loader = loader.replaceAll(sums[`assets/${name}`], "");
}
// The guide is a JSON string now.
loader = once(loader, /await (\w+)\.text\(\)/, "await $1.json()", "reading the guide as text");

const asked = loader.match(/["'`][\w-]+\.(js|css|svg|json|wasm|html|pack)["'`]/g).map((it) => it.slice(1, -1));
const lacking = asked.filter((name) => !written.includes(name));
if (lacking.length || loader.includes("assets/") || loader.includes("embed/")) {
  throw new Error(`The loader asks for files that are not in the folder: ${lacking.join(", ") || "a path with a folder"}.`);
}
await writeFile(join(out, "back-relief.js"), loader);
