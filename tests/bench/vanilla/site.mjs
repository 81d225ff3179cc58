// Makes the vanilla element's page in a folder of its own: the same head,
// header and style sheets as ours, the element's script and its JSON, each
// compressed like ours (brotli 11).
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { compressed, minified } from "../lib/files.mjs";
import { readGuide } from "./data.mjs";

const named = (name, text) => name.replace("#", createHash("sha256").update(text).digest("hex").slice(0, 12));

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
  const code = (await minified(script)).replace("__DATA__", data).replace("__STYLES__", styles);
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
