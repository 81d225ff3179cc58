// Whatever goes wrong on the way, the guide works and the page is told.
import assert from "node:assert/strict";
import { until } from "./lib/page.mjs";
import { policyWith } from "./lib/site.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

const WASM = /\.wasm$/;
const PACK = /\.pack$/;
const GLUE = /\/assets\/.*\.js$/;

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

// Faults after which Rust cannot run.
const FAULTS = {
  "wasm missing": missing(WASM),
  "wasm cut short": truncated(WASM),
  "wasm scrambled": scrambled(WASM),
  "pack missing": missing(PACK),
  "pack cut short": truncated(PACK),
  "pack scrambled": scrambled(PACK),
  "glue script missing": missing(GLUE),
  "a policy without wasm-unsafe-eval": {
    headers: { "content-security-policy": policyWith("script-src", "script-src 'self'") },
  },
};

async function choicesWork(page) {
  for (const area of ["glutes-left", "lower-back"]) {
    await page.pressShape("mouse", area);
    await page.untilChosen(area);
  }
  const [sign] = await page.visibleSigns("emergency");
  await page.click("sign", sign);
  await page.untilView({ emergency: true, panels: [] });
  await page.click("sign", sign);
  await page.untilView({ emergency: false, panels: ["lower-back"] });
}

inEveryEngine("faults", (kit) => {
  for (const form of BOTH_FORMS) {
    for (const [name, options] of Object.entries(FAULTS)) {
      check(`${form}: ${name}`, () =>
        kit.withSite(options, async (site) => {
          const page = await kit.page(form, site).open({ ready: false });
          const { code } = await page.untilError();
          assert.notEqual(code, "unknown", "the fault has a name of its own");
          await choicesWork(page);
          assert.deepEqual(await page.findAll('[data-do=copy]'), [], "nothing is offered that needs Rust");

          const lines = (await page.probe()).console.filter(({ text }) => !/^(policy violation|failed to load)/.test(text));
          assert.equal(lines.length, 1, `one line in the console: ${JSON.stringify(lines)}`);
          if (name.startsWith("a policy")) assert.ok(lines[0].text.includes("wasm-unsafe-eval"), lines[0].text);
        }),
      );
    }

    check(`${form}: a wrong MIME type for the wasm is either lived with or reported`, () => {
      const intercept = (path) => WASM.test(path) && { headers: { "content-type": "text/plain" } };
      return kit.withSite({ intercept }, async (site) => {
        const page = await kit.page(form, site).open({ ready: false });
        await until(async () => (await page.probe()).events.length, "an event, ready or error", 15_000);
        const [{ name }] = (await page.probe()).events;
        assert.equal(await page.isReady(), name === "ready");
        if (name !== "ready") await page.untilError();
        await choicesWork(page);
      });
    });

    check(`${form}: a slow wasm keeps nobody waiting`, async () => {
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

    check(`${form}: the loader itself missing`, () =>
      kit.withSite(missing(/^\/back-relief\.js$/), async (site) => {
        const page = await kit.page(form, site).open({ ready: false });
        await choicesWork(page);
        assert.equal(await page.isReady(), false);
      }),
    );
  }
});
