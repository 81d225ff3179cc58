// Files of the pages that the bench compares ours with, made as ours are.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

const run = promisify(execFile);
const ESBUILD = join(import.meta.dirname, "../../../tools/node_modules/.bin/esbuild");

export function compressed(text) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  return brotliCompressSync(text, { params });
}

/** The script at `path` without what only people need. */
export async function minified(path) {
  const { stdout } = await run(ESBUILD, [path, "--minify", "--format=esm", "--target=es2022", "--charset=utf8"]);
  return stdout;
}
