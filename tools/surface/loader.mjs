// The loader's list of the attributes that are string properties too. `lang` is
// every element's own, and a switch has accessors by hand.
import { fill } from "./regions.mjs";

export function loader(surface, text, path) {
  const texts = surface.attributes.filter((it) => it.type !== "boolean" && it.name !== "lang");
  const other = texts.find((it) => it.property !== it.name);
  if (other) throw new Error(`integrations/surface.json: ${path} makes a property called ${other.name}, not ${other.property}.`);
  const names = texts.map((it) => `'${it.name}'`);
  return fill(text, path, {
    attributes: `/** @typedef {${names.join(" | ")}} TextAttribute */

/** Attributes that are string properties too. @type {TextAttribute[]} */
const TEXT_ATTRIBUTES = [${names.join(", ")}];`,
  });
}
