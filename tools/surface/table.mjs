// The reference tables of integrations/html/README.md, and the short one of README.md.
import { areas } from "./words.mjs";

const code = (text) => `\`${text}\``;
// In code a "<" stands for itself; elsewhere it would begin a tag.
const cell = (text) => {
  const parts = String(text).replaceAll("|", "\\|").split("`");
  return parts.map((part, i) => (i % 2 ? part : part.replaceAll("<", "&lt;"))).join("`");
};
const rows = (head, lines) =>
  [head, head.map(() => "---"), ...lines].map((line) => `| ${line.map(cell).join(" | ")} |`).join("\n");

function attributeValues(type) {
  if (type === "choice") return "an area, see below";
  if (type === "language") return "a language";
  return Array.isArray(type) ? type.map(code).join(", ") : type;
}

function carries(detail) {
  if (!detail) return "nothing";
  return Object.entries(detail).map(([name, said]) => `${code(name)}: ${said}`).join("; ");
}

/** What the attributes do, for the project's own page. */
export function attributeTable(surface) {
  const values = (it) => (Array.isArray(it.type) ? `${it.type.map(code).join(" or ")}, unless set ${code(it.default)}. ` : "");
  return rows(["attribute", "what it does"], surface.attributes.map((it) => [code(it.name), values(it) + it.does]));
}

export function table(surface) {
  const attributes = surface.attributes.map((it) => [
    code(it.name), code(it.property), attributeValues(it.type), it.default === null ? "" : code(it.default), it.does,
  ]);
  const list = (things) => things.map((it) => [code(it.name), it.does]);
  return [
    "### Attributes and properties\n",
    rows(["attribute", "property", "values", "default", "what it does"], attributes),
    `\nAreas: ${areas(surface).map(code).join(", ")}.\n`,
    "### Slots\n",
    rows(["slot", "where"], list(surface.slots)),
    "\n### Events\n",
    "All bubble and cross shadow roots (`composed`).\n",
    rows(["event", "`event.detail`", "when"], surface.events.map((it) => [code(it.name), carries(it.detail), it.does])),
    "\n### Error codes\n",
    rows(["`code`", "what it means"], list(surface.errors)),
    "\n### Custom properties\n",
    rows(["property", "default", "what it does"], surface.tokens.map((it) => [code(it.name), code(it.default), it.does])),
    "\n### Parts\n",
    rows(["`::part()`", "what it is"], list(surface.parts)),
    "",
  ].join("\n");
}
