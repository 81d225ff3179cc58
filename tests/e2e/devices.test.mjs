// What only the device can do: voice, sound and a screen that stays on. Each is
// left out in silence where it is absent or refused.
import assert from "node:assert/strict";
import { openDoing } from "./lib/doing.mjs";
import { deviceLog, pretendSound, pretendVoices, pretendWakeLock, siteWith, stillClock } from "./lib/first.mjs";
import { inside, RELAXED } from "./lib/inside.mjs";
import { until, untilHas } from "./lib/page.mjs";
import { prefer, STILL } from "./lib/prefer.mjs";
import { check, formsIn, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

const LOCAL = { lang: "en-GB", localService: true };
const REMOTE = { lang: "en-US", localService: false };
const FOREIGN = { lang: "fr-FR", localService: true };
const ARABIC = { lang: "ar-SA", localService: true };
const MOVES = ["Knee to chest", "Pelvic tilt"];

// The steps of a move as the page has them.
const readSteps = (root, name) => {
  const moves = [...root.querySelectorAll('section[data-area="lower-back"] [data-move]')];
  const move = moves.find((it) => it.querySelector("h4").firstChild.data.trim() === name);
  return [...move.querySelectorAll(".body > ol > li")].map((step) => step.textContent);
};

const readStores = () => ({ local: localStorage.length, session: sessionStorage.length, cookies: document.cookie });

// The page's icon is the browser's own affair: each asks for it when it likes.
const withoutIcon = (paths) => paths.filter((path) => !/icon[^/]*\.svg$/.test(path));

inEveryEngine("devices", (kit) => {
  const once = sameEverywhere(kit, "The voice, the sound and what goes wrong with a lock are pretended by the test: each engine is given the same.");

  // Runs `use` with the guide where the devices are what `calls` pretend.
  const where = (form, calls, use) =>
    kit.withSite(siteWith([stillClock], [deviceLog], ...calls), async (site) => {
      const doing = await openDoing(kit, form, site);
      await use(doing);
      assert.deepEqual([...new Set(await doing.page.consoleLines())], []);
    });

  const log = (doing) => doing.page.run(() => window.devices);
  const voiceSwitch = (doing) => doing.page.run((root) =>
    root.querySelector('dialog [data-do="voice"]')?.getAttribute("aria-pressed") ?? null);
  const untilVoice = (doing, wanted) => untilHas(async () => ({ voice: await voiceSwitch(doing) }), { voice: wanted });
  const released = async (doing) => (await log(doing)).locks.map((lock) => lock.released);
  const untilLocks = (doing, wanted) => untilHas(async () => ({ locks: await released(doing) }), { locks: wanted });

  // The plan with only MOVES kept.
  async function planned(doing) {
    await doing.plan();
    await doing.keep(...MOVES);
  }

  for (const form of formsIn(kit)) {
    once(`${form}: with a voice of the device "Read aloud" is offered, and says each step of each move once`, () =>
      where(form, [[pretendVoices, [REMOTE, FOREIGN, LOCAL]]], async (doing) => {
        await planned(doing);
        assert.equal(await voiceSwitch(doing), "false");
        await doing.press("voice");
        await untilVoice(doing, "true");
        await doing.press("begin");
        await doing.finish(1_000);
        const { spoken } = await log(doing);
        assert.ok(spoken.every(({ lang, isLocal }) => lang === "en" && isLocal), "by the local voice");
        const said = spoken.map(({ text }) => text);
        for (const name of MOVES) {
          const steps = await doing.page.run(readSteps, name);
          const count = (test) => said.filter(test).length;
          assert.ok(steps.length > 2);
          assert.equal(count((text) => text.startsWith(`${name}. `)), 1, name);
          for (const step of steps) assert.equal(count((text) => text.includes(step)), 1, `${step} in ${JSON.stringify(said)}`);
        }
        assert.equal(said.at(-1), "All done");
      }));

    if (form === "embedded") once("the Arabic guide is read by an Arabic voice, and by no other", async () => {
      await where("/ar/", [[pretendVoices, [LOCAL, FOREIGN]]], async (doing) => {
        await doing.plan();
        assert.equal(await voiceSwitch(doing), null, "none of its language, so none is offered");
      });
      await where("/ar/", [[pretendVoices, [LOCAL, FOREIGN, ARABIC]]], async (doing) => {
        await doing.plan();
        await doing.press("voice");
        await untilVoice(doing, "true");
        await doing.press("begin");
        await until(async () => (await log(doing)).spoken.length, "the first words");
        const { spoken } = await log(doing);
        assert.ok(spoken.every(({ lang, isLocal, text }) => lang === "ar" && isLocal && /\p{Script=Arabic}/u.test(text)), JSON.stringify(spoken));
      });
    });

    check(`${form}: the screen is kept on from the start to the end, not longer`, () =>
      where(form, [[pretendWakeLock, "granted"]], async (doing) => {
        await doing.plan();
        assert.deepEqual(await released(doing), []);
        await doing.press("begin");
        await untilLocks(doing, [false]);
        assert.deepEqual((await log(doing)).locks.map(({ kind }) => kind), ["screen"]);
        await doing.press("end");
        await untilLocks(doing, [true]);
        await doing.press("close", "dialog");

        await planned(doing);
        await doing.press("begin");
        await untilLocks(doing, [true, false]);
        await doing.finish();
        await untilLocks(doing, [true, true]);
      }));

    once(`${form}: a note and one buzz at each hold and at the end; with sound off, none`, () =>
      where(form, [[pretendSound, "granted"]], async (doing) => {
        const made = async () => {
          const { notes, buzzes } = await log(doing);
          return { notes, buzzes };
        };
        await doing.start();
        await untilHas(made, { notes: 0, buzzes: 0 });
        await doing.hold();
        await untilHas(made, { notes: 1, buzzes: 1 });
        await doing.forward(5_000);
        await doing.until({ time: "0:25" });
        await untilHas(made, { notes: 1, buzzes: 1 });
        await doing.press("end");
        await untilHas(made, { notes: 4, buzzes: 2 });
        await doing.press("close", "dialog");

        await planned(doing);
        const sound = () => doing.page.run((root) => root.querySelector('dialog [data-do="sound"]').getAttribute("aria-pressed"));
        assert.equal(await sound(), "true");
        await doing.press("sound");
        await until(async () => (await sound()) === "false", "the switch is off");
        const before = await made();
        await doing.press("begin");
        await doing.finish();
        assert.deepEqual(await made(), before, "no sound and no buzz");
      }));

    check(`${form}: nothing is stored and nothing is asked for during a routine and a timer`, () =>
      where(form, [[pretendVoices, [LOCAL]]], async (doing) => {
        const { page } = doing;
        const asked = async () => ({
          site: withoutIcon(page.site.requests),
          page: withoutIcon(await page.run(() => performance.getEntriesByType("resource").map(({ name }) => name))),
        });
        const before = await asked();
        await doing.pressCare("cold");
        await planned(doing);
        await doing.press("voice");
        await doing.press("begin");
        await doing.finish();
        await doing.press("close", "dialog");
        await doing.press("care-stop");
        assert.deepEqual(await asked(), before);
        assert.deepEqual(await page.run(readStores), { local: 0, session: 0, cookies: "" });
        assert.deepEqual(await page.driver.manage().getCookies(), []);
      }));
  }

  // In one form: these are not about the page.
  once("off, as it is at first and when it is switched off again, nothing is said", () =>
    where("standalone", [[pretendVoices, [LOCAL]]], async (doing) => {
      await planned(doing);
      await doing.press("begin");
      await doing.hold();
      await doing.press("skip");
      assert.deepEqual((await log(doing)).spoken, []);
      await doing.press("voice");
      await untilVoice(doing, "true");
      await doing.hold();
      await doing.forward(9_000);
      await until(async () => (await log(doing)).spoken.length, "something is said");
      await doing.press("voice");
      await untilVoice(doing, "false");
      const { length } = (await log(doing)).spoken;
      await doing.finish();
      assert.equal((await log(doing)).spoken.length, length);
    }));

  for (const [name, voices] of [["only a remote voice", [REMOTE]], ["only a foreign voice", [FOREIGN]], ["no voice", []], ["no speech at all", null]]) {
    once(`with ${name} "Read aloud" is not offered`, () =>
      where("standalone", [[pretendVoices, voices]], async (doing) => {
        await doing.plan();
        assert.equal(await voiceSwitch(doing), null);
        await doing.press("begin");
        await doing.until({ time: "0:30" });
        assert.equal(await voiceSwitch(doing), null);
      }));
  }

  check("a lock that the browser took back while hidden is asked for again", () =>
    where("standalone", [[pretendWakeLock, "granted"]], async (doing) => {
      await doing.start();
      await untilLocks(doing, [false]);
      await doing.setHidden(true);
      await doing.page.run(() => { window.devices.locks[0].released = true; });
      await doing.setHidden(false);
      await doing.until({ focus: "go-on" });
      await doing.press("go-on");
      await untilLocks(doing, [true, false]);
    }));

  check("the screen is kept on while warmth or cold is timed, again after it was out of sight, not while paused", () =>
    where("standalone", [[pretendWakeLock, "granted"]], async (doing) => {
      await doing.pressCare("heat");
      await untilLocks(doing, [false]);
      await doing.page.run(() => { window.devices.locks[0].released = true; });
      await doing.setHidden(false);
      await untilLocks(doing, [true, false]);
      await doing.press("care-pause");
      await untilLocks(doing, [true, true]);
      await doing.press("care-go-on");
      await untilLocks(doing, [true, true, false]);
      // A routine that ends meanwhile leaves it on.
      await doing.start();
      await doing.press("end");
      await doing.press("close", "dialog");
      await doing.until({ open: false });
      assert.deepEqual(await released(doing), [true, true, false]);
      await doing.press("care-stop");
      await untilLocks(doing, [true, true, true]);
    }));

  once("a lock that comes after the end is let go", () =>
    where("standalone", [[pretendWakeLock, "late"]], async (doing) => {
      await doing.start();
      await doing.press("end");
      await doing.page.run(() => window.devices.grant());
      await untilLocks(doing, [true]);
    }));

  for (const outcome of ["refused", "absent"]) {
    once(`with the screen lock ${outcome} a routine runs to its end`, () =>
      where("standalone", [[pretendWakeLock, outcome]], async (doing) => {
        await planned(doing);
        await doing.press("begin");
        await doing.finish();
        await doing.until({ title: "All done" });
      }));
  }

  for (const outcome of ["absent", "throwing", "refused"]) {
    once(`with sound ${outcome} a routine and a timer run to their end`, () =>
      where("standalone", [[pretendSound, outcome]], async (doing) => {
        await planned(doing);
        await doing.press("begin");
        await doing.finish();
        await doing.until({ title: "All done" });
        await doing.press("close", "dialog");
        await doing.pressCare("heat");
        await doing.untilBar({ time: "Warmth: 15:00 left" });
        await doing.forward(1_000_000);
        await doing.untilBar({ buttons: ["care-close"] });
      }));
  }

  check("the devices of this browser as it is: no word in the console", () =>
    kit.withSite(siteWith([stillClock]), async (site) => {
      const doing = await openDoing(kit, "standalone", site);
      await planned(doing);
      if ((await voiceSwitch(doing)) !== null) await doing.press("voice");
      await doing.press("begin");
      await doing.finish();
      assert.deepEqual(await doing.page.consoleLines(), []);
    }));
});

inEveryEngine("devices of several elements", (kit) => {
  const first = siteWith([stillClock], [deviceLog], [pretendVoices, [LOCAL]], [pretendWakeLock, "granted"], [pretendSound, "granted"]);
  const inPage = inside(kit);
  const site = (run) => kit.withSite({ ...RELAXED, ...first }, run);

  check("an element that goes in the middle of a routine takes its own along, no other's, and says so", async () => {
    const { found } = await inPage(async () => {
      const { clock, devices, make, ready, rootOf, settle, until } = window;
      const [one, other] = [make({ area: "lower-back" }), make({ area: "mid-back" })];
      document.body.append(one, other);
      await Promise.all([ready(one), ready(other)]);
      const press = async (element, css) => (await until(() => rootOf(element).querySelector(css))).click();
      const locks = () => devices.locks.map(({ released }) => released).join();
      const ends = [];
      one.addEventListener("back-relief-routine-end", ({ detail }) => ends.push(detail));

      await press(other, "section[data-area=mid-back] [data-do=care]");
      await until(() => rootOf(other).querySelector(".timer"));
      for (const does of ["routine", "voice", "begin"]) await press(one, `[data-do=${does}]`);
      await until(() => devices.spoken.length);
      await press(one, "dialog [data-do=skip]");
      await until(() => devices.notes);
      const during = { locks: locks(), silenced: devices.silenced, cut: devices.cut };
      const { spoken } = devices;
      const before = spoken.length;

      const root = rootOf(one);
      one.remove();
      await until(() => ends.length);
      await settle();
      const after = { ends, locks: locks(), cut: devices.cut, open: root.querySelector("dialog").open };
      const quiet = devices.silenced > during.silenced;
      clock.forward(3_600_000);
      // The other one goes on, and rings.
      await until(() => rootOf(other).querySelector("[data-do=care-close]"));
      const rang = devices.notes > 1;
      await until(() => locks() === "true");
      const { looks } = clock;
      await settle(200);
      return { during: during.locks, after, quiet, rang, more: spoken.length - before, looks: clock.looks - looks };
    }, { site });
    assert.deepEqual(found, {
      during: "false",
      after: { ends: [{ finished: false }], locks: "false", cut: 1, open: false },
      quiet: true,
      rang: true,
      more: 0,
      looks: 0,
    });
  });

  check("what one element ends does not end what another has", async () => {
    const { found } = await inPage(async () => {
      const { devices, make, ready, rootOf, settle, until } = window;
      const [one, other] = [make({ area: "lower-back" }), make({ area: "mid-back" })];
      document.body.append(one, other);
      await Promise.all([ready(one), ready(other)]);
      const press = async (element, css) => (await until(() => rootOf(element).querySelector(css))).click();
      for (const does of ["routine", "voice", "begin"]) await press(one, `[data-do=${does}]`);
      await until(() => devices.spoken.length && devices.locks.length);
      const { silenced } = devices;
      await press(other, "[data-do=routine]");
      await press(other, "dialog [data-do=begin]");
      await press(other, "dialog [data-do=end]");
      await press(other, "dialog [data-do=close]");
      other.remove();
      await until(() => !rootOf(other).hasAttribute("data-ready"));
      await settle();
      return { silenced: devices.silenced - silenced, locks: devices.locks.map(({ released }) => released) };
    }, { site });
    assert.deepEqual(found, { silenced: 0, locks: [false] });
  });
});

inEveryEngine(
  "reduced motion while doing",
  (kit) => {
    for (const form of formsIn(kit)) {
      check(`${form}: nothing moves in the player or the bar`, async () => {
        await prefer(kit, "prefers-reduced-motion", "reduce", { "ui.prefersReducedMotion": 1 });
        const doing = await openDoing(kit, form);
        assert.ok(await doing.page.run(() => matchMedia("(prefers-reduced-motion: reduce)").matches));
        await doing.pressCare("heat");
        await doing.plan();
        const moving = () => doing.page.run((root) => root.getRootNode().getAnimations().length);
        assert.equal(await moving(), 0, "the plan");
        await doing.press("begin");
        await doing.until({ time: "0:30" });
        assert.equal(await moving(), 0, "getting ready");
        await doing.hold();
        assert.equal(await moving(), 0, "holding");
      });
    }
  },
  { session: STILL, site: () => siteWith([stillClock]) },
);
