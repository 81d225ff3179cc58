// The main thread's tasks, from a trace of a cold load and three choices: the
// longest until the element's script runs, from there to ready, after that, and
// of a choice; and what that time was spent on.
import { setTimeout as pause } from "node:timers/promises";
import { choose } from "./choose.mjs";
import { probe } from "./probe.mjs";

const CATEGORIES = ["-*", "__metadata", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing", "v8", "loading"];
const CHOICES = ["lower-back", "neck-base", "glutes-left"];
const WORKING_TIME = 300;

/** Traces one load of `side`; resolves to tasks in milliseconds. */
export async function measureTasks(page, devtools, side) {
  await probe(page, side, { choosing: false });
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(side.url, { waitUntil: "load" });
  await page.evaluate(() => window.bench.ready.then(() => {}));
  await pause(WORKING_TIME);
  for (const area of CHOICES) {
    await page.evaluate(() => void performance.mark("bench-choice"));
    await choose(page, devtools, area, WORKING_TIME);
  }
  const shift = await page.evaluate(() => window.bench.shift);
  const trace = await page.tracing.stop();
  return { shift, ...readTrace(JSON.parse(new TextDecoder().decode(trace)).traceEvents) };
}

function readTrace(events) {
  const marks = events.filter(({ cat, name }) => cat?.includes("blink.user_timing") && name.startsWith("bench-"));
  const start = marks.findLast(({ name }) => name === "bench-start");
  const main = events.filter(({ pid, tid, ph }) => pid === start.pid && tid === start.tid && ph === "X");
  main.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const marked = (name) => marks.find((mark) => mark.pid === start.pid && mark.name === name);
  // The element's own script is the first module on either page.
  const script = main.find(({ name }) => name === "v8.evaluateModule");
  const tasks = main.filter(({ name }) => name === "RunTask");
  // Of a task that runs across the border of a stretch, only what lies within.
  const longest = (from, to) => {
    const clipped = tasks.filter(({ ts, dur }) => ts + dur > from.ts && ts < (to?.ts ?? Infinity)).map((task) => {
      const [first, last] = [task.ts < from.ts ? from : task, task.ts + task.dur > (to?.ts ?? Infinity) ? to : undefined];
      const end = last?.ts ?? task.ts + task.dur;
      const cpuEnd = last?.tts ?? task.tts + task.tdur;
      return { ts: first.ts, dur: end - first.ts, wall: (end - first.ts) / 1000, cpu: (cpuEnd - first.tts) / 1000 };
    });
    const task = clipped.reduce((long, task) => (task.dur > long.dur ? task : long));
    return { wall: task.wall, cpu: task.cpu, parts: parts(task, main) };
  };
  const choice = marked("bench-choice");
  return {
    all: longest(start),
    load: longest(start, script),
    ready: longest(script, marked("bench-ready")),
    settled: longest(marked("bench-ready"), choice),
    choice: longest(choice),
  };
}

/** How long each kind of work inside a task took, without what it called. */
export function parts(task, main) {
  const end = task.ts + task.dur;
  const own = { other: task.dur / 1000 };
  const open = [{ name: "other", ts: task.ts, dur: task.dur }];
  for (const event of main) {
    if (event.name === "RunTask" || event.ts < task.ts || event.ts + event.dur > end) continue;
    while (open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    own[open.at(-1).name] -= event.dur / 1000;
    own[event.name] = (own[event.name] ?? 0) + event.dur / 1000;
    open.push(event);
  }
  return own;
}

/** The greatest parts of a task in words. */
export function sayParts({ parts }) {
  const names = Object.entries(parts).sort(([, a], [, b]) => b - a);
  const said = names.slice(0, 4).filter(([, time]) => time >= 0.5);
  return said.map(([name, time]) => `${name} ${time.toFixed(1)}`).join(", ");
}
