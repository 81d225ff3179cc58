// The HTML checker (Nu, from npm) over every page of a built site:
//
//   node tools/check-html.mjs [DIST]
//
// Prints file, line, column and message, each message once a file; ends with 1 where
// there is an error, and with 2 where it could not look. Warnings are printed and pass.
//
// It does not look into a <template>, where a declarative shadow root has its
// content. So that is checked once more as the body of a page of its own, and its
// places are told as they are in the file.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = join(import.meta.dirname, "..");
const CHECKER = join(PROJECT, "tests/node_modules/vnu-jar/build/dist/vnu.jar");

const SHADOW = /<template shadowrootmode="[a-z]+"[^>]*>([\s\S]*?)<\/template>/gd;
const isPage = (text) => /^\s*<!doctype html>/i.test(text);
// What a piece of a page needs around it to be one, on a line of its own.
const AROUND = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A piece</title></head><body><h1>A piece</h1>\n';

// CSS Shadow Parts gives every element the attribute `part`; the checker has yet to learn it.
const PART = /^Attribute “part” not allowed on element /;

/** Where the letter at `offset` stands, counted from 1 as the checker does. */
function placeOf(text, offset) {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** The page or piece that the file holds, and the content of each shadow root in it. */
function piecesOf(path, text) {
  const pieces = [{ path, start: { line: 1, column: 1 }, text: isPage(text) ? text : AROUND + text, added: isPage(text) ? 0 : 1 }];
  for (const { indices } of text.matchAll(SHADOW)) {
    const [from, to] = indices[1];
    pieces.push({ path, start: placeOf(text, from), text: AROUND + text.slice(from, to), added: 1 });
  }
  // Else what stands in it would go unseen.
  const templates = text.match(/<template\b/g)?.length ?? 0;
  if (templates !== pieces.length - 1) {
    throw new Error(`${path}: a template that is no shadow root, or one in another: teach tools/check-html.mjs to read it.`);
  }
  return pieces;
}

/** A place in a piece as the place in its file. */
function placeInFile({ start, added }, line, column) {
  const down = line - 1 - added;
  return { line: start.line + down, column: down === 0 ? start.column + column - 1 : column };
}

function check(files) {
  const words = ["-jar", CHECKER, "--format", "json", "--stdout", "--exit-zero-always", ...files];
  return new Promise((done, fail) => {
    execFile("java", words, { maxBuffer: 1 << 28 }, (error, said, complaint) => {
      if (error) fail(new Error(`The HTML checker did not run: ${complaint || error.message}\nInstall it with: tools/setup lint`));
      else done(JSON.parse(said).messages);
    });
  });
}

const isError = ({ type }) => type !== "info";

// A prerendered page is one long line: what stands there helps more than its column.
function inWords({ type, subType, message, extract = "", lastLine, firstLine = lastLine, firstColumn = 1, piece }, count) {
  const { line, column } = placeInFile(piece, firstLine ?? 1 + piece.added, firstColumn);
  const more = count > 1 ? ` (${count} times in this file)` : "";
  return `${piece.path}:${line}:${column}: ${subType ?? type}: ${message}${more} ${extract.replaceAll(/\s+/g, " ")}`.trim();
}

async function main(folder) {
  const names = (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => name.endsWith(".html")).sort();
  if (!names.includes("index.html")) throw new Error(`No index.html in ${folder}. Run \`make build\` first.`);
  const shown = relative(process.cwd(), folder) || ".";
  const read = async (name) => piecesOf(join(shown, name), await readFile(join(folder, name), "utf8"));
  const pieces = (await Promise.all(names.map(read))).flat();

  const scratch = await mkdtemp(join(tmpdir(), "back-relief-html-"));
  try {
    const files = pieces.map((_, at) => join(scratch, `${at}.html`));
    await Promise.all(pieces.map(({ text }, at) => writeFile(files[at], text)));
    const found = (await check(files)).filter(({ message }) => !PART.test(message));
    const alike = new Map();
    for (const message of found) {
      const piece = pieces[files.indexOf(fileURLToPath(message.url))];
      const key = `${piece.path} ${message.message}`;
      alike.set(key, [...(alike.get(key) ?? []), { ...message, piece }]);
    }
    for (const [first, ...others] of alike.values()) console.error(inWords(first, 1 + others.length));
    const errors = found.filter(isError).length;
    console.log(`HTML: errors ${errors}; files ${names.length}, shadow roots in them ${pieces.length - names.length}`);
    if (errors) process.exitCode = 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

await main(resolve(process.argv[2] ?? join(PROJECT, "dist"))).catch((error) => {
  console.error(error.message);
  process.exitCode = 2;
});
