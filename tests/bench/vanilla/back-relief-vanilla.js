// <back-relief-vanilla>: the guide as a shop's engineer would write it by hand,
// without a framework: one script, one JSON file, a shadow root. It draws the
// frame at once, a chosen area's panel when it is chosen, and the long reading
// below when the browser is idle. __DATA__ and __STYLES__ are set by site.mjs.
const here = (path) => new URL(path, import.meta.url);
const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 1));
const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "g", "path", "circle", "use"]);
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
    return element("p.sources", undefined, ...this.#sources(node.sources));
  }

  #plain([name, ...children]) {
    const attributes = children[0]?.$ ? children.shift().$ : undefined;
    const stage = attributes?.["data-stage"];
    if (stage && stage !== this.choice.stage) return;
    return element(name, attributes, ...this.all(children));
  }

  #sources(ids) {
    return ids.map((id) => {
      const { title, link } = this.guide.sources[id];
      return link ? element("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, title) : element("span", undefined, title);
    });
  }

  #move({ move, note }) {
    const { positions, head, body } = this.guide.moves[move];
    if (!fits(positions, this.choice.position)) return;
    return element(
      "details.move",
      { "data-move": move, "data-positions": positions.join(" ") },
      ...this.all(head),
      element("div.body", undefined, ...(note ? [element("p.pick-note", undefined, note)] : []), ...this.all(body)),
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
    this.#find(".plate").addEventListener("click", (event) => this.#nearMiss(event));
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

  // Which area's parts and signs are shown is in the style sheet, like the topics.
  #frame() {
    const { lang, frame } = this.#guide;
    return element("div.br", { "data-root": "", lang }, ...new Maker(this.#guide, this.#choice).all(frame));
  }

  #setNumber() {
    const number = this.getAttribute("emergency");
    if (!number || !/^[\d+ -]{2,15}$/.test(number)) return;
    for (const place of this.#root.querySelectorAll("[data-emergency]")) place.textContent = number;
    const [call, ...others] = this.#root.querySelectorAll(".call");
    call.href = `tel:${number}`;
    call.lastElementChild.textContent = number;
    for (const it of [...others, this.#find(".emergency-note")]) it.hidden = true;
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

  #changed(control) {
    const { name, value } = control;
    if (name === "sign" || name === "none") return this.#helped(control);
    if (!(name in this.#choice)) return;
    this.#choice[name] = value;
    this.#show();
    if (name === "area") this.#say("When to get help, the likely cause and what to do now follow.");
    if (name === "stage") this.#say("The advice has changed to fit.");
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
    const { label, content } = this.#guide.panels[panel];
    const made = new Maker(this.#guide, this.#choice).all(content);
    this.#find(".panels").replaceChildren(element("section.panel", { "data-area": panel, "aria-label": label }, ...made));
    this.#showTools();
  }

  // "None of these" and a sign of the same question rule each other out.
  #helped({ name, classList, checked }) {
    const level = classList.contains("emergency") ? "emergency" : "today";
    const other = name === "sign" ? ".none" : ".sign";
    if (checked) for (const it of this.#root.querySelectorAll(`${other}.${level}:checked`)) it.checked = false;
    if (name === "none") return;
    const shown = [...this.#root.querySelectorAll(".help")].find((help) => help.checkVisibility());
    const { area } = this.#choice;
    const own = area.replace(/-(left|right)$/, "");
    const others = this.#root.querySelectorAll(`.sign:not(:checked):is(:not([data-areas]), [data-areas~="${own}"])`);
    const title = shown?.querySelector("h2").textContent;
    this.#say(shown ? `${title}. Advice and ${others.length} other signs are hidden.` : "The advice is back.");
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
    if (target.closest("label, details")) return;
    for (let turn = 0; turn < 16; turn++) {
      const far = turn < 8 ? REACH / 2 : REACH;
      const angle = (turn * Math.PI) / 4;
      const hit = this.shadowRoot.elementFromPoint(clientX + far * Math.cos(angle), clientY + far * Math.sin(angle));
      if (hit?.matches(".spot")) return void hit.click();
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
