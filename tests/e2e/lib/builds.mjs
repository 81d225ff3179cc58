// The built site as our own page's worker knows it, a second build of it, and a host
// that can go from one to the other, or be gone.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { serve } from "../../../tools/serve.mjs";

export const WORKER = "service-worker.js";

const sumOf = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** What the worker of a build keeps: each file's path from the site's folder, and its sum. */
export async function keptBy(folder) {
  const worker = await readFile(join(folder, WORKER), "utf8");
  return Object.fromEntries([...worker.matchAll(/"([^"]*)":"(sha256-[^"]+)"/g)].map(([, path, sum]) => [path, sum]));
}

/** What the title of each page of the second build begins with. */
export const SECOND = "Second: ";

// How a file says the same in other bytes, by its kind.
const OTHERWISE = {
  js: (text) => `${text}\n//`,
  css: (text) => `${text}\n/**/`,
  svg: (text) => `${text}\n`,
  json: (text) => `${text}\n`,
  html: (text) => text.replace("<title>", `<title>${SECOND}`),
};

const kindOf = (path) => path.split(".").at(-1);
const reversed = (hash) => [...hash].reverse().join("");

/**
 * Writes another build of the site in `from` to `to`: each text differs, no asset has the
 * name that it had, and names and sums are right wherever they stand.
 */
export async function writeSecondBuild(from, to) {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const paths = entries.filter((it) => it.isFile() && !/\.(br|gz)$/.test(it.name)).map((it) => join(it.parentPath, it.name).slice(from.length + 1));
  const hashes = new Map(paths.flatMap((path) => /^assets\/.*-([0-9a-f]{12})\.\w+$/.exec(path)?.slice(1) ?? []).map((it) => [it, reversed(it)]));
  const renamed = (text) => text.replaceAll(/[0-9a-f]{12}/g, (it) => hashes.get(it) ?? it);

  const files = await Promise.all(paths.map(async (path) => {
    const content = await readFile(join(from, path));
    const change = OTHERWISE[kindOf(path)];
    const text = change && renamed(change(String(content)));
    return { path: renamed(path), sum: sumOf(content), content: text ?? content };
  }));
  // The worker's version.
  const worker = files.find(({ path }) => path === WORKER);
  worker.content = worker.content.replace(/(?<=\})[0-9a-f]{12}(?=`)/, reversed);

  // A sum stands in a file whose own sum stands in another: until none is old.
  for (let changed = true; changed;) {
    const sums = new Map(files.map((file) => [file.sum, sumOf(file.content)]));
    for (const file of files) file.sum = sumOf(file.content);
    changed = false;
    for (const file of files) {
      if (typeof file.content !== "string") continue;
      const text = file.content.replaceAll(/sha256-[\w+/]{43}=/g, (sum) => sums.get(sum) ?? sum);
      changed ||= text !== file.content;
      file.content = text;
    }
  }
  for (const { path, content } of files) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), content);
  }
}

/** A host at one address, which shows one folder at a time, or is not there. */
export class Host {
  #server;
  #port = 0;
  /** What was asked for, as paths, since it was last emptied. */
  requests = [];

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Shows `folder`; `intercept` is that of tools/serve.mjs. */
  async show(dir, intercept) {
    await this.stop();
    this.#server = await serve({
      dir,
      port: this.#port,
      intercept: (path, ...rest) => {
        this.requests.push(path);
        return intercept?.(path, ...rest);
      },
    });
    this.#port = this.#server.port;
  }

  async stop() {
    await this.#server?.close();
    this.#server = undefined;
  }
}
