// Scripts run inside a page of someone else's: what makes elements there and waits
// for them, and what tells whether the page itself was changed.

import { LIMIT } from "./wait.mjs";

/** For every page: makes an element, waits until it is ready. */
const TOOLS = (limit) => {
  window.told = [];
  for (const name of ["ready", "open", "routine-start", "routine-end", "help", "error"]) {
    document.addEventListener(`back-relief-${name}`, ({ detail }) => window.told.push([name, detail]));
  }
  window.make = (attributes = {}, html = "") => {
    const element = document.createElement("back-relief");
    for (const [name, value] of Object.entries({ loading: "eager", ...attributes })) element.setAttribute(name, value);
    element.append(document.createRange().createContextualFragment(html));
    return element;
  };
  window.rootOf = (element) => (element.shadowRoot ?? element).querySelector("[data-root]");
  window.until = async (look) => {
    for (let i = 0; i < limit / 20; i++) {
      const found = look();
      if (found) return found;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error(`in vain: ${look}`);
  };
  window.ready = (element) => window.until(() => window.rootOf(element)?.hasAttribute("data-ready"));
  // For what is done already but may be told in a task of its own; what takes longer
  // is waited for. Nothing is on its way from one look to another after it.
  window.settle = async (ms = 60) => {
    await new Promise((done) => setTimeout(done, ms));
    const scopes = [document, ...[...document.querySelectorAll("back-relief")].map((it) => it.shadowRoot).filter(Boolean)];
    const moving = scopes.flatMap((scope) => scope.getAnimations()).filter((it) => it.playState === "running" && it.effect.getTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  };
  // A task that comes when the page has nothing better to do, so often one after the
  // other: what was to begin then has begun.
  window.idle = async (times) => {
    const once = window.requestIdleCallback ?? ((act) => setTimeout(act, 1));
    for (let i = 0; i < times; i++) await new Promise((done) => once(done));
  };
  // Once a browser has said whether an element is near, as a lazy one asks, and what
  // begins then has begun.
  window.looked = async (element) => {
    const near = await new Promise((done) => {
      new IntersectionObserver(([{ isIntersecting }], observer) => {
        observer.disconnect();
        done(isIntersecting);
      }, { rootMargin: "400px" }).observe(element);
    });
    await window.idle(5);
    return near;
  };
};

/** Trusted Types is asked of the guide, not of these scripts. */
export const RELAXED = {
  headers: { "content-security-policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; frame-src 'self'" },
};

/**
 * `(use, {path, site}) => {found, console, served}`: opens the page with the two
 * lines (or `path`), runs `use` there, and gives what it found.
 */
export function inside(kit) {
  const relaxed = (run) => kit.withSite(RELAXED, run);
  return (use, { path = "/test/bare.html", site = relaxed, values = [] } = {}) =>
    site(async (served) => {
      const { driver } = kit.session;
      await driver.get(served.url + path);
      await driver.executeScript(TOOLS, LIMIT);
      const found = await driver.executeScript(use, ...values);
      return { found, console: await driver.executeScript(() => window.probe.console), served };
    });
}

/**
 * All that a page could notice of us outside the guide: how it looks, what is in
 * it, where it is and what it keeps. Sizes and places are left out: a guide that
 * opens is longer.
 */
export function pageAsItIs() {
  const guide = document.querySelector("back-relief");
  const PLACES = /size|width|height|inset|^(top|right|bottom|left)$|origin|perspective|^(x|y|cx|cy|r|rx|ry|d)$|transform|translate/;
  const look = (element) => {
    const style = getComputedStyle(element);
    return [...style].filter((name) => !PLACES.test(name)).map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
  };
  const outside = [...document.querySelectorAll("*")].filter((it) => it !== guide && !guide.contains(it) && !document.head.contains(it));
  const attributes = (element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(" ");
  return {
    looks: outside.map((it) => `${it.localName}#${it.id}.${it.className}|${look(it)}`),
    attributes: outside.map(attributes),
    head: [...document.head.children].map((it) => it.outerHTML),
    host: attributes(guide),
    slotted: [...guide.children].map((it) => it.outerHTML),
    above: outside.filter((it) => it.compareDocumentPosition(guide) & Node.DOCUMENT_POSITION_FOLLOWING)
      .map((it) => it.getBoundingClientRect()).map(({ x, width }) => `${x} ${width}`),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    globals: Object.getOwnPropertyNames(window).sort(),
    elements: Object.getOwnPropertyNames(Element.prototype).length,
    place: [location.href, document.title, history.length, JSON.stringify(history.state)],
    scroll: [scrollX, scrollY],
    focus: document.activeElement.localName,
    kept: [document.cookie, localStorage.length, sessionStorage.length],
  };
}
