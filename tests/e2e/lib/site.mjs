// Serves the built dist/ with the production headers, and beside it, under
// /test/, the few pages that only tests need.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CSP, serve } from "../../../tools/serve.mjs";

export const DIST = resolve(process.env.BACK_RELIEF_DIST ?? join(import.meta.dirname, "../../../dist"));

/** The two ways the guide stands in a page, and where each is served; then the
    snippet in the demo shop, and the two lines on a page with nothing else. */
export const FORMS = {
  standalone: "/",
  embedded: "/test/embedded.html",
  demo: "/product-demo.html",
  bare: "/test/bare.html",
};

/** The production policy with one directive put in another's place. */
export function policyWith(name, directive) {
  return CSP.split("; ").map((item) => (item.startsWith(`${name} `) ? directive : item)).join("; ");
}

// First in every page: hears what the page says and does, so that all three
// engines can be asked the same questions.
function probe() {
  // Our own page's worker keeps what was built, and fetches it once more; here that may be
  // changed, and what is fetched is counted. So here is a browser that has none, as in a
  // private window. offline.test.mjs asks pages as they are.
  if (/^\/(\w+\/)?$/.test(location.pathname)) Object.defineProperty(navigator, "serviceWorker", { value: undefined });
  const seen = { console: [], events: [], shifts: [] };
  Object.defineProperty(window, "probe", { value: seen });
  for (const level of ["debug", "log", "info", "warn", "error", "assert", "trace"]) {
    const native = console[level];
    console[level] = (...values) => {
      if (level !== "assert" || !values[0]) seen.console.push({ level, text: values.map(String).join(" ") });
      native.apply(console, values);
    };
  }
  const note = (text) => seen.console.push({ level: "error", text });
  addEventListener(
    "error",
    (event) => note(event.message ?? `failed to load ${event.target.src ?? event.target.href}`),
    true,
  );
  addEventListener("unhandledrejection", (event) => note(`unhandled rejection: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) => {
    note(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
  });
  for (const name of ["ready", "open", "routine-start", "routine-end", "help", "error"]) {
    document.addEventListener(`back-relief-${name}`, (event) => {
      const { bubbles, composed, detail } = event;
      seen.events.push({ name, target: event.target.localName, bubbles, composed, detail });
    });
  }
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) {
        const moved = shift.sources.map((source) => source.node?.parentElement?.outerHTML.slice(0, 80) ?? "?");
        seen.shifts.push({ value: shift.value, afterInput: shift.hadRecentInput, moved });
      }
    }).observe({ type: "layout-shift", buffered: true });
  }
}

const PROBE_TAG = '<script src="/test/probe.js"></script>';
const LOADER_TAG = '<script type="module" src="/back-relief.js"></script>';

const answerWith = (type, body, headers) => ({ status: 200, body, headers: { "content-type": type, ...headers } });
const html = (body, headers) => answerWith("text/html; charset=utf-8", body, headers);

// A shop's page around `element`.
const shop = (element, head = "") =>
  html(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>` +
      `<meta name="viewport" content="width=device-width, initial-scale=1">` +
      `<link rel="icon" href="/test/icon.svg"><link rel="stylesheet" href="/test/shop.css">${LOADER_TAG}${head}</head>` +
      `<body><main><h1>A shop's page</h1>${element}</main></body></html>`,
  );

const snippet = () => readFile(join(DIST, "embed/en.html"), "utf8");

const TEST_PAGES = {
  "/test/probe.js": () => answerWith("text/javascript", `(${probe})()`),
  "/test/icon.svg": () => answerWith("image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
  // Its scrollbar is the shop's to keep a place for.
  "/test/shop.css": () => answerWith("text/css", "html { scrollbar-gutter: stable }"),
  "/test/embedded.html": async () => shop(await snippet()),
  "/test/bare.html": () => shop("<back-relief></back-relief>"),
  "/test/dark.css": () => answerWith("text/css", "html { color-scheme: dark }"),
  "/test/dark.html": async () => shop(await snippet(), '<link rel="stylesheet" href="/test/dark.css">'),
  "/test/frame.html": () =>
    // At the window's corner: two of the drivers count a press inside from there.
    html('<!doctype html><title>Frame</title><body topmargin="0" leftmargin="0"><iframe height="900" frameborder="0"></iframe>', {
      "content-security-policy": "default-src 'none'; frame-src 'self'",
    }),
};

/**
 * Starts the site. `rewrite(path, text)` may change any HTML on its way out;
 * `intercept` and `headers` are those of tools/serve.mjs.
 */
export async function startSite({ headers, intercept, rewrite = (_path, text) => text } = {}) {
  const requests = [];
  const held = [];

  const server = await serve({
    dir: DIST,
    headers,
    async intercept(path, request, original) {
      requests.push(path);
      for (const { pattern, released } of held) if (pattern.test(path)) await released;
      const answer = (await intercept?.(path, request, original)) || (await TEST_PAGES[path]?.());
      const reply = answer ?? (/(\/|\.html)$/.test(path) ? await original() : undefined);
      if (!reply || reply.status !== 200 || !String(reply.headers?.["content-type"]).startsWith("text/html")) return answer;
      const text = rewrite(path, String(reply.body)).replace(/<head[^>]*>/, (head) => head + PROBE_TAG);
      return { ...reply, body: text };
    },
  });

  return {
    url: server.url,
    requests,
    /** Keeps back what matches `pattern` until the returned function is called. */
    hold(pattern) {
      let release;
      const released = new Promise((done) => { release = done; });
      held.push({ pattern, released });
      return release;
    },
    close: server.close,
  };
}
