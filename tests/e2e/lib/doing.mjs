// The guided routine and the timer's bar in an open page: using them, and
// asking what they show.
import { until, untilHas } from "./page.mjs";

const readScreen = (root) => {
  const dialog = root.querySelector("dialog");
  const all = (css) => [...dialog.querySelectorAll(css)];
  const text = (css) => dialog.querySelector(css)?.textContent.trim() ?? "";
  const { activeElement } = root.getRootNode();
  return {
    open: dialog.matches(":modal"),
    title: text("h3"),
    line: text(".line"),
    time: text('[role="timer"]'),
    count: text(".count"),
    hint: text(".hint"),
    said: text('[role="status"]'),
    summary: text(".summary"),
    offers: all(".offers label").map((label) => ({ name: label.textContent.trim(), kept: label.control.checked })),
    rule: all("li").map((item) => item.textContent),
    // Without those of the timer's bar, which is in the dialog while one runs.
    buttons: all(".buttons button, button.main, button.other")
      .filter((button) => !button.closest(".timer"))
      .map((button) => button.dataset.do),
    focus: dialog.contains(activeElement) ? (activeElement.dataset.do ?? activeElement.localName) : null,
  };
};

const readBar = (root) => {
  const bar = root.querySelector(".timer");
  const text = (css) => bar?.querySelector(css)?.textContent.trim() ?? "";
  return {
    time: text(".time"),
    skin: text(".skin"),
    hint: text(".hint"),
    busy: text(".busy"),
    buttons: [...(bar?.querySelectorAll("button:not([aria-pressed])") ?? [])].map((button) => button.dataset.do),
  };
};

// Keeps every different thing that `pick` reads in what `css` finds.
const listen = (root, name, css, pick) => {
  const scope = root.querySelector(css);
  const heard = (window[name] = []);
  const hear = () => {
    const found = pick(scope);
    if (found && JSON.stringify(found) !== JSON.stringify(heard.at(-1))) heard.push(found);
  };
  hear();
  new MutationObserver(hear).observe(scope, { childList: true, characterData: true, subtree: true });
};

const PICKS = {
  steps: ["dialog", '(it) => it.querySelector(".count") && { title: it.querySelector("h3").textContent, count: it.querySelector(".count").textContent }'],
  told: ["dialog", `(it) => it.querySelector('[role="status"]')?.textContent`],
  status: ['[role="status"].status', "(it) => it.textContent.trim()"],
};

/** What the reader does with the routine and the timer of `page`. */
export class Doing {
  constructor(page) {
    this.page = page;
  }

  /** Presses, like a person with a mouse, the button for `does` within `css`. */
  async press(does, css = "") {
    // It may be drawn a moment after what was pressed before.
    const button = await until(async () => (await this.page.findAll(`${css} [data-do="${does}"]`))[0], `a button for ${does}`);
    // Into the middle: at the edge the timer's bar may lie over it.
    await this.page.driver.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", button);
    await button.click();
  }

  /** Opens the plan of the chosen area's routine. */
  async plan() {
    await this.press("routine");
    await this.until({ open: true });
  }

  /** Opens the plan and starts; it is getting ready for the first step. */
  async start() {
    await this.plan();
    await this.press("begin");
    await this.until({ open: true, time: "0:30" });
  }

  /** Gets past getting ready. */
  async hold() {
    await this.press("skip");
    await until(async () => !(await this.screen()).count.startsWith("Get ready"), "the hold begins");
  }

  /** Leaves only the offers whose names are given. */
  async keep(...names) {
    for (const { name, kept } of (await this.screen()).offers) {
      if (kept !== names.includes(name)) await this.toggle(name);
    }
  }

  /** Ticks or unticks one offer of the plan. */
  async toggle(name) {
    const labels = await this.page.findAll(".offers label");
    const { offers } = await this.screen();
    const label = labels[offers.findIndex((offer) => offer.name === name)];
    // Where a pixel of it is in sight already, a driver would not scroll.
    await this.page.driver.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", label);
    await label.click();
  }

  /** Opens a move of the chosen area, in its topic, and presses its own button. */
  async pressMove(id) {
    const move = `section[data-area="lower-back"] [data-move="${id}"]`;
    await this.page.openTopic(await this.page.run((root, css) => root.querySelector(css).closest("[data-topic]").dataset.topic, move));
    await this.page.run((root, css) => { root.querySelector(css).open = true; }, move);
    await this.press("move", move);
    await this.until({ open: true });
  }

  /** Presses the button that times warmth or cold in the panel of `area`. */
  pressCare(kind, area = "lower-back") {
    return this.press("care", `section[data-area="${area}"] [data-therapy="${kind}"]`);
  }

  screen() {
    return this.page.run(readScreen);
  }

  bar() {
    return this.page.run(readBar);
  }

  until(wanted) {
    return untilHas(() => this.screen(), wanted);
  }

  untilBar(wanted) {
    return untilHas(() => this.bar(), wanted);
  }

  /** Lets time pass, all of it before the next look. */
  forward(milliseconds) {
    return this.page.run((_root, ms) => window.clock.forward(ms), milliseconds);
  }

  /** Lets the device sleep: only the time of day goes on. */
  sleep(milliseconds) {
    return this.page.run((_root, ms) => window.clock.sleep(ms), milliseconds);
  }

  /** Lets `step` pass before each look, from now on. */
  run(step) {
    return this.page.run((_root, ms) => { window.clock.step = ms; }, step);
  }

  /** Lets time run, `step` at a look, until the routine is over. */
  async finish(step = 10_000) {
    await this.run(step);
    await until(async () => (await this.screen()).buttons.join() === "close", "the routine comes to its end");
    await this.run(0);
  }

  /** Begins to listen: to the "steps", what is "told" in the dialog, or the page's "status". */
  listen(name) {
    const [css, pick] = PICKS[name];
    return this.page.driver.executeScript(
      `const host = document.querySelector("back-relief");
       (${listen})((host.shadowRoot ?? host).querySelector("[data-root]"), "heard-${name}", arguments[0], ${pick});`,
      css,
    );
  }

  heard(name) {
    return this.page.driver.executeScript(`return window["heard-${name}"]`);
  }

  /** The page goes out of sight, or comes back. */
  setHidden(hidden) {
    return this.page.run((_root, hidden) => {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      Object.defineProperty(document, "visibilityState", { value: hidden ? "hidden" : "visible", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, hidden);
  }

  /** The `data-do` of what has the focus, with that of what it belongs to. */
  focus() {
    return this.page.run((root) => {
      const { activeElement } = root.getRootNode();
      const near = activeElement?.closest("[data-move], [data-therapy]");
      const place = near?.dataset.move ?? near?.dataset.therapy;
      return [activeElement?.dataset.do ?? activeElement?.localName, place].filter(Boolean).join(" ");
    });
  }

  untilFocus(wanted) {
    return untilHas(async () => ({ focus: await this.focus() }), { focus: wanted });
  }
}

/** The guide in `form` with an area chosen, its clock standing still. */
export async function openDoing(kit, form, site, area = "lower-back") {
  const page = await kit.page(form, site).open();
  await page.choose(area);
  return new Doing(page);
}
