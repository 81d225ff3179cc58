// One browser session of any engine: what differs between the three engines
// when a test wants to change a preference, read the console or press keys.
import selenium from "selenium-webdriver";
import commands from "selenium-webdriver/lib/command.js";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { program, QUIET_CHROMIUM, startWebKitDriver } from "./drivers.mjs";
import { LIMIT } from "./wait.mjs";

const { Builder, By, Key } = selenium;
const { Command, Name } = commands;
export { By, Key };

// Wide enough for drawing and names side by side; each pixel costs time here.
const SIZE = { width: 960, height: 800 };

const CHROMIUM_FLAGS = ["--headless=new", ...QUIET_CHROMIUM];

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

/** Opens a browser of `engine` on the driver that run.mjs has started. */
export async function openSession(engine, options = {}) {
  const drivers = JSON.parse(process.env.BACK_RELIEF_DRIVERS ?? "{}");
  if (!drivers[engine]) throw new Error("No driver is running. Start the tests with: node tests/e2e/run.mjs");
  if (engine !== "webkit") return connect(engine, drivers[engine], options);
  // A browser that does not come up says nothing about the guide: once more.
  return openWebKit(drivers.webkit, options).catch(() => openWebKit(drivers.webkit, options));
}

async function openWebKit(display, options) {
  const own = await startWebKitDriver(display);
  try {
    const late = pause(LIMIT, undefined, { ref: false }).then(() => { throw new Error("WebKit did not come up"); });
    return await Promise.race([connect("webkit", own.url, options, own.stop), late]);
  } catch (error) {
    await own.stop();
    throw error;
  }
}

async function connect(engine, url, options, stop) {
  const driver = await new Builder()
    .disableEnvironmentOverrides()
    .usingServer(url)
    .withCapabilities(capabilities(engine, options))
    .build();
  await driver.manage().setTimeouts({ script: 4 * LIMIT, pageLoad: LIMIT, implicit: 0 });
  const session = new Session(engine, driver, stop);
  await session.resize();
  return session;
}

class Session {
  #stop;
  #size;

  constructor(engine, driver, stop = async () => {}) {
    this.engine = engine;
    this.driver = driver;
    this.#stop = stop;
  }

  /** Ends the browser, also one whose driver no longer answers. */
  async close() {
    await Promise.race([this.driver.quit().catch(() => {}), pause(10_000, undefined, { ref: false })]);
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
