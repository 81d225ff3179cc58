// That both sides show the same words: for every area, what a tap reveals, all that
// its topics say with everything unfolded, and the reading below. Else they would not
// do the same job, and to compare them would be unfair.
import { AREAS } from "../../e2e/lib/surface.mjs";
import { probe } from "./probe.mjs";
import { withPage } from "./browser.mjs";

async function allWords(page, side) {
  await probe(page, side, { choosing: false });
  await page.goto(side.url);
  return page.evaluate(async (areas) => {
    const { bench } = window;
    await bench.ready;
    const root = bench.root();
    const about = root.querySelector(".about");
    for (let i = 0; i < 100 && !about.querySelector(".review"); i++) await bench.frames(1);
    await new Promise((done) => setTimeout(done, 300));
    const words = (element) => {
      for (const details of element.querySelectorAll("details")) details.open = true;
      return element.innerText.replace(/\s+/g, " ").trim();
    };
    const said = { about: words(about) };
    root.querySelector("input[name=topic][value=all]").click();
    for (const area of areas) {
      root.querySelector(`input[name=area][value=${area}]`).click();
      await bench.frames(1);
      const panel = root.querySelector(`section[data-area=${area.replace(/-(left|right)$/, "")}]`);
      root.querySelector(".check").open = true;
      const shown = (css) => [...root.querySelectorAll(css)].filter((it) => it.checkVisibility()).map((it) => it.innerText);
      const reveal = shown(".head, .urgent, .question, .sign-label, .short, .before-moves, .next");
      said[area] = [...reveal, words(panel)].join("\n").replace(/\s+/g, " ");
    }
    return said;
  }, AREAS);
}

export async function checkSame(browser, sides) {
  const [ours, theirs] = await Promise.all(
    Object.values(sides).map((side) => withPage(browser, "fast", (page) => allWords(page, side))),
  );
  for (const place of Object.keys(ours)) {
    if (ours[place] === theirs[place]) continue;
    const at = [...ours[place]].findIndex((letter, i) => letter !== theirs[place][i]);
    const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 60));
    throw new Error(`${place}: the sides say different things: ${around(ours[place])} and ${around(theirs[place])}`);
  }
  return Object.values(ours).join(" ").length;
}
