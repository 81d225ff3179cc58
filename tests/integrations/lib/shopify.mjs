// The theme app extension's block, rendered by a Liquid engine.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Liquid, TokenKind } from "liquidjs";
import { LANGUAGES } from "../../e2e/lib/languages.mjs";
import { ROOT } from "./place.mjs";

export const EXTENSION = join(ROOT, "target/shopify/back-relief");
export const read = (path) => readFile(join(EXTENSION, path), "utf8");
export const source = await read("blocks/back-relief.liquid");

export const at = (texts, path) => path.split(".").reduce((inside, key) => inside?.[key], texts);
// English is what Shopify falls back to.
export const locale = (language, end = ".json") => `locales/${language}${language === "en" ? ".default" : ""}${end}`;

// As much of Shopify's Liquid as the block uses, for a page in one language.
function engine(cdn, texts) {
  const liquid = new Liquid({ outputEscape: undefined });
  const skipped = (end) => ({
    parse(tag, rest) {
      for (let token = rest.shift(); token; token = rest.shift()) {
        if (token.kind === TokenKind.Tag && token.name === end) return;
      }
    },
    render() {},
  });
  liquid.registerTag("doc", skipped("enddoc"));
  liquid.registerTag("schema", skipped("endschema"));
  liquid.registerFilter("asset_url", (name) => `${cdn}/${name}`);
  liquid.registerFilter("t", (path) => at(texts, path));
  liquid.registerFilter("money", (cents) => `${(cents / 100).toFixed(2)} EUR`);
  return liquid;
}

/** The block with these settings, in a page that is read in a language. */
export async function renderBlock({ assets, settings, page = "en-GB" }) {
  const language = LANGUAGES.find((it) => it === page.split("-")[0]) ?? "en";
  return engine(assets, JSON.parse(await read(locale(language)))).parseAndRender(source, {
    request: { locale: { iso_code: page } },
    block: { shopify_attributes: 'data-shopify-editor-block="1"', settings: { area: "none", loading: "lazy", ...settings } },
  });
}
