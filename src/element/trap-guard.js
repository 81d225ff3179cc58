// @ts-check
// tools/glue appends this to wasm-bindgen's output, and `wasm` is that module's
// variable for the program's exports: every call into the program goes through it.

/**
 * Calls `onTrap` with the first error thrown inside the program. From then on all
 * calls into it do nothing, because its memory may be in any state.
 * @param {(cause: unknown) => void} onTrap
 */
export function guard(onTrap) {
  let trapped = false;
  /** @param {Function} call */
  const guarded = call => (/** @type {unknown[]} */ ...args) => {
    try {
      if (!trapped) return call(...args);
    } catch (cause) {
      if (!trapped) {
        trapped = true;
        onTrap(cause);
      }
    }
    // wasm-bindgen expects a number or a list of them, and reads this as 0 or as nothing.
    return [];
  };
  const entries = Object.entries(wasm);
  wasm = Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'function' ? guarded(value) : value]));
}
