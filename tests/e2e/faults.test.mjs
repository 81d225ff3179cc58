// Whatever goes wrong on the way, the guide works and the page is told.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { inside } from "./lib/inside.mjs";
import { until } from "./lib/page.mjs";
import { policyWith } from "./lib/site.mjs";
import { check, IN_SHOPS, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";
import { siteThatTraps } from "./lib/trap.mjs";

const WASM = /\/back-relief-[^/]*\.wasm$/;
const PACK = /\.pack$/;
const GLUE = /\/assets\/glue-[^/]*\.js$/;
const GUIDE = /\/assets\/guide-[^/]*\.html$/;
const STYLE = /\/assets\/guide-[^/]*\.css$/;
const PICTURES = /\/assets\/moves-[^/]*\.svg$/;

const missing = (pattern) => ({
  intercept: (path) => pattern.test(path) && { status: 404, body: "Gone", headers: { "content-type": "text/plain" } },
});

const truncated = (pattern) => ({
  intercept: async (path, _request, original) => {
    if (!pattern.test(path)) return undefined;
    const { body } = await original();
    return { body: body.subarray(0, body.length / 2) };
  },
});

const scrambled = (pattern) => ({
  intercept: async (path, _request, original) => {
    if (!pattern.test(path)) return undefined;
    const { body } = await original();
    return { body: body.map((byte) => byte ^ 0x55) };
  },
});

// As if the network were gone: no answer at all.
const offline = (pattern) => ({ intercept: (path) => pattern.test(path) && { hangUp: true } });

// Faults after which Rust cannot run, and the code that the shop is told.
const FAULTS = {
  "wasm missing": ["wasm-missing", missing(WASM)],
  "wasm cut short": ["wasm-missing", truncated(WASM)],
  "wasm scrambled": ["wasm-missing", scrambled(WASM)],
  "wasm not reached": ["wasm-missing", offline(WASM)],
  "pack missing": ["pack-missing", missing(PACK)],
  "pack cut short": ["pack-missing", truncated(PACK)],
  "pack scrambled": ["pack-missing", scrambled(PACK)],
  "glue script missing": ["script-missing", missing(GLUE)],
  "glue script changed": ["script-missing", scrambled(GLUE)],
  "a policy without wasm-unsafe-eval": ["wasm-refused", {
    headers: { "content-security-policy": policyWith("script-src", "script-src 'self'") },
  }],
};

async function choicesWork(page) {
  await page.pressShape("mouse", "glutes-left");
  await page.untilChosen("glutes-left");
  await page.choose("lower-back");
  await page.openTopic("stretch");
  await page.untilView({ parts: ["stretch"] });
  await page.openSigns();
  const [sign] = await page.visibleSigns("emergency");
  await page.click("sign", sign);
  await page.untilView({ emergency: true, panels: [] });
  await page.click("sign", sign);
  await page.untilView({ emergency: false, panels: ["lower-back"] });
}

inEveryEngine("faults", (kit) => {
  const once = sameEverywhere(kit, "How an engine takes a fault is asked on our own page, and how it starts in a shop in lifecycle and shop; that shops are told the same is the loader's.");
  for (const form of ["standalone", ...IN_SHOPS]) {
    const every = form === "standalone" ? check : once;
    for (const [name, [expected, options]] of Object.entries(FAULTS)) {
      every(`${form}: ${name}`, () =>
        kit.withSite(options, async (site) => {
          const page = await kit.page(form, site).open({ ready: false });
          const { code } = await page.untilError();
          assert.equal(code, expected);
          await choicesWork(page);
          assert.deepEqual(await page.findAll('[data-do=copy]'), [], "nothing is offered that needs Rust");

          const lines = (await page.probe()).console.filter(({ text }) => !/^(policy violation|failed to load)/.test(text));
          assert.equal(lines.length, 1, `one line in the console: ${JSON.stringify(lines)}`);
          if (name.startsWith("a policy")) assert.ok(lines[0].text.includes("wasm-unsafe-eval"), lines[0].text);
        }),
      );
    }

    every(`${form}: a wrong MIME type for the wasm is either lived with or reported`, () => {
      const intercept = (path) => WASM.test(path) && { headers: { "content-type": "text/plain" } };
      return kit.withSite({ intercept }, async (site) => {
        const page = await kit.page(form, site).open({ ready: false });
        await until(async () => (await page.probe()).events.length, "an event, ready or error");
        const [{ name }] = (await page.probe()).events;
        assert.equal(await page.isReady(), name === "ready");
        if (name !== "ready") await page.untilError();
        await choicesWork(page);
      });
    });

    every(`${form}: a slow wasm keeps nobody waiting`, async () => {
      const release = kit.site.hold(WASM);
      const page = await kit.page(form).open({ ready: false });
      await choicesWork(page);
      assert.equal(await page.isReady(), false);
      const { events } = await page.probe();
      assert.deepEqual(events.filter(({ name }) => name === "ready" || name === "error"), []);
      release();
      await page.untilReady();
      await page.untilChosen("lower-back");
    });

    check(`${form}: a trap inside Rust leaves a guide that works`, async () =>
      kit.withSite(await siteThatTraps(), async (site) => {
        const page = await kit.page(form, site).open();
        await page.choose("lower-back");
        const { code } = await page.untilError();
        assert.equal(code, "program-failed");
        assert.deepEqual((await page.view()).panels, ["lower-back"], "what was chosen stays");
        await choicesWork(page);
        const lines = (await page.probe()).console;
        assert.equal(lines.length, 1, `one line in the console: ${JSON.stringify(lines)}`);
      }),
    );

    every(`${form}: no pictures, and the rest works`, () =>
      kit.withSite(missing(PICTURES), async (site) => {
        const page = await kit.page(form, site).open({ ready: false });
        await until(() => page.isReady(), "data-ready");
        const errors = async () => (await page.probe()).events.filter(({ name }) => name === "error");
        await until(async () => (await errors()).length, "an error event");
        assert.deepEqual((await errors()).map(({ detail }) => detail.code), ["pictures-missing"]);
        await choicesWork(page);
      }),
    );
  }

  check("pictures that fail after the element has gone are nobody's business", async () => {
    const site = missing(PICTURES);
    await kit.withSite(site, async (site) => {
      const release = site.hold(PICTURES);
      const page = await kit.page("bare", site).open({ ready: false });
      await until(() => page.isReady(), "data-ready");
      const gone = await page.driver.executeAsyncScript((done) => {
        const element = document.querySelector("back-relief");
        window.late = [];
        element.addEventListener("back-relief-error", ({ detail }) => window.late.push(detail.code));
        const root = element.shadowRoot.querySelector("[data-root]");
        element.remove();
        const look = () => (root.hasAttribute("data-ready") ? setTimeout(look, 20) : done(true));
        look();
      });
      assert.equal(gone, true);
      release();
      // Another's failure is heard, after which the first would have been.
      await page.driver.executeScript(() => {
        const other = document.createElement("back-relief");
        other.setAttribute("loading", "eager");
        document.body.append(other);
      });
      const codes = async () => (await page.probe()).events.filter(({ name }) => name === "error").map(({ detail }) => detail.code);
      await until(async () => (await codes()).length, "the error of the other element");
      assert.deepEqual(await codes(), ["pictures-missing"]);
      assert.deepEqual(await page.driver.executeScript(() => window.late), []);
    });
  });

  // Two lines alone have nothing without their script.
  for (const form of ["standalone", "demo"]) {
    const every = form === "standalone" ? check : once;
    every(`${form}: the loader itself missing`, () =>
      kit.withSite(missing(/^\/(back-relief\.js|assets\/page-[^/]*\.js)$/), async (site) => {
        const page = await kit.page(form, site).open({ ready: false });
        await choicesWork(page);
        assert.equal(await page.isReady(), false);
      }),
    );
  }

  check("two lines: a guide that cannot be fetched is told, and nothing is half drawn", () =>
    kit.withSite(missing(GUIDE), async (site) => {
      const page = kit.page("/test/bare.html?", site);
      await page.driver.get(`${site.url}/test/bare.html`);
      const errors = async () => (await page.probe()).events.filter(({ name }) => name === "error");
      await until(async () => (await errors()).length, "an error event");
      assert.deepEqual((await errors()).map(({ detail }) => detail.code), ["guide-missing"]);
      assert.equal(await page.isThere(), false);
    }),
  );

  check("two lines: without its style sheet the guide is there to read", () =>
    kit.withSite(missing(STYLE), async (site) => {
      const page = await kit.page("bare", site).open({ ready: false });
      const errors = async () => (await page.probe()).events.filter(({ name }) => name === "error");
      await until(async () => (await errors()).length, "an error event");
      assert.deepEqual((await errors()).map(({ detail }) => detail.code), ["style-missing"]);
    }),
  );

  check("a trap ends the program in every guide on the page, and every guide goes on", async () =>
    kit.withSite(await siteThatTraps(), async (site) => {
      const page = await kit.page("bare", site).open();
      const found = await page.driver.executeAsyncScript((done) => {
        const other = document.createElement("back-relief");
        other.setAttribute("loading", "eager");
        document.body.append(other);
        const roots = () => [...document.querySelectorAll("back-relief")].map((it) => it.shadowRoot?.querySelector("[data-root]"));
        const wait = (look, then) => (look() ? then() : setTimeout(wait, 30, look, then));
        wait(() => roots().every((root) => root?.hasAttribute("data-ready")), () => {
          roots()[0].querySelector("[value=lower-back]").click();
          wait(() => window.probe.events.filter(({ name }) => name === "error").length === 2, () => {
            roots()[1].querySelector("[value=mid-back]").click();
            done(roots().map((root) => [root.hasAttribute("data-ready"), ...[...root.querySelectorAll("section[data-area]")].filter((it) => it.checkVisibility()).map((it) => it.dataset.area)]));
          });
        });
      });
      assert.deepEqual(found, [[false, "lower-back"], [false, "mid-back"]]);
    }),
  );

  once("after a trap nothing of the program is called again", async () => {
    const source = (await readFile(new URL("../../src/element/trap-guard.js", import.meta.url), "utf8")).replace("export ", "");
    const { found } = await inside(kit)((source) => {
      const [heard, called] = [[], []];
      const program = { works: () => { called.push("works"); return 7; }, traps: () => { throw new Error("unreachable"); } };
      const [guard, exports] = new Function("wasm", `${source}; return [guard, () => wasm];`)(program);
      guard((cause) => heard.push(cause.message));
      const { works, traps } = exports();
      const before = works();
      traps();
      works();
      traps();
      return { before, called, heard };
    }, { values: [source] });
    assert.deepEqual(found, { before: 7, called: ["works"], heard: ["unreachable"] });
  });
});
