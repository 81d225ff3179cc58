// @ts-check
// The page in the preview's frame. It is of our own origin, so that its document can be worked on
// from here: nothing is sent anywhere, and nothing is written as markup.

/**
 * What crates/studio/src/config/wanted.rs asks for.
 * @typedef {object} Wanted
 * @property {[name: string, value: string | null][]} attributes
 * @property {[name: string, value: string | null][]} tokens
 * @property {[name: string, declarations: string[]][]} parts
 * @property {{ name: string, lines: [text: string, href: string | null][][] }[]} slots
 */

/** @typedef {{ area?: string, topic?: string, move?: string }} Look */

/** @typedef {Window & typeof globalThis} FrameWindow */

/** Where the guide that is being changed seems to lie. */
const DRAFT = 'studio-draft.json';
/** How long after the last change it is shown, in milliseconds. */
const DRAFT_DELAY = 300;
/** What makes a browser fetch something, in a value as browsers write it. */
const LOADS = /\b(?:url|src|image-set|image|element)\(/i;

export class FramePage {
  /** @type {HTMLIFrameElement} */
  #frame;
  /** @type {(kind: string, code: string, detail: string) => void} */
  #tell;
  /** @type {Wanted} */
  #wanted = { attributes: [], tokens: [], parts: [], slots: [] };
  #scheme = '';
  #direction = '';
  /** The shop's own style sheet. */
  #css = '';
  /** The file that the frame shows, as it was asked for. */
  #path = '';
  /** @type {string | undefined} */
  #draft;
  #draftNumber = 0;
  #draftTimer = 0;
  /** What is to be shown once the guide can show it. @type {Look | undefined} */
  #look;

  /** The guide's element in the document that is there now. @type {HTMLElement | null} */
  #element = null;
  /** What the page itself wrote. @type {Map<string, string | null>} */
  #own = new Map();
  /** The page's own content of slots that are filled from here. @type {Map<string, Element[]>} */
  #aside = new Map();
  /** What fills slots from here, and the JSON that it was made of. @type {Map<string, { node: Element, from: string }>} */
  #filled = new Map();
  /** @type {CSSStyleSheet | undefined} */
  #parts;
  /** @type {CSSStyleSheet | undefined} */
  #shop;

  /**
   * @param {HTMLIFrameElement} frame
   * @param {(kind: string, code: string, detail: string) => void} tell
   */
  constructor(frame, tell) {
    this.#frame = frame;
    this.#tell = tell;
    frame.addEventListener('load', this.#attach);
  }

  /** Ends it. */
  stop() {
    clearTimeout(this.#draftTimer);
    this.#frame.removeEventListener('load', this.#attach);
  }

  /**
   * Shows another page, without a step for "Back".
   * @param {string} path
   */
  open(path) {
    if (path === this.#path) return;
    this.#path = path;
    this.#navigate();
  }

  /** Loads the page afresh, also from where a link has led. */
  reload() {
    this.#navigate();
  }

  #navigate() {
    const url = new URL(this.#path, document.baseURI);
    const at = this.#window?.location;
    // A link may have led to where nothing can be asked.
    if (!at) this.#frame.src = url.href;
    else if (at.href.split('#')[0] === url.href) at.reload();
    else at.replace(url.href);
  }

  /** @param {string} json */
  want(json) {
    this.#wanted = JSON.parse(json);
    this.#apply();
  }

  /**
   * @param {string} scheme `light`, `dark`, or empty as the system has it
   * @param {string} direction `ltr` or `rtl`
   * @param {string} css a style sheet of the shop's
   */
  ground(scheme, direction, css) {
    this.#scheme = scheme;
    this.#direction = direction;
    const isNew = css !== this.#css;
    this.#css = css;
    this.#applyGround(isNew);
  }

  /**
   * The guide that is being changed; none for the one that is built in.
   * @param {string | undefined} text
   */
  draft(text) {
    if (text === this.#draft) return;
    this.#draft = text;
    clearTimeout(this.#draftTimer);
    this.#draftTimer = setTimeout(() => {
      this.#draftNumber++;
      this.#tell('settled', '', '');
      this.#apply();
    }, DRAFT_DELAY);
  }

  /**
   * Shows an area, a topic, a move.
   * @param {string | undefined} area
   * @param {string | undefined} topic
   * @param {string | undefined} move
   */
  look(area, topic, move) {
    this.#look = { area, topic, move };
    this.#showLook();
  }

  /** @returns {FrameWindow | undefined} */
  get #window() {
    try {
      // Of another origin, any question throws.
      const window = /** @type {FrameWindow | null} */ (this.#frame.contentWindow);
      return window?.document ? window : undefined;
    } catch {
      return undefined;
    }
  }

  /** Takes the document that has just been loaded. */
  #attach = () => {
    const window = this.#window;
    // Nothing was asked for yet.
    if (window?.location.href === 'about:blank') return;
    this.#element = window?.document.querySelector('back-relief') ?? null;
    this.#own.clear();
    this.#aside.clear();
    this.#filled.clear();
    this.#parts = this.#shop = undefined;
    if (!window || !this.#element) return this.#tell('left', '', '');
    this.#answerDraft(window);
    for (const type of ['error', 'ready']) {
      this.#element.addEventListener(`back-relief-${type}`, event => {
        const { code = '', detail = '' } = /** @type {CustomEvent} */ (event).detail ?? {};
        this.#tell(type, code, detail);
        if (type === 'ready') this.#showLook();
      });
    }
    this.#tell('loaded', '', '');
    this.#applyGround(true);
    this.#apply();
    if (this.#path !== 'studio-preview.html') this.#element.scrollIntoView({ block: 'start', behavior: 'instant' });
  };

  /**
   * The element fetches the guide of the attribute `guide`: the draft is handed to it, without
   * the network.
   * @param {FrameWindow} window
   */
  #answerDraft(window) {
    const { fetch } = window;
    const address = new URL(DRAFT, window.document.baseURI).href;
    window.fetch = (input, init) => {
      const { href } = new URL(input instanceof window.Request ? input.url : input, window.document.baseURI);
      if (this.#draft === undefined || href.split('?')[0] !== address) return fetch.call(window, input, init);
      return Promise.resolve(new window.Response(this.#draft, { headers: { 'content-type': 'application/json' } }));
    };
  }

  /** @param {boolean} isNew whether the shop's style sheet is another */
  #applyGround(isNew) {
    const window = this.#window;
    if (!window || !this.#element) return;
    const { document } = window;
    document.documentElement.style.colorScheme = this.#scheme;
    document.documentElement.dir = this.#direction;
    if (!isNew) return;
    if (!this.#shop) {
      this.#shop = new window.CSSStyleSheet();
      document.adoptedStyleSheets.push(this.#shop);
    }
    // A sheet that no document has adopted loads nothing.
    const scratch = new window.CSSStyleSheet();
    scratch.replaceSync(withoutImports(this.#css));
    const leftOut = cleanRules(scratch) + importsIn(this.#css);
    this.#shop.replaceSync([...scratch.cssRules].map(({ cssText }) => cssText).join('\n'));
    this.#tell('left-out', '', String(leftOut));
  }

  /** Gives the element what is wanted, and takes back the rest. */
  #apply() {
    const element = this.#element;
    if (!element) return;
    for (const [name, value] of this.#wanted.attributes) {
      // The draft has it.
      if (name !== 'guide') this.#setAttribute(element, name, value);
    }
    const guide = this.#wanted.attributes.find(([name]) => name === 'guide')?.[1] ?? null;
    this.#setAttribute(element, 'guide', this.#draft !== undefined && this.#draftNumber ? `${DRAFT}?${this.#draftNumber}` : guide);
    for (const [name, value] of this.#wanted.tokens) {
      if (value === null) element.style.removeProperty(name);
      else if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
    }
    this.#applyParts();
    this.#applySlots(element);
  }

  /**
   * @param {HTMLElement} element
   * @param {string} name
   * @param {string | null} wanted
   */
  #setAttribute(element, name, wanted) {
    if (!this.#own.has(name)) this.#own.set(name, element.getAttribute(name));
    const value = wanted ?? this.#own.get(name) ?? null;
    if (value === element.getAttribute(name)) return;
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, value);
  }

  #applyParts() {
    const window = /** @type {FrameWindow} */ (this.#window);
    if (!this.#parts) {
      this.#parts = new window.CSSStyleSheet();
      window.document.adoptedStyleSheets.push(this.#parts);
    }
    this.#parts.replaceSync('');
    for (const [name, declarations] of this.#wanted.parts) {
      const at = this.#parts.insertRule(`back-relief::part(${name}) {}`);
      const { style } = /** @type {CSSStyleRule} */ (this.#parts.cssRules[at]);
      // One by one: what one of them leaves open swallows no other.
      for (const declaration of declarations) style.cssText += declaration;
    }
  }

  /** @param {HTMLElement} element */
  #applySlots(element) {
    const wanted = new Map(this.#wanted.slots.map(slot => [slot.name, slot]));
    for (const [name, { node }] of this.#filled) {
      if (wanted.has(name)) continue;
      node.remove();
      this.#filled.delete(name);
      element.append(...this.#aside.get(name) ?? []);
      this.#aside.delete(name);
    }
    for (const [name, { lines }] of wanted) {
      const from = JSON.stringify(lines);
      const filled = this.#filled.get(name);
      if (filled?.from === from) continue;
      if (!this.#aside.has(name)) {
        const own = [...element.children].filter(({ slot }) => slot === name);
        this.#aside.set(name, own);
        for (const it of own) it.remove();
      }
      const node = createSlotted(element.ownerDocument, name, lines);
      if (filled) filled.node.replaceWith(node);
      else element.append(node);
      this.#filled.set(name, { node, from });
    }
  }

  #showLook() {
    const look = this.#look;
    const root = this.#element?.shadowRoot?.querySelector('[data-root]');
    if (!look || !root?.hasAttribute('data-ready')) return;
    this.#look = undefined;
    const { area, topic, move } = look;
    /** @param {string} name @param {string} value */
    const radio = (name, value) => /** @type {HTMLInputElement | null} */ (
      root.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]`));
    if (area) {
      // Of a pair its left one, unless one of the two is open already.
      const open = /** @type {HTMLInputElement | null} */ (root.querySelector('input[name=area]:checked'))?.value;
      if (open !== area && !open?.startsWith(`${area}-`)) (radio('area', area) ?? radio('area', `${area}-left`))?.click();
    }
    if (topic) radio('topic', topic)?.click();
    const fold = move && [.../** @type {NodeListOf<HTMLDetailsElement>} */ (root.querySelectorAll(`[data-move="${CSS.escape(move)}"]`))]
      .find(it => it.checkVisibility());
    if (fold) {
      fold.open = true;
      fold.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
  }
}

/**
 * What a shop puts in a slot, as config/slot.rs writes it as HTML.
 * @param {Document} document
 * @param {string} slot
 * @param {[text: string, href: string | null][][]} lines
 */
function createSlotted(document, slot, lines) {
  const paragraphs = lines.map(line => {
    const paragraph = document.createElement('p');
    paragraph.append(...line.map(([text, href]) => {
      if (href === null) return text;
      const link = document.createElement('a');
      link.href = href;
      link.textContent = text;
      return link;
    }));
    return paragraph;
  });
  const node = paragraphs.length === 1 ? paragraphs[0] : document.createElement('div');
  if (paragraphs.length > 1) node.append(...paragraphs);
  node.slot = slot;
  return node;
}

const IMPORT = /@import\b[^;]*(?:;|$)/gi;

/** Browsers leave them out of such a sheet themselves, and complain of each. @param {string} css */
const withoutImports = css => css.replace(IMPORT, '');

/** @param {string} css */
const importsIn = css => css.match(IMPORT)?.length ?? 0;

/**
 * Takes out of a sheet what would load something. Returns how much that was.
 * @param {CSSStyleSheet | CSSGroupingRule} sheet
 */
function cleanRules(sheet) {
  let count = 0;
  for (let at = sheet.cssRules.length - 1; at >= 0; at--) {
    const rule = sheet.cssRules[at];
    if (rule.constructor.name === 'CSSFontFaceRule') {
      sheet.deleteRule(at);
      count++;
      continue;
    }
    if ('style' in rule) count += cleanStyle(/** @type {CSSStyleRule} */ (rule).style);
    if ('cssRules' in rule) count += cleanRules(/** @type {CSSGroupingRule} */ (rule));
    // What has neither, and what a value has hidden.
    if (LOADS.test(rule.cssText)) {
      sheet.deleteRule(at);
      count++;
    }
  }
  return count;
}

/** @param {CSSStyleDeclaration} style */
function cleanStyle(style) {
  const found = [...style].filter(name => LOADS.test(style.getPropertyValue(name)));
  for (const name of found) style.removeProperty(name);
  return found.length;
}

/**
 * Which of some declarations a browser takes, one by one.
 * @param {string} declaration
 */
export function isDeclaration(declaration) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('x {}');
  const { style } = /** @type {CSSStyleRule} */ (sheet.cssRules[0]);
  style.cssText = declaration;
  return style.length > 0;
}

/**
 * Tells the width of an element whenever it changes.
 * @param {Element} element
 * @param {(width: number) => void} tell
 * @returns {ResizeObserver}
 */
export function onWidth(element, tell) {
  const observer = new ResizeObserver(([entry]) => tell(entry.contentRect.width));
  observer.observe(element);
  return observer;
}
