// VS Code's "custom data" for HTML: completion and hover texts.
import { areas } from "./words.mjs";

function values(surface, type) {
  if (type === "choice") return { values: areas(surface).map((name) => ({ name })) };
  if (type === "language") return { values: surface.languages.map((name) => ({ name })) };
  if (Array.isArray(type)) return { values: type.map((name) => ({ name })) };
  return type === "boolean" ? { valueSet: "v" } : {};
}

export function vscode(surface) {
  const slots = surface.slots.map((slot) => `- \`${slot.name}\`: ${slot.does}`).join("\n");
  const events = surface.events.map((event) => `- \`${event.name}\`: ${event.does}`).join("\n");
  return {
    version: 1.1,
    tags: [
      {
        name: surface.element,
        description: { kind: "markdown", value: `${surface.summary}\n\nSlots:\n${slots}\n\nEvents:\n${events}` },
        attributes: surface.attributes.map((it) => ({
          name: it.name,
          description: { kind: "markdown", value: it.default ? `${it.does}\n\nDefault: \`${it.default}\`` : it.does },
          ...values(surface, it.type),
        })),
      },
    ],
  };
}
