// The header files of integrations/html/headers, each under the real server it
// is for: types, caching, compression, policy, CORS; then the guide in Chromium
// from that server. Netlify's file can only be read here.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { CSP, framePolicy } from "../../tools/serve.mjs";
import { live, openPage } from "./lib/browser.mjs";
import { freePort } from "../e2e/lib/port.mjs";
import { DIST, freshFolder, ROOT } from "./lib/place.mjs";

const HEADERS = join(ROOT, "integrations/html/headers");
// The guide's host and the shop's, as the files name them.
const NAMED = "https://guide.example";
const SHOP = "https://shop.example";
const folder = await freshFolder("headers");
const site = join(folder, "site");
await cp(DIST, site, { recursive: true });
const assets = await readdir(join(site, "assets"));
const asset = (end) => `/assets/${assets.find((name) => name.endsWith(end))}`;
const packed = await readdir(site).then((names) => names.includes("back-relief.js.br"));

function ask(url, coding = "identity") {
  return new Promise((done, fail) => {
    get(url, { headers: { "accept-encoding": coding } }, (answer) => {
      answer.resume();
      answer.on("end", () => done({ status: answer.statusCode, ...answer.headers }));
    }).on("error", fail);
  });
}

// A server as a child of this process, until the test ends.
async function started(t, program, args, url) {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder } });
  let said = "";
  child.stderr.on("data", (text) => { said += text; });
  t.after(() => new Promise((done) => {
    child.once("exit", done);
    if (child.exitCode === null) child.kill("SIGTERM"); else done();
  }));
  for (let i = 0; i < 100; i += 1) {
    if (child.exitCode !== null) throw new Error(`${program} stopped: ${said}`);
    if (await ask(url).then(() => true, () => false)) return;
    await pause(50);
  }
  throw new Error(`${program} does not answer: ${said}`);
}

async function check(url) {
  const immutable = "public, max-age=31536000, immutable";
  const wasm = await ask(url + asset(".wasm"));
  assert.equal(wasm["content-type"], "application/wasm");
  assert.equal(wasm["cache-control"], immutable);
  assert.equal(wasm["access-control-allow-origin"], "*");
  const pack = await ask(url + asset(".pack"));
  assert.equal(pack["content-type"], "application/octet-stream");
  for (const [path, type, caching] of [
    ["/back-relief.js", /^(text|application)\/javascript/, "no-cache"],
    [asset(".css"), /^text\/css/, immutable],
    ["/", /^text\/html; *charset=utf-8/i, "no-cache"],
  ]) {
    for (const coding of packed ? ["identity", "gzip", "br"] : ["identity"]) {
      const answer = await ask(url + path, coding);
      assert.equal(answer.status, 200, path);
      assert.match(answer["content-type"], type, `${path} as ${coding}`);
      assert.equal(answer["cache-control"], caching, `${path} as ${coding}`);
      assert.equal(answer["x-content-type-options"], "nosniff", path);
      // A page that is named by its folder alone need not come compressed.
      if (path !== "/") assert.equal(answer["content-encoding"], coding === "identity" ? undefined : coding, path);
      if (coding !== "identity" && path !== "/") assert.match(answer.vary ?? "", /accept-encoding/i, path);
    }
  }
  assert.equal((await ask(`${url}/`))["content-security-policy"], CSP);
  assert.equal((await ask(`${url}/iframe.html`))["content-security-policy"], framePolicy(url, SHOP));

  const { page, faults } = await openPage(`${url}/`);
  await live(page, faults);
  assert.deepEqual(faults, []);
  await page.close();
}

// tools/setup-integrations unpacks two servers without installing them.
const unpacked = (path) => join(ROOT, ".tools/servers", path);

const ours = async (path, url = NAMED) => (await readFile(join(HEADERS, path), "utf8")).replaceAll(NAMED, url);

async function address() {
  const port = await freePort();
  return [port, `http://127.0.0.1:${port}`];
}

test("nginx", async (t) => {
  const [port, url] = await address();
  const conf = (await ours("nginx.conf", url)).replace("listen 80", `listen 127.0.0.1:${port}`)
    .replace("/srv/back-relief", site).replace("include mime.types", `include ${unpacked("etc/nginx/mime.types")}`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((it) => `${it}_temp_path ${folder}/${it};`).join(" ");
  await writeFile(join(folder, "nginx.conf"), `load_module ${unpacked("usr/lib/nginx/modules/ngx_http_brotli_static_module.so")};
user root; daemon off; master_process off; pid ${folder}/nginx.pid; error_log stderr warn; events {}
http { access_log off; ${temporary} ${conf} }`);
  await started(t, unpacked("usr/sbin/nginx"), ["-e", "stderr", "-c", join(folder, "nginx.conf")], `${url}/`);
  await check(url);
});

test("Apache", async (t) => {
  const [port, url] = await address();
  const root = join(folder, "apache");
  await cp(site, root, { recursive: true });
  await writeFile(join(root, ".htaccess"), await ours("apache.htaccess", url));
  const modules = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "setenvif"];
  await writeFile(join(folder, "apache.conf"), `${modules.map((it) => `LoadModule ${it}_module /usr/lib/apache2/modules/mod_${it}.so`).join("\n")}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
TypesConfig /etc/mime.types
DocumentRoot ${root}
DirectoryIndex index.html
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>\n`);
  await started(t, "apache2", ["-X", "-f", join(folder, "apache.conf")], `${url}/`);
  await check(url);
});

test("Caddy", async (t) => {
  const [port, url] = await address();
  const conf = (await ours("Caddyfile", url)).replace("guide.example", url).replace("/srv/back-relief", site);
  await writeFile(join(folder, "Caddyfile"), `{\n\tadmin off\n}\n${conf}`);
  await started(t, unpacked("usr/bin/caddy"), ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"], `${url}/`);
  await check(url);
});

test("All header files send the same policy", async () => {
  for (const path of await readdir(HEADERS)) {
    // Netlify-style hosts send every rule that fits a path: one policy for all.
    const policies = path === "_headers" ? [framePolicy(NAMED, SHOP)] : [CSP, framePolicy(NAMED, SHOP)];
    assert.deepEqual((await ours(path)).match(/default-src 'none'[^"\n]*/g), policies, path);
  }
});
