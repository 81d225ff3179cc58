// Declares one behaviour, once per engine. The engines run beside each other,
// the tests of one engine one after another, in one browser session.
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { ENGINES } from "./drivers.mjs";
import { Page } from "./page.mjs";
import { openSession } from "./session.mjs";
import { FORMS, startSite } from "./site.mjs";

// Only keeps a hang from lasting for ever: no time decides what passes.
const TIME_LIMIT = 300_000;

/** The engines asked for in ENGINES; all three when it is not set. */
export function wantedEngines() {
  const wanted = (process.env.ENGINES || ENGINES.join()).split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !ENGINES.includes(name));
  if (unknown.length) throw new Error(`ENGINES: unknown ${unknown.join(", ")}; known: ${ENGINES.join(", ")}`);
  return wanted;
}

/** A test that fails rather than hang. */
export function check(name, body) {
  it(name, { timeout: TIME_LIMIT }, body);
}

/**
 * `define(kit)` declares the tests. `kit.session` and `kit.site` are there
 * once a test runs; `kit.page(form)` is the guide in one of its two forms.
 * Every test has a site, and so a cold cache, of its own.
 * `session` are options of `openSession`; `site` gives, for an engine, those
 * of `startSite`; `engines` names those that can do what is tested, where not
 * all of them can.
 */
export function inEveryEngine(name, define, { session = {}, site = () => ({}), engines = ENGINES } = {}) {
  describe(name, { concurrency: true }, () => {
    for (const engine of wantedEngines().filter((engine) => engines.includes(engine))) {
      describe(engine, { concurrency: 1 }, () => {
        const kit = {
          engine,
          page: (form, at = kit.site) => new Page(kit.session, at, FORMS[form] ?? form),
          async withSite(options, use) {
            const other = await startSite(options);
            try {
              return await use(other);
            } finally {
              await other.close();
            }
          },
        };
        before(async () => {
          kit.session = await openSession(engine, session);
        }, { timeout: TIME_LIMIT });
        after(() => kit.session?.close(), { timeout: TIME_LIMIT });
        beforeEach(async () => {
          await kit.session.resize();
          kit.site = await startSite(site(engine));
        });
        afterEach(() => kit.site.close());
        define(kit);
      });
    }
  });
}

/** The names of the two forms, for tests that hold in both. */
export const BOTH_FORMS = ["standalone", "embedded"];

/** Where shops have the guide: the snippet in a whole product page, and two lines. */
export const IN_SHOPS = ["demo", "bare"];
