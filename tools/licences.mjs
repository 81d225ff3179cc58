// Checks that every Rust package we build or test with may be used in a product under
// MIT OR Apache-2.0. Reads what cargo knows offline; asks nobody.
import { execFileSync } from 'node:child_process';

const allowed = new Set([
  'MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Zlib', 'Unicode-3.0',
  'Unlicense', '0BSD', 'CC0-1.0', 'BSL-1.0', 'MIT-0',
]);

/** Of a library that only tests link, and nothing that ships: its own files stay under it. */
const inTestsToo = new Set([...allowed, 'MPL-2.0']);

/** Whether one of the ways to use it, as an SPDX expression names them, is open to us. */
const open = (expression, allowed) =>
  expression.replaceAll('/', ' OR ').replaceAll(/[()]/g, '').split(' OR ').some(way =>
    way.split(' AND ').every(licence => allowed.has(licence.trim())));

const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });

// What is only for other systems was never downloaded.
const host = run('rustc', '-vV').match(/^host: (.*)$/m)[1];
const platforms = [host, 'wasm32-unknown-unknown'].flatMap(it => ['--filter-platform', it]);
const metadata = JSON.parse(run('cargo', 'metadata', '--locked', '--offline', '--format-version', '1', ...platforms));
// A Set is gone through to its end, with what comes in meanwhile.
const nodes = new Map(metadata.resolve.nodes.map(it => [it.id, it]));
const ships = new Set(metadata.workspace_members);
for (const id of ships) {
  for (const { pkg, dep_kinds } of nodes.get(id).deps) if (dep_kinds.some(({ kind }) => kind !== 'dev')) ships.add(pkg);
}
const bad = metadata.packages.filter(it => !open(it.license ?? '', ships.has(it.id) ? allowed : inTestsToo));
for (const it of bad) console.error(`${it.name} ${it.version}: licence ${it.license ?? 'unknown'} is not on our list`);
if (bad.length) process.exit(1);
console.log(`licences: ${metadata.packages.length} packages, all on our list`);
