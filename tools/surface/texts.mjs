// What shop owners read, in one language: integrations/texts/<language>.json holds
// the translation of each English text, content/<language> what areas are called.
import { areaOf } from "./words.mjs";

const placeholders = (text) => text.match(/{.+?}/g) ?? [];

/** One or another: "Arabic, English or French". British, since Americans put a comma before "or". */
export const anyOf = (list, language) => {
  return new Intl.ListFormat(language === "en" ? "en-GB" : language, { type: "disjunction" }).format(list);
};

/** The languages by their names in one of them. */
function named(languages, language) {
  const names = new Intl.DisplayNames(language, { type: "language" });
  return anyOf(languages.map((it) => names.of(it)).sort(new Intl.Collator(language).compare), language);
}

/**
 * `say` puts an English text, `label` a choice into a language. After all was said,
 * `asked` has the English texts, and `faults` tells which translations are missing
 * or left over.
 */
export function textsIn({ language, languages, translations, areas, words }) {
  const asked = new Set();
  const list = named(languages, language);
  const say = (text) => {
    asked.add(text);
    const said = translations ? translations[text] : text;
    return (said || text).replaceAll("{languages}", list);
  };
  const label = (choice) => {
    const area = areas[areaOf(choice)];
    const side = /-(left|right)$/.exec(choice)?.[1];
    if (!side) return area;
    return words["choice-with-side"].replace("{area}", area).replace("{side}", words.side.replace("{side}", words[side]));
  };
  const faults = () => {
    if (!translations) return [];
    const told = (what, list) => list.map((text) => `integrations/texts/${language}.json: ${what} "${text}"`);
    const lost = (text) => translations[text] && placeholders(text).join() !== placeholders(translations[text]).join();
    return [
      ...told("nothing for", [...asked].filter((text) => !translations[text])),
      ...told("no shop shows", Object.keys(translations).filter((text) => !asked.has(text))),
      ...told("other {words} than in", [...asked].filter(lost)),
    ];
  };
  return { language, say, label, asked: () => [...asked], faults };
}
