// Someone's project that installs the packed package, with the frameworks of consumer/.
import { execFile } from "node:child_process";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { HERE, ROOT } from "./place.mjs";

const run = promisify(execFile);

/** The package's own description. */
export const own = JSON.parse(await readFile(join(ROOT, "integrations/npm/package.json"), "utf8"));

/** Installs into an empty folder. */
export async function installConsumer(project) {
  await cp(join(HERE, "consumer"), project, { recursive: true });
  const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline"];
  await run("npm", ["ci", ...quiet], { cwd: project });
  const packed = join(ROOT, "target/npm", `back-relief-${own.version}.tgz`);
  await run("npm", ["install", "--no-save", ...quiet, packed], { cwd: project });
}

/** Runs programs that a project installed; says what they wrote if they fail. */
export const programsOf = (project) => (name, ...args) =>
  run(join(project, "node_modules/.bin", name), args, { cwd: project }).catch((error) => {
    throw new Error(`${name} ${args.join(" ")}\n${error.stdout}\n${error.stderr}`);
  });
