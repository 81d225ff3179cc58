// The checker's worker as it is built: it starts under the production policy, answers each kind of
// question, and the page that asks is never held up by a hostile file.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "./lib/site.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";

const SCRIPT = `/assets/${readdirSync(join(DIST, "assets")).find((name) => /^checker-.*\.js$/.test(name))}`;
const GUIDE = await readFile(join(DIST, "guides/en.json"), "utf8");

/** Nothing but a page: the worker's own. */
const PAGE = { rewrite: (path, text) => (path === "/test/bare.html" ? text.replace("<back-relief></back-relief>", "") : text) };

// Asks in the page, and measures the longest wait between two ticks of it meanwhile.
function ask(script, questions, done) {
  const policy = globalThis.trustedTypes?.createPolicy("back-relief", { createScriptURL: (url) => url });
  const worker = new Worker(policy?.createScriptURL(script) ?? script, { type: "module" });
  const answers = [];
  let [last, longest] = [performance.now(), 0];
  const ticking = setInterval(() => {
    const now = performance.now();
    [last, longest] = [now, Math.max(longest, now - last)];
  }, 5);
  worker.onerror = (event) => done({ failed: event.message ?? "the worker did not start" });
  worker.onmessage = ({ data }) => {
    answers.push(data);
    if (answers.length < questions.length) return;
    clearInterval(ticking);
    worker.terminate();
    done({ answers, longest });
  };
  for (const [at, question] of questions.entries()) {
    // Half a sign does not come through every driver: it is put in here.
    const text = question.text?.replaceAll("HALF", "\ud800");
    worker.postMessage({ ...question, ...(text !== undefined && { text }), id: at });
  }
}

inEveryEngine("the checker's worker", (kit) => {
  const asked = (...questions) =>
    kit.withSite(PAGE, async (site) => {
      const page = kit.page("bare", site);
      await page.driver.get(site.url + page.path);
      const found = await page.driver.executeAsyncScript(ask, SCRIPT, questions);
      assert.equal(found.failed, undefined);
      assert.deepEqual(found.answers.map(({ id }) => id), questions.map((_, at) => at), "one after the other");
      const fetched = site.requests.filter((path) => path.startsWith("/assets/"));
      assert.deepEqual(fetched.map((path) => path.replace(/-.*\./, ".")), ["/assets/checker.js", "/assets/checker.wasm"]);
      return found;
    });

  check("it answers each kind of question under the production policy", async () => {
    const { answers } = await asked(
      { kind: "guide", name: "my.json", text: GUIDE },
      { kind: "guide", name: "my.json", text: GUIDE.replace('"lang": "en"', '"lang": 5') },
      { kind: "product", text: "It <b>cu</b>res 😀 HALF sciatica.", language: "en-GB" },
      { kind: "shop-texts", texts: [{ slot: "shop", text: "Soft." }, { slot: "note", text: "It heals." }], language: "en" },
      { kind: "poem" },
      { kind: "product", text: "It heals.", language: "en" },
    );
    assert.deepEqual(answers[0].findings, []);
    const [{ rule, file, path }] = answers[1].findings;
    assert.deepEqual({ rule, file, path }, { rule: "field-shape", file: "front.json", path: ["lang"] });
    const [cures, sciatica] = answers[2].findings;
    assert.deepEqual([cures.found, cures.strength, sciatica.found, sciatica.strength], ["cures", "claim", "sciatica", "implied"]);
    assert.deepEqual(sciatica.utf16, { start: 21, end: 29 });
    assert.deepEqual(answers[3].findings.map((of) => of.map(({ found }) => found)), [[], ["heals"]]);
    assert.match(answers[4].error, /poem/);
    assert.equal(answers[5].findings.length, 1, "and goes on after what it could not read");
  });

  check("a hostile file is told, and the page is not held up", async () => {
    const { answers, longest } = await asked(
      { kind: "guide", name: "my.json", text: "[".repeat(10_000) },
      { kind: "guide", name: "my.json", text: GUIDE.replace('"lead": "', `"lead": "${"Wear and tear, a cure. ".repeat(80_000)}`) },
      { kind: "guide", name: "my.json", text: '{"a": "\\ud800"}' },
    );
    assert.deepEqual(answers.map(({ findings }) => findings[0].rule), ["too-deep", "word-avoided", "lone-surrogate"]);
    assert.equal(answers[1].findings.length, 501);
    // A busy machine may hold up anything: in the page itself the second file alone would take seconds.
    assert.ok(longest < 500, `the page stood still for ${longest} ms`);
  });
});
