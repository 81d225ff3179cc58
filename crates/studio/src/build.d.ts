/** wasm-bindgen's output for the studio, which tools/glue bundles. */
declare module 'studio-program' {
  export default function init(source: { module_or_path: URL }): Promise<unknown>;
}
