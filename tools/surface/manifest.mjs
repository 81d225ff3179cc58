// The custom-elements manifest (schema 1.0.0), which Storybook, editors and
// documentation tools read.
import { areas, entry, eventType } from "./words.mjs";

// The manifest knows no other file, so types are spelt out.
function spelt(surface, type) {
  if (type === "choice") return areas(surface).map((area) => `'${area}'`).join(" | ");
  if (type === "language") return "string";
  return Array.isArray(type) ? type.map((value) => `'${value}'`).join(" | ") : type;
}

const quoted = (value) => (value === null ? undefined : JSON.stringify(value).replaceAll('"', "'"));

function eventText(event) {
  if (!event.detail) return eventType(event);
  const inside = Object.entries(event.detail).map(entry).map(({ name, type, optional }) => {
    return `${name}${optional ? "?" : ""}: ${type.startsWith("BackRelief") ? "string" : type}`;
  });
  return `CustomEvent<{ ${inside.join("; ")} }>`;
}

export function manifest(surface) {
  const named = ({ name, does }) => ({ name, description: does });
  const attribute = (it) => ({
    name: it.name,
    fieldName: it.property,
    type: { text: spelt(surface, it.type) },
    default: quoted(it.default),
    description: it.does,
  });
  // `lang` is every element's own property: nothing to add for it.
  const member = (it) => ({
    kind: "field",
    name: it.property,
    attribute: it.name,
    reflects: true,
    type: { text: spelt(surface, it.type) },
    default: quoted(it.default),
    description: it.does,
    ...(it.property === "lang" && { inheritedFrom: { name: "HTMLElement" } }),
  });
  const path = "back-relief.js";
  return {
    schemaVersion: "1.0.0",
    readme: "README.md",
    modules: [
      {
        kind: "javascript-module",
        path,
        declarations: [
          {
            kind: "class",
            customElement: true,
            name: "BackRelief",
            tagName: surface.element,
            superclass: { name: "HTMLElement" },
            description: surface.summary,
            attributes: surface.attributes.map(attribute),
            members: surface.attributes.map(member),
            slots: surface.slots.map(named),
            events: surface.events.map((event) => ({ ...named(event), type: { text: eventText(event) } })),
            cssParts: surface.parts.map(named),
            cssProperties: surface.tokens.map((token) => ({ ...named(token), default: token.default })),
          },
        ],
        exports: [
          { kind: "custom-element-definition", name: surface.element, declaration: { name: "BackRelief", module: path } },
        ],
      },
    ],
  };
}
