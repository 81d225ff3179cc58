// @ts-check
// Inside the <iframe>: takes the settings from the address, and tells the page
// around it how high the guide is. Nothing else is told, and only to the origin
// that the address names as `parent` (this page's own unless it names one).
const asked = new URLSearchParams(location.search);
const guide = /** @type {import('../npm/index.js').BackReliefElement} */ (document.querySelector('back-relief'));
for (const name of ['area', 'lang', 'emergency', 'region']) {
  const value = asked.get(name);
  if (value !== null) guide.setAttribute(name, value);
}

const parent = asked.get('parent') ?? location.origin;
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ type: 'back-relief-height', height }, parent);
};
if (window.parent !== window) new ResizeObserver(tell).observe(document.documentElement);
