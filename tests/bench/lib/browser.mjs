// One Chromium for the whole bench; a fresh, empty browser context for each
// page load, so that every load is cold.
import puppeteer from "puppeteer-core";
import { program, QUIET_CHROMIUM } from "../../e2e/lib/drivers.mjs";

const bytesPerSecond = (kilobits) => (kilobits * 1000) / 8;

/** How fast the machine and its line are made out to be. */
export const PROFILES = {
  fast: { title: "this machine as it is, 1280 × 1000", width: 1280, height: 1000, slowdown: 1 },
  slow: {
    title: "slow 4G (150 ms, 1.6 Mbit/s), CPU 4 × slower, 412 × 915",
    width: 412,
    height: 915,
    slowdown: 4,
    network: { latency: 150, download: bytesPerSecond(1600), upload: bytesPerSecond(750) },
  },
};

export async function startBrowser(profileFolder) {
  const executablePath = program("chromium");
  if (!executablePath) throw new Error("chromium is missing; run tools/setup test");
  return puppeteer.launch({ executablePath, args: QUIET_CHROMIUM, headless: true, userDataDir: profileFolder });
}

/** Opens an empty page under a profile, lets `use` have it, and closes it. */
export async function withPage(browser, profile, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const { width, height, slowdown, network } = PROFILES[profile];
    await page.setViewport({ width, height });
    const devtools = await page.createCDPSession();
    await devtools.send("Network.enable");
    await devtools.send("Performance.enable");
    if (network) {
      const { latency, download, upload } = network;
      const line = { offline: false, latency, downloadThroughput: download, uploadThroughput: upload };
      await devtools.send("Network.emulateNetworkConditions", line);
    }
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const errors = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    const result = await use(page, devtools);
    if (errors.length) throw new Error(`the page failed: ${errors.join("; ")}`);
    return result;
  } finally {
    await context.close();
  }
}
