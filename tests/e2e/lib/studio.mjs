// The studio's tab "Look" in an open page: setting values as a reader does, and asking what the
// guide in the frame then has.
import { By } from "./session.mjs";
import { until } from "./wait.mjs";

/** Wide enough for the controls and the preview beside each other. */
export const WIDE = { width: 1280, height: 900 };

/** Runs `look(element, root, window, ...values)` on the guide in the frame. */
export const inFrame = (driver, look, ...values) => driver.executeScript(
  `const window = document.querySelector(".device iframe").contentWindow;
   const element = window.document?.querySelector("back-relief");
   const root = element?.shadowRoot?.querySelector("[data-root]");
   return (${look})(element, root, window, ...arguments);`,
  ...values,
);

export class Studio {
  constructor(kit) {
    this.kit = kit;
    this.driver = kit.session.driver;
  }

  /** Opens it, with everything unfolded, and waits for the guide in the frame. */
  async open(hash = "", size = WIDE) {
    await this.kit.session.resize(size);
    await this.driver.get("about:blank");
    await this.kit.session.consoleLines(this.kit.site.url);
    await this.driver.get(`${this.kit.site.url}/studio.html${hash}`);
    await until(() => this.run(() => Boolean(document.querySelector(".fold"))), "the controls");
    await this.untilReady();
    await this.unfold();
    return this;
  }

  unfold() {
    return this.run(() => { for (const fold of document.querySelectorAll("details")) fold.open = true; });
  }

  /** Runs `look(...values)` in the studio's page. */
  run(look, ...values) {
    return this.driver.executeScript(`return (${look})(...arguments)`, ...values);
  }

  /** Runs `look(element, root, window, ...values)` on the guide in the frame. */
  inFrame(look, ...values) {
    return inFrame(this.driver, look, ...values);
  }

  untilReady() {
    return until(() => this.inFrame((_element, root) => Boolean(root?.hasAttribute("data-ready"))), "the guide in the frame");
  }

  async find(css) {
    return until(async () => (await this.driver.findElements(By.css(css)))[0], css);
  }

  /** Puts `text` in the place of what a box holds, letter by letter. */
  async type(id, text) {
    const box = await this.find(`#${id}`);
    await box.clear();
    // What was in it went without a key.
    await this.run((id) => document.getElementById(id).dispatchEvent(new InputEvent("input", { bubbles: true })), id);
    if (text) await box.sendKeys(text);
  }

  /** Chooses from a list. */
  async choose(id, value) {
    await (await this.find(`#${id} option[value="${value}"]`)).click();
  }

  /** Presses a radio of the preview's bar. */
  async press(name, value) {
    await (await this.find(`input[name="${name}"][value="${value}"]`)).click();
  }

  /** Presses a button by what it says. */
  async click(text) {
    const button = await until(async () => {
      for (const it of await this.driver.findElements(By.css("button, a.button"))) if ((await it.getText()).startsWith(text)) return it;
    }, `a button "${text}"`);
    await button.click();
  }

  /** Waits until `look` on the guide in the frame gives what is wanted. */
  async untilFrame(look, wanted, ...values) {
    let seen;
    await until(async () => {
      seen = await this.inFrame(look, ...values);
      return JSON.stringify(seen) === JSON.stringify(wanted);
    }, `${look} to give ${JSON.stringify(wanted)}`).catch((error) => {
      throw new Error(`${error.message}; it gave ${JSON.stringify(seen)}`);
    });
  }

  untilSays(css, pattern) {
    return until(
      async () => (await this.run((css) => [...document.querySelectorAll(css)].map((it) => it.textContent).join("\n"), css)).match(pattern),
      `${css} says ${pattern}`,
    );
  }
}
