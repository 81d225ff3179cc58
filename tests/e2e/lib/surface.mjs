// What is promised to those who embed the guide, from the one list of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const SURFACE = JSON.parse(readFileSync(join(import.meta.dirname, "../../../integrations/surface.json"), "utf8"));

/** The values of the area radios, in the order of the list. */
export const AREAS = SURFACE.choices;

/** The panels, one for each area. */
export const PANELS = [...new Set(AREAS.map(panelOf))];

/** The panel of a choice: both sides share one. */
export function panelOf(area) {
  return area.replace(/-(left|right)$/, "");
}
