// Copies what the element needs of a built site, and none of the pages around:
//
//   node tools/site-files.mjs DIST OUT
//
// That is the loader, the snippets, the guides to start from, and each asset whose
// name stands in one of these or in an asset that is needed. Ready compressed files
// stay behind: a shop's platform makes its own.
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [dist, out] = process.argv.slice(2);
const packed = (name) => /\.(br|gz)$/.test(name);
// Names are plain ASCII, also inside of binary files.
const text = (path) => readFile(join(dist, path), "latin1");

const assets = (await readdir(join(dist, "assets"))).filter((name) => !packed(name));
const all = async (folder) => (await readdir(join(dist, folder))).filter((name) => !packed(name)).map((name) => `${folder}/${name}`);
const wanted = ["back-relief.js", ...await all("embed"), ...await all("guides")];
for (const path of wanted) {
  const inside = await text(path);
  // The loader puts the language into the names of the guides.
  const isGuide = (name) => path === "back-relief.js" && /^guide-.*\.html$/.test(name);
  const named = assets.filter((name) => inside.includes(name) || isGuide(name)).map((name) => `assets/${name}`);
  // The loop goes on through what is added here.
  wanted.push(...named.filter((name) => !wanted.includes(name)));
}

for (const folder of ["assets", "embed", "guides"]) await mkdir(join(out, folder), { recursive: true });
for (const path of wanted) await cp(join(dist, path), join(out, path));
const sums = JSON.parse(await readFile(join(dist, "integrity.json"), "utf8"));
const kept = Object.fromEntries(Object.entries(sums).filter(([path]) => wanted.includes(path)));
await writeFile(join(out, "integrity.json"), `${JSON.stringify(kept, null, 2)}\n`);
