// Starts WebDriver servers as children of this process, and ends them by their
// process groups. Nothing is downloaded; a program that is missing is said in words.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./port.mjs";
import { LIMIT, until } from "./wait.mjs";

export const ENGINES = ["chromium", "firefox", "webkit"];

/** The engines asked for in ENGINES; all three when it is not set. */
export function wantedEngines() {
  const wanted = (process.env.ENGINES || ENGINES.join()).split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !ENGINES.includes(name));
  if (unknown.length) throw new Error(`ENGINES: unknown ${unknown.join(", ")}; known: ${ENGINES.join(", ")}`);
  return wanted;
}

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

const children = new Set();

// A child in a process group of its own, so that what it starts ends with it.
function start(path, args, env, stdio = "ignore") {
  const child = spawn(path, args, { env: { ...process.env, ...env }, stdio, detached: true });
  child.once("error", () => {});
  children.add(child);
  return child;
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // The whole group has ended.
  }
}

async function end(child) {
  signal(child, "SIGTERM");
  for (let i = 0; i < 50 && child.exitCode === null && child.signalCode === null; i++) await pause(100);
  signal(child, "SIGKILL");
  children.delete(child);
}

// Nothing is left behind, whatever ends this process.
process.once("exit", () => {
  for (const child of children) signal(child, "SIGKILL");
});

function untilReady(url, child, what) {
  return until(() => {
    if (child.exitCode !== null) throw new Error(`${what} ended at once with code ${child.exitCode}`);
    return fetch(`${url}/status`, { signal: AbortSignal.timeout(LIMIT) }).then((r) => r.json(), () => undefined);
  }, `an answer of ${what}`);
}

// Starts a display that is not shown. Resolves to `{name, stop}`. Xvfb writes the number
// of the free display it has found to its third stream. That stream stays open: closed
// too early, it would end Xvfb.
function startDisplay() {
  const args = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
  const screen = start(program("Xvfb"), args, {}, ["ignore", "ignore", "ignore", "pipe"]);
  return new Promise((done, fail) => {
    let number = "";
    screen.stdio[3].on("data", (chunk) => {
      number += chunk;
      if (number.endsWith("\n")) done({ name: `:${number.trim()}`, stop: () => end(screen) });
    });
    screen.once("exit", () => fail(new Error("Xvfb found no free display")));
  });
}

// How the driver of an engine is started. Without a graphics card, WebKit's newer way
// to draw takes twice the time.
const COMMANDS = {
  chromium: (port) => [program("chromedriver"), [`--port=${port}`], {}],
  firefox: (port) => {
    const args = ["--port", `${port}`, "--websocket-port", "0", "--binary", program("firefox-esr", "firefox"), "--allow-system-access"];
    return [program("geckodriver"), args, {}];
  },
  webkit: (port, display) => {
    const env = { DISPLAY: display.name, WEBKIT_DISABLE_DMABUF_RENDERER: "1" };
    return [program("WebKitWebDriver"), [`--port=${port}`], env];
  },
};

/**
 * Starts a driver of `engine` for one session, since two of the three know no more than
 * one. Resolves to `{url, stop}`. WebKit, which has windows, gets a display to itself:
 * on one for all, a window that opens would take the focus from another.
 */
export async function startDriver(engine) {
  const display = engine === "webkit" ? await startDisplay() : undefined;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = start(...COMMANDS[engine](port, display));
  const stop = async () => {
    await end(child);
    await display?.stop();
  };
  await untilReady(url, child, `the driver of ${engine}`).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}
