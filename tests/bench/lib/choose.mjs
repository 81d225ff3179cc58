// Choices as a person makes them, with a mouse on the drawing: from the input's
// own time stamp to the end of the frame that shows it, and the work of the
// main thread until it has settled. And what is kept after many of them.
import { setTimeout as pause } from "node:timers/promises";
import { AREAS } from "../../e2e/lib/surface.mjs";
import { findPoint } from "./point.mjs";

const PRESS = 20;
const SETTLE = 40;

export const areaAt = (count) => AREAS[count % AREAS.length];

// Listens for the click, with the page at rest after scrolling.
function listen() {
  const { bench } = window;
  bench.chosen = new Promise((done) => {
    const heard = ({ timeStamp }) => {
      // A message posted in the frame comes when the frame is made.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - timeStamp);
        port2.postMessage(0);
      });
    };
    addEventListener("click", heard, { capture: true, once: true });
  });
  return bench.frames(2);
}

async function taskTime(devtools) {
  const { metrics } = await devtools.send("Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name).value * 1000;
  return { task: value("TaskDuration"), script: value("ScriptDuration"), style: value("RecalcStyleDuration"), layout: value("LayoutDuration") };
}

/** One choice with the mouse. Resolves to its times in milliseconds. */
export async function choose(page, devtools, area, settle = SETTLE) {
  const at = await page.evaluate(findPoint, area);
  await page.evaluate(listen);
  const mouse = (type, more) => devtools.send("Input.dispatchMouseEvent", { type, ...at, ...more });
  const press = { button: "left", clickCount: 1 };
  await mouse("mouseMoved");
  await mouse("mousePressed", { ...press, buttons: 1 });
  await pause(PRESS);
  const before = await taskTime(devtools);
  await mouse("mouseReleased", press);
  const frame = await page.evaluate(() => window.bench.chosen);
  await pause(settle);
  const after = await taskTime(devtools);
  const spent = Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
  return { frame, ...spent };
}

/** `count` choices, one after another. */
export async function chooseMany(page, devtools, count) {
  const all = [];
  for (let i = 0; i < count; i++) all.push(await choose(page, devtools, areaAt(i)));
  return all;
}

/** `count` choices without a person: one in each frame. */
export function chooseByScript(page, from, count) {
  const areas = Array.from({ length: count }, (_, i) => areaAt(from + i));
  return page.evaluate(async (areas) => {
    for (const area of areas) {
      window.bench.root().querySelector(`input[name=area][value=${area}]`).click();
      await window.bench.frames(1);
    }
  }, areas);
}

/** What is in memory once everything unused has been collected. */
export async function memory(page, devtools) {
  await pause(300);
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize, embedderHeapUsedSize } = await devtools.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
  const wasm = await page.evaluate(() => window.bench.wasm());
  return { heap: usedSize, dom: embedderHeapUsedSize ?? 0, wasm, nodes, listeners: jsEventListeners };
}
