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

function options(surface, it) {
  if (it.type === "choice") return [["", "None"], ...surface.choices.map((choice) => [choice, surface.label(choice)])];
  return it.type.map((value) => [value, it.setting.values[value]]);
}

function control(surface, it) {
  const { label, help } = it.setting;
  const lines = [`      name: ${quoted(id(it))}`, `      label: ${quoted(label)}`, `      help: ${quoted(help)}`];
  if (it.type === "boolean") lines.push("      toggle: true");
  else if (it.type !== "string") {
    const pairs = options(surface, it).map((pair) => `        [${pair.map(quoted).join(", ")}],\n`);
    lines.push(`      options: [\n${pairs.join("")}      ]`);
  }
  return `    {\n${lines.join(",\n")},\n    },`;
}

export function editor(surface, text, path) {
  return fill(text, path, { settings: surface.attributes.map((it) => control(surface, it)).join("\n") });
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
  const lines = surface.attributes.map((it) => `* ${it.name}: ${it.setting.label}${values(it)}. ${it.setting.help}\n`);
  return between(text, path, "Shortcode attributes, all optional:\n\n", "* accent:", lines.join(""));
}
