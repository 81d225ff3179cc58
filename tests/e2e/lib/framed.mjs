// A page as wide as a test wants it. Windows cannot be made as narrow as a phone in
// every engine, so it is put in a frame of that size.
import assert from "node:assert/strict";
import { until } from "./page.mjs";

/** Opens a page in a frame whose content is `width` wide without scrollbars; waits
    for Rust unless `ready` is false. */
export async function openFramed(kit, form, size, { ready = true } = {}) {
  const page = kit.page(form);
  const { driver } = kit.session;
  await driver.get(`${kit.site.url}/test/frame.html`);
  await setFrame(page, size);
  await driver.executeScript("document.querySelector('iframe').src = arguments[0]", page.path);
  await driver.switchTo().frame(0);
  const there = "return document.readyState === 'complete' && Boolean(document.querySelector('back-relief'))";
  await until(() => driver.executeScript(there), "the framed page");
  await driver.executeScript("document.querySelector('back-relief').scrollIntoView()");
  if (ready) await page.untilReady();
  await fitFrame(page, size);
  return page;
}

/** Gives a framed page another size. */
export async function resizeFrame(page, size) {
  await page.driver.switchTo().defaultContent();
  await setFrame(page, size);
  await page.driver.switchTo().frame(0);
  await fitFrame(page, size);
  // Drawn at its new size, so that a press meets what stands there now.
  await page.driver.takeScreenshot();
}

async function setFrame(page, size) {
  // What lies beyond the window, browsers scroll to, and press beside.
  await page.session.resize(size);
  await page.driver.executeScript("Object.assign(document.querySelector('iframe'), arguments[0])", size);
}

// Adds what a scrollbar takes.
async function fitFrame(page, { width, height }) {
  const content = () => page.run(() => document.documentElement.clientWidth);
  const missing = width - (await content());
  if (missing) {
    await page.driver.switchTo().defaultContent();
    await setFrame(page, { width: width + missing, height });
    await page.driver.switchTo().frame(0);
  }
  await until(async () => (await content()) === width, `a page ${width} px wide`);
  assert.equal(await page.run(() => innerHeight), height);
}
