// One cold load: what was transferred, when it painted, when a choice worked.
import { probe } from "./probe.mjs";

const TYPES = { ".html": "html", ".css": "css", ".js": "js", ".wasm": "wasm", ".pack": "content", ".json": "content" };

function typeOf(url) {
  const { pathname } = new URL(url);
  return TYPES[pathname.match(/\.\w+$/)?.[0] ?? ".html"] ?? "other";
}

function countBytes(devtools, origin) {
  const bytes = {};
  const uncompressed = [];
  devtools.on("Network.responseReceived", ({ response }) => {
    if (!response.url.startsWith(origin)) return;
    const headers = Object.fromEntries(Object.entries(response.headers).map(([key, value]) => [key.toLowerCase(), value]));
    const type = typeOf(response.url);
    bytes[type] = (bytes[type] ?? 0) + Number(headers["content-length"]);
    bytes.requests = (bytes.requests ?? 0) + 1;
    if (headers["content-encoding"] !== "br" && type !== "other") uncompressed.push(response.url);
  });
  return () => {
    if (uncompressed.length) throw new Error(`not brotli: ${uncompressed.join(", ")}`);
    return bytes;
  };
}

/** Loads `side`, waits until it is ready, and measures the way there. */
export async function measureLoad(page, devtools, side) {
  const transferred = countBytes(devtools, side.url);
  await probe(page, side, { choosing: true });
  await page.goto(side.url, { waitUntil: "load" });
  const times = await page.evaluate(async () => {
    const ready = await window.bench.ready;
    await window.bench.frames(2);
    const paints = Object.fromEntries(performance.getEntriesByType("paint").map(({ name, startTime }) => [name, startTime]));
    return { ready, firstChoice: window.bench.firstChoice, paint: paints["first-paint"], contentful: paints["first-contentful-paint"] };
  });
  return { ...times, bytes: transferred() };
}
