// @ts-check
// Keeps the files of our own pages for when there is no network. It knows one build:
// each file's path and the sum of its content. What it answers is of that build to the
// last byte, or is left to the network. Nothing is kept but the site's own files.
//
// A worker of a new build waits until no page is open that the old one answers. So it
// neither skips waiting nor claims pages: a page has one build's files until it is closed.

const worker = /** @type {ServiceWorkerGlobalScope & typeof globalThis} */ (/** @type {unknown} */ (self));

/** What every page loads. @type {Files} */
const SHARED = __SHARED__;
/** By the page's path from the site's folder ('' or 'de/'): it and what it alone loads. @type {Record<string, Files>} */
const PAGES = __PAGES__;

const { scope } = worker.registration;
/** Other sites of ours on the same origin have caches of their own. */
const CACHES = `back-relief ${scope} `;
/** The build's, named by the sum of this script with its lists. */
const CACHE = `${CACHES}__VERSION__`;

const FILES = Object.assign({}, SHARED, ...Object.values(PAGES));

/** @param {string} path */
const addressOf = path => new URL(path, scope).href;

/**
 * The path from the site's folder, without query and fragment; undefined if it is elsewhere.
 * @param {string} address
 */
const pathOf = address => {
  const { origin, pathname } = new URL(address);
  const path = origin + pathname;
  return path.startsWith(scope) ? path.slice(scope.length) : undefined;
};

/**
 * The page that an address means, if it is one of ours.
 * @param {string} address
 */
const pageOf = address => {
  const page = pathOf(address)?.replace(/(^|\/)index\.html$/, '$1');
  return page !== undefined && Object.hasOwn(PAGES, page) ? page : undefined;
};

/**
 * Fetches a file as it was built, or fails. A hashed name never changes its content: what the browser
 * has of it will do. Only if that is not what was built is the network asked for all of it.
 * @param {string} path
 */
const fetchFile = async path => {
  /** @param {RequestCache} cache */
  const get = cache => fetch(addressOf(path), { cache, integrity: FILES[path], redirect: 'error' });
  return get(Object.hasOwn(PAGES, path) ? 'no-cache' : 'force-cache').catch(() => get('reload'));
};

/**
 * The paths of what these pages load.
 * @param {string[]} pages
 */
const neededBy = pages => Object.keys(Object.assign({}, SHARED, ...pages.map(page => PAGES[page])));

/**
 * Adds what is not there yet: all of it or nothing.
 * @param {string[]} paths
 */
const add = async paths => {
  const cache = await caches.open(CACHE);
  const fetched = await Promise.all(paths.map(async path =>
    await cache.match(addressOf(path)) ? undefined : /** @type {const} */ ([addressOf(path), await fetchFile(path)])));
  await Promise.all(fetched.map(it => it && cache.put(...it)));
};

/** The pages that are open, and those that a worker before this one has kept. */
const pagesInUse = async () => {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const old = (await caches.keys()).filter(name => name.startsWith(CACHES));
  const kept = await Promise.all(old.map(async name => (await (await caches.open(name)).keys()).map(({ url }) => url)));
  const pages = [...open.map(({ url }) => url), ...kept.flat()].map(pageOf);
  return [...new Set(pages)].filter(page => page !== undefined);
};

worker.addEventListener('install', event => {
  const install = async () => {
    // That of this very build may be in use: after a step back to it.
    const had = await caches.has(CACHE);
    try {
      await add(neededBy(await pagesInUse()));
    } catch (error) {
      if (!had) await caches.delete(CACHE);
      throw error;
    }
  };
  event.waitUntil(install());
});

worker.addEventListener('activate', event => {
  const cleanUp = async () => {
    for (const name of await caches.keys()) if (name.startsWith(CACHES) && name !== CACHE) await caches.delete(name);
  };
  event.waitUntil(cleanUp());
});

// A page says that it was visited: from now on it is here without a network too. So is,
// again, what all pages share, should the browser have thrown it away (WebKit does in private
// windows). That of another build is not: its sum is another.
worker.addEventListener('message', event => {
  const page = event.source instanceof Client ? pageOf(event.source.url) : undefined;
  if (page !== undefined) event.waitUntil(add(neededBy([page])).catch(() => {}));
});

/** @param {Request} request @param {string} path */
const answer = async (request, path) =>
  await (await caches.open(CACHE)).match(addressOf(path), { ignoreVary: true }) ?? fetch(request);

worker.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  if (request.mode === 'navigate') {
    const page = pageOf(request.url);
    // Its own addresses only lead somewhere from its folder, so /de is sent on to /de/.
    const folder = pageOf(`${addressOf(pathOf(request.url) ?? '')}/`);
    if (page !== undefined) event.respondWith(answer(request, page));
    else if (folder) event.respondWith(Response.redirect(addressOf(folder) + new URL(request.url).search));
  } else {
    const path = pathOf(request.url);
    if (path !== undefined && Object.hasOwn(FILES, path)) event.respondWith(answer(request, path));
  }
});
