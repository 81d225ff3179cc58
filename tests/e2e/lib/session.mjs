// One browser session of any engine: what differs between the three engines
// when a test wants to change a preference, read the console or press keys.
import selenium from "selenium-webdriver";
import commands from "selenium-webdriver/lib/command.js";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { program, QUIET_CHROMIUM, startDriver } from "./drivers.mjs";
import { LIMIT } from "./wait.mjs";

const { Builder, By, Key } = selenium;
const { Command, Name } = commands;
export { By, Key };

// Wide enough for drawing and names side by side; each pixel costs time here.
const SIZE = { width: 960, height: 800 };

// A page that was left is ended: nobody goes back to it.
const CHROMIUM_FLAGS = ["--headless=new", "--disable-back-forward-cache", ...QUIET_CHROMIUM];

const FIREFOX_PREFS = {
  "app.normandy.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.search.update": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
};

function miniBrowser() {
  const library = "/usr/lib";
  const folders = readdirSync(library).flatMap((name) =>
    ["webkit2gtk-4.1", "webkit2gtk-4.0"].map((kind) => join(library, name, kind)),
  );
  const found = folders.map((folder) => join(folder, "MiniBrowser")).find(existsSync);
  if (!found) throw new Error("webkit: MiniBrowser missing; run tools/setup test");
  return found;
}

// `flags` go to Chromium, `env` (NAME=value) to WebKit's MiniBrowser.
function capabilities(engine, { flags = [], env = [] }) {
  if (engine === "chromium") {
    return {
      browserName: "chrome",
      "goog:chromeOptions": { binary: program("chromium"), args: [...CHROMIUM_FLAGS, ...flags] },
      "goog:loggingPrefs": { browser: "ALL" },
    };
  }
  if (engine === "firefox") {
    return { browserName: "firefox", "moz:firefoxOptions": { args: ["-headless"], prefs: FIREFOX_PREFS } };
  }
  return {
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: program("env"), args: [...env, miniBrowser(), "--automation"] },
  };
}

// Sessions of this process that the next suite can have: to start a browser takes as
// long as some of its tests.
const left = new Map();
const keyOf = (engine, options) => `${engine} ${JSON.stringify(options)}`;

/** A browser of `engine` as it is at first: one that a suite has given back, or a new one. */
export async function takeSession(engine, options = {}) {
  const key = keyOf(engine, options);
  const session = left.get(key) ?? (await openSession(engine, options));
  left.delete(key);
  return session;
}

/** Keeps the browser for the next suite, unless its preferences were changed. */
export async function giveSession(session, engine, options = {}) {
  if (session.changed) return session.close();
  left.set(keyOf(engine, options), session);
}

/** Ends what nobody has taken. */
export async function endSessions() {
  await Promise.all([...left.values()].map((session) => session.close()));
  left.clear();
}

// Opens a browser of `engine`, with a driver of its own.
async function openSession(engine, options = {}) {
  // A browser that does not come up says nothing about the guide: once more.
  return connect(engine, options).catch(() => connect(engine, options));
}

async function connect(engine, options) {
  const own = await startDriver(engine);
  try {
    const late = pause(LIMIT, undefined, { ref: false }).then(() => { throw new Error(`${engine} did not come up`); });
    const driver = await Promise.race([build(engine, own.url, options), late]);
    await driver.manage().setTimeouts({ script: 4 * LIMIT, pageLoad: LIMIT, implicit: 0 });
    const session = new Session(engine, driver, own.stop);
    await session.resize();
    return session;
  } catch (error) {
    await own.stop();
    throw error;
  }
}

const build = (engine, url, options) =>
  new Builder().disableEnvironmentOverrides().usingServer(url).withCapabilities(capabilities(engine, options)).build();

class Session {
  #stop;
  #size;
  /** Whether the browser itself was told something that outlasts a page. */
  changed = false;

  constructor(engine, driver, stop) {
    this.engine = engine;
    this.driver = driver;
    this.#stop = stop;
  }

  /** Ends the browser, also one whose driver no longer answers: it is ended then. */
  async close() {
    await Promise.race([this.driver.quit().catch(() => {}), pause(20_000, undefined, { ref: false })]);
    await this.#stop();
  }

  /** Gives the window room for `content`, with what browsers have around it; without
      one the size that it has at first. */
  async resize(content = { width: 0, height: 0 }) {
    const size = { width: Math.max(SIZE.width, content.width + 40), height: Math.max(SIZE.height, content.height + 200) };
    if (size.width === this.#size?.width && size.height === this.#size.height) return;
    await this.driver.manage().window().setRect(size);
    this.#size = size;
  }

  /** A DevTools command; Chromium only. */
  devtools(name, parameters = {}) {
    this.changed ||= name.startsWith("Emulation.");
    return this.driver.sendAndGetDevToolsCommand(name, parameters);
  }

  /** Runs `source` with the rights of Firefox's own windows. */
  async privileged(source, ...values) {
    await this.driver.setContext("chrome");
    try {
      return await this.driver.executeScript(source, ...values);
    } finally {
      await this.driver.setContext("content");
    }
  }

  /** Sets preferences in a running Firefox; `null` puts the default back. */
  setPrefs(prefs) {
    this.changed = true;
    return this.privileged(
      `for (const [name, value] of Object.entries(arguments[0])) {
         if (value === null) Services.prefs.clearUserPref(name);
         else if (typeof value === "boolean") Services.prefs.setBoolPref(name, value);
         else if (typeof value === "number") Services.prefs.setIntPref(name, value);
         else Services.prefs.setStringPref(name, value);
       }`,
      prefs,
    );
  }

  /** One tap or click of a pointer at a point of the viewport. */
  async press(pointerType, { x, y }) {
    const at = { duration: 0, x: Math.round(x), y: Math.round(y), origin: "viewport" };
    const actions = [
      { type: "pointerMove", ...at },
      { type: "pointerDown", button: 0 },
      { type: "pause", duration: 20 },
      { type: "pointerUp", button: 0 },
    ];
    const pointer = { type: "pointer", id: pointerType, parameters: { pointerType }, actions };
    await this.driver.execute(new Command(Name.ACTIONS).setParameter("actions", [pointer]));
  }

  /** Types keys into whatever has the focus. */
  async keys(...keys) {
    for (const key of keys) await this.driver.actions().sendKeys(key).perform();
  }

  /**
   * What the engine itself wrote to its console about `url` since the last
   * call. WebKit's driver has no way to it: there the probe (site.mjs) hears
   * console calls, uncaught errors, policy violations and failed loads.
   */
  async consoleLines(url) {
    if (this.engine === "chromium") {
      const entries = await this.driver.manage().logs().get("browser");
      return entries.map((entry) => `${entry.level.name}: ${entry.message}`);
    }
    if (this.engine === "firefox") {
      return this.privileged(
        `const lines = Services.console.getMessageArray()
           .filter((m) => m instanceof Ci.nsIScriptError && m.sourceName.startsWith(arguments[0]))
           .map((m) => m.category + ": " + m.errorMessage + " (" + m.sourceName + ":" + m.lineNumber + ")");
         Services.console.reset();
         return lines;`,
        url,
      );
    }
    return [];
  }
}
