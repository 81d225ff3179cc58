// A real WordPress in a folder of its own, on SQLite and PHP's own web server:
// newly installed, without plugins.
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "../../e2e/lib/port.mjs";
import { HERE, ROOT } from "./place.mjs";

const run = promisify(execFile);
const REAL = join(HERE, "wordpress/real");

// Where tools/setup-integrations has put the versions.
async function unpacked() {
  const place = join(ROOT, ".tools/wordpress");
  const [found] = (await readdir(place).catch(() => [])).filter((name) => !name.endsWith(".new"));
  if (!found) throw new Error("WordPress is missing. Install it with: tools/setup-integrations");
  return join(place, found);
}

async function layOut(version, site) {
  const from = await unpacked();
  const content = join(site, "wp-content");
  // Thousands of files: three times as fast as node:fs.
  await run("cp", ["-r", join(from, version), site]);
  await cp(join(from, "sqlite"), join(content, "sqlite"), { recursive: true });
  await cp(join(REAL, "db.php"), join(content, "db.php"));
  await cp(join(REAL, "config.php"), join(site, "wp-config.php"));
  await cp(join(REAL, "classic"), join(content, "themes/classic"), { recursive: true });
  // Without it, WordPress looks for languages among its own files.
  await mkdir(join(content, "languages"));
}

/**
 * Starts `version` in `folder`. Resolves to its exact `versions`, its address
 * `url`, its folder `site`, `inside(name, …)` which calls a function of
 * wordpress/real/inside.php, `log()` with PHP's complaints, and `stop()`.
 */
export async function startWordPress(version, folder) {
  const site = join(folder, "site");
  const log = join(folder, "debug.log");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // More than one worker, since the editor asks for many files at once.
  const env = { ...process.env, WORDPRESS_URL: url, PHP_CLI_SERVER_WORKERS: "4" };
  // Compiled once for all that runs; and no mail, of which this is the program.
  const compiled = join(folder, "compiled");
  const settings = ["opcache.enable_cli=1", `opcache.file_cache=${compiled}`, "sendmail_path=true", `error_log=${log}`]
    .flatMap((it) => ["-d", it]);
  const inside = async (name, ...args) => {
    const { stdout } = await run("php", [...settings, join(REAL, "inside.php"), site, name, JSON.stringify(args)], { env });
    return JSON.parse(stdout);
  };
  await mkdir(compiled, { recursive: true });
  await layOut(version, site);
  const versions = await inside("install");

  // A group of its own, so that its workers end with it.
  const args = [...settings, "-S", `127.0.0.1:${port}`, "-t", site, join(REAL, "router.php")];
  const server = spawn("php", args, { env, stdio: "ignore", detached: true });
  const ended = new Promise((done) => server.once("exit", done));
  const stop = () => {
    process.kill(-server.pid);
    return ended;
  };
  for (let i = 0; !(await fetch(url).then((answer) => answer.ok, () => false)); i += 1) {
    if (i === 100) throw await stop().then(() => new Error("PHP's web server does not answer"));
    await pause(50);
  }
  return { versions, url, site, inside, stop, log: () => readFile(log, "utf8").catch(() => "") };
}
