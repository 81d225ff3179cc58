// One measurement of one page: how it loads, and how it takes choices.
import { setTimeout as pause } from "node:timers/promises";

const AREAS = ["lower-back", "neck-base", "mid-back", "glutes-left", "upper-trapezius-right", "flank-ql-left"];

// 150 ms and 1.6 Mbit/s, with a processor four times slower, on a phone.
export const SLOW = {
  network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  cpu: 4,
  viewport: { width: 390, height: 844, isMobile: true, hasTouch: true },
};
export const COLD = { network: undefined, cpu: 1, viewport: { width: 1280, height: 1000 } };

// In the page from its first moment on: notes shifts, the first paint, the
// memory of WebAssembly, and, with `tries`, when a choice first works.
function watch(tries) {
  const seen = { shift: 0, paint: undefined, choice: undefined, ready: undefined, frames: [], memories: [] };
  window.bench = seen;

  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) seen.shift += value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === "first-paint") seen.paint = startTime;
  }).observe({ type: "paint", buffered: true });
  document.addEventListener("back-relief-ready", () => { seen.ready = performance.now(); });

  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...values) => {
    const made = await instantiate.apply(WebAssembly, values);
    for (const value of Object.values((made.instance ?? made).exports)) {
      if (value instanceof WebAssembly.Memory) seen.memories.push(value);
    }
    return made;
  };

  // From an input to the end of the frame that shows what came of it.
  addEventListener("pointerup", ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.frames.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
  }, true);

  if (!tries) return;
  const host = () => document.querySelector("back-relief, vanilla-relief");
  const shown = (root) =>
    [...root.querySelectorAll("section[data-area]")].filter((panel) => panel.getClientRects().length);
  const attempt = () => {
    const root = host()?.querySelector("[data-root]");
    const label = root?.querySelector('label[for="br-area-lower-back"]:not([aria-hidden])');
    if (seen.paint !== undefined && label && !shown(root).length) {
      label.click();
      if (shown(root)[0]?.dataset.area === "lower-back") {
        seen.choice = performance.now();
        return;
      }
      root.querySelector("#br-area-lower-back").checked = false;
    }
    requestAnimationFrame(attempt);
  };
  requestAnimationFrame(attempt);
}

// The longest task of the page's main thread in a trace, in milliseconds.
function longestTask(trace) {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace));
  const threads = new Map();
  const key = ({ pid, tid }) => `${pid}/${tid}`;
  for (const event of traceEvents) {
    if (event.name === "thread_name" && event.args.name === "CrRendererMain") threads.set(key(event), []);
  }
  for (const event of traceEvents) {
    if (/RunTask$/.test(event.name) && event.ph === "X") threads.get(key(event))?.push(event.dur / 1000);
  }
  // The page's own renderer is the one that worked the most.
  const total = (tasks) => tasks.reduce((sum, task) => sum + task, 0);
  const [busiest] = [...threads.values()].sort((a, b) => total(b) - total(a));
  return Math.max(...busiest);
}

async function open(browser, conditions, tries) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(conditions.viewport);
  const client = await page.createCDPSession();
  await client.send("Network.enable");
  if (conditions.network) await client.send("Network.emulateNetworkConditions", conditions.network);
  await client.send("Emulation.setCPUThrottlingRate", { rate: conditions.cpu });
  await page.evaluateOnNewDocument(watch, tries);
  return { context, page, client };
}

/** First paint, first choice that works, ready (ms), longest task (ms). */
export async function measureLoad(browser, url, conditions) {
  const { context, page } = await open(browser, conditions, true);
  await page.tracing.start({ categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await page.goto(url, { waitUntil: "load", timeout: 60_000 });
  await page.waitForFunction(() => window.bench.ready && window.bench.choice, { timeout: 60_000 });
  await pause(500);
  const task = longestTask(await page.tracing.stop());
  const { paint, choice, ready } = await page.evaluate(() => window.bench);
  await context.close();
  return { paint, choice, ready, task };
}

async function memoryOf(page, client) {
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  const { nodes } = await client.send("Memory.getDOMCounters");
  const wasm = await page.evaluate(() =>
    window.bench.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  );
  return { heap: usedSize / 1e6, wasm: wasm / 1e6, nodes };
}

async function mainThreadTime(client) {
  const { metrics } = await client.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
}

/** 60 choices by mouse, one by one, then 540 by script; the shifts, too. */
export async function measureChoices(browser, url) {
  const { context, page, client } = await open(browser, COLD, false);
  await client.send("Performance.enable");
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(() => window.bench.ready, { timeout: 60_000 });
  await pause(500);

  const busy = [];
  for (let choice = 0; choice < 60; choice++) {
    const at = await page.evaluate((area) => {
      const label = document.querySelector(`label[for="br-area-${area}"]:not([aria-hidden])`);
      label.scrollIntoView({ block: "nearest", behavior: "instant" });
      const { x, y, width, height } = label.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, AREAS[choice % AREAS.length]);
    await page.mouse.move(at.x, at.y);
    await pause(60);
    const before = await mainThreadTime(client);
    await page.mouse.click(at.x, at.y);
    await page.waitForFunction((count) => window.bench.frames.length === count, {}, choice + 1);
    await pause(60);
    busy.push((await mainThreadTime(client)) - before);
  }
  const { frames, shift } = await page.evaluate(() => window.bench);
  const after60 = await memoryOf(page, client);

  await page.evaluate(async (areas) => {
    for (let choice = 0; choice < 540; choice++) {
      document.querySelector(`#br-area-${areas[choice % areas.length]}`).click();
      await new Promise((done) => setTimeout(done));
    }
  }, AREAS);
  const after600 = await memoryOf(page, client);
  await context.close();
  return { frames, busy, shift, after60, after600 };
}
