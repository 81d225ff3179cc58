// Reads the prerendered page, in a browser, into the JSON that the vanilla
// element draws from: panels, sources and a library of moves by name; the rest as
// compact nodes ["tag.class", {$: attributes}, ...children], of which whatever comes
// twice is kept once. Runs inside a page.

/** `html` is the built index.html. Give it to `page.evaluate`. */
export function readGuide(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const root = page.querySelector("[data-root]");
  const SCRIPTED = ["data-island"];
  const sources = [];
  const moves = {};

  function numberIn(table, entry) {
    const text = JSON.stringify(entry);
    const at = table.findIndex((known) => JSON.stringify(known) === text);
    return at < 0 ? table.push(entry) - 1 : at;
  }

  function readSources(list) {
    return [...list.children].map((item) => numberIn(sources, { title: item.textContent, link: item.getAttribute("href") ?? undefined }));
  }

  // The same in every area, but for the area's own note.
  function readMove(details) {
    const [summary, picture, body] = details.children;
    const note = body.querySelector(":scope > .pick-note");
    note?.remove();
    const id = details.dataset.move;
    moves[id] = {
      positions: details.dataset.positions.split(" "),
      head: [read(summary), read(picture)],
      body: children(body),
    };
    return { move: id, note: note?.textContent };
  }

  function children(element) {
    return [...element.childNodes].map(read).filter((node) => node !== undefined);
  }

  const nameOf = (node) => [node.localName, ...node.classList].join(".");

  function read(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
    // Their content is drawn when it is wanted.
    if (node === panelsAt || node === aboutAt) return [nameOf(node)];
    if (node.matches("p.sources")) return { sources: readSources(node) };
    if (node.matches("[data-move]")) return readMove(node);
    const attributes = [...node.attributes].filter(({ name }) => name !== "class" && !SCRIPTED.includes(name));
    const $ = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
    return [nameOf(node), ...(attributes.length ? [{ $ }] : []), ...children(node)];
  }

  const panelsAt = root.querySelector(".panels:has(> section)");
  const aboutAt = root.querySelector(".about");
  const panels = {};
  for (const panel of panelsAt.children) {
    panels[panel.dataset.area] = { label: panel.getAttribute("aria-label"), content: children(panel) };
  }
  const about = children(aboutAt);
  const frame = children(root);

  // What comes more than once and is longer than a reference, once.
  const counts = new Map();
  const isNode = (value) => Array.isArray(value) && typeof value[0] === "string" && /^[a-z0-9]+(\.|$)/.test(value[0]);
  const count = (value) => {
    if (value === null || typeof value !== "object") return;
    if (isNode(value)) {
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

  count([panels, about]);
  const content = { ...inner({ panels }), about: about.map(share) };
  return { lang: root.lang, sources, frame, moves, ...content, shared };
}
