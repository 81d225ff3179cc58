// What is written from integrations/surface.json is up to date, and what shops
// are told keeps to the rules: no clinical review is said, versions agree.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { SURFACE } from "../e2e/lib/surface.mjs";
import { ROOT } from "./lib/place.mjs";

const read = (path) => readFile(join(ROOT, "integrations", path), "utf8");

test("The written files follow the list", () => promisify(execFile)("node", [join(ROOT, "tools/surface.mjs"), "--check"]));

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
