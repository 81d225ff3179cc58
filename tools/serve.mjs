// A small static server for the built dist/, with the headers it is meant to
// have in production. From the command line:
//
//   node tools/serve.mjs [--dir dist] [--port 8080]
//
// From tests and the bench: `serve({dir, port, headers, intercept})`.
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const HOST = "127.0.0.1";

export const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types back-relief back-relief-worker",
].join("; ");

/** The studio shows pages of the site in a frame. */
const STUDIO_CSP = `${CSP}; frame-src 'self'`;

/** The policy of a page in a frame that is kept apart from its origin `own`, on a
    page of `shop`: Safari takes 'self' for nothing there, so the host is named. */
export const framePolicy = (own, shop) => CSP.replaceAll(/(?:script|style|connect|img)-src 'self'/g, `$& ${own}`)
  .replace("frame-ancestors 'self'", `$& ${shop}`);

const PLAIN = "text/plain; charset=utf-8";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": PLAIN,
  ".md": PLAIN,
};

// In order of preference: the suffix of the ready-made file, and its coding.
const CODINGS = [[".br", "br"], [".gz", "gzip"]];

const isFile = (path) => stat(path).then((found) => found.isFile(), () => false);

function accepts(header, coding) {
  return header.split(",").some((item) => {
    const [name, ...parameters] = item.trim().toLowerCase().split(/\s*;\s*/);
    return name === coding && !parameters.some((p) => /^q=0(\.0*)?$/.test(p));
  });
}

// The file a request path means, or undefined: no climbing out of `root`,
// no hidden files.
async function findFile(root, path) {
  if (path.includes("\0") || path.includes("\\") || /(^|\/)\./.test(path)) return;
  const target = resolve(join(root, path));
  if (target !== root && !target.startsWith(root + sep)) return;
  for (const file of [target, join(target, "index.html")]) {
    if (await isFile(file)) return file;
  }
}

async function answerFile(root, path, requestHeaders) {
  const file = await findFile(root, path);
  if (!file) return { status: 404, headers: { "content-type": PLAIN }, body: `Nothing here: ${path}\n` };

  const headers = {
    ...(path === "/studio.html" && { "content-security-policy": STUDIO_CSP }),
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    vary: "accept-encoding",
  };
  // A page is nobody else's business; the guide that an element fetches is.
  if (extname(file) !== ".html" || path.startsWith("/assets/")) headers["access-control-allow-origin"] = "*";

  let source = file;
  for (const [suffix, coding] of CODINGS) {
    if (accepts(requestHeaders["accept-encoding"] ?? "", coding) && (await isFile(file + suffix))) {
      source = file + suffix;
      headers["content-encoding"] = coding;
      break;
    }
  }
  const body = await readFile(source);
  headers.etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  if (requestHeaders["if-none-match"] === headers.etag) return { status: 304, headers };
  return { status: 200, headers, body };
}

function decodePath(url) {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
}

/**
 * Serves `dir` on 127.0.0.1. `headers` are added to every answer (a value of
 * `undefined` takes a header away). `intercept(path, request, original)` may
 * return (a promise of) `{status, headers, body, delay}` to answer in the
 * file's place; what it leaves out is taken from the file's own answer, which
 * `await original()` gives too, uncompressed. `{hangUp: true}` is no answer at
 * all, as when the network is gone. Resolves to `{url, port, close}`.
 */
export async function serve({ dir, port = 0, headers = {}, intercept } = {}) {
  const root = resolve(dir ?? join(import.meta.dirname, "..", "dist"));

  async function answer(request) {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return { status: 405, headers: { allow: "GET, HEAD", "content-type": PLAIN }, body: "Only GET and HEAD.\n" };
    }
    const path = decodePath(request.url);
    if (path === undefined) return { status: 400, headers: { "content-type": PLAIN }, body: "Not a path.\n" };

    const original = () => answerFile(root, path, {});
    const instead = await intercept?.(path, request, original);
    if (!instead) return answerFile(root, path, request.headers);
    const base = await original();
    if (instead.delay) await pause(instead.delay);
    return { ...base, ...instead, headers: { ...base.headers, "cache-control": "no-store", ...instead.headers } };
  }

  const server = createServer(async (request, response) => {
    let reply;
    try {
      reply = await answer(request);
    } catch (error) {
      reply = { status: 500, headers: { "content-type": PLAIN }, body: `${error.stack}\n` };
    }
    if (reply.hangUp) return request.socket.destroy();
    const all = {
      "content-security-policy": CSP,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      ...headers,
      ...reply.headers,
    };
    for (const [name, value] of Object.entries(all)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    response.statusCode = reply.status;
    const body = Buffer.from(reply.body ?? "");
    if (reply.status !== 304) response.setHeader("content-length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
  });

  await new Promise((done, fail) => {
    server.once("error", (error) => {
      fail(error.code === "EADDRINUSE" ? new Error(`Port ${port} is taken. Choose another with --port.`) : error);
    });
    server.listen(port, HOST, done);
  });
  const listening = server.address().port;
  return {
    url: `http://${HOST}:${listening}`,
    port: listening,
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

async function main() {
  const { values } = parseArgs({ options: { dir: { type: "string" }, port: { type: "string", default: "8080" } } });
  const dir = resolve(values.dir ?? join(import.meta.dirname, "..", "dist"));
  if (!(await isFile(join(dir, "index.html")))) throw new Error(`No index.html in ${dir}. Run \`make build\` first.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`Not a port: ${values.port}`);
  const { url } = await serve({ dir, port });
  console.log(`Back Relief is at ${url}/ and in a shop at ${url}/product-demo.html, the studio at ${url}/studio.html (Ctrl+C ends it)`);
}

if (process.argv[1] && fileURLToPath(import.meta.url) === resolve(process.argv[1])) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
