// @ts-check
// Takes our own pages' service worker away from every reader's browser: put this file
// in place of service-worker.js, beside index.html, and leave it there. Deleting the
// worker from the host would not do: browsers then keep the one that they have.
const retired = /** @type {any} */ (self);

retired.addEventListener('install', () => retired.skipWaiting());

retired.addEventListener('activate', (/** @type {any} */ event) => {
  const retire = async () => {
    const { registration } = retired;
    for (const name of await caches.keys()) {
      if (name.startsWith(`back-relief ${registration.scope} `)) await caches.delete(name);
    }
    await registration.unregister();
  };
  event.waitUntil(retire());
});
