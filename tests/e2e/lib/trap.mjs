// A site whose program traps as soon as it hears of anything: every function that
// is called with an event is `unreachable`, and the loader expects just that file.
import binaryen from "../../../tools/node_modules/binaryen/index.js";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "./site.mjs";

const sum = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;

function trapped(bytes) {
  const program = binaryen.readBinary(bytes);
  // Not all: with compact imports no engine loads it.
  const { BulkMemory, Multivalue, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } = binaryen.Features;
  program.setFeatures(BulkMemory | Multivalue | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt);
  const heard = binaryen.createType([binaryen.i32, binaryen.i32, binaryen.externref]);
  let count = 0;
  for (let i = 0; i < program.getNumExports(); i++) {
    const { kind, value } = binaryen.getExportInfo(program.getExportByIndex(i));
    if (kind !== binaryen.ExternalFunction) continue;
    const { params, results } = binaryen.getFunctionInfo(program.getFunction(value));
    if (params !== heard || results !== binaryen.none) continue;
    program.removeFunction(value);
    program.addFunction(value, params, results, [], program.unreachable());
    count += 1;
  }
  if (!count) throw new Error("the program has no function for events");
  return Buffer.from(program.emitBinary());
}

/** Options of `startSite`. */
export async function siteThatTraps() {
  const loader = await readFile(join(DIST, "back-relief.js"), "utf8");
  const [path] = /assets\/back-relief-[^"'`]*\.wasm/.exec(loader);
  const built = await readFile(join(DIST, path));
  const broken = trapped(built);
  // Our own page has the loader in its own script.
  const names = (await readdir(join(DIST, "assets"))).filter((name) => /^page-.*\.js$/.test(name));
  const scripts = ["back-relief.js", ...names.map((name) => `assets/${name}`)].map(async (name) => {
    const script = await readFile(join(DIST, name), "utf8");
    return [`/${name}`, script.replace(sum(built), sum(broken))];
  });
  const bodies = { ...Object.fromEntries(await Promise.all(scripts)), [`/${path}`]: broken };
  return { intercept: (asked) => bodies[asked] && { body: bodies[asked] } };
}
