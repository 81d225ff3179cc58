// What the loader need not hold, since it is wanted only with the program:
// starting it, reading another guide, the pictures, and what to do after a trap.
// Must not know the element: only a guide's root.

import init, { GuidePack, guard, mount } from 'program';

/** The moves' pictures; and files with their sums: the guide's pack, the program
    that reads guides, the style. */
const PACK = __PACK__;
const SHEETS = __SHEETS__;
const READER = __READER__;
const STYLE = __STYLE__;

/** Fetches what the program works with, while that is still being compiled;
    gives what starts it. `tools` are the loader's own functions. */
export function prepare(tools) {
  const pack = tools.fetched(...PACK, 'pack-missing').then(answer => answer.arrayBuffer());
  // It is told by whoever waits for it, if the program comes so far.
  pack.catch(() => {});
  const pictures = held(tools);
  return async wasm => start(await compiled(wasm, tools), new Uint8Array(await pack), pictures, tools);
}

/** Compiles while it loads where the server names the right type, else after. */
const compiled = (answer, tools) => allowed(async () => {
  const streams = answer.headers.get('content-type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}, tools);

/** Why WebAssembly would not compile or start: the page's policy, or the file. */
const allowed = async (step, { fault }) => {
  try {
    return await step();
  } catch (cause) {
    throw /policy|unsafe-eval|disallowed|blocked/i.test(cause)
      ? fault('wasm-refused', "This page does not allow WebAssembly: add 'wasm-unsafe-eval' to script-src.", cause)
      : fault('wasm-broken', 'The .wasm could not be loaded, or is not the file that was built.', cause);
  }
};

async function start(module, pack, pictures, tools) {
  // Each a task of its own: on a slow phone all together would be a long one.
  await new Promise(tools.later);
  // WebKit compiles under any policy, and refuses only here.
  await allowed(() => init({ module_or_path: module }), tools);
  await new Promise(tools.later);
  const own = decoded(pack, tools);
  const taken = new Set();
  let broken;
  guard(cause => {
    broken = tools.fault('program-failed', `The program stopped (${cause}).`, cause);
    // A tap that is on its way still finds the nodes it was made on.
    tools.later(() => {
      for (const one of taken) one.lose();
      taken.clear();
    });
  });
  return {
    read: (guide, base) => read(guide, base, tools),
    /** Brings the guide in `root` to life. `tell` hears what the page is told, with
        its detail, `failed` what went wrong. */
    begin(root, other, tell, failed) {
      if (broken) throw broken;
      const program = mount(root, other ? decoded(other, tools) : own, (what, finished) => {
        tell(what, what === 'ready' ? null : what === 'routine-end' ? { finished } : {});
      }, tools.later);
      const one = { lose: () => { restore(root); failed(broken); } };
      taken.add(one);
      pictures.then(error => error && taken.has(one) && failed(error));
      return {
        /** The markup stays, and goes on working without the program. */
        end() {
          taken.delete(one);
          root.removeAttribute('data-ready');
          program.free();
        },
      };
    },
  };
}

function decoded(bytes, { fault }) {
  try {
    return new GuidePack(bytes);
  } catch (cause) {
    throw fault('pack-broken', `The guide's pack can't be read: ${cause.message}`, cause);
  }
}

/** Nodes without listeners in place of those that call the program. */
function restore(root) {
  const fresh = root.cloneNode(true);
  for (const name of ['data-ready', 'data-timing']) fresh.removeAttribute(name);
  for (const island of fresh.querySelectorAll('[data-island]')) island.replaceChildren();
  fresh.querySelector('dialog').open = false;
  root.replaceWith(fresh);
}

/** All pictures, once, before anything a reader does could ask for one: no
    request says which move someone opened. Kept, so that they need not be fetched
    again. Browsers check no sums of pictures; one that was changed can run
    nothing. Gives what went wrong. */
const kept = [];
async function held({ fault, file }) {
  try {
    await Promise.all(SHEETS.map(path => new Promise((done, failed) => {
      kept.push(Object.assign(new Image(), { onload: done, onerror: () => failed(path), src: file(path) }));
    })));
  } catch (path) {
    return fault('pictures-missing', `${path} could not be loaded, or is no picture.`);
  }
}

/** Reads another guide with the program that wrote ours: its page and its pack. */
let reader;
async function read(guide, base, tools) {
  const { fault, file, fetched, imported } = tools;
  let url;
  try {
    url = new URL(guide, base);
  } catch {}
  if (url?.protocol !== 'https:' && url?.origin !== location.origin) {
    throw fault('guide-refused', `"${guide}" is no address for a guide: allowed are https: and relative ones.`);
  }
  const [text, program] = await Promise.all([
    fetched(url, '', 'guide-missing').then(answer => answer.text()),
    reader ??= Promise.all([imported(...READER.glue), fetched(...READER.wasm, 'wasm-missing')])
      .then(async ([glue, wasm]) => {
        const module = await compiled(wasm, tools);
        await allowed(() => glue.default({ module_or_path: module }), tools);
        return glue;
      }).catch(error => { reader = undefined; throw error; }),
  ]);
  try {
    const { html, pack } = program.read(guide, text);
    const [path, sum] = STYLE;
    const style = `<link rel="stylesheet" href="${file(path)}" integrity="${sum}" crossorigin>`;
    return { html: `<template>${style}${html}</template>`, pack };
  } catch (cause) {
    throw fault('guide-broken', `${cause.message}.`, cause);
  }
}
