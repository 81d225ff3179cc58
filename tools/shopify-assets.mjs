// Makes the files of the element fit the assets folder of a theme app extension:
//
//   node tools/shopify-assets.mjs SITE ASSETS     SITE as tools/site-files.mjs writes it
//
// Shopify wants one flat folder and knows few kinds of file (.js, .css, .svg,
// .json, .wasm and pictures). So paths lose their folder, the guide's HTML goes
// as a JSON string without its link to a page of its own, which can't be had
// there, and packs and indexes of the search take the name of a .wasm: nothing reads
// them but our own script. The scripts' paths are changed to match.
//
// The sums of text files are taken out: a host that minifies would break them.
// Those of the .wasm, of the packs and of the indexes stay.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [site, out] = process.argv.slice(2);

const names = (await readdir(join(site, "assets"))).filter((name) => !name.startsWith("whole-"));
const sums = JSON.parse(await readFile(join(site, "integrity.json"), "utf8"));
const flatName = (name) => name.replace(/\.(pack|txt)$/, ".$1.wasm").replace(/\.html$/, ".json");
const isText = (name) => /\.(js|json|css)$/.test(flatName(name));

function once(text, pattern, replacement, what) {
  const found = text.match(new RegExp(pattern, "g"))?.length ?? 0;
  if (found !== 1) throw new Error(`The built files have changed: ${what} was found ${found} times, not once.`);
  return text.replace(pattern, replacement);
}

// A script or page with the paths and sums that hold in the folder.
function flat(text) {
  for (const name of names) {
    text = text.replaceAll(`assets/${name}`, flatName(name));
    const sum = sums[`assets/${name}`];
    if (isText(name) && sum) text = text.replaceAll(` integrity="${sum}"`, "").replaceAll(sum, "");
  }
  return text;
}

const withoutPage = (html) => once(html, /<p><a [^>]*class="more"[^>]*>[^<]*<\/a><\/p>/, "", "the link to the page")
  // A translation's link to the original leads to such a page too.
  .replace(/<a [^>]*href="[^"]*whole-[^>]*>([^<]*)<\/a>/, "$1");

const scripts = { "back-relief.js": flat(await readFile(join(site, "back-relief.js"), "utf8")) };
// The guides are JSON strings now, under names that the loader puts together.
scripts["back-relief.js"] = once(scripts["back-relief.js"], /(\w+)\.text\(\)/, "$1.json()", "reading the guide as text");
scripts["back-relief.js"] = once(scripts["back-relief.js"], /assets\/(guide-\$\{\w+\}-\w+)\.html/, "$1.json", "the guides' names");
for (const name of names) {
  const bytes = await readFile(join(site, "assets", name));
  if (name.endsWith(".js")) scripts[name] = flat(bytes.toString("utf8"));
  // The packs' paths.
  else if (name.endsWith(".json")) await writeFile(join(out, name), flat(bytes.toString("utf8")));
  else if (name.endsWith(".html")) await writeFile(join(out, flatName(name)), JSON.stringify(withoutPage(flat(bytes.toString("utf8")))));
  else await writeFile(join(out, flatName(name)), bytes);
}
for (const [name, text] of Object.entries(scripts)) await writeFile(join(out, name), text);

const written = await readdir(out);
const all = Object.values(scripts).join("\n");
const asked = all.match(/["'`][\w-]+\.(js|css|svg|json|wasm|html|pack)["'`]/g).map((it) => it.slice(1, -1));
const lacking = asked.filter((name) => !written.includes(name));
if (lacking.length || /assets\/|embed\//.test(all)) {
  throw new Error(`The scripts ask for files that are not in the folder: ${lacking.join(", ") || "a path with a folder"}.`);
}
