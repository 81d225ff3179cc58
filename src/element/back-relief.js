// The only file that a page loads at once: it defines <back-relief> and brings
// the rest when the element comes near the viewport and the page has nothing
// better to do. Whatever fails, the guide in the markup goes on working.

const NAME = 'back-relief';
const file = path => new URL(path, import.meta.url);
const idle = globalThis.requestIdleCallback ?? (run => setTimeout(run, 1));

/** A fault in words for a shop: `code` for programs, the message for people. */
const fault = (code, message, cause) => Object.assign(new Error(message, { cause }), { code });

const fetched = async (path, code) => {
  let answer;
  try {
    answer = await fetch(file(path));
  } catch (cause) {
    throw fault(code, `${path} could not be fetched.`, cause);
  }
  if (!answer.ok) throw fault(code, `${path} was answered with ${answer.status}.`);
  return answer;
};

/** Why WebAssembly would not compile or start: the page's policy, or the file. */
const refusal = cause => /policy|unsafe-eval|disallowed|blocked/i.test(cause)
  ? fault('wasm-refused', "This page does not allow WebAssembly: add 'wasm-unsafe-eval' to script-src.", cause)
  : fault('wasm-broken', '__WASM__ is not the WebAssembly that was built.', cause);

/** Compiles while it loads where the server names the right type, else after. */
const compiled = async path => {
  const answer = await fetched(path, 'wasm-missing');
  const streams = answer.headers.get('content-type')?.startsWith('application/wasm');
  try {
    return await (streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
  } catch (cause) {
    throw refusal(cause);
  }
};

/** One program, one compile and one pack for any number of elements. */
let live;
const load = () => live ??= (async () => {
  if (!globalThis.WebAssembly) throw fault('wasm-refused', 'This browser does not run WebAssembly.');
  const [glue, module, pack] = await Promise.all([
    import(file('__GLUE__')).catch(cause => { throw fault('script-missing', '__GLUE__ could not be loaded.', cause); }),
    compiled('__WASM__'),
    fetched('__PACK__', 'pack-missing').then(answer => answer.arrayBuffer()),
  ]);
  // The moves' pictures: last, but before anything a reader does could fetch them.
  new Image().src = file('__MOVES__');
  // WebKit compiles under any policy, and refuses only here.
  await glue.default({ module_or_path: module }).catch(cause => { throw refusal(cause); });
  try {
    return { glue, pack: new glue.GuidePack(new Uint8Array(pack)) };
  } catch (cause) {
    throw fault('pack-broken', `The guide's pack can't be read: ${cause.message}`, cause);
  }
})().catch(error => { live = undefined; throw error; });

class BackRelief extends HTMLElement {
  #inside = this.attachInternals().shadowRoot;
  #near;
  #taken;

  connectedCallback() {
    if (this.#near || this.#taken) return;
    const start = () => idle(() => this.#start());
    if (this.getAttribute('loading') === 'eager') return void start();
    this.#near = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      this.#near.disconnect();
      start();
    }, { rootMargin: '400px' });
    this.#near.observe(this);
  }

  disconnectedCallback() {
    this.#near?.disconnect();
    this.#near = undefined;
  }

  async #start() {
    const root = (this.#inside ?? this).querySelector('[data-root]');
    if (!root || this.#taken) return;
    try {
      const { glue, pack } = await load();
      this.#taken ??= glue.takeOver(this, root, pack, () => this.#tell('ready'));
    } catch (error) {
      console.info(`${NAME}: ${error.message} The guide works without it.`);
      this.#tell('error', { code: error.code ?? 'unknown', detail: error.message });
    }
  }

  #tell(what, detail = null) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, { bubbles: true, composed: true, detail }));
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, BackRelief);
