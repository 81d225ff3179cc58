
// Appended by tools/glue to the glue that wasm-bindgen writes, whose `wasm` it
// means: whoever calls into the program goes through it.

/** From here on, `failed` hears of the first fault inside the program, and
    nothing of the program is called any more: its state can't be trusted. */
export function guard(failed) {
  let dead = false;
  const guarded = call => (...given) => {
    try {
      if (!dead) return call(...given);
    } catch (cause) {
      if (!dead) {
        dead = true;
        failed(cause);
      }
    }
    // Whatever the glue expects, a number or a list of them: zero, or nothing.
    return [];
  };
  const exports = Object.entries(wasm);
  wasm = Object.fromEntries(exports.map(([name, it]) => [name, typeof it === 'function' ? guarded(it) : it]));
}
