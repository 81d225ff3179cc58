// Prints the version in each place that has one, and fails while they differ.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const PLUGIN = "integrations/wordpress/back-relief";

const PLACES = [
  ["Cargo.toml", /^version = "(.+)"$/m],
  ["integrations/npm/package.json", /^ {2}"version": "(.+)",$/m],
  [`${PLUGIN}/back-relief.php`, /^ \* Version: +(.+)$/m],
  [`${PLUGIN}/back-relief.php`, /'BACK_RELIEF_VERSION', '(.+)'/],
  [`${PLUGIN}/readme.txt`, /^Stable tag: (.+)$/m],
  [`${PLUGIN}/readme.txt`, /^== Changelog ==\s+= (.+) =$/m],
  [`${PLUGIN}/block/block.json`, /"version": "(.+)"/],
  [`${PLUGIN}/block/editor.asset.php`, /'version' +=> '(.+)'/],
];

const found = PLACES.map(([file, place]) => [place.exec(readFileSync(join(ROOT, file), "utf8"))?.[1] ?? "none", file]);
const agree = new Set(found.map(([version]) => version)).size === 1;
if (agree) console.log(`version ${found[0][0]} in all ${found.length} places`);
else {
  for (const [version, file] of found) console.error(`${version.padEnd(12)} ${file}`);
  process.exitCode = 1;
}
