// The languages that were built, and what their guides say.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "./site.mjs";

export const LANGUAGES = readdirSync(join(DIST, "guides")).filter((name) => name.endsWith(".json")).map((name) => name.replace(".json", ""));

/** A language's guide: what each of its files says, by name. */
export const guideIn = (language) => JSON.parse(readFileSync(join(DIST, `guides/${language}.json`), "utf8"));

/** Where a language's page lies. */
export const pageIn = (language) => (language === "en" ? "/" : `/${language}/`);
