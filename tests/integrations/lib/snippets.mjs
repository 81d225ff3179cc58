// What the studio offers to copy, written as files by the studio's own code.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST, ROOT } from "./place.mjs";

/**
 * Writes the snippets of `cases` below `out`, as crates/studio/examples/snippets.rs describes them.
 * Resolves to `read(name, file)`, and `json(name, file)`.
 */
export async function writeSnippets(cases, out) {
  const args = ["run", "--quiet", "--locked", "-p", "studio", "--example", "snippets", "--", DIST, out];
  await new Promise((done, fail) => {
    const child = execFile("cargo", args, { cwd: ROOT }, (error, _, stderr) => (error ? fail(new Error(stderr)) : done()));
    child.stdin.end(JSON.stringify(cases));
  });
  const read = (name, file) => readFile(join(out, name, file), "utf8");
  return { read, json: async (name, file) => JSON.parse(await read(name, file)) };
}
