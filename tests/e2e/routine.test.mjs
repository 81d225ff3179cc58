// The guided routine: its plan, going through it at a clock that the test
// moves, and its end.
import assert from "node:assert/strict";
import { dropHidden, isClean, LIGHT_AND_DARK } from "./lib/axe.mjs";
import { openDoing } from "./lib/doing.mjs";
import { siteWith, stillClock } from "./lib/first.mjs";
import { until, untilHas } from "./lib/page.mjs";
import { Key } from "./lib/session.mjs";
import { check, formsIn, inEveryEngine, sameEverywhere } from "./lib/suite.mjs";

// What stands in short as the first move comes first.
const KEPT = [
  "Knee rolls",
  "Ball on the wall: lower back",
  "Circles with loose fists: lower back",
  "Knee to chest",
  "Pelvic tilt",
];

// The first two without it: the first has rounds, and sides.
const [FIRST, BALL, CIRCLES] = KEPT;

const tabBack = ({ driver }) => driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT).perform();

// The moves of the open panel: name, kind, positions.
const readMoves = (root) =>
  [...root.querySelectorAll('section[data-area="lower-back"] [data-move]')].map((move) => ({
    // Without the mark of what was tested.
    name: move.querySelector("h4").firstChild.data.trim(),
    kind: move.closest("[data-topic]").dataset.topic,
    positions: move.dataset.positions.split(" "),
    timed: Boolean(move.querySelector('[data-do="move"]')),
  }));

const minutes = ({ summary }) => Number(/^About (\d+) minutes\. /.exec(summary)[1]);
const names = (offers) => offers.map(({ name }) => name);

// Every side of one move: all rounds of the left, then all of the right; every
// way: there and back in turn; and no round left out.
function isWhole(title, counts) {
  const said = counts.map((count) => {
    const [, round = 1, rounds = 1] = /(\d+) of (\d+)/.exec(count) ?? [];
    const turn = /left side|right side|one way|the other way/.exec(count)?.[0] ?? "whole";
    return { turn, round: Number(round), rounds: Number(rounds) };
  });
  const [{ rounds, turn }] = said;
  const each = Array.from({ length: rounds }, (_, at) => at + 1);
  const side = (turn) => each.map((round) => ({ turn, round, rounds }));
  const ways = each.flatMap((round) => ["one way", "the other way"].map((turn) => ({ turn, round, rounds })));
  const wanted = { "left side": [...side("left side"), ...side("right side")], "one way": ways }[turn] ?? side("whole");
  assert.deepEqual(said, wanted, title);
}

inEveryEngine(
  "routine",
  (kit) => {
    const once = sameEverywhere(kit, "Steps, words and times are worked out in Rust, from a clock that the test moves.");
    const opened = (form) => openDoing(kit, form);

    // Gets ready for a move that has rounds and sides.
    const startWithBall = async (doing) => {
      await doing.plan();
      await doing.toggle(FIRST);
      await doing.press("begin");
      await doing.until({ title: BALL, time: "0:30" });
    };

    for (const form of formsIn(kit)) {
      check(`${form}: the plan opens over the page, lists the moves, and follows what is unticked`, async () => {
        const doing = await opened(form);
        await doing.plan();
        await doing.until({ focus: "begin", buttons: ["begin", "signs", "close"] });
        const all = await doing.screen();
        assert.deepEqual(names(all.offers.filter(({ kept }) => kept)), KEPT);
        assert.match(all.summary, /You need: a soft ball, a wall, your hands\./);
        assert.ok(minutes(all) >= 5 && minutes(all) <= 15, all.summary);

        await doing.toggle("Ball on the wall: lower back");
        await doing.until({ summary: `About ${minutes(all) - 2} minutes. You need: your hands.` });
        await doing.keep("Knee to chest");
        const few = await doing.screen();
        assert.ok(minutes(few) < minutes(all) - 3, few.summary);
        assert.match(few.summary, /You need nothing\./);
        await doing.toggle("Ball on the wall: lower back");
        await untilHas(async () => ({ needs: (await doing.screen()).summary.includes("a soft ball") }), { needs: true });
      });

      once(`${form}: a whole routine, every move in order, every round, left before right, to its end`, async () => {
        const doing = await opened(form);
        await doing.plan();
        await doing.listen("steps");
        await doing.listen("told");
        await doing.press("begin");
        await doing.finish();
        await doing.until({ title: "All done", focus: "close", buttons: ["close"], said: "All done" });

        const steps = await doing.heard("steps");
        const ready = ({ count }) => count.startsWith("Get ready");
        assert.ok(steps.every((step, at) => ready(step) === (at % 2 === 0)), "getting ready comes before each hold");
        const held = steps.filter((step) => !ready(step));
        const order = held.map(({ title }) => title).filter((title, at, all) => title !== all[at - 1]);
        assert.deepEqual(order, KEPT);
        for (const name of KEPT) isWhole(name, held.filter(({ title }) => title === name).map(({ count }) => count));

        const told = await doing.heard("told");
        for (const name of KEPT) {
          assert.equal(told.filter((text) => text.startsWith(`${name}. `)).length, 1, `${name} is told once`);
        }
        assert.deepEqual(await doing.page.consoleLines(), []);
      });

      once(`${form}: pause, go on, 10 s more, Next and Back`, async () => {
        const doing = await opened(form);
        await startWithBall(doing);
        await doing.until({ title: BALL, focus: "pause", count: "Get ready 1 of 2, left side", hint: `Next: ${CIRCLES}` });
        await doing.forward(5_000);
        await doing.until({ time: "0:25" });
        await doing.press("more");
        await doing.until({ time: "0:35" });

        await doing.press("pause");
        await doing.until({ count: "Paused 1 of 2, left side", focus: "go-on" });
        await doing.forward(600_000);
        await doing.until({ time: "0:35", title: BALL, count: "Paused 1 of 2, left side" });
        await doing.press("go-on");
        await doing.until({ count: "Get ready 1 of 2, left side", focus: "pause" });
        await doing.forward(1_000);
        await doing.until({ time: "0:34" });

        await doing.press("skip");
        await doing.until({ time: "0:30", count: "1 of 2, left side" });
        await doing.press("skip");
        await doing.until({ time: "0:04", count: "Get ready 2 of 2, left side" });
        await doing.press("back");
        await doing.until({ time: "0:04", count: "Get ready 1 of 2, left side" });
        await doing.press("back");
        await doing.until({ count: "Get ready 1 of 2, left side" });
      });

      check(`${form}: "It hurts more" stops, shows the rule, and leads to the next move or the signs`, async () => {
        const doing = await opened(form);
        await startWithBall(doing);
        await doing.hold();
        await doing.press("hurts");
        await doing.until({ title: "Stop here", focus: "signs", buttons: ["signs", "next-move", "close"] });
        const { line, rule } = await doing.screen();
        assert.equal(line, "Let go slowly and breathe.");
        assert.ok(rule.length > 1, "the stop rule is there");
        await doing.forward(600_000);
        await doing.until({ title: "Stop here" });

        await doing.press("next-move");
        await doing.until({ title: CIRCLES, focus: "pause" });
        await doing.press("hurts");
        await doing.press("signs");
        await doing.until({ open: false });
        const signs = () => doing.page.run((root) => {
          const { activeElement } = root.getRootNode();
          const { top, bottom } = activeElement.getBoundingClientRect();
          return { isFold: activeElement.matches(".check > summary"), inSight: bottom > 0 && top < innerHeight };
        });
        await untilHas(signs, { isFold: true, inSight: true });
        await doing.page.session.keys(Key.ENTER);
        await until(async () => (await doing.page.visibleSigns()).length > 3, "the questions open");
      });

      check(`${form}: End says something kind; Close gives the focus back`, async () => {
        const doing = await opened(form);
        await doing.start();
        await doing.press("end");
        await doing.until({ title: "That is enough for now", line: "Stopping early is fine. Every little bit counts.", focus: "close" });
        await doing.press("close", "dialog");
        await doing.until({ open: false });
        await doing.untilFocus("routine");
        await doing.plan();
        await doing.until({ buttons: ["begin", "signs", "close"], focus: "begin" });
      });

      check(`${form}: Escape closes the plan; in a routine it ends it first, then closes`, async () => {
        const doing = await opened(form);
        const { session } = doing.page;
        await doing.plan();
        await doing.until({ focus: "begin" });
        await session.keys(Key.ESCAPE);
        await doing.until({ open: false });
        await doing.untilFocus("routine");

        await doing.start();
        await doing.until({ focus: "pause" });
        await session.keys(Key.ESCAPE);
        await doing.until({ open: true, title: "That is enough for now", focus: "close" });
        await session.keys(Key.ESCAPE);
        await doing.until({ open: false });
        await doing.untilFocus("routine");
      });

      check(`${form}: opened again at once, it stays open`, async () => {
        const doing = await opened(form);
        await doing.plan();
        // Browsers tell that a dialog was closed a moment later: here it is open again by then.
        await doing.page.run((root) => {
          root.querySelector("dialog").addEventListener("close", () => { window.wasTold = true; });
          root.querySelector("dialog [data-do=close]").click();
          root.querySelector("[data-do=routine]").click();
        });
        await until(() => doing.page.run(() => window.wasTold), "the dialog's event");
        await doing.until({ open: true, buttons: ["begin", "signs", "close"] });
        await doing.press("begin");
        await doing.until({ open: true, time: "0:30" });
      });

      check(`${form}: a move's own button opens a routine of that move, and gets the focus back`, async () => {
        const doing = await opened(form);
        for (const [id, name] of [["stretch-pelvic-tilt", "Pelvic tilt"], ["rest-90-90", "On your back, legs up on a chair"]]) {
          await doing.pressMove(id);
          await doing.until({ offers: [{ name, kept: true }], focus: "begin" });
          await doing.press("begin");
          await doing.until({ title: name, hint: "This is the last move." });
          await doing.press("end");
          await doing.until({ title: "That is enough for now" });
          await doing.press("close", "dialog");
          await doing.until({ open: false });
          await doing.untilFocus(`move ${id}`);
        }
      });

      check(`${form}: the keyboard alone is enough, and stays in the dialog`, async () => {
        const doing = await opened(form);
        const { session } = doing.page;
        await until(async () => {
          await session.keys(Key.TAB);
          return (await doing.focus()) === "routine";
        }, "Tab reaches the routine's button");
        await session.keys(Key.ENTER);
        await doing.until({ open: true, focus: "begin" });
        const kept = (await doing.screen()).offers.filter((it) => it.kept).length;
        await tabBack(session);
        await doing.until({ focus: "input" });
        await session.keys(Key.SPACE);
        await untilHas(async () => ({ kept: (await doing.screen()).offers.filter((it) => it.kept).length }), { kept: kept + 1 });
        await session.keys(Key.TAB, Key.ENTER);
        await doing.until({ title: FIRST, focus: "pause" });
        await session.keys(Key.SPACE);
        await doing.until({ focus: "go-on", count: "Paused 10 times" });
        await session.keys(Key.ENTER);
        await doing.until({ focus: "pause", count: "Get ready 10 times" });
        await session.keys(Key.TAB, Key.ENTER);
        await doing.until({ focus: "skip", count: "10 times" });

        const reached = new Set();
        for (let i = 0; i < 14; i++) {
          await (i < 2 ? tabBack(session) : session.keys(Key.TAB));
          reached.add(await doing.focus());
        }
        const buttons = ["back", "pause", "skip", "more", "hurts", "end", "sound"];
        assert.deepEqual(buttons.filter((button) => !reached.has(button)), [], "Tab reaches every button");
        const strangers = [...reached].filter((it) => !["", "voice", "body", "dialog", ...buttons].includes(it));
        assert.deepEqual(strangers, [], "and nothing behind the dialog");
      });

      check(`${form}: a ticked emergency sign leaves no way into a routine`, async () => {
        const doing = await opened(form);
        const { page } = doing;
        const offered = () => page.run((root) =>
          [...root.querySelectorAll('[data-do="routine"], [data-do="move"], [data-do="care"]')].filter((it) => it.checkVisibility()).length);
        await page.openTopic("all");
        await page.run((root) => {
          for (const move of root.querySelectorAll(".move")) move.open = true;
        });
        const before = await offered();
        assert.ok(before > 10, `${before} ways in`);
        await page.openSigns();
        const [sign] = await page.visibleSigns("emergency");
        await page.click("sign", sign);
        await page.untilView({ emergency: true });
        assert.equal(await offered(), 0);
        await page.click("sign", sign);
        await page.untilView({ emergency: false });
        assert.equal(await offered(), before);
      });
    }

    // In one form: these are not about the page.
    once("with every move unticked nothing starts and nothing breaks", async () => {
      const doing = await opened("standalone");
      await doing.plan();
      await doing.keep();
      await doing.press("begin");
      const { open, buttons, offers } = await doing.screen();
      assert.deepEqual({ open, buttons, offers: offers.length > 0 }, { open: true, buttons: ["begin", "signs", "close"], offers: true });
      await doing.toggle("Knee to chest");
      await doing.press("begin");
      await doing.until({ title: "Knee to chest" });
    });

    once("strengthening comes in later, the same moves before it", async () => {
      const doing = await opened("standalone");
      const moves = await doing.page.run(readMoves);
      const strengthening = moves.filter(({ kind }) => kind === "strengthen").map(({ name }) => name);
      await doing.plan();
      const early = names((await doing.screen()).offers);
      assert.deepEqual(early.filter((name) => strengthening.includes(name)), []);
      await doing.press("close", "dialog");
      await doing.page.click("stage", "later");
      await doing.page.untilView({ stages: ["later"] });
      await doing.plan();
      const later = names((await doing.screen()).offers);
      assert.deepEqual([...later].sort(), [...early, ...strengthening].sort());
      const kept = names((await doing.screen()).offers.filter(({ kept }) => kept));
      assert.ok(strengthening.some((name) => kept.includes(name)), "some of it is kept");
    });

    once("from a chair, only what can be done sitting", async () => {
      const doing = await opened("standalone");
      const moves = await doing.page.run(readMoves);
      await doing.page.openTopic("stretch");
      await doing.page.click("position", "chair");
      await doing.page.untilView({ positions: ["chair"] });
      await doing.plan();
      const sitting = moves.filter((it) => it.positions.includes("chair") && it.timed && it.kind !== "strengthen");
      const offered = names((await doing.screen()).offers);
      assert.deepEqual([...offered].sort(), sitting.map(({ name }) => name).sort());
      assert.ok(offered.length > 2);
    });

    once("a long sleep of the clock skips no step", async () => {
      const doing = await opened("standalone");
      await startWithBall(doing);
      await doing.forward(3_600_000);
      await doing.until({ title: BALL, time: "0:30", count: "1 of 2, left side" });
      await doing.forward(3_600_000);
      await doing.until({ title: BALL, time: "0:04", count: "Get ready 2 of 2, left side" });
    });

    once("half way and ten seconds are told once in a long hold", async () => {
      const doing = await opened("standalone");
      await doing.plan();
      await doing.keep("Circles with loose fists: lower back");
      await doing.press("begin");
      await doing.until({ title: "Circles with loose fists: lower back" });
      await doing.hold();
      await doing.listen("told");
      await doing.finish(1_000);
      const told = await doing.heard("told");
      for (const mark of ["Half way.", "10 seconds left."]) {
        assert.equal(told.filter((text) => text === mark).length, 1, `${mark} in ${JSON.stringify(told)}`);
      }
    });

    once('who stops the last move for pain is not told "All done"', async () => {
      const doing = await opened("standalone");
      await doing.plan();
      await doing.keep("Knee to chest");
      await doing.press("begin");
      await doing.until({ title: "Knee to chest", hint: "This is the last move." });
      await doing.press("hurts");
      await doing.press("next-move");
      await doing.until({ title: "That is enough for now" });
    });

    once("out of sight it pauses, and back in sight it stays paused", async () => {
      const doing = await opened("standalone");
      await startWithBall(doing);
      await doing.hold();
      await doing.forward(10_000);
      await doing.until({ time: "0:20" });
      await doing.setHidden(true);
      await doing.forward(600_000);
      await doing.setHidden(false);
      await doing.until({ time: "0:20", count: "Paused 1 of 2, left side" });
      await doing.forward(600_000);
      await doing.until({ time: "0:20", count: "Paused 1 of 2, left side" });
      await doing.press("go-on");
      await doing.forward(1_000);
      await doing.until({ time: "0:19", count: "1 of 2, left side" });
    });

    for (const form of LIGHT_AND_DARK) {
      once(`${form}: axe has nothing against the player in any of its states`, async () => {
        const doing = await opened(form);
        await dropHidden(doing.page, "lower-back");
        const clean = (state) => isClean(doing.page, state, "dialog");
        await doing.plan();
        await clean("the plan");
        await doing.press("begin");
        await doing.until({ time: "0:30" });
        await clean("getting ready");
        await doing.hold();
        await clean("holding");
        await doing.press("pause");
        await doing.until({ focus: "go-on" });
        await clean("paused");
        await doing.press("hurts");
        await doing.until({ title: "Stop here" });
        await clean("it hurts more");
        await doing.press("next-move");
        await doing.press("end");
        await doing.until({ title: "That is enough for now" });
        await clean("ended");
        await doing.press("close", "dialog");
        await doing.plan();
        await doing.keep(BALL);
        await doing.press("begin");
        await doing.finish();
        await doing.until({ title: "All done" });
        await clean("done");
      });
    }
  },
  { site: () => siteWith([stillClock]) },
);

inEveryEngine("routine by the browser's own clock", (kit) => {
  for (const form of formsIn(kit)) {
    check(`${form}: seconds pass`, async () => {
      const doing = await openDoing(kit, form);
      await doing.plan();
      await doing.press("begin");
      const left = async () => Number(/^0:(\d\d)$/.exec((await doing.screen()).time)?.[1]);
      const first = await until(left, "it counts");
      // A busy machine may skip a second; it never counts fewer than pass.
      await until(async () => (await left()) < first - 1, "two seconds passed");
      assert.deepEqual(await doing.page.consoleLines(), []);
    });
  }
});
