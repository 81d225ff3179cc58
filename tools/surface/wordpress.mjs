// The WordPress plugin: the block's attributes and their controls, the
// shortcode's, and which values are let through.
import { between, fill } from "./regions.mjs";

// Blocks have a `lang` of their own.
const id = (it) => (it.name === "lang" ? "guideLang" : it.property);
const quoted = (text) => `'${text.replace(/[\\']/g, "\\$&")}'`;

function blockAttribute(it) {
  const values = Array.isArray(it.type) && { enum: it.type };
  const fallback = it.type === "boolean" ? it.default : values ? it.default : "";
  const declared = { type: it.type === "boolean" ? "boolean" : "string", ...values, default: fallback };
  const inline = JSON.stringify(declared, null, 1).replace(/\n\s*/g, " ").replace(/\[ | \]/g, (bracket) => bracket.trim());
  return `    "${id(it)}": ${inline},\n`;
}

export function block(surface, text, path) {
  return between(text, path, '"attributes": {\n', '    "accent"', surface.attributes.map(blockAttribute).join(""));
}

// What may be chosen: [value, label]. Nothing for what is typed or switched.
function options(surface, it, { say, label }) {
  if (it.type === "choice") return [["", say(surface.shop.none)], ...surface.choices.map((choice) => [choice, label(choice)])];
  return Array.isArray(it.type) ? it.type.map((value) => [value, say(it.setting.values[value])]) : [];
}

// The attributes, and the colour, which is a custom property of the element.
const controls = (surface) => [...surface.attributes, { property: "accent", type: "string", setting: surface.shop.accent }];

function control(surface, it) {
  const { say } = surface.texts.en;
  const { label, help } = it.setting;
  const lines = [`      name: ${quoted(id(it))}`, `      label: ${quoted(say(label))}`, `      help: ${quoted(say(help))}`];
  if (it.type === "boolean") lines.push("      toggle: true");
  const pairs = options(surface, it, surface.texts.en).map((pair) => `        [${pair.map(quoted).join(", ")}],\n`);
  if (pairs.length) lines.push(`      options: [\n${pairs.join("")}      ]`);
  return `    {\n${lines.join(",\n")},\n    },`;
}

export function editor(surface, text, path) {
  return fill(text, path, { settings: controls(surface).map((it) => control(surface, it)).join("\n") });
}

/** What WordPress calls the editor's script. */
export const handle = ({ name }) => `${name.replace("/", "-")}-editor-script`;

/** The texts of the editor's script, in the form that WordPress hands to it. */
export function scriptTexts(surface, script, its) {
  // Those that are written in the script by hand.
  const own = [...script.matchAll(/\bsay\('([^']+)'\)/g)].map(([, text]) => text);
  const all = (language) => [
    ...own.map(language.say),
    ...controls(surface).flatMap((it) => [
      language.say(it.setting.label), language.say(it.setting.help), ...options(surface, it, language).map(([, label]) => label),
    ]),
  ];
  const translated = all(its);
  const messages = Object.fromEntries(all(surface.texts.en).map((text, i) => [text, [translated[i]]]));
  return { domain: "messages", locale_data: { messages: { "": { domain: "messages", lang: its.language }, ...messages } } };
}

/** The texts of block.json and of the plugin's head, which WordPress itself reads. */
export function phpTexts({ description, keywords }, head, { say }) {
  // A text's context and the text, as gettext joins them. The name stays as it is.
  const joined = (context, text) => [`"${context}\\4" . ${quoted(text)}`, quoted(say(text))];
  const about = /^ \* Description: +(.+)$/m.exec(head)[1];
  const messages = [
    [quoted(about), quoted(say(about))],
    joined("block description", description),
    ...keywords.map((word) => joined("block keyword", word)),
  ];
  const lines = messages.map((pair) => `\t\t${pair.join(" => ")},\n`).join("");
  return `<?php\n// Written by tools/surface.mjs. Do not edit.\nreturn array(\n\t'domain'   => 'back-relief',\n\t'messages' => array(\n${lines}\t),\n);\n`;
}

// Any choice's spelling is let through: the element itself ignores what it doesn't know.
function pattern(it) {
  const allowed = it.type === "choice" ? "[a-z]+(-[a-z]+)*" : Array.isArray(it.type) ? `(${it.type.join("|")})` : it.pattern;
  if (!allowed) throw new Error(`integrations/surface.json: the attribute ${it.name} needs a "pattern".`);
  return quoted(`/^${allowed}$/D`);
}

// A list of PHP with its arrows below one another.
function list(pairs) {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `\t\t${name.padEnd(width)} => ${value},`).join("\n");
}

export function settings(surface, text, path) {
  const [switches, texts] = [true, false].map((on) => surface.attributes.filter((it) => (it.type === "boolean") === on));
  return fill(text, path, {
    names: list(surface.attributes.map((it) => [quoted(it.name), quoted(id(it))])),
    patterns: list(texts.filter((it) => it.name !== "lang").map((it) => [quoted(it.name), pattern(it)])),
    switches: switches.map((it) => `\t\t${quoted(it.name)},`).join("\n"),
  });
}

export function readme(surface, text, path) {
  const values = (it) => (Array.isArray(it.type) ? ` (${it.type.join(" or ")})` : "");
  const { say } = surface.texts.en;
  const lines = surface.attributes.map((it) => `* ${it.name}: ${say(it.setting.label)}${values(it)}. ${say(it.setting.help)}\n`);
  return between(text, path, "Shortcode attributes, all optional:\n\n", "* accent:", lines.join(""));
}
