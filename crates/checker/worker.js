// @ts-check
// The Web Worker that checks guides and shops' texts, so that no page waits for it. It answers one
// message after the other; whatever it is given stays in the browser.

import { answer, answer_file, instantiate } from 'checker-program';

/**
 * What is asked: `kind` and the fields of `Request` in src/messages.rs; a guide may come as the
 * bytes of its file instead of as text.
 * @typedef {{ id: number } & (
 *   { kind: 'guide', name: string, text: string } |
 *   { kind: 'guide', name: string, bytes: Uint8Array | ArrayBuffer } |
 *   { kind: 'product', text: string, language: string } |
 *   { kind: 'shop-texts', texts: { slot: string, text: string }[], language: string }
 * )} Question
 */

/**
 * What is answered: `Answer` in src/messages.rs beside the question's number; or why there is no
 * answer, in words for developers.
 * @typedef {{ id: number, kind: string, findings: unknown[] } | { id: number, error: string }} Reply
 */

/** Compiled once. @type {Promise<WebAssembly.Module> | undefined} */
let compiled;
/** Started anew after a trap, which leaves its memory in an unknown state. @type {Promise<unknown> | undefined} */
let started;

const program = () => {
  const [path, integrity] = __CHECKER__;
  compiled ??= fetch(new URL(path, location.href), { integrity }).then(wasm => WebAssembly.compileStreaming(wasm));
  started ??= compiled.then(instantiate);
  return started;
};

/** @param {string} text */
const utf8 = text => new TextEncoder().encode(text);

/** The text with each half of a sign replaced, which JSON can't be read with; as long as before. @param {string} text */
const whole = text => new TextDecoder('utf-8', { ignoreBOM: true }).decode(utf8(text));

/** @param {Question} question @returns {Promise<Reply>} */
const reply = async ({ id, ...question }) => {
  try {
    await program();
    const written = question.kind === 'guide'
      ? answer_file(question.name, 'bytes' in question ? new Uint8Array(question.bytes) : utf8(question.text))
      : answer(JSON.stringify(question, (_, value) => typeof value === 'string' ? whole(value) : value));
    return { id, ...JSON.parse(written) };
  } catch (error) {
    // What could not be fetched may come the next time.
    compiled = error instanceof WebAssembly.RuntimeError ? compiled : undefined;
    started = undefined;
    return { id, error: String(error) };
  }
};

addEventListener('message', async ({ data }) => postMessage(await reply(data)));
