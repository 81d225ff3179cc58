// @ts-check
// Starts a Web Worker from a script of this site.

/**
 * A page may ask that every address of a script is vouched for (`require-trusted-types-for`): this
 * one is the build's.
 * @typedef {{ createScriptURL: (url: string) => string }} Policy
 * @typedef {{ createPolicy: (name: string, policy: Policy) => Policy }} Policies
 */

/** @type {Policy | undefined} */
let policy;

/** @param {string} path from the page's folder on @returns {Worker} */
export const start = path => {
  const policies = /** @type {{ trustedTypes?: Policies }} */ (globalThis).trustedTypes;
  policy ??= policies?.createPolicy('back-relief', { createScriptURL: url => url });
  const url = new URL(path, location.href).href;
  return new Worker(policy ? policy.createScriptURL(url) : url, { type: 'module' });
};
