// What crates/site/src/offline.rs fills in.

/** Paths from the site's folder, and the integrity of each. */
type Files = Record<string, string>;

declare const __SHARED__: Files;
declare const __PAGES__: Record<string, Files>;
