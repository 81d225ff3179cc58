// @ts-check
// What the loader doesn't need until the program itself is loaded: starting it,
// reading another guide, preloading the images, and recovering from a trap. Deals
// with a guide's root only, and knows nothing of the custom element.

import { GuidePack, guard, instantiate, mount } from 'program';
import { showNumbers } from './numbers.js';

/**
 * @typedef {import('./back-relief.js').GuideError} GuideError
 * @typedef {import('./back-relief.js').LoaderTools} LoaderTools
 */

/**
 * The started program, shared by all guides on the page.
 * @typedef {object} Program
 * @property {(source: string, base: string) => Promise<{ html: string, pack: GuidePack }>} readGuide
 *   fetches and checks the guide at an address
 * @property {(language: string) => Promise<GuidePack>} loadPack
 *   fetches that of the built-in guide in a language, once for all elements
 * @property {(root: HTMLElement, pack: GuidePack, onEvent: OnEvent, onLanguage: () => void, onError: OnError) => MountedGuide} mount
 *   takes over the guide in `root`; `onLanguage` hears that the page's language may have changed
 */

/**
 * @callback OnEvent
 * @param {import('program').EventType} type
 * @param {{ finished?: boolean } | null} detail
 * @returns {void}
 */

/** @typedef {(error: GuideError) => void} OnError */

/**
 * @typedef {object} MountedGuide
 * @property {() => void} unmount leaves the markup there, which works without the program
 */

/** @typedef {[path: string, integrity: string]} BuiltFile */

/** A further program: the script that brings it, and its WebAssembly. @typedef {{ script: BuiltFile, wasm: BuiltFile }} BuiltProgram */

/**
 * What crates/site/src/data.rs writes.
 * @typedef {object} SiteData
 * @property {Record<string, BuiltFile>} packs that of each language
 * @property {import('./numbers.js').Regions} regions
 * @property {string[]} images the paths of the images of all moves
 * @property {BuiltFile} style
 * @property {BuiltProgram} reader the program that reads other guides
 * @property {BuiltProgram & { indexes: Record<string, BuiltFile> }} search that of the search box, and each language's index
 */

/** Set by prepare(), before anything else runs. @type {LoaderTools} */
let tools;

/** What the build wrote. @type {Promise<SiteData>} */
let data;

/**
 * @typedef {object} Runtime
 * @property {(wasm: Response) => Promise<Program>} start compiles and starts the program
 * @property {(host: HTMLElement, root: HTMLElement | undefined) => void} showNumbers whom to call, once there is a guide; and its search box
 */

/**
 * Fetches what the program needs while it is still being compiled.
 * @param {LoaderTools} loaderTools
 * @returns {Runtime}
 */
export function prepare(loaderTools) {
  tools = loaderTools;
  /** Another program, with the script that brings it. @param {'reader' | 'search'} name */
  const other = name => tools.memoize(async () => {
    const { script, wasm } = (await data)[name];
    const [program, response] = await Promise.all([tools.importAsset(...script), tools.fetchAsset(...wasm, 'wasm-missing')]);
    const module = await compile(response);
    await explainFailure(() => program.instantiate(module));
    return program;
  });
  loadGuideReader = other('reader');
  loadSearch = other('search');
  data = tools.fetchAsset(...__DATA__, 'pack-missing').then(response => response.json());
  const regions = data.then(it => it.regions, () => ({}));
  return {
    start: async wasm => {
      if (!globalThis.WebAssembly) throw tools.createError('wasm-refused', 'This browser does not run WebAssembly.');
      return start(await compile(wasm), (await data).packs);
    },
    showNumbers(host, root) {
      if (!root) return;
      showNumbers(host, root, regions, loaderTools);
      /** @type {HTMLInputElement | null} */
      const box = root.querySelector('[type=search]');
      if (box) box.onfocus = () => startSearch(box, root);
    },
  };
}

/**
 * Brings the search box to life. Once: a second focus finds it done.
 * @param {HTMLInputElement} box
 * @param {HTMLElement} root
 */
async function startSearch(box, root) {
  box.onfocus = null;
  try {
    const [{ attach }, index] = await Promise.all([
      loadSearch(),
      data.then(({ search }) => tools.fetchAsset(...search.indexes[root.lang], 'pack-missing')).then(response => response.text()),
    ]);
    attach(box, root, index);
  } catch {
    box.disabled = true;
    box.placeholder = box.parentElement?.dataset.failed ?? '';
  }
}

/**
 * Compiles while downloading, if the server sends the right content type.
 * @param {Response} response
 */
const compile = response => explainFailure(async () => {
  const canStream = response.headers.get('content-type')?.startsWith('application/wasm');
  return canStream ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
});

/**
 * Tells a content security policy that forbids WebAssembly from a broken file.
 * @template T
 * @param {() => Promise<T>} step
 */
const explainFailure = async step => {
  try {
    return await step();
  } catch (cause) {
    throw /policy|unsafe-eval|disallowed|blocked/i.test(String(cause))
      ? tools.createError('wasm-refused', "This page does not allow WebAssembly: add 'wasm-unsafe-eval' to script-src.", cause)
      : tools.createError('wasm-broken', 'The .wasm could not be loaded, or is not the file that was built.', cause);
  }
};

/**
 * @param {WebAssembly.Module} module
 * @param {SiteData['packs']} packs
 * @returns {Promise<Program>}
 */
async function start(module, packs) {
  // Separate tasks: on a slow phone they would add up to one long one.
  await new Promise(tools.schedule);
  // WebKit compiles whatever the policy says, and only refuses to instantiate.
  await explainFailure(() => instantiate(module));
  await new Promise(tools.schedule);
  /** Each language's pack, once it was asked for. @type {Record<string, () => Promise<GuidePack>>} */
  const loadPack = {};
  // The images come after the first pack: a browser opens some six connections, and twelve
  // images would keep it waiting.
  const loadImages = tools.memoize(preloadImages);
  /** What abandons each mounted guide after a trap. @type {Set<() => void>} */
  const mountedGuides = new Set();
  /** @type {GuideError | undefined} */
  let failure;
  guard(cause => {
    failure = tools.createError('program-failed', `The program stopped (${cause}).`, cause);
    // Scheduled, so that a click under way still reaches the nodes it began on.
    tools.schedule(() => {
      for (const abandon of mountedGuides) abandon();
      mountedGuides.clear();
    });
  });
  return {
    readGuide,
    loadPack(language) {
      loadPack[language] ??= tools.memoize(async () => {
        const response = await tools.fetchAsset(.../** @type {BuiltFile} */ (packs[language]), 'pack-missing');
        return decodePack(new Uint8Array(await response.arrayBuffer()));
      });
      return loadPack[language]();
    },
    mount(root, pack, onEvent, onLanguage, onError) {
      if (failure) throw failure;
      const mounted = mount(root, pack, (type, finished) => {
        onEvent(type, type === 'ready' ? null : type === 'routine-end' ? { finished } : {});
      }, tools.schedule);
      const abandon = () => {
        replaceWithInertCopy(root);
        onError(/** @type {GuideError} */ (failure));
      };
      mountedGuides.add(abandon);
      loadImages().then(error => error && mountedGuides.has(abandon) && onError(error));
      const observer = new MutationObserver(onLanguage);
      observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
      return {
        unmount() {
          observer.disconnect();
          mountedGuides.delete(abandon);
          root.removeAttribute('data-ready');
          mounted.free();
        },
      };
    },
  };
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function decodePack(bytes) {
  try {
    return new GuidePack(bytes);
  } catch (cause) {
    throw tools.createError('pack-broken', `The guide's pack can't be read: ${/** @type {Error} */ (cause).message}`, cause);
  }
}

/**
 * After a trap: gets rid of the listeners that call into the program, by replacing
 * the nodes that have them, and of what the program had rendered.
 * @param {HTMLElement} root
 */
function replaceWithInertCopy(root) {
  const copy = /** @type {HTMLElement} */ (root.cloneNode(true));
  for (const name of ['data-ready', 'data-timing']) copy.removeAttribute(name);
  for (const island of copy.querySelectorAll('[data-island]')) island.replaceChildren();
  /** @type {HTMLDialogElement} */ (copy.querySelector('dialog')).open = false;
  root.replaceWith(copy);
}

/** Keeps the preloaded images from being collected, and so from being fetched again. @type {HTMLImageElement[]} */
const preloaded = [];

/**
 * Fetches every image up front, whatever the reader does, so that no request gives
 * away which exercise someone opened. Browsers can't check the integrity of an
 * image, but an image can't run code either. Resolves to the error, if any.
 */
async function preloadImages() {
  try {
    await Promise.all((await data).images.map(path => new Promise((resolve, reject) => {
      preloaded.push(Object.assign(new Image(), { onload: resolve, onerror: () => reject(path), src: tools.assetUrl(path) }));
    })));
  } catch (path) {
    return tools.createError('pictures-missing', `${path} could not be loaded, or is no picture.`);
  }
}

/** Loads the search. @type {() => Promise<typeof import('./search.js')>} */
let loadSearch;

/** Loads the program that reads other guides. @type {() => Promise<import('program').GuideReader>} */
let loadGuideReader;

/**
 * Reads another guide with a program that renders the same markup and writes the
 * same pack as the build does.
 * @param {string} source
 * @param {string} base
 */
async function readGuide(source, base) {
  /** @type {URL | undefined} */
  let url;
  try {
    url = new URL(source, base);
  } catch {}
  if (url?.protocol !== 'https:' && url?.origin !== location.origin) {
    throw tools.createError('guide-refused', `"${source}" is no address for a guide: allowed are https: and relative ones.`);
  }
  const [text, reader] = await Promise.all([
    tools.fetchAsset(url.href, '', 'guide-missing').then(response => response.text()),
    loadGuideReader(),
  ]);
  /** @type {ReturnType<import('program').GuideReader['read']>} */
  let read;
  try {
    read = reader.read(source, text);
  } catch (cause) {
    throw tools.createError('guide-broken', `${/** @type {Error} */ (cause).message}.`, cause);
  }
  const [path, integrity] = (await data).style;
  const style = `<link rel="stylesheet" href="${tools.assetUrl(path)}" integrity="${integrity}" crossorigin>`;
  return { html: `<template>${style}${read.html}</template>`, pack: decodePack(read.pack) };
}
