// Turns our own prerendered guide into the content of the vanilla element, and
// writes that element's page beside it, compressed like dist/ is.
import { transform } from "../../../tools/node_modules/esbuild/lib/main.js";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

// In the page: the guide's markup as trees, with its panels apart, and with
// what stands in several panels written once.
function readTrees() {
  const root = document.querySelector("back-relief [data-root]");
  const panels = {};
  const shared = [];
  const places = new Map();

  const share = (tree) => {
    const key = JSON.stringify(tree);
    if (!places.has(key)) places.set(key, shared.push(tree) - 1);
    return places.get(key);
  };
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    const attributes = {};
    for (const { name, value } of node.attributes) {
      if (!/^data-(ready|sum|island)$/.test(name)) attributes[name] = value;
    }
    const children = [...node.childNodes]
      .filter((child) => child.nodeType === Node.ELEMENT_NODE || child.nodeType === Node.TEXT_NODE)
      .filter((child) => !child.matches?.("section[data-area]"))
      .map(read);
    const tree = [node.localName, attributes, ...children];
    return "data-move" in attributes ? share(tree) : tree;
  };

  for (const panel of root.querySelectorAll("section[data-area]")) panels[panel.dataset.area] = read(panel);
  return { page: read(root), panels, shared };
}

const indexPage = (css) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Back Relief: what to do when your back seizes up</title>
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="icon.svg" type="image/svg+xml">
    ${css.map((name) => `<link rel="stylesheet" href="${name}">`).join("\n    ")}
    <link rel="preload" href="guide.json" as="fetch" crossorigin>
    <script type="module" src="element.js"></script>
  </head>
  <body>
    <header>
      <h1>Back Relief: what to do when your back seizes up</h1>
      <p class="lead">Point to where your back hurts. You will see what to check first, what may ease it today, and what helps later.</p>
    </header>
    <main><vanilla-relief></vanilla-relief></main>
  </body>
</html>
`;

/**
 * Reads the guide from `ours` (where dist/ is served) with `browser` and
 * writes the vanilla element's site into the folder `out`.
 */
export async function buildVanilla(browser, ours, out) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(ours, { waitUntil: "load" });
  const trees = await page.evaluate(readTrees);
  const [css, icon] = await page.evaluate(() => [
    [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.href),
    document.querySelector('link[rel="icon"]').href,
  ]);
  await page.close();

  const source = await readFile(join(import.meta.dirname, "element.js"), "utf8");
  const names = css.map((_, index) => `style-${index}.css`);
  const text = async (url) => (await fetch(url)).text();
  const files = {
    "index.html": indexPage(names),
    "element.js": (await transform(source, { minify: true, format: "esm" })).code,
    "guide.json": JSON.stringify(trees),
    "icon.svg": await text(icon),
  };
  for (const [index, url] of css.entries()) files[names[index]] = await text(url);
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(out, name), content);
    await writeFile(join(out, `${name}.br`), brotliCompressSync(content));
    await writeFile(join(out, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}
