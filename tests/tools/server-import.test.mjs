// Frameworks that render pages on a server (Next, Nuxt, Astro) import the element's
// script there too. Without a DOM it must neither throw nor leave anything behind.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { DIST } from "../e2e/lib/site.mjs";

// As .mjs, since dist/ has no package.json that says it holds modules.
const folder = await mkdtemp(join(tmpdir(), "back-relief-server-"));
after(() => rm(folder, { recursive: true, force: true }));
const script = join(folder, "back-relief.mjs");
await copyFile(join(DIST, "back-relief.js"), script);
const LOADER = pathToFileURL(script).href;

/** Imports the script in a Node of its own, after `setup`: what it exports, adds and says. */
async function imported(setup = "") {
  const program = `
    ${setup}
    const before = new Set(Reflect.ownKeys(globalThis));
    const exported = Object.keys(await import(${JSON.stringify(LOADER)}));
    const added = Reflect.ownKeys(globalThis).filter((it) => !before.has(it)).map(String);
    console.log(JSON.stringify({ exported, added, calls: globalThis.calls ?? [] }));`;
  // It has to end by itself: a timer or listener left behind would keep it running.
  const run = promisify(execFile)("node", ["--input-type=module", "--eval", program], { timeout: 20_000 });
  const { stdout, stderr } = await run;
  assert.equal(stderr, "");
  return JSON.parse(stdout);
}

const NOTHING = { exported: [], added: [], calls: [] };

test("imported in Node, the built script does nothing", async () => {
  assert.deepEqual(await imported(), NOTHING);
});

test("where the server has a part of the DOM, it does nothing either", async () => {
  const setup = `
    globalThis.calls = [];
    globalThis.addEventListener = (type) => calls.push(type);
    globalThis.HTMLElement = class {};
    globalThis.window = globalThis;`;
  assert.deepEqual(await imported(setup), NOTHING);
});
