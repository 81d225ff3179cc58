// Dark, forced colours and reduced motion, as each engine can be told of them.
import assert from "node:assert/strict";
import { AREAS } from "./lib/page.mjs";
import { prefer, STILL } from "./lib/prefer.mjs";
import { Key } from "./lib/session.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

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

const TEXTS = ["h2", 'label[for="br-area-lower-back"]', 'section[data-area="lower-back"] p'];

async function readable(page, isDark) {
  await page.choose("lower-back");
  for (const css of TEXTS) {
    const { text, behind } = await page.run(luminances, css);
    const [light, dark] = [Math.max(text, behind), Math.min(text, behind)];
    assert.equal(text > behind, isDark, `${css} is ${isDark ? "light on dark" : "dark on light"}`);
    assert.ok((light + 0.05) / (dark + 0.05) >= 4.5, `${css} stands out: ${(light + 0.05) / (dark + 0.05)}`);
  }
}

inEveryEngine("light", (kit) => {
  for (const form of BOTH_FORMS) {
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

inEveryEngine("focus", (kit) => {
  for (const form of BOTH_FORMS) {
    check(`${form}: the keyboard's place is outlined`, async () => {
      const page = await kit.page(form).open();
      await page.tabToList();
      await kit.session.keys(Key.SPACE, Key.ARROW_DOWN);
      const outlined = await page.run((root) => {
        const { activeElement } = root.getRootNode();
        const parts = [activeElement, ...activeElement.labels].flatMap((part) => [
          getComputedStyle(part),
          getComputedStyle(part, "::before"),
        ]);
        return parts.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);
      });
      assert.ok(outlined);
    });
  }
});

// WebKitGTK knows no forced colours.
inEveryEngine(
  "forced colours",
  (kit) => {
    for (const form of BOTH_FORMS) {
      check(`${form}: every choice stands out, on the drawing and in the list`, async () => {
        await prefer(kit, "forced-colors", "active", { "browser.display.document_color_use": 2 });
        const page = await kit.page(form).open();
        assert.ok(await matches(page, "(forced-colors: active)"));
        for (const area of AREAS) await page.choose(area);
        const marks = await page.run((root) => {
          const look = ({ borderTopWidth, borderTopStyle, outlineStyle }) =>
            [borderTopWidth, borderTopStyle, outlineStyle].join();
          const lookOf = (area) => {
            const input = root.querySelector(`[name="area"][value="${area}"]`);
            return [input, input.labels[0]]
              .flatMap((part) => [null, "::before", "::after"].map((pseudo) => look(getComputedStyle(part, pseudo))))
              .join(" / ");
          };
          const native = getComputedStyle(root.querySelector('[name="area"]')).appearance !== "none";
          return { native, chosen: lookOf("glutes-right"), other: lookOf("neck-base") };
        });
        assert.ok(marks.native || marks.chosen !== marks.other, "the chosen one is marked by more than colour");
      });
    }
  },
  { engines: ["chromium", "firefox"] },
);

inEveryEngine(
  "reduced motion",
  (kit) => {
    for (const form of BOTH_FORMS) {
      check(`${form}: nothing moves`, async () => {
        await prefer(kit, "prefers-reduced-motion", "reduce", { "ui.prefersReducedMotion": 1 });
        const page = await kit.page(form).open();
        assert.ok(await matches(page, "(prefers-reduced-motion: reduce)"));
        await page.choose("lower-back");
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
