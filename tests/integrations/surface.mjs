// What is written from integrations/surface.json is up to date in each language, and
// what shops are told keeps to the rules: no clinical review is said.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { textsIn } from "../../tools/surface/texts.mjs";
import { SURFACE } from "../e2e/lib/surface.mjs";
import { ROOT } from "./lib/place.mjs";

const read = (path) => readFile(join(ROOT, "integrations", path), "utf8");

test("The written files follow the list", () => promisify(execFile)("node", [join(ROOT, "tools/surface.mjs"), "--check"]));

test("A translation that is missing, left over, or loses what is put into it is told", () => {
  const given = { Country: "Land", "Of {languages}": "Ohne", "Nobody asks": "Niemand", Empty: "" };
  const its = textsIn({ language: "de", languages: ["en", "de", "fr"], translations: given, areas: {}, words: {} });
  for (const text of ["Country", "Of {languages}", "New", "Empty"]) its.say(text);
  assert.equal(its.say("Country"), "Land");
  const found = its.faults().join("\n");
  assert.equal(its.faults().length, 4, found);
  for (const fault of [/nothing for "New"/, /nothing for "Empty"/, /no shop shows "Nobody asks"/, /other \{words\} than in "Of/]) assert.match(found, fault);
});

test("Areas and languages are called as the guide and the language itself call them", () => {
  const words = { "choice-with-side": "{area}, {side}", side: "{side} Seite", left: "linke", right: "rechte" };
  const its = textsIn({
    language: "de", languages: ["en", "de", "fr"], translations: { "{languages}": "{languages}" }, areas: { glutes: "Gesäß", "mid-back": "Mitte" }, words,
  });
  assert.equal(its.say("{languages}"), "Deutsch, Englisch oder Französisch");
  assert.deepEqual(["mid-back", "glutes-left"].map(its.label), ["Mitte", "Gesäß, linke Seite"]);
});

test("No translation is the English text", async () => {
  for (const name of await readdir(join(ROOT, "integrations/texts"))) {
    const same = Object.entries(JSON.parse(await read(`texts/${name}`))).filter(([english, text]) => text === english);
    // French says it so too.
    assert.deepEqual(same.filter(([english]) => english !== "Guide"), [], name);
  }
});

test("The manifest names all of it", async () => {
  const [{ declarations: [element], exports }] = JSON.parse(await read("npm/custom-elements.json")).modules;
  assert.equal(element.tagName, SURFACE.element);
  assert.equal(exports[0].kind, "custom-element-definition");
  const names = (list) => list.map((it) => it.name);
  for (const [ours, theirs] of [
    ["attributes", "attributes"], ["slots", "slots"], ["events", "events"], ["parts", "cssParts"], ["tokens", "cssProperties"],
  ]) assert.deepEqual(names(element[theirs]), names(SURFACE[ours]), theirs);
  assert.deepEqual(names(element.members), SURFACE.attributes.map((it) => it.property));
});

test("Every page for shops says that no clinician has reviewed the texts", async () => {
  for (const path of ["html/README.md", "html/privacy.md", "npm/README.md", "shopify/README.md", "wordpress/back-relief/readme.txt"]) {
    assert.match((await read(path)).replace(/\s+/g, " "), /no clinician has reviewed/i, path);
  }
});
