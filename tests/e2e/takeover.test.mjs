// Rust takes over the nodes that are there, and what the reader had chosen.
import assert from "node:assert/strict";
import { until } from "./lib/page.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

const WASM = /\.wasm$/;

// Keeps every node that matters, so that it can be compared with later ones.
const keepNodes = (root) => {
  window.kept = {
    shapes: [...root.querySelectorAll("[data-shape]")],
    inputs: [...root.querySelectorAll("input")],
    labels: [...root.querySelectorAll("label")],
    moves: [...root.querySelectorAll('section[data-area="lower-back"] [data-move]')],
  };
};

// For each kind of node: how many were kept, and how many are still in place.
const keptNodes = (root) => {
  const now = {
    shapes: root.querySelectorAll("[data-shape]"),
    inputs: root.querySelectorAll("input"),
    labels: root.querySelectorAll("label"),
    moves: root.querySelectorAll('section[data-area="lower-back"] [data-move]'),
  };
  return Object.entries(window.kept).map(([kind, nodes]) => ({
    kind,
    kept: nodes.length,
    inPlace: nodes.filter((node, index) => now[kind][index] === node).length,
  }));
};

// What an extension or a translator does: an element of its own in the text
// of a move, in the drawing, in the names beside it and in the heading.
const ALTERED = [/<[^>]*data-move="[^"]*"[^>]*>/g, /<svg[^>]*class="marks"[^>]*>/g, /<label[^>]*data-at="[^"]*"[^>]*>/g, /<h2[^>]*data-open-area=[^>]*>/g];

function alter(path, html) {
  if (!html.includes("data-root")) return html;
  return ALTERED.reduce((text, tag) => {
    const changed = text.replace(tag, "$&<font>altered</font>");
    assert.notEqual(changed, text, `something was altered in ${path}: ${tag}`);
    return changed;
  }, html);
}

inEveryEngine("taking over", (kit) => {
  for (const form of BOTH_FORMS) {
    check(`${form}: what was chosen before is kept`, async () => {
      const release = kit.site.hold(WASM);
      const page = await kit.page(form).open({ ready: false });
      await page.choose("lower-back");
      await page.click("stage", "later");
      await page.openTopic("stretch");
      await page.click("position", "chair");
      await page.untilView({ stages: ["later"], positions: ["chair"], topics: ["stretch"], parts: ["stretch"] });
      const before = await page.view();
      assert.equal(await page.isReady(), false, "all this was done before Rust");

      release();
      await page.untilReady();
      assert.deepEqual(await page.view(), before);
      await page.choose("mid-back");
      await page.untilView({ stages: ["later"], positions: ["chair"], topics: ["stretch"], parts: ["stretch"] });
    });

    check(`${form}: a warning sign ticked before still gates the advice`, async () => {
      const release = kit.site.hold(WASM);
      const page = await kit.page(form).open({ ready: false });
      await page.choose("lower-back");
      await page.openSigns();
      const [sign] = await page.visibleSigns();
      await page.click("sign", sign);
      await page.untilView({ emergency: true, advice: 0 });
      release();
      await page.untilReady();
      await page.untilView({ areas: ["lower-back"], signs: [sign], emergency: true, advice: 0, panels: [] });
      await page.click("sign", sign);
      await page.untilView({ signs: [], emergency: false, panels: ["lower-back"] });
    });

    check(`${form}: the nodes are the same ones`, async () => {
      const release = kit.site.hold(WASM);
      const page = await kit.page(form).open({ ready: false });
      await page.choose("lower-back");
      await page.run(keepNodes);
      release();
      await page.untilReady();
      await page.openTopic("massage");
      for (const position of ["chair", "any"]) await page.click("position", position);
      await page.choose("mid-back");
      await page.choose("lower-back");
      for (const { kind, kept, inPlace } of await page.run(keptNodes)) {
        assert.ok(kept > 0, `there are ${kind}`);
        assert.equal(inPlace, kept, `${kind} in place`);
      }
    });

    check(`${form}: it moves neither focus nor scroll`, async () => {
      const release = kit.site.hold(WASM);
      const page = await kit.page(form).open({ ready: false });
      await page.choose("lower-back");
      await page.run((root) => root.querySelector('section[data-area="lower-back"]').scrollIntoView());
      const place = (root) => [root.getRootNode().activeElement?.value ?? null, scrollX, scrollY];
      const before = await page.run(place);
      assert.equal(before[0], "lower-back", "the chosen radio has the focus");
      release();
      await page.untilReady();
      assert.deepEqual(await page.run(place), before);
    });

    check(`${form}: one ready event tells the page`, async () => {
      const page = await kit.page(form).open();
      const events = await until(async () => {
        const { events } = await page.probe();
        return events.length && events;
      }, "an event");
      assert.deepEqual(
        events.map(({ name, target, bubbles, composed }) => ({ name, target, bubbles, composed })),
        [{ name: "ready", target: "back-relief", bubbles: true, composed: true }],
      );
    });

    check(`${form}: altered markup gets a guide that works`, () =>
      kit.withSite({ rewrite: alter }, async (site) => {
        const release = site.hold(WASM);
        const page = await kit.page(form, site).open({ ready: false });
        await page.choose("lower-back");
        release();
        await page.untilReady();
        await page.untilChosen("lower-back");
        for (const area of ["glutes-left", "neck-base", "lower-back"]) {
          await page.pressShape("mouse", area);
          await page.untilChosen(area);
        }
        await page.openTopic("massage");
        for (const position of ["chair", "any"]) {
          await page.click("position", position);
          await page.untilView({ positions: [position], panels: ["lower-back"] });
        }
        const { events } = await page.probe();
        assert.deepEqual(events.filter(({ name }) => name === "error"), []);
        assert.deepEqual(await page.consoleLines(), []);
      }),
    );
  }
});
