// Shortens the names by which the program and its glue know each other.
// wasm-bindgen ends each with sixteen random digits, in both files: together
// 4 KB that no compression can help.
//
//   node tools/short-names.mjs PROGRAM.wasm GLUE.js
import { readFileSync, writeFileSync } from "node:fs";

const IMPORTS = 2;
const EXPORTS = 7;

/** Reads numbers, names and bytes one after the other. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }
  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
  name() {
    return Buffer.from(this.take(this.number())).toString();
  }
}

const number = (value) => {
  const bytes = [];
  for (; value >= 0x80; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
};
const counted = (content) => Buffer.concat([number(content.length), content]);

/** What kind of thing is imported, copied as it stands. */
function kind(reader) {
  const from = reader.at;
  const which = reader.take(1)[0];
  const limits = () => {
    const flags = reader.number();
    reader.number();
    if (flags & 1) reader.number();
  };
  if (which === 0) reader.number();
  else if (which === 1) (reader.take(1), limits());
  else if (which === 2) limits();
  else if (which === 3) reader.take(2);
  else throw new Error(`an import of kind ${which}: teach tools/short-names.mjs to read it`);
  return reader.bytes.subarray(from, reader.at);
}

const [program, glue] = process.argv.slice(2);
const wasm = readFileSync(program);
const names = new Map();
const short = (name) => {
  // Only names of wasm-bindgen's making: others are part of what we offer.
  if (!/^__wb|^wasm_bindgen_|^\.\//.test(name)) return name;
  if (!names.has(name)) names.set(name, `$${names.size.toString(36)}`);
  return names.get(name);
};

function renamed(id, content) {
  const reader = new Reader(content);
  const count = reader.number();
  const parts = [number(count)];
  for (let i = 0; i < count; i++) {
    parts.push(counted(Buffer.from(short(reader.name()))));
    if (id === IMPORTS) parts.push(counted(Buffer.from(short(reader.name()))), kind(reader));
    else parts.push(reader.take(1), number(reader.number()));
  }
  return Buffer.concat(parts);
}

const reader = new Reader(wasm);
const out = [reader.take(8)];
while (reader.at < wasm.length) {
  const id = reader.take(1)[0];
  const content = reader.take(reader.number());
  out.push(Buffer.from([id]), counted(id === IMPORTS || id === EXPORTS ? renamed(id, content) : content));
}
writeFileSync(program, Buffer.concat(out));

let script = readFileSync(glue, "utf8");
for (const [long, name] of [...names].sort(([a], [b]) => b.length - a.length)) {
  const parts = script.split(long);
  if (parts.length < 2) throw new Error(`the glue does not know ${long}`);
  script = parts.join(name);
}
writeFileSync(glue, script);
