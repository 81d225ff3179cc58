// @ts-check
// The search box: what is typed becomes a list of links into the guide. Fetched when
// the box is first focused. What was typed is kept nowhere.

import { find, instantiate } from 'search-program';

export { instantiate };

/** What a place is, and where: a line of what the program finds. */
/** @typedef {[kind: string, key: string, areas: string, topic: string, title: string]} Place */

/**
 * Answers what is typed into a guide's box.
 * @param {HTMLInputElement} box
 * @param {HTMLElement} root the guide
 * @param {string} index
 */
export function attach(box, root, index) {
  const search = /** @type {HTMLElement} */ (box.parentElement);
  const status = Object.assign(document.createElement('p'), { role: 'status' });
  const list = document.createElement('ul');
  search.append(status, list);

  const show = () => {
    const isEmpty = !box.value.trim();
    const places = isEmpty ? [] : placesOf(find(index, box.value), root);
    list.replaceChildren(...places.map(place => item(place, root, search.dataset)));
    const { found = '', nothing = '' } = search.dataset;
    const first = places[0]?.[4];
    status.textContent = isEmpty ? '' : first ? `${found} ${places.length}. ${first}` : nothing;
    search.toggleAttribute('data-open', !isEmpty);
  };
  const clear = () => {
    box.value = '';
    show();
  };
  box.addEventListener('input', show);
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape') clear();
    if (event.key === 'Enter') {
      // In a form it would be sent.
      event.preventDefault();
      list.querySelector('a')?.click();
    }
  });
  list.addEventListener('click', event => {
    const link = /** @type {Element} */ (event.target).closest('a');
    // A click that opens another window leaves this one as it is.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const place = /** @type {Place} */ (/** @type {string} */ (link.dataset.place).split('\t'));
    clear();
    open(place, root);
  });
  // What was typed while this was being fetched.
  show();
}

/**
 * The places that are in the page: a shop's leaves some out.
 * @param {string} lines
 * @param {HTMLElement} root
 */
const placesOf = (lines, root) => lines.split('\n').filter(Boolean)
  .map(line => /** @type {Place} */ (line.split('\t')))
  .filter(place => element(place, root));

/** The value of the area that is open. @param {HTMLElement} root */
const openArea = root => /** @type {HTMLInputElement | null} */ (root.querySelector('[name=area]:checked'))?.value ?? '';

/** Which of a place's areas to show it in: the one that is open, if that has it. @param {Place} place @param {HTMLElement} root */
function choiceOf([, , areas], root) {
  const open = openArea(root);
  const all = areas.split(' ').filter(Boolean);
  const isOf = (/** @type {string} */ area) => [area, `${area}-left`, `${area}-right`].includes(open);
  if (all.length ? all.some(isOf) : open) return open;
  // Where most spasms strike.
  const area = all.length === 0 || all.includes('lower-back') ? 'lower-back' : all[0];
  /** @type {HTMLInputElement | null} */
  const radio = root.querySelector(`[name=area][value=${area}], [name=area][value=${area}-left]`);
  return radio?.value ?? '';
}

/**
 * @param {Place} place
 * @param {HTMLElement} root
 * @returns {HTMLElement | null | undefined}
 */
function element(place, root) {
  const [kind, key, , topic] = place;
  const panel = () => root.querySelector(`section[data-area=${choiceOf(place, root).replace(/-(left|right)$/, '')}] [data-topic=${topic}]`);
  switch (kind) {
    case 'sign': return root.querySelector(`[name=sign][value=${key}]`);
    case 'area': return root.querySelector(`[name=area][value=${choiceOf(place, root)}]`);
    case 'move': return panel()?.querySelector(`[data-move=${key}]`);
    // By their text: their key.
    case 'cause': return withText(panel()?.querySelectorAll('b'), key);
    case 'book': return withText(panel()?.querySelectorAll('li'), key);
    case 'claim': return root.querySelector(`[data-myth=${key}]`);
    default: return /** @type {HTMLElement | null | undefined} */ (panel());
  }
}

/** @param {NodeListOf<HTMLElement> | undefined} elements @param {string} text */
const withText = (elements, text) => [...elements ?? []].find(it => it.textContent === text);

/** @param {Place} place @param {HTMLElement} root @param {DOMStringMap} words */
function item(place, root, words) {
  const [kind, , , topic, title] = place;
  const choice = choiceOf(place, root);
  const link = document.createElement('a');
  link.href = `#back-relief=${choice}${topic && `,topic=${topic}`}`;
  link.dataset.place = place.join('\t');
  link.append(title);
  // Which part it is in: a warning sign, or an area with its side.
  const name = kind === 'sign' ? words.sign : kind === 'area' || kind === 'claim' ? '' : root.querySelector(`[name=area][value=${choice}]`)?.getAttribute('aria-label');
  if (name) {
    const part = document.createElement('span');
    part.textContent = name;
    link.append(' ', part);
  }
  const item = document.createElement('li');
  item.dataset.kind = kind;
  item.append(link);
  return item;
}

/**
 * Opens a place by the reader's own controls, and goes there.
 * @param {Place} place
 * @param {HTMLElement} root
 */
function open(place, root) {
  const [kind, , , topic] = place;
  /** @param {string} name @param {string} value */
  const choose = (name, value) => {
    /** @type {HTMLInputElement | null} */
    const radio = root.querySelector(`[name=${name}][value=${value}]`);
    if (radio && !radio.checked) radio.click();
  };
  if (kind !== 'claim') choose('area', choiceOf(place, root));
  if (topic) choose('topic', topic);
  const target = element(place, root);
  if (!target) return;
  // The signs are shown beside the fold that asks for them, not in it.
  /** @type {HTMLDetailsElement | null} */
  const questions = root.querySelector('.check');
  if (kind === 'sign' && questions) questions.open = true;
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  // Out of reach in the position that was chosen.
  if (!target.getClientRects().length) choose('position', 'any');
  /** @type {HTMLElement} */
  const stop = target.querySelector('summary') ?? target;
  if (!stop.matches('input, summary')) stop.tabIndex = -1;
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: kind === 'area' ? 'nearest' : 'center' });
}
