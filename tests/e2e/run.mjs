// Runs the end-to-end tests in real browsers against the built dist/.
//
//   node tests/e2e/run.mjs [NAME…]      only the files whose name has NAME in it
//
// ENGINES=chromium,firefox,webkit     which engines (all of them by default)
// BACK_RELIEF_DIST=…                  another build than dist/
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { spec as Spec } from "node:test/reporters";
import { missingPrograms, startDriver } from "./lib/drivers.mjs";
import { DIST } from "./lib/site.mjs";
import { wantedEngines } from "./lib/suite.mjs";

function chosenFiles(names) {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".test.mjs"));
  const chosen = names.length ? files.filter((file) => names.some((name) => file.includes(name))) : files;
  return chosen.sort().map((file) => join(import.meta.dirname, file));
}

// What keeps the tests from being run at all, in words.
function obstacles(engines, files) {
  const missing = engines.flatMap((engine) => missingPrograms(engine).map((name) => `${engine} needs ${name}`));
  if (missing.length) return `${missing.join("\n")}\nInstall it with: tools/setup test`;
  if (!existsSync(join(DIST, "index.html"))) return `No index.html in ${DIST}. Run \`make build\` first.`;
  if (!files.length) return "No test file has such a name.";
}

// The tests of an engine are told just before the engine's own suite ends.
function counter(events) {
  const engines = {};
  let pending = { passed: 0, failed: 0 };
  const hear = (key) => ({ name, nesting, details }) => {
    if (details.type !== "suite") pending[key] += 1;
    if (details.type === "suite" && nesting === 1) {
      const total = (engines[name] ??= { passed: 0, failed: 0 });
      if (key === "failed" && pending.failed === 0) pending.failed = 1;
      total.passed += pending.passed;
      total.failed += pending.failed;
      pending = { passed: 0, failed: 0 };
    }
  };
  events.on("test:pass", hear("passed"));
  events.on("test:fail", hear("failed"));
  return engines;
}

async function main() {
  const engines = wantedEngines();
  const files = chosenFiles(process.argv.slice(2));
  const obstacle = obstacles(engines, files);
  if (obstacle) throw new Error(obstacle);

  const began = Date.now();
  const temporary = await mkdtemp(join(tmpdir(), "back-relief-e2e-"));
  const drivers = {};
  const stop = async () => {
    await Promise.all(Object.values(drivers).map((driver) => driver.stop()));
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop().then(() => process.exit(130)));

  try {
    for (const engine of engines) drivers[engine] = await startDriver(engine, temporary);
    const urls = Object.fromEntries(engines.map((engine) => [engine, drivers[engine].url]));
    process.env.BACK_RELIEF_DRIVERS = JSON.stringify(urls);

    const events = run({ files, concurrency: 1 });
    const counts = counter(events);
    const report = events.compose(new Spec());
    report.pipe(process.stdout, { end: false });
    await new Promise((done) => report.once("end", done));

    for (const engine of engines) {
      const { passed, failed } = counts[engine] ?? { passed: 0, failed: 0 };
      console.log(`${engine}: ${passed} passed, ${failed} failed`);
      if (failed || !passed) process.exitCode = 1;
    }
    console.log(`in ${Math.round((Date.now() - began) / 1000)} s`);
  } finally {
    await stop();
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
