// Makes the vanilla element's page in a folder of its own: the same head,
// header and style sheets as ours, the element's script and its JSON, each
// compressed like ours (brotli 11).
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { readGuide } from "./data.mjs";

const run = promisify(execFile);
const ESBUILD = join(import.meta.dirname, "../../../tools/node_modules/.bin/esbuild");

const named = (name, text) => name.replace("#", createHash("sha256").update(text).digest("hex").slice(0, 12));

function compressed(text) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  return brotliCompressSync(text, { params });
}

/** Writes the page of the built `dist` into `folder`. */
export async function makeVanilla(browser, dist, folder) {
  await mkdir(join(folder, "assets"), { recursive: true });
  const html = await readFile(join(dist, "index.html"), "utf8");
  const page = await browser.newPage();
  const guide = await page.evaluate(readGuide, html);
  await page.close();

  const files = (await readdir(join(dist, "assets"))).filter((name) => /\.(css|svg)$/.test(name));
  for (const name of files) await cp(join(dist, "assets", name), join(folder, "assets", name));
  const styles = files.find((name) => name.startsWith("guide"));

  const json = JSON.stringify(guide);
  const data = named("guide-#.json", json);
  const script = join(import.meta.dirname, "back-relief-vanilla.js");
  const { stdout: minified } = await run(ESBUILD, [script, "--minify", "--format=esm", "--target=es2022", "--charset=utf8"]);
  const code = minified.replace("__DATA__", data).replace("__STYLES__", styles);
  const loader = named("back-relief-vanilla-#.js", code);

  // Everything is asked for at once, not one after another.
  const head =
    `<link rel="preload" href="assets/${styles}" as="style">` +
    `<link rel="preload" href="assets/${data}" as="fetch" crossorigin>` +
    `<script type="module" src="assets/${loader}"></script>`;
  const text = html
    .replace(/<link rel="stylesheet" href="assets\/guide-[^>]*>\s*/, "")
    .replace(/<script type="module"[^>]*><\/script>/, () => head)
    .replace(/<back-relief[\s\S]*<\/back-relief>/, "<back-relief-vanilla></back-relief-vanilla>");

  const written = { "index.html": text, [`assets/${data}`]: json, [`assets/${loader}`]: code };
  for (const [name, content] of Object.entries(written)) await writeFile(join(folder, name), content);
  for (const name of [...Object.keys(written), ...files.map((file) => `assets/${file}`)]) {
    if (extname(name) !== ".br") await writeFile(join(folder, `${name}.br`), compressed(await readFile(join(folder, name))));
  }
}
