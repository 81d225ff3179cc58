// The same guide as a hand-written element without a framework: the measure
// for <back-relief>. It draws the list, the drawing, the signs and the help
// cards at once, and a panel when its area is chosen; the stylesheet is the
// same one. Its content comes as trees, [tag, attributes, ...children], since
// the policy allows no innerHTML. build.mjs writes them.

const SVG = 'http://www.w3.org/2000/svg';
const MISS = 15;
const content = fetch(new URL('guide.json', import.meta.url)).then(answer => answer.json());

function build(tree, shared, svg = false) {
  if (typeof tree === 'string') return document.createTextNode(tree);
  if (typeof tree === 'number') return build(shared[tree], shared, svg);
  const [tag, attributes, ...children] = tree;
  svg ||= tag === 'svg';
  const element = svg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  for (const child of children) element.append(build(child, shared, svg));
  return element;
}

class VanillaRelief extends HTMLElement {
  #content;

  async connectedCallback() {
    if (this.#content) return;
    this.#content = await content;
    this.append(build(this.#content.page, this.#content.shared));
    this.#offerLink();
    this.addEventListener('change', ({ target }) => this.#changed(target));
    this.querySelector('.drawing').addEventListener('click', event => this.#nearMiss(event));
    this.#openLink();
    this.querySelector('[data-root]').setAttribute('data-ready', '');
    this.dispatchEvent(new CustomEvent('back-relief-ready', { bubbles: true, composed: true }));
  }

  #changed(control) {
    if (control.name === 'area') this.#show(control.value.replace(/-(left|right)$/, ''));
    const said = control.name === 'sign'
      ? control.checked ? 'Get help. The advice is hidden.' : 'The advice is back.'
      : `${control.labels[0].textContent}. Check the warning signs first. What to do follows.`;
    this.querySelector('.status-text').textContent = said;
  }

  #show(area) {
    const panels = this.querySelector('.panels');
    if (panels.firstElementChild?.dataset.area === area) return;
    panels.replaceChildren(build(this.#content.panels[area], this.#content.shared));
  }

  // A press that misses a shape by a little chooses it all the same.
  #nearMiss({ target, clientX, clientY }) {
    if (target.closest('label')) return;
    for (let turn = 0; turn < 2 * Math.PI; turn += Math.PI / 6) {
      const near = document.elementFromPoint(clientX + MISS * Math.cos(turn), clientY + MISS * Math.sin(turn));
      const label = near?.closest('label.shape');
      if (label) return void label.control.click();
    }
  }

  #checked(name) {
    return this.querySelector(`[name="${name}"]:checked`)?.value ?? '';
  }

  #offerLink() {
    const button = build(['button', { type: 'button', class: 'copy-link' }, 'Copy link'], []);
    button.addEventListener('click', () => {
      const parts = [this.#checked('area'), `stage=${this.#checked('stage')}`, `position=${this.#checked('position')}`];
      navigator.clipboard?.writeText(`${location.href.split('#')[0]}#back-relief=${parts}`);
    });
    this.querySelector('.tools').append(button);
  }

  #openLink() {
    const [, link] = location.hash.match(/[#&]back-relief=([^&]*)/) ?? [];
    for (const part of link?.split(',') ?? []) {
      const [name, value] = part.includes('=') ? part.split('=') : ['area', part];
      const control = [...this.querySelectorAll('input')].find(input => input.name === name && input.value === value);
      if (control) control.click();
      else console.warn(`back-relief: the link's ${name} "${value}" is unknown.`);
    }
    // What was chosen by the browser itself, from an earlier visit.
    const chosen = this.#checked('area');
    if (chosen) this.#show(chosen.replace(/-(left|right)$/, ''));
  }
}

customElements.define('vanilla-relief', VanillaRelief);
