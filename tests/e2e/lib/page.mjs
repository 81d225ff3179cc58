// The guide in an open page: finding its controls, choosing with them, and
// asking what the reader now sees. Works for both forms, light DOM and shadow.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { By, Key } from "./session.mjs";
import { DIST, FORMS } from "./site.mjs";
import { AREAS, PANELS, panelOf } from "./surface.mjs";
import { until, untilHas } from "./wait.mjs";

/** How many files the moves' pictures are in. */
const SHEETS = readdirSync(join(DIST, "assets")).filter((name) => /^moves-.*\.svg$/.test(name)).length;

/** The topics, in the order of their tiles. */
export const TOPICS = ["warmth", "massage", "stretch", "causes", "strengthen", "rest", "help", "all"];

export { AREAS, PANELS, panelOf, until, untilHas };

// What the reader sees, read in the page.
function readView(root) {
  const all = (css) => [...root.querySelectorAll(css)];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const checked = (name) => all(`input[name="${name}"]:checked`).map((input) => input.value);

  // What is chosen has its outline drawn, whatever lies under the pointer.
  const outlined = (mark) => getComputedStyle(mark.querySelector(".outline")).strokeOpacity === "1";
  const highlighted = all(".marks [data-at]").filter(outlined).map((mark) => mark.dataset.at);

  return {
    areas: checked("area"),
    stages: checked("stage"),
    positions: checked("position"),
    topics: checked("topic"),
    signs: checked("sign"),
    panels: all("section[data-area]").filter(shown).map((panel) => panel.dataset.area),
    moves: all("[data-move]").filter(shown).map((move) => move.dataset.move),
    parts: all("section [data-topic]").filter(shown).map((part) => part.dataset.topic),
    advice: all(".advice").filter(shown).length,
    emergency: all(".help.emergency").some(shown),
    today: all(".help.today").some(shown),
    highlighted,
  };
}

// A point of the page at which a press hits the radio of a shape, as deep inside it
// as may be.
function pointInShape(root, shape) {
  const radio = root.querySelector(`[data-shape="${shape}"]`);
  radio.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = radio.getBoundingClientRect();
  const steps = 20;
  const own = [];
  for (let row = 1; row < steps; row++) {
    for (let column = 1; column < steps; column++) {
      const [x, y] = [left + (width * column) / steps, top + (height * row) / steps];
      if (root.getRootNode().elementFromPoint(x, y) === radio) own.push({ x, y });
    }
  }
  const mean = (axis) => own.reduce((sum, point) => sum + point[axis], 0) / own.length;
  const [x, y] = [mean("x"), mean("y")];
  return own.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
}

export class Page {
  /** `path` is one of FORMS's values, or another page with a <back-relief>. */
  constructor(session, site, path) {
    this.session = session;
    this.driver = session.driver;
    this.site = site;
    this.path = path;
  }

  /** Whether it is the page of its own, in any language: the guide stands in the document. */
  get isOwnPage() {
    return /^\/(\w+\/)?$/.test(this.path);
  }

  /** Opens the page afresh; waits for Rust unless `ready` is false. */
  async open({ hash = "", ready = true } = {}) {
    await this.driver.get("about:blank");
    await this.session.consoleLines(this.site.url);
    await this.driver.get(this.site.url + this.path + hash);
    // Below the fold, or not there before its script, is nothing begun.
    if (!this.isOwnPage) {
      await this.driver.executeScript('document.querySelector("back-relief").scrollIntoView()');
    }
    if (this.path === FORMS.bare) await until(() => this.isThere(), "the guide that the script brings");
    if (ready) await this.untilReady();
    return this;
  }

  /** Whether a guide stands in the page, and is to be seen. */
  isThere() {
    return this.driver.executeScript(`
      const root = document.querySelector("back-relief").shadowRoot?.querySelector("[data-root]");
      return Boolean(root?.checkVisibility());`);
  }

  async untilReady() {
    await until(() => this.isReady(), `data-ready on the root of ${this.path}`);
    // Asked for before it was ready; here at last. Once more they come out of the
    // browser's own memory, which tells nothing of it.
    if (this.pictured) return;
    const pictures = () => performance.getEntriesByType("resource").filter(({ name }) => /\/moves-[^/]*\.svg$/.test(name)).length;
    await until(async () => (await this.run(pictures)) >= SHEETS, "the moves' pictures");
    this.pictured = true;
  }

  /** Waits for the one error event, and returns its detail. */
  async untilError() {
    const errors = async () => (await this.probe()).events.filter(({ name }) => name === "error");
    await until(async () => (await errors()).length, "a back-relief-error event");
    const all = await errors();
    assert.equal(all.length, 1, `one error event: ${JSON.stringify(all)}`);
    const { bubbles, composed, detail } = all[0];
    assert.ok(bubbles && composed, "the error event reaches the page");
    assert.match(detail.code, /^[a-z][a-z-]*$/);
    assert.equal(typeof detail.detail, "string");
    assert.equal(await this.isReady(), false, "no data-ready after an error");
    return detail;
  }

  isReady() {
    return this.run((root) => root.hasAttribute("data-ready"));
  }

  /** Runs `look(root, ...values)` in the page. */
  run(look, ...values) {
    return this.driver.executeScript(
      `const host = document.querySelector("back-relief");
       const root = (host.shadowRoot ?? host).querySelector("[data-root]");
       return (${look})(root, ...arguments);`,
      ...values,
    );
  }

  view() {
    return this.run(readView);
  }

  probe() {
    return this.driver.executeScript("return window.probe");
  }

  /** The one element for `css`, found by WebDriver's own commands. */
  async find(css) {
    return (await this.scope()).findElement(By.css(css));
  }

  async findAll(css) {
    return (await this.scope()).findElements(By.css(css));
  }

  async scope() {
    if (this.isOwnPage) return this.driver;
    return this.driver.findElement(By.css("back-relief")).getShadowRoot();
  }

  /** Clicks, like a person with a mouse, the label of one control: there the control
      itself may lie over it. */
  async click(name, value) {
    const point = await this.run(
      (root, name, value) => {
        const control = root.querySelector(`input[name="${name}"][value="${value}"]`);
        // Its own label, not one elsewhere that leads to it, where it has one.
        const labels = [...control.labels].sort((a, b) => (b === control.nextElementSibling) - (a === control.nextElementSibling));
        const label = labels.find((label) => label.checkVisibility());
        // As people do: to where nothing that sticks to the window lies over it.
        label.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = label.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      },
      name,
      value,
    );
    await this.session.press("mouse", point);
  }

  /** Clicks an area's name and waits until it is what the reader sees. */
  async choose(area) {
    await this.click("area", area);
    await this.untilChosen(area);
  }

  /** The warning signs on show, of one kind or of both. */
  visibleSigns(kind = "emergency") {
    return this.run(
      (root, kind) =>
        [...root.querySelectorAll(`input.sign.${kind}`)]
          .filter((input) => input.labels[0]?.checkVisibility())
          .map((input) => input.value),
      kind,
    );
  }

  /** The area whose radio button has the focus, if one has. */
  focusedArea() {
    return this.run((root) => {
      const { activeElement } = root.getRootNode();
      return activeElement?.name === "area" ? activeElement.value : null;
    });
  }

  /** Presses Tab until the areas have the focus. */
  async tabToList() {
    await until(async () => {
      await this.session.keys(Key.TAB);
      return this.focusedArea();
    }, "Tab reaches the areas");
  }

  /** Opens the names as a list, where the page is too narrow for them beside the figure. */
  async openList() {
    await this.run((root) => root.querySelector(".list > summary").scrollIntoView({ block: "center", behavior: "instant" }));
    await (await this.find(".list > summary")).click();
  }

  /** Opens the questions about warning signs. */
  async openSigns() {
    await this.run((root) => root.querySelector(".check > summary").scrollIntoView({ block: "center", behavior: "instant" }));
    await (await this.find(".check > summary")).click();
  }

  /** Opens a topic by its tile. */
  async openTopic(topic) {
    await this.click("topic", topic);
    await this.untilView({ topics: [topic] });
  }

  /** Scrolls to a shape of the drawing and gives a point inside it. */
  async pointInShape(shape) {
    const point = await this.run(pointInShape, shape);
    assert.ok(point, `${shape} has a place of its own on the drawing`);
    return point;
  }

  async pressShape(pointerType, shape) {
    await this.session.press(pointerType, await this.pointInShape(shape));
  }

  /** Both views and the panel agree on `area`, and nothing else is shown. */
  async untilChosen(area) {
    const wanted = { areas: [area], panels: [panelOf(area)], highlighted: [area] };
    await this.untilView(wanted);
  }

  /** Waits until the view has all of `wanted`; says how it differs if not. */
  async untilView(wanted) {
    await untilHas(() => this.view(), wanted);
  }

  /** Everything that was said to the console since the page was opened. */
  async consoleLines() {
    const heard = (await this.probe()).console.map(({ level, text }) => `${level}: ${text}`);
    return [...heard, ...(await this.session.consoleLines(this.site.url))];
  }
}
