// Written by tools/surface.mjs from integrations/surface.json. Do not edit.

/** What can be chosen: the values that events carry. */
export type BackReliefChoice =
  | "neck-base"
  | "upper-trapezius-left"
  | "upper-trapezius-right"
  | "between-shoulder-blades"
  | "shoulder-blade-left"
  | "shoulder-blade-right"
  | "mid-back"
  | "lower-back"
  | "flank-ql-left"
  | "flank-ql-right"
  | "sacroiliac-left"
  | "sacroiliac-right"
  | "glutes-left"
  | "glutes-right";

/** What the attribute `area` takes: a choice, or a pair without its side. */
export type BackReliefArea =
  | BackReliefChoice
  | "upper-trapezius"
  | "shoulder-blade"
  | "flank-ql"
  | "sacroiliac"
  | "glutes";

/** The languages that the guide is built in. `lang` takes others too, and those with a region, such as `de-AT`. */
export type BackReliefLanguage =
  | "en"
  | "ar"
  | "de"
  | "es"
  | "fr";

/** What went wrong. */
export type BackReliefErrorCode =
  /** The page's policy or the browser does not allow WebAssembly. */
  | "wasm-refused"
  /** A .wasm file could not be fetched, or its sum is another. */
  | "wasm-missing"
  /** A .wasm file does not compile or start. */
  | "wasm-broken"
  /** A script could not be loaded, or its sum is another. */
  | "script-missing"
  /** The guide's pack could not be fetched, or its sum is another. */
  | "pack-missing"
  /** The guide's pack can't be read. */
  | "pack-broken"
  /** The style sheet could not be loaded, or its sum is another. */
  | "style-missing"
  /** Pictures of moves could not be loaded. */
  | "pictures-missing"
  /** A guide could not be fetched: the one that is built in, or the one that `guide` names. */
  | "guide-missing"
  /** `guide` is no https: address and not one of the page's own origin. */
  | "guide-refused"
  /** The guide that `guide` names has mistakes: `detail` names file, place, what was found and what was expected, a line each. */
  | "guide-broken"
  /** The program stopped, in every guide on the page. */
  | "program-failed"
  /** Anything else. */
  | "unknown";

export interface BackReliefOpenDetail {
  /** Only with share-area. */
  area?: BackReliefChoice;
}

export interface BackReliefRoutineStartDetail {
  /** Only with share-area. */
  area?: BackReliefChoice;
}

export interface BackReliefRoutineEndDetail {
  finished: boolean;
  /** Only with share-area. */
  area?: BackReliefChoice;
}

export interface BackReliefErrorDetail {
  code: BackReliefErrorCode;
  detail: string;
}

/** The events by name. */
export interface BackReliefEventMap {
  /** The program has taken over. */
  "back-relief-ready": CustomEvent<null>;
  /** The reader opened an area. */
  "back-relief-open": CustomEvent<BackReliefOpenDetail>;
  /** The reader began a guided routine. */
  "back-relief-routine-start": CustomEvent<BackReliefRoutineStartDetail>;
  /** The routine ended, at its end or before. */
  "back-relief-routine-end": CustomEvent<BackReliefRoutineEndDetail>;
  /** The reader ticked a warning sign. Never says which. */
  "back-relief-help": CustomEvent<null>;
  /** Something could not be loaded or did not work: `code` says what, `detail` in words. The guide stays readable and choosable. */
  "back-relief-error": CustomEvent<BackReliefErrorDetail>;
}

/** Choose where your back hurts, read what to do: an interactive guide to back-muscle spasms. Everything happens in the browser. The script defines the element and exports nothing, so this is a type only. */
export interface BackReliefElement extends HTMLElement {
  /** The area that is open from the start, such as `lower-back` or `glutes-left`. A pair without its side opens its left one. */
  get area(): BackReliefArea | "";
  set area(value: BackReliefArea | null);
  /** The guide's language: `ar`, `de`, `en`, `es` or `fr`, with or without a region. Unless set, that of the nearest element around it that has one. Any other gets English and one console warning. */
  lang: BackReliefLanguage | (string & {});
  /** Address of another guide: a JSON file as `make guide` writes it, https: or relative to the page. It is read and checked in the browser; what is wrong with it is told, and the guide that is built in stands. */
  get guide(): string;
  set guide(value: string | null);
  /** When the program is loaded: as the guide comes near the screen, or at once. */
  get loading(): "lazy" | "eager" | "";
  set loading(value: "lazy" | "eager" | null);
  /** The one emergency number to show and to call: 2 to 15 digits, spaces, + and -. Unless set, it is that of the region, which the reader can change. */
  get emergency(): string;
  set emergency(value: string | null);
  /** Whose emergency number and advice line are shown: two letters as in ISO 3166, such as `DE`. Unless set, the region of the page's language (`de-AT`) or of the browser's; unknown, the guide names 112, 911 and 999. The reader can change it. */
  get region(): string;
  set region(value: string | null);
  /** Shows a search box above the drawing. Its program and index (see docs/performance.md) are fetched when the box is first focused; what is typed stays in it. Not shown for another `guide`. */
  search: boolean;
  /** Lets events carry the open area. Off by default: where someone hurts is health information. */
  shareArea: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    "back-relief": BackReliefElement;
  }
  interface HTMLElementEventMap extends BackReliefEventMap {}
  interface DocumentEventMap extends BackReliefEventMap {}
}
