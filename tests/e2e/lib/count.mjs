// A reporter of node:test for run.mjs: a line of JSON for each test, not for suites.
export default async function* count(events) {
  for await (const { type, data } of events) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details.type === "suite" || data.nesting < 2) continue;
    yield `${JSON.stringify({ name: data.name, passed: type === "test:pass", ms: Math.round(data.details.duration_ms) })}\n`;
  }
}
