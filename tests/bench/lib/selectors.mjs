// What taps make the browser do with styles, in words: how many elements each pass
// looked at, and which selectors took the longest.
import { within } from "./tap.mjs";
import { median } from "./table.mjs";

const MOST = 25;

const passes = (main, press) => within(main, press).filter(({ name, args }) => name === "UpdateLayoutTree" && args.elementCount);

/** Of `traceTaps`: how many elements each tap restyled, in its largest pass and in all. */
export function restyled({ main, presses }) {
  return presses.map((press) => {
    const counts = passes(main, press).map(({ args }) => args.elementCount);
    return { largest: Math.max(0, ...counts), elements: counts.reduce((sum, count) => sum + count, 0) };
  });
}

/** Of `traceTaps` with the category of the selectors' statistics. */
export function sayStyles({ main, presses, traceEvents }, areas) {
  const lines = ["Style passes of a tap: elements (ms)"];
  const counts = presses.map((press, at) => {
    const seen = passes(main, press);
    // A flip-book that plays or a transition comes again in each frame.
    const said = seen.slice(0, 8).map(({ args, dur }) => `${args.elementCount} (${(dur / 1000).toFixed(1)})`);
    if (seen.length > 8) said.push(`and ${seen.length - 8} more`);
    lines.push(`  ${areas[at].padEnd(24)} ${said.join(", ")}`);
    return { passes: seen.length, elements: seen.reduce((sum, { args }) => sum + args.elementCount, 0) };
  });
  const middle = (key) => Math.round(median(counts.map((count) => count[key])));
  lines.push(`Median: ${middle("passes")} passes, ${middle("elements")} elements a tap`, "");

  const selectors = new Map();
  for (const { ts, args } of traceEvents.filter(({ name }) => name === "SelectorStats")) {
    if (!presses.some((press) => within([{ ts, dur: 0 }], press).length)) continue;
    // Of a pass that tried no selector there are none.
    for (const timing of args.selector_stats?.selector_timings ?? []) {
      const sum = selectors.get(timing.selector) ?? { time: 0, tried: 0, matched: 0 };
      sum.time += timing["elapsed (us)"];
      sum.tried += timing.match_attempts;
      sum.matched += timing.match_count;
      selectors.set(timing.selector, sum);
    }
  }
  const all = [...selectors].sort(([, a], [, b]) => b.time - a.time);
  const total = all.reduce((sum, [, { time }]) => sum + time, 0);
  const perTap = (value) => (value / presses.length).toFixed(1).padStart(8);
  lines.push(`The costliest of ${all.length} selectors, a tap: µs, tried, matched (all together ${(total / presses.length).toFixed(0)} µs)`);
  for (const [selector, { time, tried, matched }] of all.slice(0, MOST)) {
    lines.push(`${perTap(time)} ${perTap(tried)} ${perTap(matched)}  ${selector}`);
  }
  return `${lines.join("\n")}\n`;
}
