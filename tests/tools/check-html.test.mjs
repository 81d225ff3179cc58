// That the HTML check sees what it should: faults in a shadow root and in a piece of
// a page too, at their places in the file.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";

const run = promisify(execFile);
const TOOL = join(import.meta.dirname, "../../tools/check-html.mjs");

/** What the tool says of a site of these files, without the path to it; its exit code. */
async function check(files) {
  const folder = await mkdtemp(join(tmpdir(), "back-relief-lint-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const { code = 0, stdout, stderr } = await run("node", [TOOL, folder], { cwd: folder }).catch((error) => error);
    return { code, said: stderr.split("\n").filter(Boolean), summary: stdout.trim() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const page = (body) => `<!doctype html>\n<html lang="en">\n<head><title>A page</title></head>\n<body><h1>Hello</h1>\n${body}\n</body></html>\n`;
const rooted = (inside) => `<back-relief lang="en"><template shadowrootmode="open">${inside}</template></back-relief>`;

test("faults are found on a page, in a shadow root and in a snippet, at their places", async () => {
  const { code, said, summary } = await check({
    "index.html": page('<p bogus="1">One</p>'),
    "demo.html": page(`<p>Two</p>\n  ${rooted('<p>Three</p>\n<p bogus="2">Four</p>')}`),
    "embed/en.html": rooted('<p bogus="3">Five</p><p bogus="4">Six</p>'),
  });
  const fault = "error: Attribute “bogus” not allowed on element “p” at this point.";
  const [demo, snippet, index, ...others] = said;
  assert.ok(demo.startsWith(`demo.html:7:1: ${fault} `), demo);
  assert.match(demo, /<p bogus="2">/);
  assert.ok(snippet.startsWith(`embed/en.html:1:56: ${fault} (2 times in this file) `), snippet);
  assert.ok(index.startsWith(`index.html:5:1: ${fault} `), index);
  assert.deepEqual(others, []);
  assert.equal(summary, "HTML: errors 4; files 3, shadow roots in them 2");
  assert.equal(code, 1);
});

test("a page without a fault passes, with parts of a shadow root too", async () => {
  const { code, said, summary } = await check({ "index.html": page(rooted('<div part="base"><h2>Two</h2></div>')) });
  assert.deepEqual(said, []);
  assert.equal(summary, "HTML: errors 0; files 1, shadow roots in them 1");
  assert.equal(code, 0);
});

test("what could not be looked at is no pass", async () => {
  const template = await check({ "index.html": page("<template><p bogus>One</p></template>") });
  assert.equal(template.code, 2);
  assert.match(template.said.join("\n"), /index\.html: a template that is no shadow root/);
  const nothing = await check({});
  assert.equal(nothing.code, 2);
  assert.match(nothing.said.join("\n"), /Run `make build` first/);
});
