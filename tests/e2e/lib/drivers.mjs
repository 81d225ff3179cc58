// Starts one WebDriver server per engine as a child of this process, and ends
// it by its process group. Nothing is downloaded; a program that is missing
// is said in words.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./port.mjs";
import { until } from "./wait.mjs";

export const ENGINES = ["chromium", "firefox", "webkit"];

const PROJECT_TOOLS = join(import.meta.dirname, "../../../.tools/bin");

const NEEDS = {
  chromium: [["chromium"], ["chromedriver"]],
  firefox: [["firefox-esr", "firefox"], ["geckodriver"]],
  webkit: [["WebKitWebDriver"], ["Xvfb"]],
};

/** The full path of the first of `names` that is installed, or undefined. */
export function program(...names) {
  const folders = [PROJECT_TOOLS, ...(process.env.PATH ?? "").split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** Flags with which Chromium runs as root and asks for nothing of its own. */
export const QUIET_CHROMIUM = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What must be installed before `engine` can be driven, as words. */
export function missingPrograms(engine) {
  return NEEDS[engine].filter((names) => !program(...names)).map((names) => names.join(" or "));
}

// A child in a process group of its own, so that what it starts ends with it.
function start(path, args, env, stdio = "ignore") {
  const child = spawn(path, args, { env: { ...process.env, ...env }, stdio, detached: true });
  child.once("error", () => {});
  return child;
}

async function end(child) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // The whole group has ended.
    }
  };
  signal("SIGTERM");
  for (let i = 0; i < 20 && child.exitCode === null && child.signalCode === null; i++) await pause(100);
  signal("SIGKILL");
}

function untilReady(url, child, what) {
  return until(() => {
    if (child.exitCode !== null) throw new Error(`${what} ended at once with code ${child.exitCode}`);
    return fetch(`${url}/status`, { signal: AbortSignal.timeout(2000) }).then((r) => r.json(), () => undefined);
  }, `an answer of ${what}`);
}

// Xvfb writes the number of the free display it has found to its third
// stream. That stream stays open: closed too early, it would end Xvfb.
function startDisplay(children) {
  const screen = start(program("Xvfb"), ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {}, [
    "ignore",
    "ignore",
    "ignore",
    "pipe",
  ]);
  children.push(screen);
  return new Promise((done, fail) => {
    let number = "";
    screen.stdio[3].on("data", (chunk) => {
      number += chunk;
      if (number.endsWith("\n")) done(`:${number.trim()}`);
    });
    screen.once("exit", () => fail(new Error("Xvfb found no free display")));
  });
}

/**
 * Starts the driver of `engine`; profiles go under `temporary`. Resolves to
 * `{url, stop}`; for WebKit the URL is the display that its drivers draw on.
 */
export async function startDriver(engine, temporary) {
  const missing = missingPrograms(engine);
  if (missing.length) throw new Error(`${engine}: ${missing.join(", ")} missing; run tools/setup test`);

  const children = [];
  const stop = () => Promise.all(children.map(end));
  try {
    const home = join(temporary, engine);
    await mkdir(home, { recursive: true });
    const env = { TMPDIR: home };
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    if (engine === "chromium") {
      children.push(start(program("chromedriver"), [`--port=${port}`], env));
    } else if (engine === "firefox") {
      const args = ["--port", String(port), "--binary", program("firefox-esr", "firefox"), "--allow-system-access"];
      children.push(start(program("geckodriver"), args, env));
    } else {
      // Its driver knows one session and can hang with it: each gets its own.
      return { url: await startDisplay(children), stop };
    }
    await untilReady(url, children.at(-1), `the driver of ${engine}`);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A driver for one WebKit session, on the display that run.mjs has started. */
export async function startWebKitDriver(display) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Without a graphics card, the newer way to draw takes twice the time.
  const env = { DISPLAY: display, WEBKIT_DISABLE_DMABUF_RENDERER: "1" };
  const child = start(program("WebKitWebDriver"), [`--port=${port}`], env);
  const stop = () => end(child);
  await untilReady(url, child, "the driver of webkit").catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}
