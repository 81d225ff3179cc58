// What the scripts use that isn't in them or in TypeScript's own libraries: the
// program, which tools/glue bundles, and the placeholders that the build fills in.

/** lib.dom has no Trusted Types yet. What takes HTML takes a TrustedHTML like a string. */
interface TrustedTypePolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
declare var trustedTypes:
  | { createPolicy(name: string, rules: Partial<TrustedTypePolicy>): TrustedTypePolicy }
  | undefined;

/** A file of the site, and its integrity. */
type BuiltFile = [path: string, integrity: string];

declare const __DATA__: BuiltFile;
/** The integrity of each language's guide. */
declare const __GUIDES__: Record<string, string>;

/** The program's exports, as wasm-bindgen's output holds them. */
declare let wasm: WebAssembly.Exports;
declare function __wbg_get_imports(): WebAssembly.Imports;
/** Fills `wasm` and runs the program's start function. */
declare function __wbg_finalize_init(instance: WebAssembly.Instance, module: WebAssembly.Module): unknown;

/** wasm-bindgen's output for src/element/mod.rs, with what tools/glue appends to it. */
declare module 'program' {
  type EventType = 'ready' | 'routine-start' | 'routine-end';

  export function instantiate(module: WebAssembly.Module): Promise<void>;

  /** A decoded pack. Throws if the bytes are not one. */
  export class GuidePack {
    constructor(bytes: Uint8Array);
    free(): void;
  }

  export interface Mounted {
    free(): void;
  }

  export function mount(
    root: Element,
    pack: GuidePack,
    tell: (type: EventType, finished?: boolean) => void,
    schedule: (task: () => void) => void,
  ): Mounted;

  export function guard(onTrap: (cause: unknown) => void): void;

  /** wasm-bindgen's output for src/bin/reader.rs. */
  export interface GuideReader {
    instantiate(module: WebAssembly.Module): Promise<void>;
    /** Throws an error that lists the guide's mistakes. */
    read(source: string, text: string): { html: string; pack: Uint8Array<ArrayBuffer> };
  }
}

/** wasm-bindgen's output for crates/search/src/main.rs, with instantiate.js. */
declare module 'search-program' {
  export function instantiate(module: WebAssembly.Module): Promise<void>;
  /** The places that answer a query, a line each. */
  export function find(index: string, query: string): string;
}
