import { openDoing } from "/work/main/tests/e2e/lib/doing.mjs";
import { siteWith, stillClock } from "/work/main/tests/e2e/lib/first.mjs";
import { Key } from "/work/main/tests/e2e/lib/session.mjs";
import { check, inEveryEngine } from "/work/main/tests/e2e/lib/suite.mjs";
inEveryEngine("probe", (kit) => {
  check("tab", async () => {
    const doing = await openDoing(kit, "standalone");
    await doing.pressCare("heat");
    await doing.untilBar({ time: "Warmth: 15:00 left" });
    await doing.page.run((root) => { scrollTo(0, 0); root.querySelector('[name=area]:checked').focus(); });
    const out = [];
    for (let i = 0; i < 40; i++) {
      await doing.page.session.keys(Key.TAB);
      await new Promise((d) => setTimeout(d, 150));
      out.push(await doing.page.run((root) => {
        const it = document.activeElement, bar = root.querySelector(".timer").getBoundingClientRect();
        const { top, bottom } = (it.labels?.[0] ?? it).getBoundingClientRect();
        return [it.outerHTML.slice(0, 70), Math.round(top), Math.round(bottom), Math.round(bar.top), Math.round(bar.bottom), top >= bar.top && bottom <= bar.bottom ? "HIDDEN" : ""].join(" ");
      }));
    }
    console.log(out.join("\n"));
  });
}, { site: () => siteWith([stillClock]) });
