// Runs the end-to-end tests in real browsers against the built dist/.
//
//   node tests/e2e/run.mjs [NAME…]      only the files whose name has NAME in it
//
// ENGINES=chromium,firefox,webkit     which engines (all of them by default)
// ALL=1                               in each of them also what no engine does differently
// JOBS=2                              how many browsers at once (one more than there are cores: each waits at times)
// BACK_RELIEF_DIST=…                  another build than dist/
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { missingPrograms, wantedEngines } from "./lib/drivers.mjs";
import { DIST } from "./lib/site.mjs";

const REPORTER = join(import.meta.dirname, "lib/count.mjs");

// What takes longest begins first, so that at the end all cores have something to do.
const LONG = ["reveal", "axe", "faults", "routine", "devices", "layout"];

function chosenFiles(names) {
  const rank = (file) => (LONG.includes(file) ? LONG.indexOf(file) : LONG.length);
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".test.mjs")).map((name) => basename(name, ".test.mjs"));
  const chosen = names.length ? files.filter((file) => names.some((name) => file.includes(name))) : files;
  return chosen.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

// What keeps the tests from being run at all, in words.
function obstacles(engines, files) {
  const missing = engines.flatMap((engine) => missingPrograms(engine).map((name) => `${engine} needs ${name}`));
  if (missing.length) return `${missing.join("\n")}\nInstall it with: tools/setup test`;
  if (!existsSync(join(DIST, "index.html"))) return `No index.html in ${DIST}. Run \`make build\` first.`;
  if (!files.length) return "No test file has such a name.";
}

const running = new Set();

// One file in one engine, as a process of its own; its report is shown when it is done.
async function run({ file, engine }, temporary) {
  const began = Date.now();
  const counted = join(temporary, `${file}-${engine}.jsonl`);
  const reports = Object.entries({ spec: "stdout", [REPORTER]: counted });
  const options = reports.flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
  const args = [...options, join(import.meta.dirname, `${file}.test.mjs`)];
  const child = spawn(process.execPath, args, { env: { ...process.env, ENGINES: engine, TMPDIR: temporary }, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  let report = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => { report += text; });
  const code = await new Promise((done) => child.once("close", done));
  running.delete(child);
  const tests = (await readFile(counted, "utf8").catch(() => "")).trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const failed = tests.filter((test) => !test.passed).map(({ name }) => name);
  // It ended before any test could say so.
  if (code && !failed.length) failed.push("the file as a whole");
  const seconds = Math.round((Date.now() - began) / 1000);
  if (tests.length || failed.length) {
    const lines = report.split("\n").filter((line) => !/^ℹ (suites|cancelled|skipped|todo|tests|pass|fail|duration_ms) /.test(line));
    console.log(`\n${file} in ${engine}: ${seconds} s\n${lines.join("\n").trim()}`);
  }
  return { file, engine, seconds, failed, passed: tests.filter((test) => test.passed).length };
}

// Where the time went: a row a file, a column an engine.
function times(results, engines, files) {
  const row = (cells) => console.log(`  ${String(cells[0]).padEnd(12)}${cells.slice(1).map((cell) => String(cell).padStart(18)).join("")}`);
  row(["", ...engines]);
  for (const file of [...files].sort()) {
    const of = (engine) => results.find((it) => it.file === file && it.engine === engine);
    row([file, ...engines.map(of).map(({ passed, failed, seconds }) => (passed + failed.length ? `${passed + failed.length} in ${seconds} s` : "–"))]);
  }
}

async function main() {
  const engines = wantedEngines();
  const files = chosenFiles(process.argv.slice(2));
  const obstacle = obstacles(engines, files);
  if (obstacle) throw new Error(obstacle);

  const began = Date.now();
  const temporary = await mkdtemp(join(tmpdir(), "back-relief-e2e-"));
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      for (const child of running) child.kill(signal);
      process.exit(130);
    });
  }
  try {
    const waiting = files.flatMap((file) => engines.map((engine) => ({ file, engine })));
    const results = [];
    const work = async () => {
      for (let job = waiting.shift(); job; job = waiting.shift()) results.push(await run(job, temporary));
    };
    await Promise.all(Array.from({ length: Number(process.env.JOBS) || availableParallelism() + 1 }, work));

    console.log("");
    times(results, engines, files);
    console.log("");
    for (const engine of engines) {
      const of = results.filter((it) => it.engine === engine);
      const failed = of.flatMap((it) => it.failed.map((name) => `${it.file}: ${name}`));
      const passed = of.reduce((sum, it) => sum + it.passed, 0);
      for (const name of failed) console.log(`  failed in ${engine}: ${name}`);
      console.log(`${engine}: ${passed} passed, ${failed.length} failed`);
      if (failed.length) process.exitCode = 1;
    }
    if (!results.some((it) => it.passed)) throw new Error("No test was run.");
    console.log(`in ${Math.round((Date.now() - began) / 1000)} s`);
  } finally {
    await rm(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
