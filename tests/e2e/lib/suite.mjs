// Declares one behaviour, once per engine: the tests of one engine one after another,
// in one browser session.
import { after, afterEach, before, beforeEach, describe, it } from "node:test";
import { ENGINES, wantedEngines } from "./drivers.mjs";
import { Page } from "./page.mjs";
import { endSessions, giveSession, takeSession } from "./session.mjs";
import { FORMS, startSite } from "./site.mjs";

// Only keeps a hang from lasting for ever: no time decides what passes.
const TIME_LIMIT = 900_000;

/** Where runs what is the same in every engine. */
const FIRST = "chromium";

const everywhere = Boolean(process.env.ALL);

let declared = 0;

after(endSessions, { timeout: TIME_LIMIT });

/** A test that fails rather than hang. */
export function check(name, body) {
  declared += 1;
  it(name, { timeout: TIME_LIMIT }, body);
}

/**
 * Gives what stands in place of `check` for those tests of a suite that no engine can
 * answer otherwise than another, and `why`: they run in Chromium alone, unless ALL is
 * set. What engines do differently (layout, controls, shadow roots, focus, pictures,
 * how things start and fail) is no matter for it.
 */
export function sameEverywhere(kit, why) {
  if (!why) throw new Error("say why it is the same in every engine");
  return everywhere || kit.engine === FIRST ? check : () => {};
}

/**
 * The forms in which a suite is asked: both in Chromium; elsewhere in a shadow root only,
 * where engines differ most, for suites whose rules do not know in which form they stand.
 * What depends on the form itself (choosing, taking over, no script) goes through
 * BOTH_FORMS in every engine.
 */
export const formsIn = (kit) => (everywhere || kit.engine === FIRST ? BOTH_FORMS : ["embedded"]);

/**
 * `define(kit)` declares the tests. `kit.session` and `kit.site` are there
 * once a test runs; `kit.page(form)` is the guide in one of its two forms.
 * Every test has a site, and so a cold cache, of its own.
 * `session` are options of `takeSession`; `site` gives, for an engine, those
 * of `startSite`; `engines` names those that can do what is tested, where not
 * all of them can; `same` says why no engine can answer any of it otherwise: then
 * all of it is as `sameEverywhere` has it.
 */
export function inEveryEngine(name, define, { session = {}, site = () => ({}), engines = ENGINES, same } = {}) {
  const here = wantedEngines().filter((engine) => engines.includes(engine) && (!same || everywhere || engine === FIRST));
  if (!here.length) return;
  describe(name, { concurrency: true }, () => {
    for (const engine of here) {
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
        const had = declared;
        define(kit);
        // No browser for nothing.
        if (declared === had) return;
        before(async () => {
          kit.session = await takeSession(engine, session);
        }, { timeout: TIME_LIMIT });
        after(() => kit.session && giveSession(kit.session, engine, session), { timeout: TIME_LIMIT });
        beforeEach(async () => {
          await kit.session.resize();
          kit.site = await startSite(site(engine));
        });
        afterEach(() => kit.site.close());
      });
    }
  });
}

/** The names of the two forms, for tests that hold in both. */
export const BOTH_FORMS = ["standalone", "embedded"];

/** Where shops have the guide: the snippet in a whole product page, and two lines. */
export const IN_SHOPS = ["demo", "bare"];
