// @ts-check
// The script of our own pages, and of no other: the element, and once the guide is
// live the service worker that keeps the site's files for when there is no network.
// Shops load back-relief.js, which knows nothing of this. Addresses are written from the
// site's folder, as in the loader; the build leads there from where this file lies.
import '../../../src/element/back-relief.js';

const { serviceWorker } = navigator;

/** @type {(task: () => void) => unknown} */
const whenIdle = globalThis.requestIdleCallback ?? (task => setTimeout(task, 1e3));

/** A policy of its own: that of the loader is made by the loader, and no name may be used twice. */
const policy = globalThis.trustedTypes?.createPolicy('back-relief-worker', { createScriptURL: url => url });

/**
 * Registers the worker, then tells it that this page was visited. A browser that keeps
 * nothing (a private window, a full disk) refuses; there the page is what it was.
 */
const register = async () => {
  const url = new URL('service-worker.js', import.meta.url).href;
  try {
    await serviceWorker.register(policy?.createScriptURL(url) ?? url);
    (await serviceWorker.ready).active?.postMessage('visited');
  } catch {}
};

// Only what the reader opened: nothing is kept for a page that shows ours in a frame.
if (serviceWorker && window === window.top) {
  // The worker fetches what the page has fetched: once the guide is live, or has failed,
  // it takes nothing from it, and most comes out of the browser's own store.
  const settled = new Promise(resolve => {
    for (const name of ['ready', 'error']) addEventListener(`back-relief-${name}`, resolve, { once: true });
  });
  const loaded = new Promise(resolve => {
    document.readyState === 'complete' ? resolve(null) : addEventListener('load', resolve, { once: true });
  });
  Promise.all([settled, loaded]).then(() => whenIdle(register));
}
