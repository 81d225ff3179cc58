// What was measured last, kept in docs/measured.json for the studio's page of answers.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
const FILE = join(ROOT, "docs/measured.json");

/**
 * Puts a run's figures in the place of those of the run before, if RECORD is set:
 * `make bench` sets it. `browser` names the browser, `command` says how to measure again.
 */
export function record(name, { command, browser, figures }) {
  if (!process.env.RECORD) return;
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: ROOT, encoding: "utf8" }).trim();
  const { runs } = JSON.parse(readFileSync(FILE, "utf8"));
  const rounded = Object.entries(figures).map(([key, value]) => [key, Number(value.toPrecision(4))]);
  runs[name] = {
    date: new Date().toISOString().slice(0, 10),
    commit,
    machine: `${cpus().length} processor cores, ${browser}; ${loadavg()[0].toFixed(1)} programs were running or waiting at the end`,
    command,
    figures: Object.fromEntries(rounded),
  };
  const sorted = Object.fromEntries(Object.entries(runs).sort(([a], [b]) => a.localeCompare(b)));
  writeFileSync(FILE, `${JSON.stringify({ runs: sorted }, null, 2)}\n`);
}
