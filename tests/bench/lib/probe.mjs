// What is put into each page before its own scripts: hears when the element is
// ready and what shifts, sees the memory of WebAssembly, and, where asked,
// tries in every frame whether a choice works yet. The same for both sides.

const FIRST = "lower-back";

function watch(host) {
  const bench = { shift: 0, blocked: 0, wasm: () => 0 };
  Object.defineProperty(window, "bench", { value: bench });
  performance.mark("bench-start");
  bench.ready = new Promise((done, fail) => {
    document.addEventListener("back-relief-ready", () => {
      performance.mark("bench-ready");
      done(performance.now());
    });
    document.addEventListener("back-relief-error", ({ detail }) => fail(new Error(detail.detail)));
  });
  bench.ready.catch(() => {});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) bench.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.blocked += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });

  const native = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...values) => {
    const made = await native.apply(WebAssembly, values);
    const memory = (made.instance ?? made).exports.memory;
    bench.wasm = () => memory?.buffer.byteLength ?? 0;
    return made;
  };

  bench.root = () => {
    const element = document.querySelector(host);
    return (element?.shadowRoot ?? element)?.querySelector("[data-root]");
  };
  bench.frames = (count) =>
    new Promise((done) => {
      const next = () => (count-- > 0 ? requestAnimationFrame(next) : done());
      next();
    });
}

function tryChoice(area, rendered) {
  const attempt = () => {
    const root = window.bench.root();
    // The bare element has no radios.
    const radio = root?.querySelector(`input[name=area][value=${area}]`) ?? root?.querySelector(`[data-shape=${area}]`);
    const find = () => root.querySelector(`section[data-area=${area}]`);
    // Markup that stands in the page must have arrived as far as the panel.
    if (!radio?.getClientRects().length || (rendered && !find())) return void requestAnimationFrame(attempt);
    radio.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, cancelable: true }));
    const works = find()?.checkVisibility();
    radio.checked = false;
    if (!works) return void requestAnimationFrame(attempt);
    // It counts once the frame is made in which the reader sees what to choose.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      window.bench.firstChoice = performance.now();
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(attempt);
}

export async function probe(page, { host, rendered }, { choosing }) {
  await page.evaluateOnNewDocument(watch, host);
  if (choosing) await page.evaluateOnNewDocument(tryChoice, FIRST, rendered);
}
