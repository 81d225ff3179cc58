// Reads the prerendered page, in a browser, into the JSON that the vanilla
// element draws from: choices, signs, sources, grades and a library of moves
// by name; the rest as compact nodes ["tag.class", {$: attributes}, ...children],
// of which whatever comes twice is kept once. Runs inside a page.

/** `html` is the built index.html. Give it to `page.evaluate`. */
export function readGuide(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const root = page.querySelector("[data-root]");
  const SCRIPTED = ["data-island"];
  const sources = [];
  const grades = [];
  const moves = {};
  const texts = (from, css) => from.querySelector(css)?.textContent;

  function numberIn(table, entry) {
    const text = JSON.stringify(entry);
    const at = table.findIndex((known) => JSON.stringify(known) === text);
    return at < 0 ? table.push(entry) - 1 : at;
  }

  function readSources(list) {
    return [...list.children].map((item) => numberIn(sources, { title: item.textContent, link: item.getAttribute("href") ?? undefined }));
  }

  function readEvidence(details) {
    const grade = numberIn(grades, texts(details, "summary"));
    return { grade, sources: readSources(details.querySelector(".sources")) };
  }

  function readMove(details) {
    const id = details.dataset.move;
    const inside = details.querySelector(":scope > .inside");
    const early = texts(details, ".dose.early");
    const own = (name) => texts(inside, `:scope > ${name}`);
    moves[id] = {
      name: texts(details, "h4"),
      positions: details.dataset.positions.split(" "),
      button: own(".live"),
      dose: texts(details, ".dose:not(.early)"),
      first: early,
      places: texts(details, ".places"),
      good: own(".good-for"),
      body: children(inside.querySelector(":scope > .body")),
      ...readEvidence(inside.querySelector(":scope > .evidence")),
    };
    return { move: id, note: own(".pick-note"), open: details.hasAttribute("open") || undefined };
  }

  function children(element) {
    return [...element.childNodes].map(read).filter((node) => node !== undefined);
  }

  function read(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
    if (node.matches("details.evidence")) return readEvidence(node);
    if (node.matches("p.sources")) return { sources: readSources(node) };
    if (node.matches("[data-move]")) return readMove(node);
    const attributes = [...node.attributes].filter(({ name }) => name !== "class" && !SCRIPTED.includes(name));
    const $ = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
    const name = [node.localName, ...node.classList].join(".");
    return [name, ...(attributes.length ? [{ $ }] : []), ...children(node)];
  }

  const choices = {};
  const signs = [];
  const frame = [];
  const about = [];
  const panels = {};
  for (const child of root.querySelector(".guide").children) {
    const { name, value, defaultChecked } = child;
    const label = () => child.nextElementSibling.textContent;
    if (child.matches("input.radio")) {
      if (!choices[name]) frame.push({ choices: name });
      const side = [...child.classList].slice(1).join(".");
      (choices[name] ??= []).push([value, label(), side, ...(defaultChecked ? [1] : [])]);
    } else if (child.matches("input.sign")) {
      const level = child.classList[1];
      if (!signs.some((sign) => sign[2] === level)) frame.push({ signs: level });
      signs.push([value, label(), level, child.dataset.areas]);
    } else if (child.matches(".panels, .about")) {
      frame.push([[child.localName, ...child.classList].join(".")]);
    } else if (!child.matches("label:not(.still-label)")) {
      frame.push(read(child));
    }
  }
  for (const panel of root.querySelectorAll(".panels > section")) {
    panels[panel.dataset.area] = { labelledby: panel.getAttribute("aria-labelledby"), content: children(panel) };
  }
  about.push(...children(root.querySelector(".about")));
  const outside = [...root.children];
  const middle = outside.findIndex((child) => child.matches(".guide"));
  const before = outside.slice(0, middle).map(read);
  const after = outside.slice(middle + 1).map(read);

  // What comes more than once and is longer than a reference, once.
  const counts = new Map();
  const isNode = (value) => Array.isArray(value) && typeof value[0] === "string" && /^[a-z0-9]+(\.|$)/.test(value[0]);
  const count = (value) => {
    if (value === null || typeof value !== "object") return;
    if (isNode(value) || value.grade !== undefined) {
      const text = JSON.stringify(value);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      if (counts.get(text) > 1) return;
    }
    Object.values(value).forEach(count);
  };
  const shared = [];
  const places = new Map();
  const share = (value) => {
    if (value === null || typeof value !== "object") return value;
    const text = isNode(value) && JSON.stringify(value);
    if (!text || counts.get(text) < 2 || text.length < 80) return inner(value);
    if (!places.has(text)) {
      places.set(text, shared.push(null) - 1);
      shared[places.get(text)] = inner(value);
    }
    return places.get(text);
  };
  const inner = (value) =>
    Array.isArray(value) ? value.map(share) : Object.fromEntries(Object.entries(value).map(([key, it]) => [key, share(it)]));

  const nodes = { frame, before, after, about, panels, moves };
  count([panels, about]);
  const content = { ...inner({ panels }), about: about.map(share) };
  return { lang: root.lang, choices, signs, grades, sources, ...nodes, ...content, shared };
}
