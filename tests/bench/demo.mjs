// The demo shop with and without our two lines: what they cost a product page
// before the guide is near, and as it comes near. And what 500 comings and goings
// of an element leave.
//
//   RUNS=7 node tests/bench/demo.mjs
//
// Timings never decide: it ends with 0 unless the bench itself broke.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "../../tools/serve.mjs";
import { PROFILES, startBrowser, withPage } from "./lib/browser.mjs";
import { record } from "./lib/measured.mjs";
import { asSide, SIDES } from "./lib/sides.mjs";
import { median, table } from "./lib/table.mjs";

const RUNS = Number(process.env.RUNS ?? 7);
const CYCLES = Number(process.env.CYCLES ?? 500);
const DIST = resolve(process.env.BACK_RELIEF_DIST ?? join(import.meta.dirname, "../../dist"));

const watch = () => {
  const seen = { shift: 0, blocked: 0, largest: 0, longest: 0 };
  Object.defineProperty(window, "bench", { value: seen });
  new PerformanceObserver((list) => list.getEntries().forEach((it) => { seen.shift += it.value; })).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((it) => {
    seen.blocked += Math.max(0, it.duration - 50);
    seen.longest = Math.max(seen.longest, it.duration);
  })).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((it) => { seen.largest = it.startTime; })).observe({ type: "largest-contentful-paint", buffered: true });
};

async function load(browser, profile, url) {
  return withPage(browser, profile, async (page, devtools) => {
    let bytes = 0;
    devtools.on("Network.responseReceived", ({ response }) => {
      const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === "content-length")?.[1];
      bytes += Number(length ?? 0);
    });
    await page.evaluateOnNewDocument(watch);
    await page.goto(url, { waitUntil: "load" });
    await pause(1500);
    const seen = await page.evaluate(() => ({
      ...window.bench,
      paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
    }));
    return { ...seen, bytes, near: await comeNear(page) };
  });
}

/** Scrolls until the guide is just out of sight below, and waits for it. */
async function comeNear(page) {
  const found = await page.evaluate(() => {
    const guide = document.querySelector("back-relief");
    if (!guide) return false;
    Object.assign(window.bench, { shift: 0, blocked: 0, longest: 0 });
    scrollBy(0, guide.getBoundingClientRect().top - innerHeight - 200);
    return true;
  });
  if (!found) return {};
  await page.waitForFunction(() => document.querySelector("back-relief").shadowRoot?.querySelector("[data-ready]"));
  await pause(300);
  return page.evaluate(() => window.bench);
}

async function cycles(browser, url) {
  return withPage(browser, "fast", async (page, devtools) => {
    await page.goto(url, { waitUntil: "load" });
    const run = (count) =>
      page.evaluate(async (count) => {
        for (let i = 0; i < count; i++) {
          const element = document.createElement("back-relief");
          element.setAttribute("loading", "eager");
          document.body.append(element);
          await new Promise((done) => element.addEventListener("back-relief-ready", done, { once: true }));
          element.remove();
          await new Promise((done) => setTimeout(done, 1));
        }
        await new Promise((done) => setTimeout(done, 100));
      }, count);
    const memory = async () => {
      for (let i = 0; i < 3; i++) await devtools.send("HeapProfiler.collectGarbage");
      const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
      const { usedSize } = await devtools.send("Runtime.getHeapUsage");
      return { heap: usedSize / 1024, nodes, listeners: jsEventListeners };
    };
    await run(20);
    const before = await memory();
    // In parts: the browser's driver waits three minutes for one answer.
    for (let left = CYCLES; left > 0; left -= 250) await run(Math.min(left, 250));
    return { before, after: await memory() };
  });
}

/** The medians that the studio's page of answers shows. */
function figuresOf(profile, found) {
  const shown = { "first paint": "paint", "largest paint": "largest", shift: "shift", blocking: "blocked", bytes: "bytes" };
  const of = ([name, runs]) => [
    ...Object.entries(shown).map(([title, key]) => [title, runs.map((it) => it[key])]),
    ...(name === "without" ? [] : [["shift, near", runs.map((it) => it.near.shift)], ["blocking, near", runs.map((it) => it.near.blocked)]]),
  ].map(([title, values]) => [`${profile}, ${name}, ${title}`, median(values)]);
  return Object.fromEntries(Object.entries(found).flatMap(of));
}

const folder = await mkdtemp(join(tmpdir(), "back-relief-demo-"));
const browser = await startBrowser(join(folder, "profile"));
let side = "snippet";
const site = await serve({ dir: DIST, intercept: asSide(() => side) });
try {
  const url = `${site.url}/product-demo.html`;
  const figures = {};
  for (const profile of Object.keys(PROFILES)) {
    const found = Object.fromEntries(Object.keys(SIDES).map((name) => [name, []]));
    for (let run = 0; run < RUNS; run++) {
      for (const name of Object.keys(SIDES)) {
        side = name;
        found[name].push(await load(browser, profile, url));
      }
    }
    Object.assign(figures, figuresOf(profile, found));
    for (const name of ["two lines", "snippet"]) {
      const row = (title, unit, pick) => [title, unit, found[name].map(pick), found.without.map(pick)];
      console.log(
        table(`The demo shop, ${PROFILES[profile].title}`, [
          row("first contentful paint", "ms", (it) => it.paint),
          row("largest contentful paint", "ms", (it) => it.largest),
          row("layout shift", "", (it) => it.shift),
          row("blocking time", "ms", (it) => it.blocked),
          row("bytes before the guide is near", "B", (it) => it.bytes),
          row("layout shift as it comes near", "", (it) => it.near.shift),
          row("longest task over 50 ms as it comes near", "ms", (it) => it.near.longest),
          row("blocking time as it comes near", "ms", (it) => it.near.blocked),
        ], [name, "without"]),
      );
    }
  }
  figures.runs = RUNS;
  record("demo", { command: "node tests/bench/demo.mjs", browser: await browser.version(), figures });
  side = "without";
  const { before, after } = await cycles(browser, url.replace("product-demo", "index"));
  const show = ({ heap, nodes, listeners }) => `heap ${heap.toFixed(0)} KiB, ${nodes} nodes, ${listeners} listeners`;
  console.log(`After 20 comings and goings: ${show(before)}\nAfter ${CYCLES} more: ${show(after)}`);
} finally {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
