// Prints, for our page and for a vanilla element of the same job: bytes,
// loading, choosing and memory, in one Chromium, runs interleaved.
//
//   node tests/bench/bench.mjs          RUNS=7 by default
//
// Nothing is written but to standard output.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { serve } from "../../tools/serve.mjs";
import { CHROMIUM_FLAGS, program } from "../e2e/lib/drivers.mjs";
import { DIST } from "../e2e/lib/site.mjs";
import { COLD, measureChoices, measureLoad, SLOW } from "./measure.mjs";
import { buildVanilla } from "./vanilla/build.mjs";

const RUNS = Number(process.env.RUNS ?? 7);
const PAGES = ["ours", "vanilla"];
// Frames come as fast as they can, so that the wait for the screen's own beat
// does not hide the difference between the two.
const NO_WAITING = ["--disable-gpu-vsync", "--disable-frame-rate-limit"];
const TYPES = { ".html": "html", ".js": "js", ".wasm": "wasm", ".css": "css", ".svg": "svg", ".json": "content", ".pack": "content" };

const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))];
const median = (values) => quantile(values, 0.5);

function launch(flags) {
  const executablePath = program("chromium");
  if (!executablePath) throw new Error("chromium is missing; run tools/setup test");
  return puppeteer.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] });
}

// The bytes that a page asks for until it is ready, each file at brotli 11.
async function bytesByType(browser, dir) {
  const paths = new Set();
  const site = await serve({ dir, intercept: (path) => void paths.add(path) });
  await measureLoad(browser, `${site.url}/`, COLD);
  await site.close();
  const bytes = {};
  for (const path of paths) {
    const file = path === "/" ? "/index.html" : path;
    const type = TYPES[extname(file)];
    if (!type) throw new Error(`No type is known for ${file}`);
    bytes[type] = (bytes[type] ?? 0) + brotliCompressSync(await readFile(join(dir, file))).length;
  }
  return { ...bytes, total: Object.values(bytes).reduce((sum, value) => sum + value, 0) };
}

function print(title, rows) {
  const width = Math.max(...rows.map(([name]) => name.length), title.length);
  console.log(`\n${title.padEnd(width)}  ${"ours".padStart(24)}  ${"vanilla".padStart(24)}  ours / vanilla`);
  for (const [name, values, digits = 0] of rows) {
    const cell = (list) => {
      const range = list.length > 1 ? ` (${sorted(list)[0].toFixed(digits)}–${sorted(list).at(-1).toFixed(digits)})` : "";
      return (median(list).toFixed(digits) + range).padStart(24);
    };
    const ratio = median(values.vanilla) ? (median(values.ours) / median(values.vanilla)).toFixed(2) : "–";
    console.log(`${name.padEnd(width)}  ${cell(values.ours)}  ${cell(values.vanilla)}  ${ratio.padStart(14)}`);
  }
}

async function main() {
  const out = await mkdtemp(join(tmpdir(), "back-relief-bench-"));
  const browsers = [];
  const sites = {};
  try {
    const browser = await launch([]);
    const fast = await launch(NO_WAITING);
    browsers.push(browser, fast);
    sites.ours = await serve({ dir: DIST });
    await buildVanilla(browser, `${sites.ours.url}/`, out);
    sites.vanilla = await serve({ dir: out });

    const bytes = { ours: await bytesByType(browser, DIST), vanilla: await bytesByType(browser, out) };
    const runs = { ours: [], vanilla: [] };
    for (let run = 0; run < RUNS; run++) {
      for (const name of run % 2 ? PAGES.toReversed() : PAGES) {
        const url = `${sites[name].url}/`;
        const cold = await measureLoad(browser, url, COLD);
        const slow = await measureLoad(browser, url, SLOW);
        runs[name].push({ cold, slow, choices: await measureChoices(fast, url) });
      }
    }

    const of = (pick) => Object.fromEntries(PAGES.map((name) => [name, runs[name].map(pick)]));
    console.log(`${await browser.version()}, ${RUNS} runs, interleaved: median (least–most)`);
    const types = [...new Set(PAGES.flatMap((name) => Object.keys(bytes[name])))].filter((type) => type !== "total");
    print(
      "bytes, brotli 11",
      [...types, "total"].map((type) => [type, { ours: [bytes.ours[type] ?? 0], vanilla: [bytes.vanilla[type] ?? 0] }]),
    );
    for (const [key, title] of [["cold", "cold, 1× CPU (ms)"], ["slow", "slow 4G, 4× slower CPU (ms)"]]) {
      print(title, [
        ["first paint", of((run) => run[key].paint)],
        ["first choice that works", of((run) => run[key].choice)],
        ["ready", of((run) => run[key].ready)],
        ["longest task", of((run) => run[key].task), 1],
      ]);
    }
    print("60 choices (ms)", [
      ["input to frame, median", of((run) => median(run.choices.frames)), 1],
      ["input to frame, p95", of((run) => quantile(run.choices.frames, 0.95)), 1],
      ["main thread, median", of((run) => median(run.choices.busy)), 1],
      ["main thread, p95", of((run) => quantile(run.choices.busy, 0.95)), 1],
    ]);
    print("after choices", [
      ["layout shift, load to 60 choices", of((run) => run.choices.shift), 4],
      ...["after60", "after600"].flatMap((key) => [
        [`JS heap ${key.replace("after", "after ")} (MB)`, of((run) => run.choices[key].heap), 2],
        [`wasm memory ${key.replace("after", "after ")} (MB)`, of((run) => run.choices[key].wasm), 2],
        [`nodes ${key.replace("after", "after ")}`, of((run) => run.choices[key].nodes)],
      ]),
    ]);
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await Promise.all(Object.values(sites).map((site) => site.close()));
    await rm(out, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
