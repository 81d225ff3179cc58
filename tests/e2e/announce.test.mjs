// What is told to who cannot see it change: not the name that the control itself
// has just said, only what follows.
import assert from "node:assert/strict";
import { Doing } from "./lib/doing.mjs";
import { until } from "./lib/page.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

const CHOSEN = "When to get help, the likely cause and what to do now follow.";

// Counts the changes of the line that speaks, the same words again too.
const listen = (root) => {
  window.spoken = [];
  const line = root.querySelector('[role="status"].status');
  new MutationObserver(() => window.spoken.push(line.textContent.trim())).observe(line, { childList: true, characterData: true, subtree: true });
};

inEveryEngine("what is told", (kit) => {
  for (const form of BOTH_FORMS) {
    check(`${form}: after each choice only what follows, each time`, async () => {
      const page = await kit.page(form).open();
      await page.run(listen);
      const told = (count, what) => until(async () => {
        const spoken = await page.run(() => window.spoken);
        return spoken.length >= count && spoken;
      }, what);
      await page.choose("lower-back");
      await told(1, "the first choice");
      await page.choose("mid-back");
      await told(2, "the second choice, in the same words");
      await page.click("stage", "later");
      await told(3, "the stage");
      // A topic is named by its own tile: nothing more is told.
      await page.openTopic("massage");
      await page.click("position", "chair");
      assert.deepEqual(await told(4, "the position"), [CHOSEN, CHOSEN, "The advice has changed to fit.", "The list of moves has changed."]);
    });

    check(`${form}: a ticked sign says how many others are hidden, unticked that the advice is back`, async () => {
      const page = await kit.page(form).open();
      await page.choose("lower-back");
      const doing = new Doing(page);
      await doing.listen("status");
      const others = await page.run((root) =>
        [...root.querySelectorAll("input[name=sign]")].filter((it) => !it.dataset.areas || it.dataset.areas.split(" ").includes("lower-back")).length - 1);
      assert.ok(others > 5, `${others} other signs`);
      await page.openSigns();
      const [sign] = await page.visibleSigns("emergency");
      const heard = async (text) => until(async () => (await doing.heard("status")).includes(text), text);
      await page.click("sign", sign);
      await heard(`Get help now. Advice and ${others} other signs are hidden.`);
      await page.click("sign", sign);
      await heard("The advice is back.");
    });
  }
}, {
  same: "Which words are told is worked out in Rust; what a screen reader makes of them, tests/listen/ hears in two engines.",
});
