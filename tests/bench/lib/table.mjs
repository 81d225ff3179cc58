// Numbers of many runs as a table: medians with their ranges, and our median
// as a multiple of the other's.

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

const digits = (value, unit) => (unit === "ms" && value < 100 ? 1 : unit === "" && value < 1 && value > 0 ? 4 : 0);
const grouped = (value, places) => value.toLocaleString("en-GB", { minimumFractionDigits: places, maximumFractionDigits: places });

function cell(values, unit) {
  if (values.length === 0 || values.some((value) => value === undefined)) return "–";
  const [low, mid, high] = [0, 0.5, 1].map((share) => quantile(values, share));
  const places = digits(mid, unit);
  const range = low === high ? "" : ` (${grouped(low, places)}–${grouped(high, places)})`;
  return `${grouped(mid, places)}${unit && ` ${unit}`}${range}`;
}

function ratio(ours, theirs) {
  if (!ours.length || !theirs.length) return "";
  const [a, b] = [median(ours), median(theirs)];
  return b > 0 && Number.isFinite(a / b) ? (a / b).toFixed(2) : a === b ? "=" : "–";
}

/** `rows` are `[name, unit, values of the first, values of the second, goal]`; the goal
    as words, where a row has one. */
export function table(title, rows, [first, second] = ["ours", "vanilla"]) {
  const lines = [["", first, second, "ratio"]];
  for (const [name, unit, ours, theirs] of rows) lines.push([name, cell(ours, unit), cell(theirs, unit), ratio(ours, theirs)]);
  const goals = rows.map(([, , , , goal]) => goal ?? "");
  if (goals.some(Boolean)) ["goal", ...goals].forEach((goal, at) => lines[at].push(goal));
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const text = lines.map((line) =>
    line.map((part, column) => (column === 0 ? part.padEnd(widths[column]) : part.padStart(widths[column]))).join("   ").trimEnd(),
  );
  return [title, "-".repeat(title.length), ...text, ""].join("\n");
}
