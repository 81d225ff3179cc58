// @ts-check
// The one file a page loads up front. It defines <back-relief>, and fetches the
// rest once the element is near the viewport and the main thread is idle. If any
// of that fails, the guide in the markup keeps working.

/**
 * @typedef {import('../../integrations/npm/index.js').BackReliefElement} BackReliefElement
 * @typedef {import('../../integrations/npm/index.js').BackReliefErrorCode} ErrorCode
 * @typedef {import('./runtime.js').Runtime} Runtime
 * @typedef {import('./runtime.js').MountedGuide} MountedGuide
 */

/**
 * An error for the page that embeds the guide: `code` is for programs, the
 * message for people.
 * @typedef {Error & { code?: ErrorCode }} GuideError
 */

/**
 * What runtime.js borrows from this file rather than bringing its own.
 * @typedef {object} LoaderTools
 * @property {typeof assetUrl} assetUrl
 * @property {typeof schedule} schedule
 * @property {typeof createError} createError
 * @property {typeof fetchAsset} fetchAsset
 * @property {typeof importAsset} importAsset
 * @property {typeof memoize} memoize
 * @property {typeof languageOf} languageOf
 * @property {typeof warn} warn
 */

const NAME = 'back-relief';
// tools/build fills in the placeholders. The program's file name has a hash of
// its content, so it tells builds apart.
const VERSION = '__WASM__';
/**
 * The integrity of each language's guide. English is what an unknown one gets.
 * @type {Record<string, string>}
 */
const GUIDES = __GUIDES__;

/** @param {string} path */
const assetUrl = path => new URL(path, import.meta.url).href;

/** When the pointer that is down now was pressed. @type {number | false} */
let pressedAt = false;

/** @type {(task: () => void, options?: IdleRequestOptions) => unknown} */
const whenIdle = globalThis.requestIdleCallback ?? (task => setTimeout(task, 1));

/**
 * Runs a task when the main thread is idle, but not between a press and its click:
 * replacing nodes there would lose the click. A press older than a second is a
 * drag or was never released. The timeout is for pages that are never idle and
 * for frames that are off screen.
 * @param {(value: void) => void} task
 */
const schedule = task => void whenIdle(
  () => pressedAt && performance.now() - pressedAt < 1e3 ? schedule(task) : task(),
  { timeout: 2e3 },
);

/**
 * @param {ErrorCode} code
 * @param {string} message
 * @param {unknown} [cause]
 * @returns {GuideError}
 */
const createError = (code, message, cause) => Object.assign(new Error(message, { cause }), { code });

/** @type {(code: ErrorCode, path: string, cause?: unknown) => GuideError} */
const loadError = (code, path, cause) => createError(code, `${path} could not be loaded, or is not the file that was built.`, cause);

/**
 * @param {string} path
 * @param {string} integrity
 * @param {ErrorCode} code what to report if it fails
 */
const fetchAsset = async (path, integrity, code) => {
  const response = await fetch(assetUrl(path), { integrity }).catch(cause => { throw loadError(code, path, cause); });
  if (!response.ok) throw createError(code, `${path} was answered with ${response.status}.`);
  return response;
};

/**
 * Imports a module after checking its integrity, which import() alone can't: the
 * preload is checked, and import() takes the module from there.
 * @param {string} path
 * @param {string} integrity
 */
const importAsset = async (path, integrity) => {
  try {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', href: assetUrl(path), integrity });
    if (link.relList.supports('modulepreload')) {
      await new Promise((resolve, reject) => {
        link.onload = resolve;
        link.onerror = reject;
        document.head.append(link);
      }).finally(() => link.remove());
    }
    return await import(link.href);
  } catch (cause) {
    throw loadError('script-missing', path, cause);
  }
};

/**
 * Shares one result among all elements. A failure is not kept, so that the next
 * call tries again.
 * @template T
 * @param {() => Promise<T>} load
 * @returns {() => Promise<T>}
 */
const memoize = load => {
  /** @type {Promise<T> | undefined} */
  let loaded;
  return () => loaded ??= load().catch(error => { loaded = undefined; throw error; });
};

/**
 * The language tag of an element or, through all shadow roots, of its nearest ancestor
 * with one.
 * @param {Element} element
 */
const languageOf = element => {
  for (let at = element; at; at = /** @type {ShadowRoot} */ (at.getRootNode()).host) {
    const tag = at.closest('[lang]')?.getAttribute('lang');
    if (tag) return tag;
  }
  return '';
};

/** @type {Set<string>} */
const warnings = new Set();

/**
 * Tells an attribute's unknown value, once.
 * @param {string} name
 * @param {string} value
 * @param {string[]} allowed
 */
const warn = (name, value, allowed) => {
  const message = `${NAME}: ${name} "${value}" is unknown; allowed are ${allowed.join(', ')}.`;
  if (!warnings.has(message)) console.warn(message);
  warnings.add(message);
};

/** The rest of our script, once it is loaded. @type {Runtime | undefined} */
let runtime;

/** The program: downloaded, compiled and started once for all elements. */
const loadProgram = memoize(async () => {
  const [, wasm] = await Promise.all([
    importAsset('__GLUE__', '__GLUE_INTEGRITY__').then((/** @type {typeof import('./runtime.js')} */ { prepare }) => {
      runtime = prepare({ assetUrl, schedule, createError, fetchAsset, importAsset, memoize, languageOf, warn });
    }),
    fetchAsset('__WASM__', '__WASM_INTEGRITY__', 'wasm-missing'),
  ]);
  return /** @type {Runtime} */ (runtime).start(wasm);
});

/** @type {TrustedTypePolicy | undefined} */
let policy;

/**
 * Parses a guide, in chunks: in one go it would block a slow phone for too long.
 * Of all parsers, only a document's can pause between chunks. The HTML is trusted,
 * since it passed an integrity check or was written by our own program.
 * @param {string} html
 */
const parseGuide = async html => {
  policy ??= globalThis.trustedTypes?.createPolicy(NAME, { createHTML: text => text });
  const page = document.implementation.createHTMLDocument();
  for (let at = 0; at < html.length; at += 4e4) {
    const chunk = html.slice(at, at + 4e4);
    page.write(policy?.createHTML(chunk) ?? chunk);
    await new Promise(resolve => setTimeout(resolve));
  }
  await new Promise(schedule);
  return /** @type {HTMLTemplateElement} */ (page.querySelector('template')).content;
};

/** The built-in guides' HTML, for elements that came without it. @type {Record<string, () => Promise<string>>} */
const guides = {};
for (const language in GUIDES) {
  guides[language] = memoize(() => fetchAsset(`assets/guide-${language}-__GUIDES_HASH__.html`, GUIDES[language], 'guide-missing').then(response => response.text()));
}

/** @param {string} language */
const createGuide = async language => {
  const content = await parseGuide(await guides[language]());
  // Addresses in it are written as if this file were at the site's root.
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (content.querySelectorAll('[href^="/"]'))) {
    link.href = assetUrl(`.${link.getAttribute('href')}`);
  }
  return content;
};

// surface attributes: written by tools/surface.mjs
/** @typedef {'area' | 'guide' | 'loading' | 'emergency' | 'region'} TextAttribute */

/** Attributes that are string properties too. @type {TextAttribute[]} */
const TEXT_ATTRIBUTES = ['area', 'guide', 'loading', 'emergency', 'region'];
// /surface

/** @typedef {new () => HTMLElement & Pick<BackReliefElement, TextAttribute>} Base */

// Servers that render pages import this file too, and have no HTMLElement.
class BackRelief extends /** @type {Base} */ (globalThis.HTMLElement ?? Object) {
  static version = VERSION;
  static observedAttributes = ['lang', ...TEXT_ATTRIBUTES];

  #shadow = this.attachInternals().shadowRoot;
  /** The guide's root element. @type {HTMLElement | undefined} */
  #root;
  /** Whether the guide on show is another than the built-in one. */
  #isCustom = false;
  /** @type {IntersectionObserver | undefined} */
  #observer;
  /** Whether a start is due, now or when the element comes near the viewport. */
  #startPending = false;
  /** The program's hold on the guide. @type {MountedGuide | undefined} */
  #mounted;
  /** Counts starts and stops: what an earlier start is still waiting for is stale. */
  #generation = 0;

  get shareArea() { return this.hasAttribute('share-area'); }
  set shareArea(value) { this.toggleAttribute('share-area', Boolean(value)); }
  get search() { return this.hasAttribute('search'); }
  set search(value) { this.toggleAttribute('search', Boolean(value)); }

  connectedCallback() {
    // Properties that were set before the element was defined hide its accessors.
    const own = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
    for (const name of [...TEXT_ATTRIBUTES, 'shareArea', 'search']) {
      if (Object.hasOwn(own, name)) {
        const value = own[name];
        delete own[name];
        own[name] = value;
      }
    }
    this.#attachToMarkup();
    this.#scheduleStart();
  }

  /** With this, moveBefore() doesn't disconnect and reconnect the element. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    this.#cancelStart();
    // Any other move disconnects and reconnects it at once, which should change nothing.
    setTimeout(() => this.isConnected || this.#stop());
  }

  /**
   * @param {string} name
   * @param {string | null} old
   * @param {string | null} value
   */
  attributeChangedCallback(name, old, value) {
    if (name === 'guide' && this.#generation) {
      // An error handler may set the same value over and over.
      if (old !== value) this.#restart();
    } else if (name === 'loading' && this.#startPending) {
      this.#cancelStart();
      this.#scheduleStart();
    } else if (this.#root) {
      if (name === 'emergency' || name === 'region') this.#showNumbers();
      if (name === 'lang') this.#followLanguage();
      if (name === 'area') this.#selectArea(value);
    }
  }

  #scheduleStart() {
    if (this.#startPending || this.#mounted) return;
    this.#startPending = true;
    const start = () => schedule(() => this.#start());
    const { loading } = this;
    if (loading === 'eager') return start();
    if (loading && loading !== 'lazy') warn('loading', loading, ['lazy', 'eager']);
    this.#observer = new IntersectionObserver((entries, observer) => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      start();
    }, { rootMargin: '400px' });
    this.#observer.observe(this);
  }

  #cancelStart() {
    this.#startPending = false;
    this.#observer?.disconnect();
  }

  /** Takes charge of the guide in the markup, if there is one. */
  #attachToMarkup() {
    /** @type {HTMLElement | null} */
    const root = (this.#shadow ?? this).querySelector('[data-root]');
    if (!root || root === this.#root) return;
    this.#root = root;
    this.#showNumbers();
    // What the reader has chosen already takes precedence.
    if (!root.querySelector('[name=area]:checked')) this.#selectArea(this.area);
    root.addEventListener('change', event => {
      const { name, checked } = /** @type {HTMLInputElement} */ (event.target);
      if (name === 'area') this.#dispatch('open', this.#areaDetail());
      if (name === 'sign' && checked) this.#dispatch('help');
    });
    // The box for the shop's own content shows only if there is some.
    for (const slot of /** @type {NodeListOf<HTMLSlotElement>} */ (root.querySelectorAll('.shop slot'))) {
      const box = /** @type {HTMLElement} */ (slot.parentElement);
      const update = () => { box.hidden = !slot.assignedElements().length; };
      slot.addEventListener('slotchange', update);
      update();
    }
  }

  /**
   * Shows a guide, and keeps what was chosen in the one it replaces.
   * @param {DocumentFragment} content
   * @param {boolean} isCustom
   */
  #showGuide(content, isCustom) {
    const previous = this.#root;
    const root = /** @type {HTMLElement} */ (content.querySelector('[data-root]'));
    this.#isCustom = isCustom;
    if (previous) {
      const chosen = previous.querySelectorAll('input:checked');
      previous.replaceWith(root);
      for (const { id } of chosen) {
        /** @type {HTMLInputElement | null} */
        const control = root.querySelector(`#${id}`);
        if (control) control.checked = true;
      }
    } else {
      const style = /** @type {HTMLLinkElement} */ (content.querySelector('link'));
      this.#shadow ??= this.attachShadow({ mode: 'open' });
      this.#shadow.replaceChildren(content);
      // Hidden until its style sheet is there, or has failed.
      root.hidden = true;
      style.onload = style.onerror = event => {
        root.hidden = false;
        if (/** @type {Event} */ (event).type === 'error') this.#reportError(loadError('style-missing', style.href));
      };
    }
    this.#attachToMarkup();
  }

  /** Shows the built-in guide, unless it is there already. */
  async #showBuiltInGuide() {
    const language = this.#language();
    const isThere = () => !this.#isCustom && this.#root?.lang === language;
    if (isThere()) return;
    // Theme editors insert the snippet by script, which leaves its template a template.
    /** @type {HTMLTemplateElement | null} */
    const template = this.querySelector(':scope > template[shadowrootmode]');
    const content = template?.content.querySelector(`[data-root][lang=${language}]`)
      ? /** @type {DocumentFragment} */ (template.content.cloneNode(true)) : await createGuide(language);
    if (language === this.#language() && !isThere()) this.#showGuide(content, false);
  }

  async #start() {
    if (this.#mounted || !this.isConnected) return;
    const generation = ++this.#generation;
    const source = this.guide;
    const isStale = () => generation !== this.#generation || !this.isConnected;
    /**
     * @template T
     * @param {() => T} step
     */
    const attempt = async step => {
      try {
        return await step();
      } catch (error) {
        if (!isStale()) this.#reportError(/** @type {GuideError} */ (error));
      }
    };
    // Text comes before the program. But where another guide is asked for, the
    // built-in one must not flash up first.
    if (!source) await attempt(() => this.#showBuiltInGuide());
    if (isStale() || !source && !this.#root) return;
    const program = await attempt(loadProgram);
    // That needs the script alone.
    this.#showNumbers();
    const custom = source && program && await attempt(async () => {
      const { html, pack } = await program.readGuide(source, this.baseURI);
      return { content: await parseGuide(html), pack };
    });
    if (isStale()) return;
    if (custom) this.#showGuide(custom.content, true);
    else await attempt(() => this.#showBuiltInGuide());
    const root = this.#root;
    if (isStale() || !program || !root) return;
    const pack = custom ? custom.pack : await attempt(() => program.loadPack(root.lang));
    if (isStale() || !pack) return;
    this.#mounted = await attempt(() => program.mount(root, pack, (type, detail) => {
      this.#dispatch(type, detail && { ...detail, ...this.#areaDetail() });
    }, () => this.#followLanguage(), error => {
      // After a trap the program has put a copy in the root's place.
      if (error.code === 'program-failed') this.#mounted = this.#root = undefined;
      this.#attachToMarkup();
      this.#reportError(error);
    }));
  }

  /** Shows another language's guide where the surroundings ask for it. */
  #followLanguage() {
    if (this.#generation && !this.guide && this.#root?.lang !== this.#language()) this.#restart();
  }

  #restart() {
    this.#stop();
    this.#start();
  }

  /** Unmounts the program. The markup stays as it is. */
  #stop() {
    this.#generation++;
    const mounted = this.#mounted;
    // Cleared first: unmounting dispatches an event, whose handler may start anew.
    this.#mounted = undefined;
    mounted?.unmount();
  }

  /** The selected area, for events: only if the page opted in. */
  #areaDetail() {
    const root = /** @type {HTMLElement} */ (this.#root);
    const area = this.shareArea && /** @type {HTMLInputElement | null} */ (root.querySelector('[name=area]:checked'))?.value;
    return area ? { area } : {};
  }

  /** @param {string | null} value */
  #selectArea(value) {
    if (!value) return;
    const root = /** @type {HTMLElement} */ (this.#root);
    const radios = [.../** @type {NodeListOf<HTMLInputElement>} */ (root.querySelectorAll('[name=area]'))];
    const radio = radios.find(it => it.value === value) ?? radios.find(it => it.value === `${value}-left`);
    if (!radio) return warn('area', value, radios.map(it => it.value));
    if (radio.checked) return;
    radio.checked = true;
    if (this.#mounted) radio.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Whom to call: as the page says that embeds the guide, else in the reader's region. */
  #showNumbers() {
    runtime?.showNumbers(this, this.#root);
  }

  /** The language to show: that of the element or its surroundings, as far as there is a guide in it. */
  #language() {
    const tag = languageOf(this);
    for (let language = tag.toLowerCase(); language; language = language.replace(/(^|-)[^-]*$/, '')) {
      if (Object.hasOwn(GUIDES, language)) return language;
    }
    if (tag) warn('lang', tag, Object.keys(GUIDES));
    return 'en';
  }

  /** @param {GuideError} error */
  #reportError(error) {
    console.info(`${NAME}: ${error.message} What is shown works without it.`);
    this.#dispatch('error', { code: error.code ?? 'unknown', detail: error.message });
  }

  /**
   * @param {string} type
   * @param {object | null} [detail]
   */
  #dispatch(type, detail = null) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${type}`, { bubbles: true, composed: true, detail }));
  }
}

for (const name of TEXT_ATTRIBUTES) {
  Object.defineProperty(BackRelief.prototype, name, {
    /** @this {BackRelief} */
    get() { return this.getAttribute(name) ?? ''; },
    /** @this {BackRelief} @param {string | null} value */
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    configurable: true,
    enumerable: true,
  });
}

/** Absent on a server. @type {CustomElementRegistry | undefined} */
const registry = globalThis.customElements;
const defined = /** @type {typeof BackRelief | undefined} */ (registry?.get(NAME));
if (defined) {
  if (defined.version !== VERSION) console.warn(`${NAME}: another version is on this page already; it is used.`);
} else if (registry) {
  for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
    addEventListener(type, event => { pressedAt = type === 'pointerdown' && event.timeStamp; }, true);
  }
  registry.define(NAME, BackRelief);
}
