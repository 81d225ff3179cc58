// How a type of the list is said in TypeScript, and small helpers for all.

/** The area that a choice is of. */
export const areaOf = (choice) => choice.replace(/-(left|right)$/, "");

/** The choices, and the pairs that may be named without their side. */
export const areas = (surface) => [...new Set([...surface.choices, ...surface.choices.map(areaOf)])];

/** A type of the list in TypeScript. */
export function typed(type) {
  if (Array.isArray(type)) return type.map((value) => `"${value}"`).join(" | ");
  // Any text may be given: the language of a page is often not known beforehand.
  return { choice: "BackReliefArea", language: "BackReliefLanguage | (string & {})" }[type] ?? type;
}

/** What a detail's entry holds: `choice, with share-area only` may be missing. */
export function entry([name, said]) {
  const [type, condition] = said.split(/,\s*/);
  const written = { choice: "BackReliefChoice", "error code": "BackReliefErrorCode" }[type] ?? type;
  return { name, type: written, optional: Boolean(condition), note: condition };
}

/** The name of an event's detail type: back-relief-open → BackReliefOpenDetail. */
export function detailName(event) {
  const words = event.name.split("-").map((word) => word[0].toUpperCase() + word.slice(1));
  return `${words.join("")}Detail`;
}

/** The type of an event. */
export const eventType = (event) => `CustomEvent<${event.detail ? detailName(event) : "null"}>`;
