// A real WordPress in a folder of its own, on SQLite and PHP's own web server:
// installed anew, without plugins.
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "../../e2e/lib/port.mjs";
import { HERE, ROOT } from "./place.mjs";

const run = promisify(execFile);
const REAL = join(HERE, "wordpress/real");
// No mail is sent: this would be the program for it.
const NO_MAIL = ["-d", "sendmail_path=true"];

/** Where tools/setup-integrations put the WordPress versions. */
async function unpacked() {
  const place = join(ROOT, ".tools/wordpress");
  const [found] = (await readdir(place).catch(() => [])).filter((name) => !name.endsWith(".new"));
  if (!found) throw new Error("WordPress is missing. Install it with: tools/setup-integrations");
  return join(place, found);
}

async function lay(from, version, site) {
  const content = join(site, "wp-content");
  await cp(join(from, version), site, { recursive: true });
  await cp(join(from, "sqlite"), join(content, "sqlite"), { recursive: true });
  const dropIn = await readFile(join(from, "sqlite/db.copy"), "utf8");
  await writeFile(join(content, "db.php"), dropIn.replace("'{SQLITE_IMPLEMENTATION_FOLDER_PATH}'", "__DIR__ . '/sqlite'"));
  await cp(join(REAL, "config.php"), join(site, "wp-config.php"));
  await cp(join(REAL, "classic"), join(content, "themes/classic"), { recursive: true });
}

/**
 * Starts `version` in `folder`. Resolves to its `url`, its `content` folder,
 * `inside(name, …)` which calls a function of wordpress/real/inside.php,
 * `log()`, and `stop`.
 */
export async function startWordPress(version, folder) {
  const site = join(folder, "site");
  await mkdir(site, { recursive: true });
  await lay(await unpacked(), version, site);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const debug = join(folder, "debug.log");
  // The editor asks for many files at once.
  const env = { ...process.env, WORDPRESS_URL: url, PHP_CLI_SERVER_WORKERS: "4" };

  async function inside(name, ...args) {
    const { stdout } = await run("php", [...NO_MAIL, join(REAL, "inside.php"), site, name, JSON.stringify(args)], { env });
    return JSON.parse(stdout);
  }
  await inside("install");

  // A group of its own, so that its workers end with it.
  const server = spawn("php", [...NO_MAIL, "-d", `error_log=${debug}`, "-S", `127.0.0.1:${port}`, "-t", site, join(REAL, "router.php")],
    { env, stdio: "ignore", detached: true });
  for (let i = 0; !(await fetch(`${url}/wp-login.php`).then((answer) => answer.ok, () => false)); i += 1) {
    if (i === 100 || server.exitCode !== null) throw new Error("PHP's web server does not answer");
    await pause(50);
  }
  return {
    url,
    inside,
    content: join(site, "wp-content"),
    log: () => readFile(debug, "utf8").catch(() => ""),
    stop: () => new Promise((done) => {
      server.once("exit", done);
      process.kill(-server.pid);
    }),
  };
}
