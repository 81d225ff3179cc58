// Checks that every Rust package we build with may be used in a product under
// MIT OR Apache-2.0. Reads what cargo knows offline; asks nobody.
import { execFileSync } from 'node:child_process';

const allowed = new Set([
  'MIT', 'Apache-2.0', 'Apache-2.0 WITH LLVM-exception', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Zlib', 'Unicode-3.0',
  'Unlicense', '0BSD', 'CC0-1.0', 'BSL-1.0', 'MIT-0',
]);

/** Whether one of the ways to use it, as an SPDX expression names them, is open to us. */
const open = expression =>
  expression.replaceAll('/', ' OR ').replaceAll(/[()]/g, '').split(' OR ').some(way =>
    way.split(' AND ').every(licence => allowed.has(licence.trim())));

const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });

// What is only for other systems was never downloaded.
const host = run('rustc', '-vV').match(/^host: (.*)$/m)[1];
const platforms = [host, 'wasm32-unknown-unknown'].flatMap(it => ['--filter-platform', it]);
const metadata = JSON.parse(run('cargo', 'metadata', '--locked', '--offline', '--format-version', '1', ...platforms));
const bad = metadata.packages.filter(it => !open(it.license ?? ''));
for (const it of bad) console.error(`${it.name} ${it.version}: licence ${it.license ?? 'unknown'} is not on our list`);
if (bad.length) process.exit(1);
console.log(`licences: ${metadata.packages.length} packages, all on our list`);
