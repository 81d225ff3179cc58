// How the element comes, goes and moves, and where it can stand.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { framePolicy } from "../../tools/serve.mjs";
import { inside, RELAXED } from "./lib/inside.mjs";
import { DIST } from "./lib/site.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";
import { AREAS } from "./lib/surface.mjs";

const LOADER = await readFile(join(DIST, "back-relief.js"), "utf8");
const SNIPPET = await readFile(join(DIST, "embed/en.html"), "utf8");

inEveryEngine("coming and going", (kit) => {
  const inPage = inside(kit);

  check("moved, removed and put back, written anew: it works and keeps what was chosen", async () => {
    const { found, console: lines } = await inPage(async () => {
      const { make, ready, rootOf, settle, until } = window;
      const [from, to] = [document.createElement("section"), document.createElement("section")];
      document.body.append(from, to);
      const element = make();
      from.append(element);
      await ready(element);
      const root = rootOf(element);
      root.querySelector("[value=lower-back]").click();
      const works = () => root.querySelector("[data-area=lower-back]").checkVisibility() && Boolean(root.querySelector("[data-do=copy]"));
      to.append(element);
      await settle();
      const moved = works();
      if (from.moveBefore) from.moveBefore(element, null);
      await settle();
      const kept = works() && rootOf(element) === root;
      element.remove();
      await until(() => !root.hasAttribute("data-ready"));
      to.append(element);
      await ready(element);
      const back = works() && root.querySelectorAll("[data-shape]").length;
      const { outerHTML } = element;
      to.replaceChildren(document.createRange().createContextualFragment(outerHTML));
      const again = await until(() => rootOf(to.firstElementChild)?.hasAttribute("data-ready"));
      return { moved, kept, back, again };
    });
    assert.deepEqual(found, { moved: true, kept: true, back: AREAS.length, again: true });
    assert.deepEqual(lines, []);
  });

  check("in another shadow root, in a closed fold that opens, and as many as one likes: one program for all", async () => {
    const { found, served } = await inPage(async () => {
      const { looked, make, ready, rootOf } = window;
      const host = document.createElement("div");
      host.attachShadow({ mode: "closed" }).append((window.inner = make()));
      const fold = document.createElement("details");
      const lazy = make({ loading: "lazy" });
      fold.append(document.createElement("summary"), lazy);
      document.body.replaceChildren(host, make(), fold);
      await ready(window.inner);
      await looked(lazy);
      const before = Boolean(rootOf(lazy)?.hasAttribute("data-ready"));
      fold.open = true;
      fold.scrollIntoView();
      await ready(lazy);
      return before;
    });
    assert.equal(found, false, "what is folded away waits");
    for (const kind of [/\.wasm$/, /\.pack$/, /glue/]) assert.equal(served.requests.filter((path) => kind.test(path)).length, 1, String(kind));
  });

  check("a second definition changes nothing", async () => {
    const { found, console: lines } = await inPage(async () => {
      const first = customElements.get("back-relief");
      await import("/back-relief.js?again");
      return first === customElements.get("back-relief");
    });
    assert.equal(found, true);
    assert.deepEqual(lines, []);
  });

  check("an older or newer version beside it: the first one serves, and says so once", async () => {
    const other = LOADER.replaceAll(/(assets\/)(back-relief-[0-9a-f]+)/g, "$1other/$2");
    assert.notEqual(other, LOADER);
    const site = (run) => kit.withSite({
      ...RELAXED,
      intercept: (path) => path === "/other/back-relief.js" && { status: 200, headers: { "content-type": "text/javascript" }, body: other },
    }, run);
    const { found, console: lines, served } = await inPage(async () => {
      const { make, ready } = window;
      const first = customElements.get("back-relief");
      for (const again of ["", "?again"]) await import(`/other/back-relief.js${again}`);
      const element = make();
      document.body.append(element);
      await ready(element);
      return first === customElements.get("back-relief");
    }, { site });
    assert.equal(found, true);
    assert.deepEqual(lines.map(({ level, text }) => [level, text]), Array(2).fill(["warn", "back-relief: another version is on this page already; it is used."]));
    assert.ok(!served.requests.some((path) => path.startsWith("/other/assets/")), "nothing of the other was fetched");
  });

  check("a theme editor writes the snippet anew: the text is taken from it, and fetched from nowhere", async () => {
    const { found, console: lines, served } = await inPage(async (snippet) => {
      const { ready, rootOf, until } = window;
      await ready(document.querySelector("back-relief"));
      // As editors do: markup that becomes nodes by script, where a template stays one.
      const page = new DOMParser().parseFromString(`<main>${snippet}</main>`, "text/html");
      const box = page.querySelector("main");
      document.body.replaceChildren(box);
      const element = box.querySelector("back-relief");
      await ready(element);
      rootOf(element).querySelector("[value=mid-back]").click();
      await until(() => rootOf(element).querySelector("[data-area=mid-back]").checkVisibility());
      const copy = element.cloneNode(true);
      copy.setAttribute("loading", "eager");
      document.body.append(copy);
      await ready(copy);
      return [rootOf(copy).querySelectorAll("[data-shape]").length, rootOf(copy) !== rootOf(element)];
    }, { path: "/test/embedded.html", values: [SNIPPET] });
    assert.deepEqual(found, [AREAS.length, true]);
    assert.deepEqual(lines, []);
    assert.ok(!served.requests.some((path) => /\/guide-en-[^/]*\.html$/.test(path)), "the guide was not fetched");
  });

  check("in a tab that opens later, and told to hurry later", async () => {
    const { found } = await inPage(async () => {
      const { looked, make, ready, rootOf } = window;
      const [tab, far] = [document.createElement("section"), document.createElement("section")];
      tab.hidden = true;
      far.append(Object.assign(document.createElement("p"), { className: "far" }));
      const [inTab, below] = [make({ loading: "lazy" }), make({ loading: "lazy" })];
      tab.append(inTab);
      const gap = document.createElement("div");
      gap.style.height = "6000px";
      document.body.replaceChildren(tab, gap, below);
      await Promise.all([inTab, below].map(looked));
      const waits = [inTab, below].map((it) => Boolean(rootOf(it)));
      tab.hidden = false;
      await ready(inTab);
      below.loading = "eager";
      await ready(below);
      return waits;
    });
    assert.deepEqual(found, [false, false], "both waited");
  });

  check("nothing is begun between a press and its click", async () => {
    const { found } = await inPage(async () => {
      const { idle, make, ready, rootOf, until } = window;
      await ready(document.querySelector("back-relief"));
      const press = (type) => document.body.dispatchEvent(new PointerEvent(type, { bubbles: true }));
      const element = make();
      // However long that takes here, no second passes.
      const { now } = performance;
      const at = performance.now();
      performance.now = () => at;
      press("pointerdown");
      document.body.append(element);
      await idle(50);
      const during = Boolean(rootOf(element)?.hasAttribute("data-ready"));
      press("pointerup");
      performance.now = now;
      await ready(element);
      // A press that never ends (a drag that left the window) holds nothing up for long.
      const other = make();
      press("pointerdown");
      document.body.append(other);
      await until(() => rootOf(other)?.hasAttribute("data-ready"));
      return during;
    });
    assert.equal(found, false);
  });

  check("in a frame that is kept apart from its own origin", async () => {
    const frame = '<!doctype html><title>Apart</title><script type="module" src="/back-relief.js"></script><back-relief loading="eager" area="lower-back"></back-relief>'
      + '<script src="/test/report.js"></script>';
    const report = `(async () => {
      const root = () => document.querySelector("back-relief").shadowRoot?.querySelector("[data-root]");
      while (!root()?.hasAttribute("data-ready")) await new Promise((done) => setTimeout(done, 30));
      parent.postMessage([self.origin, root().querySelector("[name=area]:checked").value, root().querySelector("[data-area=lower-back]").checkVisibility()], "*");
    })()`;
    const site = (run) => kit.withSite({
      headers: { ...RELAXED.headers, "access-control-allow-origin": "*" },
      intercept: (path, { headers: { host } }) => ({
        "/apart.html": {
          status: 200,
          headers: { "content-type": "text/html", "content-security-policy": framePolicy(`http://${host}`, `http://${host}`) },
          body: frame,
        },
        "/test/report.js": { status: 200, headers: { "content-type": "text/javascript" }, body: report },
      })[path],
      // The frame is no page of the test's: it has no storage to probe.
      rewrite: (path, text) => text,
    }, run);
    const { found } = await inPage(async () => {
      const frame = document.createElement("iframe");
      frame.sandbox = "allow-scripts";
      frame.src = "/apart.html";
      const heard = new Promise((done) => addEventListener("message", ({ data }) => done(data)));
      document.body.prepend(frame);
      return await heard;
    }, { site });
    assert.deepEqual(found, ["null", "lower-back", true]);
  });
});
