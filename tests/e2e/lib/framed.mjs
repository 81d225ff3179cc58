// A page as wide as a test wants it. Windows cannot be made as narrow as a phone in
// every engine, so it is put in a frame of that size.
import assert from "node:assert/strict";
import { until } from "./page.mjs";

/** Opens a page in a frame whose content is `width` wide without scrollbars; waits
    for Rust. */
export async function openFramed(kit, form, { width, height }) {
  const page = kit.page(form);
  const { driver } = kit.session;
  const frame = (name, value) => driver.executeScript("document.querySelector('iframe')[arguments[0]] = arguments[1]", name, value);
  // What lies beyond the window, browsers scroll to, and press beside.
  await kit.session.resize({ width, height });
  await driver.get(`${kit.site.url}/test/frame.html`);
  await frame("height", height);
  await frame("width", width);
  await frame("src", page.path);
  await driver.switchTo().frame(0);
  const there = "return document.readyState === 'complete' && Boolean(document.querySelector('back-relief'))";
  await until(() => driver.executeScript(there), "the framed page");
  await driver.executeScript("document.querySelector('back-relief').scrollIntoView()");
  await page.untilReady();
  const scrollbar = await page.run(() => innerWidth - document.documentElement.clientWidth);
  if (scrollbar) {
    await driver.switchTo().defaultContent();
    await frame("width", width + scrollbar);
    await driver.switchTo().frame(0);
  }
  assert.equal(await page.run(() => document.documentElement.clientWidth), width);
  return page;
}
