// Our page beside a hand-written vanilla element of the same job: bytes, times,
// tasks, choices and memory. Runs are interleaved; every load is cold.
//
//   RUNS=7 node tests/bench/bench.mjs       RUNS=3 for a quick look
//
// Timings never decide: it ends with 0 unless the bench itself broke.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { PROFILES, startBrowser, withPage } from "./lib/browser.mjs";
import { chooseByScript, chooseMany, memory } from "./lib/choose.mjs";
import { measureLoad } from "./lib/load.mjs";
import { checkSame } from "./lib/same.mjs";
import { median, quantile, table } from "./lib/table.mjs";
import { measureTasks, sayParts } from "./lib/tasks.mjs";
import { makeVanilla } from "./vanilla/site.mjs";

const RUNS = Number(process.env.RUNS ?? 7);
const FEW = 60;
const MANY = 600;
const CHOICES = { fast: FEW, slow: 28 };
// So many choices take long, and memory hardly differs from run to run.
const MEMORY_RUNS = 3;
const DIST = resolve(process.env.BACK_RELIEF_DIST ?? join(import.meta.dirname, "../../dist"));

async function oneRun(browser, side, profile, withMany) {
  const seen = await withPage(browser, profile, async (page, devtools) => {
    const load = await measureLoad(page, devtools, side);
    const choices = await chooseMany(page, devtools, CHOICES[profile]);
    if (profile !== "fast") return { load, choices };
    const few = await memory(page, devtools);
    if (!withMany) return { load, choices, few };
    await chooseByScript(page, FEW, MANY - FEW);
    return { load, choices, few, many: await memory(page, devtools) };
  });
  const tasks = await withPage(browser, profile, (page, devtools) => measureTasks(page, devtools, side));
  return { ...seen, tasks };
}

function bytesTable({ ours, vanilla }) {
  const types = ["html", "css", "js", "wasm", "content", "other"];
  const of = ([{ load }], type) => load.bytes[type] ?? 0;
  const row = (name, unit, value) => [name, unit, [value(ours)], [value(vanilla)]];
  const rows = types.map((type) => row(type, "B", (runs) => of(runs, type))).filter(([, , [a], [b]]) => a || b);
  rows.push(row("all", "B", (runs) => types.reduce((sum, type) => sum + of(runs, type), 0)));
  rows.push(row("requests", "", (runs) => of(runs, "requests")));
  return table("Bytes as transferred (brotli 11); content is the pack or the JSON", rows);
}

function timesTable(profile, { ours, vanilla }) {
  const row = (name, unit, value) => [name, unit, ours.map(value), vanilla.map(value)];
  const task = (name, key) => [
    row(`longest task ${name}`, "ms", ({ tasks }) => tasks[key].wall),
    row("  of it CPU time", "ms", ({ tasks }) => tasks[key].cpu),
  ];
  const choice = (name, key) => [
    row(`${name}, median`, "ms", ({ choices }) => median(choices.map((it) => it[key]))),
    row(`${name}, p95`, "ms", ({ choices }) => quantile(choices.map((it) => it[key]), 0.95)),
  ];
  return table(PROFILES[profile].title, [
    row("first paint", "ms", ({ load }) => load.paint),
    row("first contentful paint", "ms", ({ load }) => load.contentful),
    row("first choice works", "ms", ({ load }) => load.firstChoice),
    row("element ready", "ms", ({ load }) => load.ready),
    row("layout shift, load to third choice", "", ({ tasks }) => tasks.shift),
    ...task("of all", "all"),
    ...task("before the element's script", "load"),
    ...task("from its script to ready", "ready"),
    ...task("from ready to the first choice", "settled"),
    ...task("of a choice", "choice"),
    ...choice(`input to frame of ${CHOICES[profile]} choices`, "frame"),
    ...choice("main thread of a choice", "task"),
    ...choice("  its script", "script"),
    ...choice("  its style", "style"),
    ...choice("  its layout", "layout"),
  ]);
}

function memoryTable({ ours, vanilla }) {
  const rows = Object.entries({ few: FEW, many: MANY }).flatMap(([key, count]) => {
    const values = (runs, value) => runs.filter((run) => run[key]).map((run) => value(run[key]));
    const row = (name, unit, value) => [`${name} after ${count}`, unit, values(ours, value), values(vanilla, value)];
    return [
      row("JavaScript heap", "KiB", ({ heap }) => heap / 1024),
      row("DOM heap", "KiB", ({ dom }) => dom / 1024),
      row("WebAssembly memory", "KiB", ({ wasm }) => wasm / 1024),
      row("nodes", "", ({ nodes }) => nodes),
      row("listeners", "", ({ listeners }) => listeners),
    ];
  });
  return table(`Memory after ${FEW} and ${MANY} choices, unused things collected`, rows);
}

// What the longest tasks of the median run were spent on.
function partsText(profile, sides) {
  const stretches = { load: "before script", ready: "to ready", settled: "after ready", choice: "a choice" };
  const lines = [`What the longest task was spent on (ms), ${profile}`];
  for (const [name, runs] of Object.entries(sides)) {
    for (const [key, title] of Object.entries(stretches)) {
      const sorted = runs.map(({ tasks }) => tasks[key]).sort((a, b) => a.wall - b.wall);
      const middle = sorted[Math.floor(sorted.length / 2)];
      lines.push(`  ${name.padEnd(8)} ${title.padEnd(14)} ${middle.wall.toFixed(1).padStart(6)}: ${sayParts(middle)}`);
    }
  }
  return `${lines.join("\n")}\n`;
}

async function main() {
  if (!Number.isInteger(RUNS) || RUNS < 1) throw new Error(`RUNS: not a number of runs: ${process.env.RUNS}`);
  const began = Date.now();
  const folder = await mkdtemp(join(tmpdir(), "back-relief-bench-"));
  const ends = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const browser = await startBrowser(join(folder, "profile"));
    ends.push(() => browser.close());
    const site = join(folder, "vanilla");
    await makeVanilla(browser, DIST, site);
    const [mine, other] = [await serve({ dir: DIST }), await serve({ dir: site })];
    ends.push(mine.close, other.close);
    const sides = {
      ours: { url: `${mine.url}/`, host: "back-relief", rendered: true },
      vanilla: { url: `${other.url}/`, host: "back-relief-vanilla", rendered: false },
    };
    const letters = await checkSame(browser, sides);
    console.log(`Both sides say the same ${letters.toLocaleString("en-GB")} characters.\n`);

    const results = Object.fromEntries(Object.keys(PROFILES).map((profile) => [profile, { ours: [], vanilla: [] }]));
    for (let run = 0; run < RUNS; run++) {
      for (const profile of Object.keys(PROFILES)) {
        // Neither side is always the first.
        const order = run % 2 ? ["vanilla", "ours"] : ["ours", "vanilla"];
        for (const name of order) {
          results[profile][name].push(await oneRun(browser, sides[name], profile, run < MEMORY_RUNS));
        }
      }
      if (process.stderr.isTTY) process.stderr.write(`run ${run + 1} of ${RUNS}\n`);
    }

    console.log(bytesTable(results.fast));
    for (const profile of Object.keys(PROFILES)) {
      console.log(timesTable(profile, results[profile]));
      console.log(partsText(profile, results[profile]));
    }
    console.log(memoryTable(results.fast));
    const seconds = Math.round((Date.now() - began) / 1000);
    const load = loadavg()[0].toFixed(1);
    console.log(`Medians of ${RUNS} runs (lowest–highest); ratio is ours to vanilla.`);
    console.log(`${cpus().length} cores, ${await browser.version()}, load ${load} at the end, ${seconds} s in all.`);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

await main().catch((error) => {
  console.error(`The bench broke: ${error.stack}`);
  process.exitCode = 1;
});
