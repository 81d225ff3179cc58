// The timer of warmth and cold, in its bar: at a clock that the test moves.
import assert from "node:assert/strict";
import { dropHidden, isClean, LIGHT_AND_DARK } from "./lib/axe.mjs";
import { openDoing } from "./lib/doing.mjs";
import { siteWith, stillClock } from "./lib/first.mjs";
import { until, untilHas } from "./lib/page.mjs";
import { Key } from "./lib/session.mjs";
import { check, formsIn, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OVER = "Warmth: time is up. Take it off your skin.";
const STOPPED = "Warmth: stopped. Take it off your skin.";
const ASK = "Look at your skin now.";
const BUSY = "Warmth is being timed already. Stop it before you start another.";
const RUNNING = ["care-pause", "care-more", "care-stop"];

// The bar is in the window, and nothing lies over it.
const isInSight = (root) => {
  const bar = root.querySelector(".timer");
  const { left, top, right, bottom } = bar.getBoundingClientRect();
  const there = root.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return top >= 0 && bottom <= innerHeight && bar.contains(there);
};

// What has the focus, and whether it lies wholly under the bar.
const focusAndBar = (root) => {
  const { activeElement } = root.getRootNode();
  if (!activeElement || activeElement === document.body) return { html: "" };
  const bar = root.querySelector(".timer");
  const { top, bottom } = (activeElement.labels?.[0] ?? activeElement).getBoundingClientRect();
  const over = bar.getBoundingClientRect();
  return {
    html: activeElement.outerHTML.slice(0, 80),
    hidden: !bar.contains(activeElement) && top >= over.top && bottom <= over.bottom,
  };
};

// The time of day in two hours, by the clock that the test moves.
const inTwoHours = () =>
  new Date(window.clock.day() + 2 * 3_600_000).toLocaleTimeString("en", { hour: "2-digit", minute: "2-digit" });

inEveryEngine(
  "timers",
  (kit) => {
    const once = sameEverywhere(kit, "Times and words are worked out in Rust, from a clock that the test moves.");

    // The guide with a timer of `kind` just started.
    async function started(form, kind = "heat") {
      const doing = await openDoing(kit, form);
      await doing.listen("status");
      await doing.pressCare(kind);
      await doing.untilBar({ time: kind === "heat" ? "Warmth: 15:00 left" : "Cold: 10:00 left", buttons: RUNNING });
      return doing;
    }

    // What was told since it was asked for.
    const told = async (doing) => (await doing.heard("status")).slice(1);

    const times = (list, wanted) => list.filter((it) => it === wanted).length;

    for (const form of formsIn(kit)) {
      check(`${form}: it starts, says so once, and is in sight wherever the reader goes`, async () => {
        const doing = await started(form);
        const { page } = doing;
        assert.deepEqual(await told(doing), ["Warmth: 15 minutes from now."]);
        await doing.forward(1_000);
        await doing.untilBar({ time: "Warmth: 14:59 left" });
        assert.ok(await page.run(isInSight), "where it was started");
        await page.choose("neck-base");
        assert.ok(await page.run(isInSight), "when another area is chosen");
        await page.run((root) => root.querySelector(".sheet > .tools").scrollIntoView({ behavior: "instant" }));
        assert.ok(await page.run(isInSight), "further down");
        await doing.untilBar({ time: "Warmth: 14:59 left" });
        assert.deepEqual(await page.consoleLines(), []);
      });

      once(`${form}: a second timer is refused with a sentence, and the first runs on`, async () => {
        const doing = await started(form);
        await doing.forward(MINUTE);
        await doing.pressCare("cold");
        await doing.untilBar({ busy: BUSY, time: "Warmth: 14:00 left", buttons: RUNNING });
        await doing.press("care-stop");
        await doing.untilBar({ time: STOPPED, busy: "" });
        await doing.pressCare("cold");
        await doing.untilBar({ time: "Cold: 10:00 left", busy: "", buttons: RUNNING });
      });

      once(`${form}: who cannot see it is told of the refusal too`, async () => {
        const doing = await started(form);
        await doing.pressCare("cold");
        await doing.untilBar({ busy: BUSY });
        const live = () => doing.page.run((root) =>
          [...root.querySelectorAll('[role="status"], [role="alert"], [aria-live]')].map((it) => it.textContent).join(" "));
        await untilHas(async () => ({ told: (await live()).includes(BUSY) }), { told: true });
      });

      check(`${form}: a hidden page and a ticked sign do not stop it`, async () => {
        const doing = await started(form);
        const { page } = doing;
        await doing.setHidden(true);
        await doing.forward(MINUTE);
        await doing.setHidden(false);
        await doing.untilBar({ time: "Warmth: 14:00 left", buttons: RUNNING });
        await page.openSigns();
        const [sign] = await page.visibleSigns("emergency");
        await page.click("sign", sign);
        await page.untilView({ emergency: true });
        assert.ok(await page.run(isInSight), "beside the emergency help");
        await doing.forward(14 * MINUTE);
        await doing.untilBar({ time: OVER });
      });

      check(`${form}: by keyboard, what gets the focus is not hidden by the bar`, async () => {
        const doing = await started(form);
        const { page } = doing;
        await doing.forward(5 * MINUTE);
        await doing.untilBar({ buttons: ["care-fine", ...RUNNING] });
        await page.run((root) => root.querySelector('[name="area"]:checked').focus());
        const reached = [];
        for (let i = 0; i < 30; i++) {
          await page.session.keys(Key.TAB);
          const { html } = await page.run(focusAndBar);
          // A busy browser scrolls a moment after the focus has moved.
          await until(async () => !(await page.run(focusAndBar)).hidden, `${html} comes out from under the bar`);
          reached.push(html);
        }
        assert.ok(new Set(reached).size > 15, "Tab goes from one to the next");
      });

      once(`${form}: what it has to tell during a routine is told in the dialog`, async () => {
        const doing = await started(form);
        await doing.start();
        await doing.press("pause");
        await doing.until({ focus: "go-on" });
        await doing.listen("told");
        await doing.forward(5 * MINUTE);
        await doing.untilBar({ time: "Warmth: 10:00 left" });
        await untilHas(async () => ({ asked: times(await doing.heard("told"), ASK) }), { asked: 1 });
      });

      check(`${form}: by keyboard, the place in the bar is kept`, async () => {
        const doing = await started(form);
        const { session } = doing.page;
        const focused = (does) => doing.page.run((root, does) => root.querySelector(`.timer [data-do="${does}"]`).focus(), does);
        const inBar = () => doing.page.run((root) => Boolean(root.getRootNode().activeElement?.closest(".timer")));
        await doing.forward(5 * MINUTE);
        await doing.untilBar({ buttons: ["care-fine", ...RUNNING] });
        const lost = [];
        for (const [does, buttons] of [
          ["care-pause", ["care-go-on", "care-more", "care-stop"]],
          ["care-go-on", ["care-fine", ...RUNNING]],
          ["care-fine", RUNNING],
          ["care-more", ["care-pause", "care-stop"]],
          ["care-stop", ["care-close"]],
        ]) {
          await focused(does);
          await session.keys(Key.ENTER);
          await doing.untilBar({ buttons });
          await until(inBar, `the focus in the bar after ${does}`).catch(() => lost.push(does));
        }
        assert.deepEqual(lost, [], "after none of these is the focus lost");
      });
    }

    // In one form: these are not about the page.
    once("each moment is told once", async () => {
      const doing = await started("standalone");
      const steps = [
        [5 * MINUTE, "Warmth: 10:00 left"],
        [2.5 * MINUTE, "Warmth: 7:30 left"],
        [2.5 * MINUTE, "Warmth: 5:00 left"],
        [5 * MINUTE - 10_000, "Warmth: 0:10 left"],
        [10_000, OVER],
      ];
      for (const [ms, time] of steps) {
        await doing.forward(ms);
        await doing.untilBar({ time });
        if ((await doing.bar()).skin) await doing.press("care-fine");
        await doing.untilBar({ time, skin: "" });
      }
      const wanted = ["Warmth: 15 minutes from now.", ASK, "Half way.", ASK, "10 seconds left.", OVER];
      assert.deepEqual(await told(doing), wanted);
    });

    once("at 5 minutes it asks for a look at the skin, until that is answered", async () => {
      const doing = await started("standalone");
      await doing.forward(5 * MINUTE - 1_000);
      await doing.untilBar({ time: "Warmth: 10:01 left", skin: "", buttons: RUNNING });
      await doing.forward(1_000);
      const asking = { buttons: ["care-fine", ...RUNNING] };
      await doing.untilBar(asking);
      const { skin } = await doing.bar();
      assert.ok(skin.startsWith(`${ASK} Look after 5 minutes`) && /very red, is mottled, stings or has no feeling/.test(skin), skin);
      await doing.forward(MINUTE);
      await doing.untilBar({ time: "Warmth: 9:00 left", skin, ...asking });
      await doing.press("care-fine");
      await doing.untilBar({ skin: "", buttons: RUNNING });
      await doing.forward(4 * MINUTE - 1_000);
      await doing.untilBar({ time: "Warmth: 5:01 left", skin: "" });
      await doing.forward(1_000);
      await doing.untilBar({ skin, ...asking });
    });

    for (const [kind, longest] of [["heat", "Warmth: 20:00 left"], ["cold", "Cold: 15:00 left"]]) {
      once(`${kind} gets 5 minutes more, and no more after that`, async () => {
        const doing = await started("standalone", kind);
        await doing.press("care-more");
        await doing.untilBar({ time: longest, buttons: ["care-pause", "care-stop"] });
        await doing.forward(MINUTE);
        await doing.untilBar({ time: longest.replace(/\d+:/, (it) => `${parseInt(it) - 1}:`), buttons: ["care-pause", "care-stop"] });
      });
    }

    once("pause, go on and stop", async () => {
      const doing = await started("standalone");
      await doing.forward(30_000);
      await doing.press("care-pause");
      const paused = { time: "Warmth: paused, 14:30 left", buttons: ["care-go-on", "care-more", "care-stop"] };
      await doing.untilBar(paused);
      await doing.forward(HOUR);
      await doing.untilBar(paused);
      await doing.press("care-go-on");
      await doing.forward(1_000);
      await doing.untilBar({ time: "Warmth: 14:29 left", buttons: RUNNING });
      await doing.press("care-stop");
      await doing.untilBar({ time: STOPPED, buttons: ["care-close"] });
      await doing.press("care-close");
      await doing.untilBar({ time: "", buttons: [] });
      assert.equal(times(await told(doing), STOPPED), 1);
    });

    once("after cold it says when the next go may be, after warmth it does not", async () => {
      const doing = await started("standalone", "cold");
      await doing.forward(10 * MINUTE);
      await doing.untilBar({ buttons: ["care-close"] });
      const { time } = await doing.bar();
      const next = await doing.page.run(inTwoHours);
      assert.equal(time, `Cold: time is up. Take it off your skin. Next go at ${next} at the earliest.`);
      await doing.press("care-close");
      await doing.pressCare("heat");
      await doing.untilBar({ time: "Warmth: 15:00 left" });
      await doing.forward(15 * MINUTE);
      await doing.untilBar({ time: OVER });
    });

    once("after a long sleep it is over, and says only that", async () => {
      const doing = await started("standalone");
      await doing.forward(8 * HOUR);
      await doing.untilBar({ time: OVER, skin: "", buttons: ["care-close"] });
      assert.deepEqual(await told(doing), ["Warmth: 15 minutes from now.", OVER]);
    });

    once("while the device sleeps, the time that passes counts", async () => {
      const doing = await started("standalone");
      await doing.sleep(MINUTE);
      await doing.untilBar({ time: "Warmth: 14:00 left" });
      await doing.sleep(20 * MINUTE);
      await doing.untilBar({ time: OVER, buttons: ["care-close"] });
      assert.deepEqual(await told(doing), ["Warmth: 15 minutes from now.", OVER]);
    });

    once("a clock that is set back neither stops it nor makes it longer", async () => {
      const doing = await started("standalone");
      await doing.sleep(-HOUR);
      await doing.forward(MINUTE);
      await doing.untilBar({ time: "Warmth: 14:00 left", buttons: RUNNING });
      await doing.sleep(4 * MINUTE);
      await doing.untilBar({ time: "Warmth: 10:00 left" });
      await doing.forward(10 * MINUTE);
      await doing.untilBar({ time: OVER });
    });

    once("while it runs, it says that a locked phone can't ring", async () => {
      const doing = await started("standalone");
      const hint = "Keep this page open: a locked phone can't ring.";
      await doing.untilBar({ hint });
      await doing.press("care-pause");
      await doing.untilBar({ hint: "" });
      await doing.press("care-go-on");
      await doing.untilBar({ hint });
      await doing.press("care-stop");
      await doing.untilBar({ hint: "" });
    });

    for (const form of LIGHT_AND_DARK) {
      once(`${form}: axe has nothing against the bar in any of its states`, async () => {
        const doing = await started(form);
        await dropHidden(doing.page, "lower-back");
        const clean = (state) => isClean(doing.page, state, ".timer");
        await doing.pressCare("cold");
        await doing.untilBar({ busy: BUSY });
        await clean("running, another refused");
        await doing.press("care-pause");
        await doing.untilBar({ buttons: ["care-go-on", "care-more", "care-stop"] });
        await clean("paused");
        await doing.press("care-go-on");
        await doing.forward(5 * MINUTE);
        await doing.untilBar({ buttons: ["care-fine", ...RUNNING] });
        await clean("asking for a look at the skin");
        await doing.press("care-stop");
        await doing.untilBar({ buttons: ["care-close"] });
        await clean("over");
      });
    }
  },
  { site: () => siteWith([stillClock]) },
);
