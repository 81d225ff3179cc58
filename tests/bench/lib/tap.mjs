// Taps on the drawing with a real mouse: where an area is hit, what the main thread
// does from the press until it is idle again, and when the new text is painted.
import { setTimeout as pause } from "node:timers/promises";
import { findPoint } from "./point.mjs";
import { parts } from "./tasks.mjs";

// As few as will do: each event traced is work too.
const CATEGORIES = ["-*", "__metadata", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];

/** Twelve areas of which no two with the same advice come after one another. */
export const TAPPED = [
  "lower-back",
  "neck-base",
  "glutes-left",
  "mid-back",
  "shoulder-blade-right",
  "flank-ql-left",
  "upper-trapezius-left",
  "sacroiliac-right",
  "between-shoulder-blades",
  "glutes-right",
  "upper-trapezius-right",
  "flank-ql-right",
];

// How long a tap has the page to itself: far more than any takes, and less than
// would let a clock's ticks count as the tap's work.
const WINDOW = 500;
const HOLD = 40;

// Hears the press and the frame after the click on it.
function listen() {
  const { bench } = window;
  bench.painted = new Promise((done) => {
    addEventListener("pointerdown", ({ timeStamp }) => {
      addEventListener("click", () => {
        requestAnimationFrame(() => {
          // A message posted in the frame comes when the frame is made.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - timeStamp);
          port2.postMessage(0);
        });
      }, { capture: true, once: true });
    }, { capture: true, once: true });
  });
}

function shows(value) {
  const area = value.replace(/-(left|right)$/, "");
  const panel = window.bench.root().querySelector(`section[data-area="${area}"]`);
  return Boolean(panel?.checkVisibility() && panel.innerText.length > 200);
}

async function mouse(devtools, at, type, more) {
  await devtools.send("Input.dispatchMouseEvent", { type, ...at, ...more });
}

const PRESS = { button: "left", clickCount: 1 };

// The mouse over the area, and the page at rest.
async function approach(page, devtools, area) {
  const at = await page.evaluate(findPoint, area);
  await mouse(devtools, at, "mouseMoved");
  await pause(WINDOW);
  return at;
}

async function checkShown(page, area) {
  if (!(await page.evaluate(shows, area))) throw new Error(`a tap on ${area} does not show its text`);
}

/** Milliseconds from the press to the frame with the new text, of each area. */
export async function timeTaps(page, devtools) {
  const times = [];
  for (const area of TAPPED) {
    const at = await approach(page, devtools, area);
    await page.evaluate(listen);
    await pause(WINDOW);
    // As one: how long a finger rests is not the page's doing.
    await Promise.all([mouse(devtools, at, "mousePressed", { ...PRESS, buttons: 1 }), mouse(devtools, at, "mouseReleased", PRESS)]);
    times.push(await page.evaluate(() => window.bench.painted));
    await pause(WINDOW);
    await checkShown(page, area);
  }
  return times;
}

/** The trace of a tap on each area, all in one: events of the page's main thread, and
    when each press was. `more` categories may be traced too. */
export async function traceTaps(page, devtools, more = []) {
  await page.tracing.start({ categories: [...CATEGORIES, ...more] });
  await page.evaluate(() => {
    performance.mark("bench-taps");
    // The trace has only events that someone listens to.
    addEventListener("pointerdown", () => {}, { capture: true });
  });
  for (const area of TAPPED) {
    const at = await approach(page, devtools, area);
    await mouse(devtools, at, "mousePressed", { ...PRESS, buttons: 1 });
    await pause(HOLD);
    await mouse(devtools, at, "mouseReleased", PRESS);
    await pause(2 * WINDOW);
    await checkShown(page, area);
  }
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const mark = traceEvents.find(({ name }) => name === "bench-taps");
  const main = traceEvents.filter(({ pid, tid, ph }) => pid === mark.pid && tid === mark.tid && ph === "X");
  main.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const presses = main.filter(({ name, args }) => name === "EventDispatch" && args.data?.type === "pointerdown");
  if (presses.length !== TAPPED.length) throw new Error(`the trace has ${presses.length} presses, not ${TAPPED.length}`);
  return { main, presses, traceEvents };
}

/** What of the trace belongs to the tap that began with `press`. */
export const within = (main, { ts }) => main.filter((event) => event.ts + event.dur > ts && event.ts < ts + WINDOW * 1000);

const KINDS = {
  style: /^(UpdateLayoutTree|ScheduleStyleRecalculation|StyleRecalc)/,
  layout: /^(Layout|InvalidateLayout|UpdateLayer$)/,
  script: /^(FunctionCall|EvaluateScript|EventDispatch|RunMicrotasks|TimerFire|FireAnimationFrame|FireIdleCallback|v8\.|V8\.|MinorGC|MajorGC|HandlePostMessage)/,
  paint: /^(PrePaint|Paint|Layerize|Commit|UpdateLayerTree|CompositeLayers|IntersectionObserver|DecodeImage|Decode)/,
};

/** Milliseconds of the main thread for one tap, in all and by kind of work. */
export function workOf(main, press) {
  const near = within(main, press);
  const sums = { all: 0, cpu: 0, style: 0, layout: 0, script: 0, paint: 0, rest: 0 };
  for (const task of near.filter(({ name }) => name === "RunTask")) {
    sums.all += task.dur / 1000;
    sums.cpu += task.tdur / 1000;
    for (const [name, time] of Object.entries(parts(task, near))) {
      const kind = Object.keys(KINDS).find((it) => KINDS[it].test(name)) ?? "rest";
      sums[kind] += time;
    }
  }
  return sums;
}
