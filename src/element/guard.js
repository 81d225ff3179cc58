
// Appended by tools/build to the glue that wasm-bindgen writes, whose `wasm` it
// means: whoever calls into the program goes through it.

/** From here on, `failed` hears of the first fault inside the program, and
    nothing of the program is called any more: its state can't be trusted. */
export function guard(failed) {
  let dead = false;
  const guarded = call => (...given) => {
    if (dead) return;
    try {
      return call(...given);
    } catch (cause) {
      if (!dead) {
        dead = true;
        failed(cause);
      }
    }
  };
  const exports = Object.entries(wasm);
  wasm = Object.fromEntries(exports.map(([name, it]) => [name, typeof it === 'function' ? guarded(it) : it]));
}
