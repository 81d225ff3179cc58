// What a tap costs, beside the barest element that shows 1.6 kB of text a region:
//
//   RUNS=5 node tests/bench/tap.mjs
//   node tests/bench/tap.mjs --selectors      what styles have to do with it
//
// Timings never decide: it ends with 0 unless the bench itself broke. docs/performance.md
// says what the figures mean.
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { serve } from "../../tools/serve.mjs";
import { makeBare } from "./bare/site.mjs";
import { startBrowser, withPage } from "./lib/browser.mjs";
import { measureLoad } from "./lib/load.mjs";
import { probe } from "./lib/probe.mjs";
import { sayStyles } from "./lib/selectors.mjs";
import { median, table } from "./lib/table.mjs";
import { TAPPED, timeTaps, traceTaps, workOf } from "./lib/tap.mjs";

const RUNS = Number(process.env.RUNS ?? 5);
const DIST = resolve(process.env.BACK_RELIEF_DIST ?? join(import.meta.dirname, "../../dist"));

// design.md, section 5: at most so many times the bare element's.
const GOALS = { task: "2.0", painted: "1.3", first: "1.1", blocked: "20 ms" };

/** Loads the side's page and waits until it is ready and at rest. */
async function open(page, side) {
  await probe(page, side, { choosing: false });
  await page.goto(side.url, { waitUntil: "load" });
  await page.evaluate(() => window.bench.ready.then(() => {}));
  await pause(500);
}

async function oneRun(browser, side) {
  const works = await withPage(browser, "fast", async (page, devtools) => {
    await open(page, side);
    const { main, presses } = await traceTaps(page, devtools);
    return presses.map((press) => workOf(main, press));
  });
  const { firstChoice } = await withPage(browser, "slow", (page, devtools) => measureLoad(page, devtools, side));
  const slow = await withPage(browser, "slow", async (page, devtools) => {
    await open(page, side);
    const { blocked } = await page.evaluate(() => window.bench);
    return { blocked, painted: median(await timeTaps(page, devtools)) };
  });
  const middle = (kind) => median(works.map((work) => work[kind]));
  return { ...slow, firstChoice, work: Object.fromEntries(Object.keys(works[0]).map((kind) => [kind, middle(kind)])) };
}

async function compare(browser, sides) {
  const results = { ours: [], bare: [] };
  for (let run = 0; run < RUNS; run++) {
    // Neither side is always the first.
    for (const name of run % 2 ? ["bare", "ours"] : ["ours", "bare"]) results[name].push(await oneRun(browser, sides[name]));
    if (process.stderr.isTTY) process.stderr.write(`run ${run + 1} of ${RUNS}\n`);
  }
  const row = (name, unit, value, goal) => [name, unit, results.ours.map(value), results.bare.map(value), goal];
  const part = (name, kind) => row(`  of it ${name}`, "ms", ({ work }) => work[kind]);
  console.log(
    table("A tap on the drawing, 12 areas, real mouse", [
      row("main thread a tap", "ms", ({ work }) => work.all, GOALS.task),
      part("CPU time", "cpu"),
      part("style", "style"),
      part("layout", "layout"),
      part("script", "script"),
      part("paint", "paint"),
      part("the rest", "rest"),
      row("press to painted, CPU 4 × slower", "ms", ({ painted }) => painted, GOALS.painted),
      row("first choice works, slow 4G, CPU 4 × slower", "ms", ({ firstChoice }) => firstChoice, GOALS.first),
      row("blocking time of that load", "ms", ({ blocked }) => blocked, GOALS.blocked),
    ], ["ours", "bare"]),
  );
  console.log(`Medians of ${RUNS} runs (lowest–highest), each the median of its taps; ratio is ours to bare, goal the most it may be.`);
  console.log(`${cpus().length} cores, ${await browser.version()}, load ${loadavg()[0].toFixed(1)} at the end.`);
}

async function styles(browser, side) {
  await withPage(browser, "fast", async (page, devtools) => {
    await open(page, side);
    console.log(sayStyles(await traceTaps(page, devtools, ["disabled-by-default-blink.debug"]), TAPPED));
  });
}

async function main() {
  const { values } = parseArgs({ options: { selectors: { type: "boolean", default: false } } });
  if (!Number.isInteger(RUNS) || RUNS < 1) throw new Error(`RUNS: not a number of runs: ${process.env.RUNS}`);
  const folder = await mkdtemp(join(tmpdir(), "back-relief-tap-"));
  const ends = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const browser = await startBrowser(join(folder, "profile"));
    ends.push(() => browser.close());
    const site = join(folder, "bare");
    await makeBare(site);
    const [mine, other] = [await serve({ dir: DIST }), await serve({ dir: site })];
    ends.push(mine.close, other.close);
    const sides = {
      ours: { url: `${mine.url}/`, host: "back-relief", rendered: true },
      bare: { url: `${other.url}/`, host: "bare-back", rendered: false },
    };
    if (values.selectors) await styles(browser, sides.ours);
    else await compare(browser, sides);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

await main().catch((error) => {
  console.error(`The bench broke: ${error.stack}`);
  process.exitCode = 1;
});
