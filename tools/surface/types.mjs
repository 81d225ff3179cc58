// The types for TypeScript; those of React and of Vue in files of their own,
// because extending a module that is not installed is an error.
import { areas, detailName, entry, eventType, typed } from "./words.mjs";

const HEAD = "// Written by tools/surface.mjs from integrations/surface.json. Do not edit.\n";
const doc = (text, indent = "") => `${indent}/** ${text} */`;
const union = (values) => values.map((value) => `\n  | "${value}"`).join("");

function detail(event) {
  const lines = Object.entries(event.detail).map(entry).map(({ name, type, optional, note }) => {
    const about = note ? `${doc(`Only ${note.replace(" only", "")}.`, "  ")}\n` : "";
    return `${about}  ${name}${optional ? "?" : ""}: ${type};`;
  });
  return `export interface ${detailName(event)} {\n${lines.join("\n")}\n}`;
}

// A property reads as a string always ("" without its attribute); what may be
// written is narrower, and null takes the attribute away.
function property(it) {
  const lines = [doc(it.does, "  ")];
  if (it.property === "lang") return [...lines, `  lang: ${typed(it.type)};`].join("\n");
  if (it.type === "boolean") return [...lines, `  ${it.property}: boolean;`].join("\n");
  const reads = it.type === "string" ? "string" : `${typed(it.type)} | ""`;
  return [...lines, `  get ${it.property}(): ${reads};`, `  set ${it.property}(value: ${typed(it.type)} | null);`].join("\n");
}

export function types(surface) {
  const events = surface.events.map((it) => `${doc(it.does, "  ")}\n  "${it.name}": ${eventType(it)};`).join("\n");
  return `${HEAD}
${doc("What can be chosen: the values that events carry.")}
export type BackReliefChoice =${union(surface.choices)};

${doc("What the attribute `area` takes: a choice, or a pair without its side.")}
export type BackReliefArea =
  | BackReliefChoice${union(areas(surface).filter((area) => !surface.choices.includes(area)))};

${doc("The languages that the guide is built in. `lang` takes others too, and those with a region, such as `de-AT`.")}
export type BackReliefLanguage =${union(surface.languages)};

${doc("What went wrong.")}
export type BackReliefErrorCode =${surface.errors.map((it) => `\n  ${doc(it.does)}\n  | "${it.name}"`).join("")};

${surface.events.filter((it) => it.detail).map(detail).join("\n\n")}

${doc("The events by name.")}
export interface BackReliefEventMap {
${events}
}

${doc(`${surface.summary} The script defines the element and exports nothing, so this is a type only.`)}
export interface BackReliefElement extends HTMLElement {
${surface.attributes.map(property).join("\n")}
}

declare global {
  interface HTMLElementTagNameMap {
    "${surface.element}": BackReliefElement;
  }
  interface HTMLElementEventMap extends BackReliefEventMap {}
  interface DocumentEventMap extends BackReliefEventMap {}
}
`;
}

export function reactTypes(surface) {
  const attributes = surface.attributes.map((it) => {
    // An attribute and its property are both names that React takes.
    const names = [...new Set([it.name, it.property])];
    return names.map((name) => `${doc(it.does, "  ")}\n  "${name}"?: ${typed(it.type)} | undefined;`).join("\n");
  });
  const events = surface.events.map((it) => {
    return `${doc(it.does, "  ")}\n  "on${it.name}"?: ((event: BackReliefEventMap["${it.name}"]) => void) | undefined;`;
  });
  return `${HEAD}// For React 19: \`import type {} from "back-relief/react";\` once in a project.
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { BackReliefArea, BackReliefElement, BackReliefEventMap, BackReliefLanguage } from "back-relief";

export interface BackReliefProps extends DetailedHTMLProps<HTMLAttributes<BackReliefElement>, BackReliefElement> {
${[...attributes, ...events].join("\n")}
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "${surface.element}": BackReliefProps;
    }
  }
}
`;
}

export function vueTypes(surface) {
  const attributes = surface.attributes.map((it) => {
    const names = [...new Set([it.name, it.property])];
    return names.map((name) => `${doc(it.does, "  ")}\n  "${name}"?: ${typed(it.type)} | undefined;`).join("\n");
  });
  const handler = (name) => `on${name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`;
  const events = surface.events.map((it) => {
    return `${doc(it.does, "  ")}\n  ${handler(it.name)}?: ((event: BackReliefEventMap["${it.name}"]) => void) | undefined;`;
  });
  return `${HEAD}// For Vue 3: \`import type {} from "back-relief/vue";\` once in a project.
import type { DefineComponent } from "vue";
import type { BackReliefArea, BackReliefEventMap, BackReliefLanguage } from "back-relief";

export interface BackReliefProps {
${[...attributes, ...events].join("\n")}
}

declare module "vue" {
  interface GlobalComponents {
    "${surface.element}": DefineComponent<BackReliefProps>;
  }
}
`;
}
