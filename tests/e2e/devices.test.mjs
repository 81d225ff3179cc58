// What only the device can do: voice, sound and a screen that stays on. Each is
// left out in silence where it is absent or refused.
import assert from "node:assert/strict";
import { openDoing } from "./lib/doing.mjs";
import { deviceLog, pretendSound, pretendVoices, pretendWakeLock, siteWith, stillClock } from "./lib/first.mjs";
import { until, untilHas } from "./lib/page.mjs";
import { prefer, STILL } from "./lib/prefer.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

const LOCAL = { lang: "en-GB", localService: true };
const REMOTE = { lang: "en-US", localService: false };
const FOREIGN = { lang: "fr-FR", localService: true };
const MOVES = ["Knee to chest", "Pelvic tilt"];

// The steps of a move as the page has them.
const readSteps = (root, name) => {
  const moves = [...root.querySelectorAll('section[data-area="lower-back"] [data-move]')];
  const move = moves.find((it) => it.querySelector("h4").textContent === name);
  return [...move.querySelectorAll(".steps li")].map((step) => step.textContent);
};

const readStores = () => ({ local: localStorage.length, session: sessionStorage.length, cookies: document.cookie });

// The page's icon is the browser's own affair: each asks for it when it likes.
const withoutIcon = (paths) => paths.filter((path) => !/icon[^/]*\.svg$/.test(path));

inEveryEngine("devices", (kit) => {
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

  for (const form of BOTH_FORMS) {
    check(`${form}: with a voice of the device "Read aloud" is offered, and says each step of each move once`, () =>
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

    check(`${form}: a note and one buzz at each hold and at the end; with sound off, none`, () =>
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
  check("off, as it is at first and when it is switched off again, nothing is said", () =>
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
    check(`with ${name} "Read aloud" is not offered`, () =>
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

  check("a lock that comes after the end is let go", () =>
    where("standalone", [[pretendWakeLock, "late"]], async (doing) => {
      await doing.start();
      await doing.press("end");
      await doing.page.run(() => window.devices.grant());
      await untilLocks(doing, [true]);
    }));

  for (const outcome of ["refused", "absent"]) {
    check(`with the screen lock ${outcome} a routine runs to its end`, () =>
      where("standalone", [[pretendWakeLock, outcome]], async (doing) => {
        await planned(doing);
        await doing.press("begin");
        await doing.finish();
        await doing.until({ title: "All done" });
      }));
  }

  for (const outcome of ["absent", "throwing", "refused"]) {
    check(`with sound ${outcome} a routine and a timer run to their end`, () =>
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

inEveryEngine(
  "reduced motion while doing",
  (kit) => {
    for (const form of BOTH_FORMS) {
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
