// The Shopify block: its settings, their texts, and the attributes they become.
import { between, fill } from "./regions.mjs";

// `language` is the name it has had in shops.
const id = (it) => (it.name === "lang" ? "language" : it.name.replaceAll("-", "_"));
const key = (value) => value.replaceAll("-", "_");
const json = (value) => JSON.stringify(value, null, 2);
const aboutPrivacy = (it) => it.setting.about === "privacy";

function options(surface, it) {
  if (it.type !== "choice") return it.type.map((value) => ({ value, label: `t:settings.${id(it)}.${key(value)}` }));
  return ["none", ...surface.choices].map((value) => ({ value, label: `t:areas.${key(value)}` }));
}

function setting(surface, it) {
  const texts = { id: id(it), label: `t:settings.${id(it)}.label`, info: `t:settings.${id(it)}.info` };
  if (it.type === "boolean") return { type: "checkbox", ...texts, default: it.default };
  if (["string", "language"].includes(it.type)) return { type: "text", ...texts };
  return { type: "select", ...texts, default: it.default ?? "none", options: options(surface, it) };
}

function schema(surface) {
  const settings = (chosen) => surface.attributes.filter(chosen).map((it) => setting(surface, it));
  return {
    name: "t:name",
    target: "section",
    settings: [
      { type: "paragraph", content: "t:settings.review" },
      ...settings((it) => !aboutPrivacy(it)),
      { type: "color", id: "accent", label: "t:settings.accent.label", info: "t:settings.accent.info" },
      { type: "header", content: "t:settings.products.header" },
      { type: "product_list", id: "products", label: "t:settings.products.label", info: "t:settings.products.info", limit: 4 },
      { type: "header", content: "t:settings.privacy.header" },
      ...settings(aboutPrivacy),
    ],
  };
}

// `lang` is worked out by the block itself.
function attribute(it) {
  const value = `${it.name}="{{ settings.${id(it)} | escape }}"`;
  if (Array.isArray(it.type)) return `    ${value}`;
  const isSet = { choice: " != 'none'", string: " != blank", boolean: "" }[it.type];
  return `    {% if settings.${id(it)}${isSet} %}\n      ${it.type === "boolean" ? it.name : value}\n    {% endif %}`;
}

export function block(surface, text, path) {
  const filled = fill(text, path, {
    languages: `  assign languages = '${surface.languages.join()}' | split: ','`,
    attributes: surface.attributes.filter((it) => it.name !== "lang").map(attribute).join("\n"),
  });
  return between(filled, path, "{% schema %}\n", "\n{% endschema %}", json(schema(surface)));
}

/** The texts of the theme editor. */
export function settings(surface, { say, label }) {
  const { none, review, accent, products, privacy } = surface.shop;
  const said = ({ label, help }) => ({ label: say(label), info: say(help) });
  const values = (it) => Object.entries(it.setting.values ?? {}).map(([value, word]) => [key(value), say(word)]);
  const attribute = (it) => [id(it), { ...said(it.setting), ...Object.fromEntries(values(it)) }];
  const areas = surface.choices.map((choice) => [key(choice), label(choice)]);
  return {
    name: "Back Relief",
    areas: { none: say(none), ...Object.fromEntries(areas) },
    settings: {
      review: say(review),
      ...Object.fromEntries(surface.attributes.map(attribute)),
      accent: said(accent),
      products: { header: say(products.label), ...said(products) },
      privacy: { header: say(privacy) },
    },
  };
}

/** The texts of the shop's pages. */
export const storefront = (surface, { say }) => ({ back_relief: { no_script: say(surface.shop["no-script"]) } });

export function readme(surface, text, path) {
  const { say } = surface.texts.en;
  const rows = surface.attributes.map(({ setting }) => `| ${say(setting.label)} | ${say(setting.help)} |\n`);
  return between(text, path, "| setting | what it does |\n| --- | --- |\n", "| Accent colour |", rows.join(""));
}
