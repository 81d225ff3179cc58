// @ts-check
// tools/glue appends this to wasm-bindgen's output, two functions of which it calls.

/**
 * Starts the compiled program. wasm-bindgen's own init() can fetch and compile it too,
 * which has been done by then; nothing uses init(), so esbuild leaves it out.
 * @param {WebAssembly.Module} module
 */
export async function instantiate(module) {
  __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
