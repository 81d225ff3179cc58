// <back-relief-vanilla>: the guide as a shop's engineer would write it by hand,
// without a framework: one script, one JSON file, a shadow root. It draws the
// frame at once, a chosen area's panel when it is chosen, and the long reading
// below when the browser is idle. __DATA__ and __STYLES__ are set by site.mjs.
const here = (path) => new URL(path, import.meta.url);
const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 1));
const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "symbol", "g", "path", "circle", "use", "text", "tspan"]);
const REACH = 15;

let data;
const load = () => (data ??= fetch(here("__DATA__")).then((answer) => answer.json()));

// "p.label" with attributes, then children.
function element(name, attributes, ...children) {
  const [tag, ...classes] = name.split(".");
  const node = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  if (classes.length) node.setAttribute("class", classes.join(" "));
  for (const key in attributes) node.setAttribute(key, attributes[key]);
  node.append(...children);
  return node;
}

function fits(positions, position) {
  if (position === "any") return true;
  if (position === "no-floor") return positions.some((it) => it !== "floor");
  if (position === "lying") return positions.some((it) => it === "floor" || it === "bed");
  return positions.includes(position);
}

// Turns the JSON's nodes into elements; leaves out moves and advice that are
// not for the chosen stage and position.
class Maker {
  constructor(guide, choice) {
    this.guide = guide;
    this.choice = choice;
  }

  all(nodes) {
    return nodes.map((node) => this.one(node)).filter((made) => made !== undefined);
  }

  one(node) {
    if (typeof node === "string") return node;
    if (typeof node === "number") return this.one(this.guide.shared[node]);
    if (Array.isArray(node)) return this.#plain(node);
    if (node.move) return this.#move(node);
    if (node.grade !== undefined) return this.#evidence(node);
    return element("p.sources", undefined, ...this.#sources(node.sources));
  }

  #plain([name, ...children]) {
    const attributes = children[0]?.$ ? children.shift().$ : undefined;
    const stage = attributes?.["data-stage"];
    if (stage && stage !== this.choice.stage) return;
    return element(name, attributes, ...this.all(children));
  }

  #evidence({ grade, sources }) {
    return element(
      "details.evidence",
      undefined,
      element("summary", undefined, this.guide.grades[grade]),
      element("p.sources", undefined, ...this.#sources(sources)),
    );
  }

  #sources(ids) {
    return ids.map((id) => {
      const { title, link } = this.guide.sources[id];
      return link ? element("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, title) : element("span", undefined, title);
    });
  }

  #move({ move, note, open }) {
    const { name, positions, button, dose, first, places, good, body, grade, sources } = this.guide.moves[move];
    if (!fits(positions, this.choice.position)) return;
    const early = first && this.choice.stage === "first-days";
    const kind = first ? (early ? ".early" : ".settled") : "";
    return element(
      "details.move",
      { "data-move": move, "data-positions": positions.join(" "), ...(open && { open: "" }) },
      element(
        "summary",
        undefined,
        element("div.thumb"),
        element(
          "div.title",
          undefined,
          element("h4", undefined, name),
          element(`p.dose${kind}`, undefined, early ? first : dose),
          element("p.places", undefined, places),
        ),
      ),
      element(
        "div.inside",
        undefined,
        element("div.picture"),
        ...(note ? [element("p.pick-note", undefined, note)] : []),
        ...(good ? [element("p.good-for", undefined, good)] : []),
        element("div.body", undefined, ...this.all(body)),
        ...(button ? [element("button.live", { type: "button", "data-do": "move" }, button)] : []),
        this.#evidence({ grade, sources }),
      ),
    );
  }
}

class BackReliefVanilla extends HTMLElement {
  #choice = { area: "", stage: "first-days", position: "any" };
  #shown = "";
  #guide;
  #root;

  async connectedCallback() {
    if (this.shadowRoot) return;
    const shadow = this.attachShadow({ mode: "open" });
    const styles = element("link", { rel: "stylesheet", href: here("__STYLES__") });
    const styled = new Promise((done) => {
      styles.onload = styles.onerror = done;
    });
    shadow.append(styles);
    [this.#guide] = await Promise.all([load(), styled]);
    this.#root = this.#frame();
    this.#root.addEventListener("change", ({ target }) => this.#changed(target));
    this.#find(".drawing").addEventListener("click", (event) => this.#nearMiss(event));
    this.#setNumber();
    this.#openLink();
    this.#root.dataset.ready = "";
    shadow.append(this.#root);
    this.dispatchEvent(new CustomEvent("back-relief-ready", { bubbles: true, composed: true }));
    this.#addReading([...this.#guide.about]);
  }

  #find(css) {
    return this.#root.querySelector(css);
  }

  // Which signs are for which area is in the style sheet, like the help.
  #frame() {
    const { lang, before, frame, choices, signs, after } = this.#guide;
    const make = new Maker(this.#guide, this.#choice);
    const parts = frame.flatMap((node) => {
      if (node.choices) return choices[node.choices].flatMap((choice) => this.#radio(node.choices, ...choice));
      if (node.signs) return signs.filter(([, , level]) => level === node.signs).flatMap((sign) => this.#sign(...sign));
      return [make.one(node)];
    });
    const guide = element("div.guide", undefined, ...parts);
    return element("div.br", { "data-root": "", lang }, ...make.all(before), guide, ...make.all(after));
  }

  #radio(name, value, text, side, checked) {
    const id = `br-${name}-${value}`;
    const radio = element(`input.radio.${side}`, { type: "radio", name, value, id, autocomplete: "off" });
    radio.defaultChecked = Boolean(checked);
    return [radio, element(`label.choice.${side}`, { for: id, id: `${id}-label` }, text)];
  }

  #sign(value, text, level, areas) {
    const id = `br-sign-${value}`;
    return [
      element(`input.sign.${level}`, { type: "checkbox", name: "sign", value, id, "data-areas": areas, autocomplete: "off" }),
      element(`label.sign-label.${level}`, { for: id, "data-areas": areas }, text),
    ];
  }

  #setNumber() {
    const number = this.getAttribute("emergency");
    if (!number || !/^[\d+ -]{2,15}$/.test(number)) return;
    for (const place of this.#root.querySelectorAll("[data-emergency]")) place.textContent = number;
    this.#find(".call").href = `tel:${number}`;
    this.#find(".emergency-note").hidden = true;
  }

  #openLink() {
    const asked = location.hash.match(/[#&]back-relief=([^&]*)/)?.[1].split(",") ?? [];
    for (const part of asked) {
      const [name, value] = part.includes("=") ? part.split("=") : ["area", part];
      const radio = name in this.#choice && this.#find(`#br-${name}-${CSS.escape(value)}`);
      if (!radio) continue;
      radio.checked = true;
      this.#choice[name] = value;
    }
    this.#show();
  }

  #changed({ name, value, nextElementSibling }) {
    if (name === "sign") return this.#helped();
    this.#choice[name] = value;
    this.#show();
    const text = nextElementSibling.textContent;
    if (name === "area") this.#say(`${text}. Check the warning signs first. What to do follows.`);
    if (name === "stage") this.#say(`Advice for: ${text}.`);
    if (name === "position") this.#say("The list of moves has changed.");
  }

  #say(text) {
    this.#find(".status-text").textContent = text;
  }

  #show() {
    const { area, stage, position } = this.#choice;
    const panel = area.replace(/-(left|right)$/, "");
    const wanted = [panel, stage, position].join();
    if (!panel || wanted === this.#shown) return;
    this.#shown = wanted;
    const { labelledby, content } = this.#guide.panels[panel];
    const made = new Maker(this.#guide, this.#choice).all(content);
    this.#find(".panels").replaceChildren(
      element("section.panel", { "data-area": panel, "aria-labelledby": labelledby }, ...made),
    );
    this.#showTools();
  }

  #helped() {
    const help = ["emergency", "today"].find((level) => this.#find(`.sign.${level}:checked`));
    this.#root.toggleAttribute("data-help", Boolean(help));
    this.#say(help ? `Advice hidden. ${this.#find(`.help.${help} h2`).textContent}` : "The advice is back.");
  }

  #showTools() {
    const said = element("span.copy-said");
    const button = element("button.copy-link", { type: "button" }, "Copy a link to this choice");
    button.onclick = async () => {
      const { area, stage, position } = this.#choice;
      location.hash = `back-relief=${area},stage=${stage},position=${position}`;
      const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
      said.textContent = copied ? "Link copied." : "Copying was refused. The link is in the address bar.";
    };
    this.#find(".tools").replaceChildren(button, said);
  }

  // A tap on the drawing that misses every shape by a little.
  #nearMiss({ target, clientX, clientY }) {
    if (target.closest("label")) return;
    for (let turn = 0; turn < 16; turn++) {
      const far = turn < 8 ? REACH / 2 : REACH;
      const angle = (turn * Math.PI) / 4;
      const hit = this.shadowRoot.elementFromPoint(clientX + far * Math.cos(angle), clientY + far * Math.sin(angle));
      const label = hit?.closest("label.shape");
      if (label) return void this.shadowRoot.getElementById(label.htmlFor).click();
    }
  }

  // The long reading below the panel: one part in each idle moment.
  #addReading(parts) {
    idle(() => {
      this.#find(".about").append(new Maker(this.#guide, this.#choice).one(parts.shift()));
      if (parts.length) this.#addReading(parts);
    });
  }
}

customElements.define("back-relief-vanilla", BackReliefVanilla);
