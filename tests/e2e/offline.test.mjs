// Our own page without a network: after one visit it is all there; a new build comes
// whole or not at all; and where the guide stands in a shop, nothing is kept.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach } from "node:test";
import { Host, keptBy, SECOND, WORKER, writeSecondBuild } from "./lib/builds.mjs";
import { Doing } from "./lib/doing.mjs";
import { LANGUAGES } from "./lib/languages.mjs";
import { DIST } from "./lib/site.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";
import { until, untilHas } from "./lib/wait.mjs";

const RETIRED = join(import.meta.dirname, "../../integrations/html/retire", WORKER);

let folder;
let second;
// What each build's worker keeps, by the build.
let kept;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "back-relief-offline-"));
  second = join(folder, "second");
  await writeSecondBuild(DIST, second);
  kept = { first: await keptBy(DIST), second: await keptBy(second) };
});
after(() => rm(folder, { recursive: true, force: true }));

// The files that the site's page in a language needs, as the first build names them.
const languageOf = (path) => (path === "" ? "en" : LANGUAGES.find((language) => new RegExp(`(^|-|/)${language}[-/]`).test(path)));
const neededIn = (language) => Object.keys(kept.first).filter((path) => [undefined, language].includes(languageOf(path)));

// What becomes of the worker, as the page sees it, and the names of the caches. It opens
// none: who opens a cache that the worker is just taking away makes it again.
const readState = async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  return {
    active: registration?.active?.state,
    waiting: Boolean(registration?.waiting),
    installing: Boolean(registration?.installing),
    caches: await caches.keys(),
  };
};

// Whether each of the addresses is kept. No cache is opened here either.
const areKept = async (root, addresses) => {
  const found = await Promise.all(addresses.map((address) => caches.match(address, { ignoreVary: true })));
  return found.every(Boolean);
};

// The addresses that caches hold which nothing takes away any more.
const readFiles = async (root, names) => {
  const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  return files.flat();
};

// The title of the document that is open, and the address and the sum, as the page gets it
// now, of the document and of every file that it has used.
const readUsed = async () => {
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  const addresses = [...new Set([location.origin + location.pathname, ...names])];
  const used = await Promise.all(addresses.map(async (address) => {
    const digest = await crypto.subtle.digest("SHA-256", await (await fetch(address)).arrayBuffer());
    return [address, `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`];
  }));
  return { title: document.title, used };
};

/** Whether nothing is kept in the browser for the page that is open. */
const keepsNothing = async () => {
  await new Promise((resolve) => setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(resolve)));
  return [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()];
};

inEveryEngine("offline", (kit) => {
  /** @type {Host} */
  let host;
  beforeEach(async () => {
    host = new Host();
    await host.show(DIST);
  });
  afterEach(async () => {
    if (kit.engine === "webkit") await closePages();
    await host.stop();
  });

  const visited = (path = "/", hash = "") => kit.page(path, host).open({ hash });

  /** The address of the site's folder, and the language, of a page of the site. */
  function placeOf({ path }) {
    const language = LANGUAGES.find((it) => path.endsWith(`/${it}/`));
    const folder = language ? path.slice(0, -`${language}/`.length) : path;
    return { folder: host.url + folder, language: language ?? "en" };
  }

  /** Waits until the worker of the first build has all that the page needs; gives the state then, and the files. */
  async function untilKept(page) {
    const { folder, language } = placeOf(page);
    const needed = neededIn(language).map((path) => folder + path);
    await until(async () => {
      const { active, installing } = await page.run(readState);
      return active === "activated" && !installing && page.run(areKept, needed);
    }, `${page.path} is kept`);
    const state = await page.run(readState);
    return { state, files: await page.run(readFiles, state.caches) };
  }

  /**
   * Holds what is kept, from a tab of its own. In an automated session, as in a private
   * window, WebKit has caches in memory alone: one that nothing holds is empty once the
   * worker's process has ended, as it may at any time.
   */
  async function hold(page) {
    if (kit.engine !== "webkit") return;
    const { driver } = kit.session;
    const { caches } = await page.run(readState);
    const here = await driver.getWindowHandle();
    await driver.switchTo().newWindow("tab");
    await driver.get(`${placeOf(page).folder}integrity.json`);
    await driver.executeScript("return Promise.all(arguments[0].map((name) => caches.open(name))).then((held) => { window.held = held; })", caches);
    await driver.switchTo().window(here);
  }

  /** Waits as untilKept, and holds what is kept from then on. */
  async function untilHeld(page) {
    const all = await untilKept(page);
    await hold(page);
    return all;
  }

  /** Reloads as a reader does. Firefox's driver would go past the worker. */
  async function reload(page) {
    await page.run(() => { window.isOld = true; location.reload(); });
    await until(() => page.run(() => !window.isOld).catch(() => false), "the page is loaded again");
    await page.untilReady();
  }

  /** Which build all of the open page is of. */
  async function buildOf(page) {
    const { title, used } = await page.run(readUsed);
    const { folder } = placeOf(page);
    const [document, ...paths] = used.map(([address, sum]) => [address.slice(folder.length).replace(/[?#].*/, ""), sum]);
    assert.ok(paths.length > 14, `the page has used only ${paths}`);
    const build = title.startsWith(SECOND) ? "second" : "first";
    // Between two pages Chromium may go on to the new worker: asked for again, the document is
    // one build's to the last byte, but not always that of the page.
    assert.ok(Object.values(kept).some((files) => files[document[0]] === document[1]), `${document} is a build's`);
    assert.deepEqual(paths.filter(([path, sum]) => kept[build][path] !== sum), [], `all is of the ${build} build`);
    return build;
  }

  const quiet = async (page) => assert.deepEqual(await kit.session.consoleLines(host.url), [], page.path);

  /** Closes every page that is open. One that was only left may be kept to go back to. */
  async function closePages() {
    const { driver } = kit.session;
    const open = await driver.getAllWindowHandles();
    await driver.switchTo().newWindow("tab");
    const blank = await driver.getWindowHandle();
    for (const handle of open) {
      await driver.switchTo().window(handle);
      await driver.close();
    }
    await driver.switchTo().window(blank);
  }

  /** Closes and opens the page until it is the second build; it is never anything between. */
  const untilSecond = () => until(async () => {
    await closePages();
    return await buildOf(await visited()) === "second";
  }, "the second build");

  check("after one visit all of it is there without a network", async () => {
    const page = await visited();
    await untilHeld(page);
    await quiet(page);
    await host.stop();
    for (const address of ["/", "/index.html", "/?from=home"]) {
      const again = await visited(address, "#back-relief=lower-back,topic=stretch");
      await again.untilChosen("lower-back");
      await again.choose("mid-back");
      await again.openTopic("stretch");
    }
    const doing = new Doing(await visited());
    await doing.page.choose("lower-back");
    await doing.start();
    await quiet(doing.page);
    // The pictures too, not only their addresses.
    const pictures = await doing.page.run(async () => {
      const sheets = performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /\/moves-/.test(name));
      const draw = (src) => new Promise((done) => { Object.assign(new Image(), { onload: () => done(true), onerror: () => done(src), src }); });
      return Promise.all([...new Set(sheets)].map(draw));
    });
    assert.ok(pictures.length > 5, `${pictures.length} sheets of pictures`);
    assert.deepEqual([...new Set(pictures)], [true]);
  });

  check("it asks for nothing before the guide is live, and for nothing that is not the site's", async () => {
    const page = await kit.page("/", host).open({ ready: false });
    const early = () => host.requests.includes(`/${WORKER}`);
    await until(async () => await page.isReady() || early(), "the guide is live");
    assert.ok(!early() || await page.isReady(), "the worker is not asked for before the guide is live");
    const { state: { caches }, files } = await untilKept(page);
    assert.equal(caches.length, 1);
    assert.ok(caches[0].startsWith(`back-relief ${host.url}/ `), caches[0]);
    const paths = files.map((url) => url.slice(host.url.length + 1));
    for (const path of paths) assert.ok(Object.hasOwn(kept.first, path), `${path} is one of the site's`);
    const needed = neededIn("en");
    const others = Object.keys(kept.first).length - needed.length;
    assert.ok(others > 8, `${others} files of other languages`);
    assert.deepEqual(paths.toSorted(), needed.toSorted(), "English and what all share");
    await quiet(page);
    for (const path of host.requests) assert.ok([`/${WORKER}`, "/favicon.ico"].includes(path) || Object.hasOwn(kept.first, path.slice(1)) || /^\/assets\/app-icon-/.test(path), path);
  });

  check("a language is there once it was visited, at its address without a slash too", async () => {
    await untilKept(await visited());
    await untilHeld(await visited("/de/"));
    await host.stop();
    const german = await visited("/de/", "#back-relief=lower-back");
    await german.untilChosen("lower-back");
    assert.equal(await german.run((root) => root.lang), "de");
    await kit.session.driver.get(`${host.url}/de?from=home#back-relief=mid-back`);
    assert.equal(await kit.session.driver.getCurrentUrl(), `${host.url}/de/?from=home#back-relief=mid-back`);
    await german.untilReady();
    await german.untilChosen("mid-back");
    const english = await visited("/");
    assert.equal(await english.run((root) => root.lang), "en");
  });

  check("what the browser has thrown away is there again after the next visit", async () => {
    const page = await visited();
    await untilKept(page);
    await page.run(async () => { for (const name of await caches.keys()) await caches.delete(name); });
    await untilHeld(await visited());
    await host.stop();
    const again = await visited("/", "#back-relief=lower-back");
    await again.untilChosen("lower-back");
  });

  check("whatever folder the site lies in", async () => {
    const root = join(folder, "root");
    await mkdir(root, { recursive: true });
    await symlink(DIST, join(root, `back-${kit.engine}`));
    await host.show(root);
    const path = `/back-${kit.engine}/`;
    await untilHeld(await visited(path));
    await host.stop();
    const page = await visited(path, "#back-relief=lower-back");
    await page.untilChosen("lower-back");
  });

  check("a new build comes whole, once no page of the old one is open, and takes the old one's place", async () => {
    const { driver } = kit.session;
    const page = await visited();
    await untilKept(page);
    await untilKept(await visited("/de/"));
    await visited();
    await hold(page);
    assert.equal(await buildOf(page), "first");
    const [old] = (await page.run(readState)).caches;

    const first = await driver.getWindowHandle();
    await host.show(second);
    await driver.switchTo().newWindow("tab");
    const other = await visited();
    await until(async () => (await other.run(readState)).waiting, "the new build waits");
    // The old one answers as long as it is open anywhere: here, after a reload, and there.
    assert.equal(await buildOf(other), "first");
    await reload(other);
    assert.equal(await buildOf(other), "first");
    // What it has not kept comes from the new one, which is whole as well.
    const french = await visited("/fr/");
    assert.equal(await buildOf(french), "second");
    await driver.close();
    await driver.switchTo().window(first);
    assert.equal(await buildOf(page), "first");
    await page.choose("lower-back");

    await untilSecond();
    const caches = await until(async () => {
      const now = (await page.run(readState)).caches;
      return !now.includes(old) && now;
    }, "the old build's files are gone");
    assert.equal(caches.length, 1);
    await hold(page);
    const files = await page.run(readFiles, caches);
    // What was kept of German before is kept of the new build, unasked.
    await host.stop();
    assert.ok(files.includes(`${host.url}/de/`), "German is there");
    assert.equal(await buildOf(await visited("/")), "second");
    assert.equal(await buildOf(await visited("/de/")), "second");
  });

  for (const [what, answer] of [
    ["misses a file", { status: 404, body: "" }],
    ["has a file that was cut short", { body: "half" }],
  ]) {
    check(`a build that ${what} changes nothing`, async () => {
      const page = await visited();
      const { state, files } = await untilHeld(page);
      await host.show(second, (path) => /^\/assets\/moves-/.test(path) && answer);
      host.requests.length = 0;
      await visited();
      await until(() => host.requests.some((path) => path.includes("/moves-")), "the new build is fetched");
      await untilHas(() => page.run(readState), state);
      assert.deepEqual(await page.run(readFiles, state.caches), files);
      assert.equal(await buildOf(await visited()), "first");
      await host.stop();
      assert.equal(await buildOf(await visited()), "first");
    });
  }

  check("where the guide stands in a shop, nothing is kept and nothing is registered", async () => {
    const [copy] = (await readdir(join(DIST, "assets"))).filter((name) => /^whole-en-.*\.html$/.test(name));
    for (const path of ["/product-demo.html", "/iframe.html", `/assets/${copy}`]) {
      const page = await kit.page(path, host).open({ ready: false });
      await until(() => page.run((root) => root?.hasAttribute("data-ready")), `${path} is live`);
      assert.deepEqual(await page.run(keepsNothing), [0, []], path);
    }
    assert.deepEqual(host.requests.filter((path) => /worker|manifest|assets\/page-.*\.js/.test(path)), []);
    const shop = await kit.page("bare").open();
    assert.deepEqual(await shop.run(keepsNothing), [0, []], "two lines in a page");
  });

  check("only our own pages name the script that registers it, and no other file does", async () => {
    const files = (await readdir(DIST, { recursive: true })).filter((path) => /\.(html|js|json|css)$/.test(path));
    const texts = await Promise.all(files.map((path) => readFile(join(DIST, path), "utf8")));
    const naming = (word) => files.filter((_, at) => texts[at].includes(word)).toSorted();
    const [script, ...others] = naming("serviceWorker");
    assert.match(script, /^assets\/page-[0-9a-f]+\.js$/);
    assert.deepEqual(others, []);
    const pages = files.filter((path) => /^(\w+\/)?index\.html$/.test(path));
    // Both list the sum of every file, and load none.
    const isList = (path) => path === "integrity.json" || /^assets\/studio-[0-9a-f]+\.json$/.test(path);
    assert.deepEqual(naming(script.slice("assets/".length)).filter((path) => !isList(path)), [...pages, WORKER].toSorted());
  });

  check("a worker can be retired: it takes its files away, and itself", async () => {
    const page = await visited();
    await untilKept(page);
    const body = await readFile(RETIRED, "utf8");
    await host.show(DIST, (path) => path === `/${WORKER}` && { body });
    await page.open();
    await until(async () => !(await page.run(readState)).caches.length, "its files are gone");
    await page.open();
    assert.equal(await page.run(() => navigator.serviceWorker.controller), null, "the page is the network's again");
  });
});
