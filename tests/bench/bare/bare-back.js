// <bare-back>: the least that does the job. A drawing of the same fourteen regions;
// a click shows the region's text, and that is all: no advice by stage, no pictures,
// no program, no words for a screen reader. The measure for what a tap must cost.
// __DATA__ is set by site.mjs.
const { viewBox, regions, texts } = __DATA__;
const SVG = "http://www.w3.org/2000/svg";

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: flex; flex-wrap: wrap; gap: 1rem; font: 1rem/1.5 system-ui }
  svg { height: 50vh; cursor: pointer }
  path { fill: #cdd8d4 }
  path:hover { fill: #9db8ae }
  path.chosen { fill: #1f6f5c }
  section { flex: 1 1 20rem; min-height: 40rem }
`);

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

class BareBack extends HTMLElement {
  connectedCallback() {
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    const drawing = document.createElementNS(SVG, "svg");
    drawing.setAttribute("viewBox", viewBox);
    for (const [value, d] of Object.entries(regions)) {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", d);
      path.dataset.shape = value;
      drawing.append(path);
    }
    const panel = document.createElement("section");
    drawing.onclick = ({ target }) => {
      if (!target.dataset.shape) return;
      drawing.querySelector(".chosen")?.classList.remove("chosen");
      target.classList.add("chosen");
      const area = target.dataset.shape.replace(/-(left|right)$/, "");
      const [name, ...paragraphs] = texts[area];
      panel.dataset.area = area;
      panel.replaceChildren(element("h2", name), ...paragraphs.map((text) => element("p", text)));
    };
    const root = document.createElement("div");
    root.dataset.root = "";
    root.style.display = "contents";
    root.append(drawing, panel);
    shadow.append(root);
    this.dispatchEvent(new CustomEvent("back-relief-ready", { bubbles: true, composed: true }));
  }
}

customElements.define("bare-back", BareBack);
