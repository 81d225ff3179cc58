// axe-core in an open page.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The guide on light, and in a dark shop: forms for `kit.page`. */
export const LIGHT_AND_DARK = ["standalone", "/test/dark.html"];

const RUN = `
  const [css, preload, done] = arguments;
  const host = document.querySelector("back-relief");
  const scope = css ? (host.shadowRoot ?? host).querySelector(css) : document;
  const moving = [document, host?.shadowRoot].filter(Boolean).flatMap((it) => it.getAnimations());
  const ends = moving.filter((it) => it.playState === "running" && it.effect.getTiming().iterations !== Infinity).map((it) => it.finished);
  // A colour on its way to another is neither.
  Promise.allSettled(ends).then(() => axe.run(scope, { resultTypes: ["violations"], preload })).then(
    ({ violations, passes }) => done({
      looked: passes.map(({ id }) => id),
      violations: violations.map(({ id, help, nodes }) => ({
        id, help, nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => html.slice(0, 160) + " | " + failureSummary),
      })),
    }),
    (error) => done({ error: String(error) }),
  );`;

/** Takes out the panels that are not on show: axe would walk through them all. */
export const dropHidden = (page, area) =>
  page.run((root, area) => {
    for (const panel of root.querySelectorAll("section[data-area]")) if (panel.dataset.area !== area) panel.remove();
  }, area);

/** What axe says of the whole page, or of what `css` finds: which rules had
    something to look at, and what they object to. */
export async function askAxe(page, { css = "", preload = true } = {}) {
  await page.driver.executeScript(`if (!window.axe) { ${AXE} }`);
  return page.driver.executeAsyncScript(RUN, css, preload);
}

/** axe finds nothing to object to in `state`, in the whole page or in what `css` finds. */
export async function isClean(page, state, css = "") {
  const { error, looked, violations } = await askAxe(page, { css, preload: false });
  assert.equal(error, undefined, state);
  for (const rule of ["color-contrast", "button-name"]) assert.ok(looked.includes(rule), `${state}: ${rule} had something to look at`);
  assert.deepEqual(violations, [], state);
}
