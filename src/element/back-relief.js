// The only file that a page loads at once: it defines <back-relief> and brings
// the rest when the element comes near the viewport and the page has nothing
// better to do. Whatever fails, the guide in the markup goes on working.

const NAME = 'back-relief';
const VERSION = '__WASM__';
const LANGS = ['__LANG__'];
const file = path => new URL(path, import.meta.url);
const idle = globalThis.requestIdleCallback ?? (run => setTimeout(run, 1));

/** A fault in words for a shop: `code` for programs, the message for people. */
const fault = (code, message, cause) => Object.assign(new Error(message, { cause }), { code });

const fetched = async (path, integrity, code) => {
  let answer;
  try {
    answer = await fetch(file(path), { integrity });
  } catch (cause) {
    throw fault(code, `${path} could not be fetched, or is not the file that was built.`, cause);
  }
  if (!answer.ok) throw fault(code, `${path} was answered with ${answer.status}.`);
  return answer;
};

/** Why WebAssembly would not compile or start: the page's policy, or the file. */
const refusal = cause => /policy|unsafe-eval|disallowed|blocked/i.test(cause)
  ? fault('wasm-refused', "This page does not allow WebAssembly: add 'wasm-unsafe-eval' to script-src.", cause)
  : fault('wasm-broken', '__WASM__ is not the WebAssembly that was built.', cause);

/** Compiles while it loads where the server names the right type, else after. */
const compiled = async () => {
  const answer = await fetched('__WASM__', '__WASM_SUM__', 'wasm-missing');
  const streams = answer.headers.get('content-type')?.startsWith('application/wasm');
  try {
    return await (streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (cause) {
    throw refusal(cause);
  }
};

/** A module with its sum checked first: import() itself checks none. */
const imported = async () => {
  try {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'modulepreload', href: file('__GLUE__'), integrity: '__GLUE_SUM__' });
    if (link.relList.supports('modulepreload')) {
      await new Promise((done, failed) => {
        link.onload = done;
        link.onerror = failed;
        document.head.append(link);
      }).finally(() => link.remove());
    }
    return await import(link.href);
  } catch (cause) {
    throw fault('script-missing', '__GLUE__ could not be loaded, or is not the file that was built.', cause);
  }
};

/** The moves' pictures, fetched last, but before anything a reader does could
    fetch them; held, so that they need not be fetched again. */
const pictures = new Image();

/** One program, one compile and one pack for any number of elements. */
let live;
const load = () => live ??= (async () => {
  if (!globalThis.WebAssembly) throw fault('wasm-refused', 'This browser does not run WebAssembly.');
  const [glue, module, pack] = await Promise.all([
    imported(),
    compiled(),
    fetched('__PACK__', '__PACK_SUM__', 'pack-missing').then(answer => answer.arrayBuffer()),
  ]);
  pictures.src = file('__MOVES__');
  // WebKit compiles under any policy, and refuses only here.
  await glue.default({ module_or_path: module }).catch(cause => { throw refusal(cause); });
  try {
    return { glue, pack: new glue.GuidePack(new Uint8Array(pack)) };
  } catch (cause) {
    throw fault('pack-broken', `The guide's pack can't be read: ${cause.message}`, cause);
  }
})().catch(error => { live = undefined; throw error; });

/** The prerendered guide, for elements that came without: fetched once. */
let guide;
const bring = () => guide ??= fetched('__GUIDE__', '__GUIDE_SUM__', 'guide-missing').then(async answer => {
  const html = await answer.text();
  // Only text whose sum was checked becomes markup here.
  const policy = globalThis.trustedTypes?.createPolicy(NAME, { createHTML: text => text });
  const page = new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  const { content } = page.querySelector('template');
  content.querySelector('link').href = file('__STYLE__');
  return content;
}).catch(error => { guide = undefined; throw error; });

const PROPERTIES = ['area', 'guide', 'loading', 'emergency', 'shareArea'];

class BackRelief extends HTMLElement {
  static version = VERSION;
  static observedAttributes = ['area', 'lang', 'guide', 'emergency'];
  #shadow = this.attachInternals().shadowRoot;
  #root;
  #near;
  #taken;
  #warned = new Set();
  #early = [];

  constructor() {
    super();
    // What was set before the definition was here.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this.#early.push(() => { this[name] = value; });
    }
  }

  connectedCallback() {
    this.#early.splice(0).forEach(set => set());
    this.#find();
    if (this.#near || this.#taken) return;
    const start = () => idle(() => this.#start());
    const loading = this.#one('loading', ['lazy', 'eager']);
    if (loading === 'eager') return void start();
    this.#near = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      this.#near?.disconnect();
      start();
    }, { rootMargin: '400px' });
    this.#near.observe(this);
  }

  /** Moved without leaving the page: nothing to do. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    this.#near?.disconnect();
    this.#near = undefined;
    // A move is a removal and an insertion: what comes back at once stays alive.
    setTimeout(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, _, value) {
    if (!this.#root) return;
    if (name === 'emergency') this.#call(value);
    else if (name === 'area') this.#open(value);
    else this.#known();
  }

  /** What stands in the markup already. */
  #find() {
    const inside = this.#shadow ?? this;
    const root = inside.querySelector('[data-root]');
    if (!root || root === this.#root) return;
    this.#root = root;
    this.#known();
    if (this.hasAttribute('emergency')) this.#call(this.getAttribute('emergency'));
    if (this.hasAttribute('area')) this.#open(this.getAttribute('area'));
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

  async #start() {
    try {
      if (!this.#root && this.isConnected) {
        const content = await bring();
        this.#shadow ??= this.attachShadow({ mode: 'open' });
        if (!this.#shadow.querySelector('[data-root]')) {
          this.#shadow.replaceChildren(document.importNode(content, true));
          // Without its style nothing is to be seen.
          const style = this.#shadow.querySelector('link');
          this.#shadow.lastElementChild.hidden = true;
          style.onload = style.onerror = () => { this.#shadow.lastElementChild.hidden = false; };
        }
        this.#find();
      }
      const { glue, pack } = await load();
      if (!this.isConnected || this.#taken || !this.#root) return;
      this.#taken = glue.takeOver(this.#root, pack, (what, finished) => {
        const more = what === 'ready' ? null : { ...(what === 'routine-end' && { finished }), ...this.#where() };
        this.#tell(what, more);
      });
    } catch (error) {
      console.info(`${NAME}: ${error.message} The guide works without it.`);
      this.#tell('error', { code: error.code ?? 'unknown', detail: error.message });
    }
  }

  /** Gives back what the program holds; the markup stays as it was written. */
  #end() {
    if (!this.#taken) return;
    const shapes = this.#root.querySelector('.shapes');
    const kept = [...shapes.childNodes].map(node => node.cloneNode(true));
    this.#taken.free();
    this.#taken = undefined;
    this.#root.removeAttribute('data-ready');
    shapes.replaceChildren(...kept);
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
    if (!/^[\d+ -]{2,15}$/.test(number ?? '')) return number === null || this.#warn('emergency', number, ['2 to 15 digits, spaces, + and -']);
    for (const place of this.#root.querySelectorAll('[data-emergency]')) place.textContent = number;
    for (const link of this.#root.querySelectorAll('.call')) link.href = `tel:${number}`;
    for (const note of this.#root.querySelectorAll('.emergency-note')) note.hidden = true;
  }

  /** One of those allowed; else the first of them, and a warning. */
  #one(name, allowed) {
    const value = this.getAttribute(name);
    if (value === null || allowed.includes(value)) return value ?? allowed[0];
    this.#warn(name, value, allowed);
    return allowed[0];
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

  #tell(what, detail = null) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, { bubbles: true, composed: true, detail }));
  }
}

// Each attribute is a property too.
for (const name of PROPERTIES.slice(0, -1)) {
  Object.defineProperty(BackRelief.prototype, name, {
    get() { return this.getAttribute(name) ?? ''; },
    set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    configurable: true,
    enumerable: true,
  });
}
Object.defineProperty(BackRelief.prototype, 'shareArea', {
  get() { return this.hasAttribute('share-area'); },
  set(value) { this.toggleAttribute('share-area', Boolean(value)); },
  configurable: true,
  enumerable: true,
});

const known = customElements.get(NAME);
if (!known) customElements.define(NAME, BackRelief);
else if (known.version !== VERSION) console.warn(`${NAME}: another version is on this page already; it is used.`);
