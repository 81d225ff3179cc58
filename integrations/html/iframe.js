// Inside the <iframe>: takes the settings from the address, and tells the page
// around it how high the guide is. Nothing else is told, and only to the origin
// that the address names as `parent` (this page's own unless it names one).
const asked = new URLSearchParams(location.search);
const guide = document.querySelector('back-relief');
for (const name of ['area', 'lang', 'emergency']) {
  if (asked.has(name)) guide.setAttribute(name, asked.get(name));
}

const parent = asked.get('parent') ?? location.origin;
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ type: 'back-relief-height', height }, parent);
};
if (window.parent !== window) new ResizeObserver(tell).observe(document.documentElement);
