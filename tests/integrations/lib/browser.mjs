// One Chromium for a test file, and pages that remember what went wrong.
import { after } from "node:test";
import puppeteer from "puppeteer-core";
import { program } from "../../e2e/lib/drivers.mjs";

const FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--no-first-run"];

let browser;
// Here and not in openPage: what a test registers ends with that test.
after(() => browser?.close());

/** With `apart`, the page has none of the cookies of others. */
export async function openPage(url, { apart = false } = {}) {
  if (!browser) {
    const executablePath = program("chromium");
    if (!executablePath) throw new Error("Chromium is missing. Install it with: tools/setup test");
    browser = await puppeteer.launch({ executablePath, args: FLAGS, headless: true });
  }
  const page = await (apart ? await browser.createBrowserContext() : browser).newPage();
  await page.setViewport({ width: 900, height: 900 });
  // A browser asks for an icon by itself: not ours.
  const ours = (path) => !path.endsWith("/favicon.ico");
  const faults = [];
  page.on("pageerror", (error) => faults.push(`page: ${error.message}`));
  page.on("console", (line) => {
    if (["error", "warn"].includes(line.type()) && ours(line.location().url ?? "")) faults.push(`console: ${line.text()}`);
  });
  page.on("request", (asked) => {
    const { protocol, hostname } = new URL(asked.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") faults.push(`elsewhere: ${asked.url()}`);
  });
  page.on("response", (answer) => {
    if (answer.status() >= 400 && ours(answer.url())) faults.push(`${answer.status()}: ${answer.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}

/** Until every guide of a page or frame is live; says what went wrong if one is not. */
export async function live(frame, faults) {
  const ready = () => {
    const guides = [...document.querySelectorAll("back-relief")];
    return guides.length > 0 && guides.every((it) => (it.shadowRoot ?? it).querySelector("[data-ready]"));
  };
  await frame.waitForFunction(ready, { timeout: 20_000 }).catch((error) => {
    throw new Error(`not live: ${faults.join("; ") || error.message}`);
  });
}
