// Written by tools/surface.mjs from integrations/surface.json. Do not edit.
// For React 19: `import type {} from "back-relief/react";` once in a project.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { BackReliefArea, BackReliefElement, BackReliefEventMap, BackReliefLanguage } from "back-relief";

export interface BackReliefProps extends DetailedHTMLProps<HTMLAttributes<BackReliefElement>, BackReliefElement> {
  /** The area that is open from the start, such as `lower-back` or `glutes-left`. A pair without its side opens its left one. */
  "area"?: BackReliefArea | undefined;
  /** The guide's language: `ar`, `de`, `en`, `es` or `fr`, with or without a region. Unless set, that of the nearest element around it that has one. Any other gets English and one console warning. */
  "lang"?: BackReliefLanguage | (string & {}) | undefined;
  /** Address of another guide: a JSON file as `make guide` writes it, https: or relative to the page. It is read and checked in the browser; what is wrong with it is told, and the guide that is built in stands. */
  "guide"?: string | undefined;
  /** When the program is loaded: as the guide comes near the screen, or at once. */
  "loading"?: "lazy" | "eager" | undefined;
  /** The one emergency number to show and to call: 2 to 15 digits, spaces, + and -. Unless set, it is that of the region, which the reader can change. */
  "emergency"?: string | undefined;
  /** Whose emergency number and advice line are shown: two letters as in ISO 3166, such as `DE`. Unless set, the region of the page's language (`de-AT`) or of the browser's; unknown, the guide names 112, 911 and 999. The reader can change it. */
  "region"?: string | undefined;
  /** Shows a search box above the drawing. Its program and index (see docs/performance.md) are fetched when the box is first focused; what is typed stays in it. Not shown for another `guide`. */
  "search"?: boolean | undefined;
  /** Lets events carry the open area. Off by default: where someone hurts is health information. */
  "share-area"?: boolean | undefined;
  /** Lets events carry the open area. Off by default: where someone hurts is health information. */
  "shareArea"?: boolean | undefined;
  /** The program has taken over. */
  "onback-relief-ready"?: ((event: BackReliefEventMap["back-relief-ready"]) => void) | undefined;
  /** The reader opened an area. */
  "onback-relief-open"?: ((event: BackReliefEventMap["back-relief-open"]) => void) | undefined;
  /** The reader began a guided routine. */
  "onback-relief-routine-start"?: ((event: BackReliefEventMap["back-relief-routine-start"]) => void) | undefined;
  /** The routine ended, at its end or before. */
  "onback-relief-routine-end"?: ((event: BackReliefEventMap["back-relief-routine-end"]) => void) | undefined;
  /** The reader ticked a warning sign. Never says which. */
  "onback-relief-help"?: ((event: BackReliefEventMap["back-relief-help"]) => void) | undefined;
  /** Something could not be loaded or did not work: `code` says what, `detail` in words. The guide stays readable and choosable. */
  "onback-relief-error"?: ((event: BackReliefEventMap["back-relief-error"]) => void) | undefined;
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "back-relief": BackReliefProps;
    }
  }
}
