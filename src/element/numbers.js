// @ts-check
// Whom to call: the emergency numbers and the advice line of the reader's region. Works
// without the program; without this script, the guide names the numbers that reach most.

/**
 * Of each region the emergency number, its advice line, and 1 where that does not reach
 * all of it: content/common/regions.json as crates/site/src/data.rs writes it.
 * @typedef {Record<string, [emergency: string, line?: string, inParts?: 1]>} Regions
 */

/** The country that the reader chose, in each element. @type {WeakMap<HTMLElement, string>} */
const chosen = new WeakMap();

/**
 * Shows the emergency number that the page gives, or those of the region: as the reader
 * chose it, as the page gives it, as the page's language or the browser's has it.
 * @param {HTMLElement} host
 * @param {HTMLElement} root the guide in it
 * @param {Promise<Regions>} loading
 * @param {Pick<import('./back-relief.js').LoaderTools, 'languageOf' | 'warn'>} tools
 */
export async function showNumbers(host, root, loading, { languageOf, warn }) {
  let given = host.getAttribute('emergency');
  // It becomes a link, so it has to look like a telephone number.
  if (given !== null && !/^[\d+ -]{2,15}$/.test(given)) {
    warn('emergency', given, ['2 to 15 digits, spaces, + and -']);
    given = null;
  }
  if (given !== null) showEmergency(root, given);
  const regions = await loading;
  const own = host.getAttribute('region')?.toUpperCase() ?? '';
  if (own && !regions[own]) warn('region', own, Object.keys(regions));
  const tags = given === null ? [languageOf(host), navigator.language] : [];
  const choice = chosen.get(host);
  const places = [choice ?? own, ...(choice === undefined ? tags.map(tag => tag.match(/-(\w\w)\b/)?.[1].toUpperCase() ?? '') : [])];
  const region = places.find(it => regions[it]) ?? '';
  const [emergency = null, line = '', inParts] = regions[region] ?? [];
  if (given === null) showEmergency(root, emergency);
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('.advice-line'))) {
    place.hidden = !line || (place.dataset.reach === 'parts') !== Boolean(inParts);
    showNumber(/** @type {HTMLAnchorElement} */ (place.querySelector('a')), line);
  }
  for (const select of root.querySelectorAll('select')) {
    if (select.length === 1) {
      const names = new Intl.DisplayNames(root.lang, { type: 'region' });
      const options = Object.keys(regions).map(it => new Option(names.of(it), it));
      select.append(...options.sort((a, b) => a.text.localeCompare(b.text, root.lang)));
      select.onchange = () => {
        chosen.set(host, select.value);
        showNumbers(host, root, loading, { languageOf, warn });
      };
    }
    select.value = region;
    /** @type {HTMLElement} */ (select.parentElement).hidden = given !== null;
  }
}

/**
 * Shows one number in place of the guide's own; null brings those back.
 * @param {HTMLElement} root
 * @param {string | null} number
 */
function showEmergency(root, number) {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-emergency]'))) {
    // The attribute keeps the numbers as the guide itself has them.
    const own = place.dataset.emergency ||= place.textContent ?? '';
    place.textContent = number ?? own;
  }
  /** @type {NodeListOf<HTMLAnchorElement>} */ (root.querySelectorAll('.call')).forEach((link, index) => {
    showNumber(link, number ?? /** @type {string} */ (link.dataset.number));
    link.hidden = number !== null && index > 0;
  });
  for (const note of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('.emergency-note'))) note.hidden = number !== null;
}

/**
 * @param {HTMLAnchorElement} link
 * @param {string} number
 */
function showNumber(link, number) {
  link.href = `tel:${number.replace('#', '%23')}`;
  /** @type {Element} */ (link.lastElementChild).textContent = number;
}
