// The only file that a page loads at once: it defines <back-relief> and brings
// the rest when the element comes near the viewport and the page has nothing
// better to do. Whatever fails, the guide in the markup goes on working.

const NAME = 'back-relief';
const VERSION = '__WASM__';
const LANGS = ['__LANG__'];
const file = path => new URL(path, import.meta.url);

/** When a finger or button went down that is not up again. */
let pressed = 0;
for (const type of ['pointerdown', 'pointerup', 'pointercancel']) {
  addEventListener(type, event => { pressed = type === 'pointerdown' && event.timeStamp; }, { capture: true, passive: true });
}
const idle = globalThis.requestIdleCallback ?? (run => setTimeout(run, 1));
/** Runs when the page has nothing better to do, and never between a press and
    its click; a second on, it was something else. A page that is never idle, or a
    frame out of sight, is not waited for for ever. */
const later = run => idle(() => pressed && performance.now() - pressed < 1e3 ? later(run) : run(), { timeout: 2e3 });

/** A fault in words for a shop: `code` for programs, the message for people. */
const fault = (code, message, cause) => Object.assign(new Error(message, { cause }), { code });
const lost = (code, path, cause) => fault(code, `${path} could not be loaded, or is not the file that was built.`, cause);

const fetched = async (path, integrity, code) => {
  const answer = await fetch(file(path), { integrity }).catch(cause => { throw lost(code, path, cause); });
  if (!answer.ok) throw fault(code, `${path} was answered with ${answer.status}.`);
  return answer;
};

/** A module with its sum checked first: import() itself checks none. */
const imported = async (path, integrity) => {
  try {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', href: file(path), integrity });
    if (link.relList.supports('modulepreload')) {
      await new Promise((done, failed) => {
        link.onload = done;
        link.onerror = failed;
        document.head.append(link);
      }).finally(() => link.remove());
    }
    return await import(link.href);
  } catch (cause) {
    throw lost('script-missing', path, cause);
  }
};

/** Made once for all elements; again only where it failed. */
const once = (make, made) => () => made ??= make().catch(error => { made = undefined; throw error; });

/** One program, one compile and one pack for any number of elements. */
const load = once(async () => {
  if (!globalThis.WebAssembly) throw fault('wasm-refused', 'This browser does not run WebAssembly.');
  const [start, wasm] = await Promise.all([
    imported('__GLUE__', '__GLUE_INTEGRITY__').then(glue => glue.prepare({ file, later, fault, fetched, imported })),
    fetched('__WASM__', '__WASM_INTEGRITY__', 'wasm-missing'),
  ]);
  return start(wasm);
});

/** Only text whose sum was checked, or that our own program wrote, becomes
    markup here: bit by bit, since all of it at once would keep a slow phone busy
    for long. No other parser than that of a page stops between bits. */
let policy;
const markup = async html => {
  policy ??= globalThis.trustedTypes?.createPolicy(NAME, { createHTML: text => text });
  const page = document.implementation.createHTMLDocument('');
  for (let at = 0; at < html.length; at += 4e4) {
    const bit = html.slice(at, at + 4e4);
    page.write(policy?.createHTML(bit) ?? bit);
    await new Promise(done => setTimeout(done));
  }
  await new Promise(later);
  return page.querySelector('template').content;
};

/** The prerendered guide, for elements that came without. */
const guide = once(() => fetched('__GUIDE__', '__GUIDE_INTEGRITY__', 'guide-missing').then(answer => answer.text()));
const bring = async () => {
  const content = await markup(await guide());
  for (const link of content.querySelectorAll('[href^="/"]')) link.href = file(link.getAttribute('href').slice(1));
  return content;
};

const TEXTS = ['area', 'guide', 'loading', 'emergency'];

class BackRelief extends HTMLElement {
  static version = VERSION;
  static observedAttributes = ['lang', ...TEXTS];
  #shadow = this.attachInternals().shadowRoot;
  #root;
  /** Where another guide came from that stands there now. */
  #other = '';
  /** The guide's own emergency number. */
  #usual;
  #near;
  #waiting;
  #taken;
  #turn = 0;
  #warned = new Set();

  get shareArea() { return this.hasAttribute('share-area'); }
  set shareArea(value) { this.toggleAttribute('share-area', Boolean(value)); }

  connectedCallback() {
    // What was set before the definition was here.
    for (const name of [...TEXTS, 'shareArea']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#find();
    this.#wait();
  }

  /** Moved without leaving the page: nothing to do. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    this.#rest();
    // A move is a removal and an insertion: what comes back at once stays alive.
    setTimeout(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, old, value) {
    if (name === 'guide' && this.#turn) {
      // Set again and again, as by a handler of errors, it is brought once.
      if (old === value) return;
      this.#end();
      this.#start();
    } else if (name === 'loading' && this.#waiting) {
      this.#rest();
      this.#wait();
    } else if (this.#root) {
      if (name === 'emergency') this.#call(value);
      if (name === 'area') this.#open(value);
      if (name === 'lang') this.#known();
    }
  }

  /** Starts at once, or when it comes near. */
  #wait() {
    if (this.#waiting || this.#taken) return;
    this.#waiting = true;
    const start = () => later(() => this.#start());
    const { loading } = this;
    if (loading === 'eager') return start();
    if (loading && loading !== 'lazy') this.#warn('loading', loading, ['lazy', 'eager']);
    this.#near = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      this.#near.disconnect();
      start();
    }, { rootMargin: '400px' });
    this.#near.observe(this);
  }

  #rest() {
    this.#waiting = false;
    this.#near?.disconnect();
  }

  /** What stands in the markup already. */
  #find() {
    const root = (this.#shadow ?? this).querySelector('[data-root]');
    if (!root || root === this.#root) return;
    this.#root = root;
    this.#usual = root.querySelector('[data-emergency]')?.textContent;
    this.#known();
    if (this.hasAttribute('emergency')) this.#call(this.emergency);
    // What the reader chose before stands.
    if (!root.querySelector('[name=area]:checked')) this.#open(this.area);
    root.addEventListener('change', ({ target: { name, checked } }) => {
      if (name === 'area') this.#tell('open', this.#where());
      if (name === 'sign' && checked) this.#tell('help');
    });
    // The shop's box is there only when something is in it.
    for (const slot of root.querySelectorAll('.shop slot')) {
      const show = () => { slot.parentElement.hidden = !slot.assignedElements().length; };
      slot.addEventListener('slotchange', show);
      show();
    }
  }

  /** Puts a guide there; what was chosen in the one before stays chosen. */
  #put(content, other) {
    const old = this.#root;
    const root = content.querySelector('[data-root]');
    this.#other = other;
    if (old) {
      const chosen = old.querySelectorAll('input:checked');
      old.replaceWith(root);
      for (const { id } of chosen) {
        const control = root.querySelector(`#${id}`);
        if (control) control.checked = true;
      }
    } else {
      const style = content.querySelector('link');
      this.#shadow ??= this.attachShadow({ mode: 'open' });
      this.#shadow.replaceChildren(content);
      // Without its style nothing is to be seen.
      root.hidden = true;
      style.onload = style.onerror = ({ type }) => {
        root.hidden = false;
        if (type === 'error') this.#fail(lost('style-missing', style.href));
      };
    }
    this.#find();
  }

  /** The guide that is built in. A theme editor that wrote the snippet anew left
      it as a template. */
  async #bring() {
    if (this.#root && !this.#other) return;
    const own = this.querySelector(':scope > template[shadowrootmode]');
    const content = own?.content.cloneNode(true) ?? await bring();
    if (!this.#root || this.#other) this.#put(content, '');
  }

  async #start() {
    if (this.#taken || !this.isConnected) return;
    const turn = ++this.#turn;
    const asked = this.guide;
    const late = () => turn !== this.#turn || !this.isConnected;
    const attempt = async step => {
      try {
        return await step();
      } catch (error) {
        if (!late()) this.#fail(error);
      }
    };
    // The text first. Who asked for another guide is not to see ours flash by.
    if (!asked) await attempt(() => this.#bring());
    if (late() || !asked && !this.#root) return;
    const program = await attempt(load);
    const other = asked && program && await attempt(async () => {
      const { html, pack } = await program.read(asked, this.baseURI);
      return { content: await markup(html), pack };
    });
    if (late()) return;
    if (other) this.#put(other.content, asked);
    else await attempt(() => this.#bring());
    if (late() || !program || !this.#root) return;
    this.#taken = await attempt(() => program.begin(this.#root, other?.pack, (what, more) => this.#tell(what, more && { ...more, ...this.#where() }), error => {
      // After a trap the nodes that listen to the program are worth nothing.
      if (error.code === 'program-failed') this.#taken = this.#root = undefined;
      this.#find();
      this.#fail(error);
    }));
  }

  /** Gives back what the program holds; the markup stays as it was written. */
  #end() {
    this.#turn++;
    const taken = this.#taken;
    // Before its end is told, which may bring about another.
    this.#taken = undefined;
    taken?.end();
  }

  /** The open area, for events: only where the page asked for it. */
  #where() {
    const area = this.shareArea && this.#root.querySelector('[name=area]:checked')?.value;
    return area ? { area } : {};
  }

  #open(value) {
    if (!value) return;
    const radios = [...this.#root.querySelectorAll('[name=area]')];
    const radio = radios.find(it => it.value === value) ?? radios.find(it => it.value === `${value}-left`);
    if (!radio) return this.#warn('area', value, radios.map(it => it.value));
    if (radio.checked) return;
    radio.checked = true;
    if (this.#taken) radio.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The emergency number: a telephone number and nothing else. */
  #call(number) {
    const fits = /^[\d+ -]{2,15}$/.test(number);
    if (!fits && number !== null) this.#warn('emergency', number, ['2 to 15 digits, spaces, + and -']);
    const shown = fits ? number : this.#usual;
    for (const place of this.#root.querySelectorAll('[data-emergency]')) place.textContent = shown;
    this.#root.querySelectorAll('.call').forEach((link, at) => {
      const own = fits ? shown : link.dataset.number;
      link.href = `tel:${own}`;
      link.lastChild.textContent = own;
      link.hidden = fits && at;
    });
    for (const note of this.#root.querySelectorAll('.emergency-note')) note.hidden = fits;
  }

  #known() {
    const lang = this.lang.split('-')[0];
    if (lang && !LANGS.includes(lang)) this.#warn('lang', this.lang, LANGS);
  }

  #warn(name, found, allowed) {
    const line = `${NAME}: ${name} "${found}" is unknown; allowed are ${allowed.join(', ')}.`;
    if (!this.#warned.has(line)) console.warn(line);
    this.#warned.add(line);
  }

  #fail(error) {
    console.info(`${NAME}: ${error.message} What is shown works without it.`);
    this.#tell('error', { code: error.code ?? 'unknown', detail: error.message });
  }

  #tell(what, detail = null) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, { bubbles: true, composed: true, detail }));
  }
}

// Each attribute is a property too.
for (const name of TEXTS) {
  Object.defineProperty(BackRelief.prototype, name, {
    get() { return this.getAttribute(name) ?? ''; },
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    configurable: true,
    enumerable: true,
  });
}
const known = customElements.get(NAME);
if (!known) customElements.define(NAME, BackRelief);
else if (known.version !== VERSION) console.warn(`${NAME}: another version is on this page already; it is used.`);
