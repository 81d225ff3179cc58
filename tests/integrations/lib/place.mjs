// Where things are, and a fresh folder for a test that removes itself.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after } from "node:test";

export const ROOT = join(import.meta.dirname, "../../..");
export const HERE = join(ROOT, "tests/integrations");
export const DIST = resolve(ROOT, process.env.DIST ?? "dist");
if (!existsSync(join(DIST, "back-relief.js"))) throw new Error(`No built site in ${DIST}. Run \`make build\` first.`);

/** To be called at the top of a test file: what a test registers ends with it. */
export async function freshFolder(name) {
  const folder = await mkdtemp(join(tmpdir(), `back-relief-${name}-`));
  after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
