// Dark, forced colours and reduced motion, as each engine can be told of them.
import assert from "node:assert/strict";
import { AREAS, until } from "./lib/page.mjs";
import { prefer, STILL } from "./lib/prefer.mjs";
import { Key } from "./lib/session.mjs";
import { check, formsIn, inEveryEngine } from "./lib/suite.mjs";

const matches = (page, query) => page.run((_root, query) => matchMedia(query).matches, query);

// Luminance of an element's text and of what lies behind it.
const luminances = (root, css) => {
  const channels = (colour) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = ([red, green, blue]) =>
    [red, green, blue]
      .map((channel) => channel / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  const parent = (element) => element.parentElement ?? element.getRootNode().host;
  let behind = root.querySelector(css);
  const text = getComputedStyle(behind).color;
  while (behind && channels(getComputedStyle(behind).backgroundColor)[3] < 255) behind = parent(behind);
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const canvas = /dark/.test(scheme) && (prefersDark || !/light/.test(scheme)) ? 0 : 1;
  return {
    text: luminance(channels(text)),
    behind: behind ? luminance(channels(getComputedStyle(behind).backgroundColor)) : canvas,
  };
};

const TEXTS = [
  ".where",
  '.head > [data-at="lower-back"]',
  '.name[data-at="lower-back"]',
  '.name[data-at="mid-back"]',
  ".urgent h3",
  ".phrases",
  ".check > summary",
  '[data-in-short="lower-back"] dt',
  '[data-in-short="lower-back"] dd',
  ".tile:not(:checked) + .tile-label > span",
  ".segment:checked + .segment-label > span",
  ".segment:not(:checked) + .segment-label > span",
  'section[data-area="lower-back"] p',
];

// The other way round: light on the accent colour.
const ACCENTED = [".tile:checked + .tile-label > span", ".start > button"];

async function readable(page, isDark) {
  await page.choose("lower-back");
  for (const css of [...TEXTS, ...ACCENTED]) {
    const { text, behind } = await page.run(luminances, css);
    const [light, dark] = [Math.max(text, behind), Math.min(text, behind)];
    const lightOnDark = isDark !== ACCENTED.includes(css);
    assert.equal(text > behind, lightOnDark, `${css} is ${lightOnDark ? "light on dark" : "dark on light"}`);
    assert.ok((light + 0.05) / (dark + 0.05) >= 4.5, `${css} stands out: ${(light + 0.05) / (dark + 0.05)}`);
  }
}

inEveryEngine("light", (kit) => {
  for (const form of formsIn(kit)) {
    check(`${form}: dark text on light`, async () => {
      await readable(await kit.page(form).open(), false);
    });
  }

  check("a dark shop's color-scheme is taken up", async () => {
    await readable(await kit.page("/test/dark.html").open(), true);
  });
});

inEveryEngine(
  "dark",
  (kit) => {
    // The embedded form takes the shop's word for it (see "light"); a page of
    // our own goes by the reader's preference.
    check("standalone: light text on dark, and every choice stands out", async () => {
      await prefer(kit, "prefers-color-scheme", "dark", { "layout.css.prefers-color-scheme.content-override": 0 });
      const page = await kit.page("standalone").open();
      assert.ok(await matches(page, "(prefers-color-scheme: dark)"));
      await readable(page, true);
      for (const area of AREAS) await page.choose(area);
    });
  },
  { session: { env: ["GTK_THEME=Adwaita:dark"] } },
);

// Whether what has the focus, or its label, has an outline of two pixels or more.
const isOutlined = (root) => {
  const { activeElement } = root.getRootNode();
  const labels = [...activeElement.labels].filter((label) => label.checkVisibility());
  const all = [activeElement, ...labels, ...labels.flatMap((label) => [...label.children])];
  // A tile's own control lies over it unseen.
  const parts = all.filter((part) => getComputedStyle(part).opacity !== "0").flatMap((part) => [
    getComputedStyle(part),
    getComputedStyle(part, "::before"),
  ]);
  return parts.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
};

// How the outline of a shape on the figure is drawn.
const rimOf = (root, shape) => {
  const { stroke, strokeWidth, strokeOpacity } = getComputedStyle(root.querySelector(`.marks [data-at="${shape}"] .outline`));
  return { stroke, strokeWidth, strokeOpacity };
};

inEveryEngine("focus", (kit) => {
  const keys = (...all) => kit.session.keys(...all);
  const focused = (page) => page.run((root) => root.getRootNode().activeElement?.name);

  for (const form of formsIn(kit)) {
    check(`${form}: the keyboard's place is outlined, on the figure too`, async () => {
      const page = await kit.page(form).open();
      await page.tabToList();
      await keys(Key.SPACE, Key.ARROW_DOWN);
      assert.ok(await page.run(isOutlined), "an area's name");
      const focusedRim = await page.run(rimOf, await page.focusedArea());
      assert.equal(focusedRim.strokeOpacity, "1");

      for (const name of ["sign", "topic", "stage"]) {
        if (name === "sign") await page.run((root) => { root.querySelector(".check").open = true; });
        await until(async () => {
          await keys(Key.TAB);
          return (await focused(page)) === name;
        }, `Tab reaches ${name}`);
        assert.ok(await page.run(isOutlined), name);
        if (name === "sign") continue;
        await keys(Key.ARROW_RIGHT);
        assert.ok(await page.run(isOutlined), `${name}, moved on`);
        // Back to the topic that asks for the stage.
        await keys(Key.ARROW_LEFT);
      }

      const [area] = (await page.view()).areas;
      const chosenRim = await page.run(rimOf, area);
      assert.equal(chosenRim.strokeOpacity, "1");
      assert.notDeepEqual(chosenRim, focusedRim, "chosen looks different from chosen with the focus");
    });
  }
});

// WebKitGTK knows no forced colours.
inEveryEngine(
  "forced colours",
  (kit) => {
    for (const form of formsIn(kit)) {
      check(`${form}: every choice stands out, on the drawing and in the list`, async () => {
        await prefer(kit, "forced-colors", "active", { "browser.display.document_color_use": 2 });
        const page = await kit.page(form).open();
        assert.ok(await matches(page, "(forced-colors: active)"));
        for (const area of AREAS) await page.choose(area);
        const looks = await page.run((root) => {
          const look = (part, pseudo) => {
            const { display, borderTopWidth, borderTopStyle, outlineStyle, outlineWidth } = getComputedStyle(part, pseudo);
            return [display, borderTopWidth, borderTopStyle, outlineStyle, outlineWidth].join();
          };
          const lookOf = (...parts) => parts.flatMap((part) => [null, "::before", "::after"].map((pseudo) => look(part, pseudo))).join(" / ");
          const find = (css) => root.querySelector(css);
          const name = (area) => lookOf(find(`.name[data-at="${area}"]`));
          const tick = (area) => lookOf(...root.querySelectorAll(`.marks [data-at="${area}"] .tick`));
          const shown = (kind, state) => lookOf(find(`.${kind}:${state} + label > span`));
          return {
            name: [name("glutes-right"), name("neck-base")],
            tick: [tick("glutes-right"), tick("neck-base")],
            topic: [shown("tile", "checked"), shown("tile", "not(:checked)")],
            stage: [shown("segment", "checked"), shown("segment", "not(:checked)")],
          };
        });
        for (const [what, [chosen, other]] of Object.entries(looks)) {
          assert.notEqual(chosen, other, `${what}: the chosen one is marked by more than colour`);
        }
      });
    }
  },
  { engines: ["chromium", "firefox"] },
);

inEveryEngine(
  "reduced motion",
  (kit) => {
    for (const form of formsIn(kit)) {
      check(`${form}: nothing moves`, async () => {
        await prefer(kit, "prefers-reduced-motion", "reduce", { "ui.prefersReducedMotion": 1 });
        const page = await kit.page(form).open();
        assert.ok(await matches(page, "(prefers-reduced-motion: reduce)"));
        await page.choose("lower-back");
        await page.openTopic("all");
        await page.run((root) => {
          for (const fold of root.querySelectorAll("details")) fold.open = true;
        });
        const moving = await page.run((root) => {
          const longest = (list) => Math.max(...list.split(",").map(parseFloat));
          const moves = (style) =>
            longest(style.transitionDuration) > 0.01 ||
            (style.animationName !== "none" && longest(style.animationDuration) > 0.01) ||
            style.scrollBehavior === "smooth";
          return [document.documentElement, ...root.querySelectorAll("*")]
            .filter((element) => [null, "::before", "::after"].some((part) => moves(getComputedStyle(element, part))))
            .map((element) => element.outerHTML.slice(0, 100));
        });
        assert.deepEqual(moving, []);
        assert.equal(await page.run((root) => root.getRootNode().getAnimations().length), 0);
      });
    }
  },
  { session: STILL },
);

inEveryEngine("motion", (kit) => {
  for (const form of formsIn(kit)) {
    check(`${form}: only the picture of an opened move plays, and the check box stops it`, async () => {
      const page = await kit.page(form).open();
      // A transition ends by itself; a flip-book does not.
      const playing = () => page.run((root) =>
        root.getRootNode().getAnimations()
          .filter(({ animationName, playState }) => animationName && playState === "running")
          .map(({ effect }) => effect.target.closest("[data-move]")?.dataset.move ?? effect.target.outerHTML.slice(0, 80)));
      await page.choose("lower-back");
      await page.openTopic("all");
      assert.deepEqual(await playing(), []);
      await page.openTopic("stretch");
      const move = 'section[data-area="lower-back"] [data-topic="stretch"] .move';
      const id = await page.run((root, move) => root.querySelector(move).dataset.move, move);
      await (await page.find(`${move} > summary`)).click();
      await until(async () => (await playing()).length, "the picture plays");
      assert.deepEqual(await playing(), [id]);
      await page.click("still", "still");
      await until(async () => !(await playing()).length, "it stands still");
    });
  }
});
