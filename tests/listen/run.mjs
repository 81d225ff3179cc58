// Listens to the built dist/ with a real screen reader, without display or sound: Orca
// reads the page in Chromium and Firefox, with and without script, to a reader who
// chooses, reads, times warmth and ticks a warning sign. What was said must be what
// transcripts/ says. See listen.py.
//
//   node tests/listen/run.mjs [NAME…]    only the runs whose name has NAME in it
//
// UPDATE=1              write the transcripts anew
// BACK_RELIEF_DIST=…    another build than dist/
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { DIST } from "../e2e/lib/site.mjs";

const HERE = import.meta.dirname;
const HEARD = join(HERE, "../../target/listen");
const TITLE = "Back Relief";
const AT_ONCE = 2;
const LIMIT = 15 * 60_000;

// The timer is the program's: without script there is none.
const WITH_SCRIPT = ["choose", "topics", "timer", "signs"];
const WITHOUT_SCRIPT = ["choose", "topics", "signs"];
const RUNS = ["chromium", "firefox"].flatMap((browser) => [
  { name: `${browser}-script`, browser, steps: WITH_SCRIPT, options: [] },
  { name: `${browser}-no-script`, browser, steps: WITHOUT_SCRIPT, options: ["--no-script"] },
]);

const PROGRAMS = ["/usr/bin/python3", "orca", "Xvfb", "openbox", "xdotool", "dbus-daemon", "chromium", "firefox-esr"];

function obstacle(runs) {
  const missing = PROGRAMS.filter((name) => spawnSync("which", [name]).status !== 0);
  if (missing.length) return `Missing: ${missing.join(", ")}. Install it with: tools/setup listen`;
  if (!existsSync(join(DIST, "index.html"))) return `No index.html in ${DIST}. Run \`make build\` first.`;
  if (!runs.length) return `No run has such a name: ${RUNS.map((run) => run.name).join(", ")}`;
}

const children = new Set();

function listen({ browser, steps, options }, url) {
  const files = steps.map((name) => join(HERE, "steps", `${name}.txt`));
  const child = spawn("/usr/bin/python3", [join(HERE, "listen.py"), "--browser", browser, "--url", `${url}/`, "--title", TITLE, ...options, ...files]);
  children.add(child);
  const limit = setTimeout(() => child.kill(), LIMIT);
  const out = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) child[name].setEncoding("utf8").on("data", (text) => { out[name] += text; });
  return new Promise((done) => child.on("close", (status) => {
    clearTimeout(limit);
    children.delete(child);
    done({ status, ...out });
  }));
}

// What a person needs to see of a failed run, or nothing.
async function fault(run, url) {
  const { status, stdout, stderr } = await listen(run, url);
  const heard = join(HEARD, `${run.name}.txt`);
  const written = join(HERE, "transcripts", `${run.name}.txt`);
  await writeFile(heard, stdout);
  if (status !== 0) return `${stderr.trim() || `ended by the limit of ${LIMIT / 60_000} minutes`}\nHeard until then:\n${stdout.split("\n").slice(-15).join("\n")}`;
  if (process.env.UPDATE) return void (await writeFile(written, stdout));
  if (!existsSync(written)) return `No ${written}. Write it with: make listen UPDATE=1`;
  return spawnSync("diff", ["-u", "--label", "expected", "--label", "heard", written, heard], { encoding: "utf8" }).stdout;
}

async function main() {
  const names = process.argv.slice(2);
  const runs = RUNS.filter((run) => !names.length || names.some((name) => run.name.includes(name)));
  const reason = obstacle(runs);
  if (reason) throw new Error(reason);
  await mkdir(HEARD, { recursive: true });
  await mkdir(join(HERE, "transcripts"), { recursive: true });

  const server = await serve({ dir: DIST });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => { for (const child of children) child.kill(); });
  const waiting = [...runs];
  const work = async () => {
    for (let run = waiting.shift(); run; run = waiting.shift()) {
      const began = Date.now();
      const said = await fault(run, server.url);
      console.log(`${run.name}: ${said ? "differs" : process.env.UPDATE ? "written" : "as expected"}, ${Math.round((Date.now() - began) / 1000)} s`);
      if (!said) continue;
      console.log(said);
      process.exitCode = 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await server.close();
  if (process.exitCode) console.log("If what was heard is right, write it with: make listen UPDATE=1");
}

await main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
