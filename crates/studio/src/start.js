// @ts-check
// Starts the studio's program, which lies beside this script.
import init from 'studio-program';

init({ module_or_path: new URL('__STUDIO_WASM__', import.meta.url) });
