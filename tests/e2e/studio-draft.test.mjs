// The guide that is being changed, in the studio's frame: it comes out of the studio, not over the
// network, and shows what the editor asks for.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DIST } from "./lib/site.mjs";
import { Studio } from "./lib/studio.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";
import { until } from "./lib/wait.mjs";

const SCRIPT = join(import.meta.dirname, "../../crates/studio/src/preview/frame.js");
const site = () => ({
  intercept: async (path) => path === "/test/frame.js" && { status: 200, body: await readFile(SCRIPT), headers: { "content-type": "text/javascript" } },
});

const START = `
  const done = arguments[arguments.length - 1];
  import("/test/frame.js").then(({ FramePage }) => {
    const device = document.createElement("div");
    const node = document.createElement("iframe");
    device.className = "device";
    device.append(node);
    document.querySelector(".device").replaceWith(device);
    window.told = [];
    window.page = new FramePage(node, (...words) => window.told.push(words));
    window.page.open("studio-preview.html");
    done();
  });`;

inEveryEngine("studio: a guide that is being changed", (kit) => {
  check("it is shown, its mistakes are told, and the built-in one comes back", async () => {
    const guide = JSON.parse(await readFile(join(DIST, "guides/en.json"), "utf8"));
    const studio = await new Studio(kit).open();
    await studio.driver.executeAsyncScript(START);
    await studio.untilReady();
    const title = (_element, root) => root?.querySelector("h2")?.textContent.trim() ?? null;
    const built = await studio.inFrame(title);

    guide["words.json"].page["where-title"] = "Where is it sore?";
    await studio.run((text) => window.page.draft(text), JSON.stringify(guide));
    await studio.untilFrame((element) => element.getAttribute("guide"), "studio-draft.json?1");
    await studio.untilFrame(title, "Where is it sore?");
    await studio.untilReady();
    assert.deepEqual(kit.site.requests.filter((it) => it.includes("studio-draft")), [], "nothing is asked of the network");

    await studio.run(() => window.page.look("glutes", "stretch", undefined));
    await studio.untilFrame((_element, root) => ["area", "topic"].map((it) => root.querySelector(`[name=${it}]:checked`)?.value), ["glutes-left", "stretch"]);

    await studio.run(() => window.page.draft('{"front.json": {}}'));
    await until(() => studio.run(() => window.told.some(([kind, code]) => kind === "error" && code === "guide-broken")), "the error to be told");
    await studio.run(() => window.page.draft(undefined));
    await studio.untilFrame((element) => element.getAttribute("guide"), null);
    await studio.untilFrame(title, built);
  });
}, { engines: ["chromium", "firefox"], site });
