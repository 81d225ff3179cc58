// What worker.js uses that isn't in it: the program, which tools/glue bundles, and the placeholder
// that the build fills in.

/** The program's file, from the script's own address, and its integrity. */
declare const __CHECKER__: [path: string, integrity: string];

/** wasm-bindgen's output for src/main.rs, with what tools/glue appends to it. */
declare module 'checker-program' {
  /** A new program, whatever became of the last one. */
  export function instantiate(module: WebAssembly.Module): Promise<void>;
  /** Throws where the question is none. */
  export function answer(request: string): string;
  export function answer_file(name: string, bytes: Uint8Array): string;
}
