// Lighthouse on the demo shop without the guide, with our two lines, and with the text in the page.
//
//   node tests/bench/lighthouse.mjs       RUNS=3; RECORD=1 keeps the medians in docs/measured.json
//
// Lighthouse and what it brings are 186 MB, so it is no dependency: the first run installs it into
// target/lighthouse. Its scores are its own, for a phone of its making on a slow network.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serve } from "../../tools/serve.mjs";
import { startBrowser } from "./lib/browser.mjs";
import { record } from "./lib/measured.mjs";
import { asSide, SIDES } from "./lib/sides.mjs";
import { median } from "./lib/table.mjs";

const VERSION = "13.5.0";
const PLACE = join(import.meta.dirname, "../../target/lighthouse");
const RUNS = Number(process.env.RUNS ?? 3);
const DIST = resolve(process.env.BACK_RELIEF_DIST ?? join(import.meta.dirname, "../../dist"));
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

if (!existsSync(join(PLACE, "node_modules/lighthouse"))) {
  await mkdir(PLACE, { recursive: true });
  execFileSync("npm", ["install", "--prefix", PLACE, "--no-audit", "--no-fund", "--ignore-scripts", `lighthouse@${VERSION}`], { stdio: "inherit" });
}
const { default: lighthouse } = await import(join(PLACE, "node_modules/lighthouse/core/index.js"));

const folder = await mkdtemp(join(tmpdir(), "back-relief-lighthouse-"));
const browser = await startBrowser(join(folder, "profile"));
let side;
const site = await serve({ dir: DIST, intercept: asSide(() => side) });
try {
  const figures = { runs: RUNS };
  const port = Number(new URL(browser.wsEndpoint()).port);
  for (side of Object.keys(SIDES)) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const { lhr } = await lighthouse(`${site.url}/product-demo.html`, { port, onlyCategories: CATEGORIES, logLevel: "error" });
      runs.push(lhr);
    }
    for (const name of CATEGORIES) figures[`${side}, ${name}`] = median(runs.map((it) => it.categories[name].score * 100));
    const vitals = { "largest paint": "largest-contentful-paint", shift: "cumulative-layout-shift", blocking: "total-blocking-time" };
    for (const [name, audit] of Object.entries(vitals)) figures[`${side}, ${name}`] = median(runs.map((it) => it.audits[audit].numericValue));
    console.log(side, Object.fromEntries(Object.entries(figures).filter(([name]) => name.startsWith(side))));
  }
  record("lighthouse", { command: "node tests/bench/lighthouse.mjs", browser: `Lighthouse ${VERSION}, ${await browser.version()}`, figures });
} finally {
  await browser.close();
  await site.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
