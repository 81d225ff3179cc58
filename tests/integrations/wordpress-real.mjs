// The WordPress plugin from its zip in a real WordPress: uploaded, activated,
// used and deleted as a shop does it. On the oldest version that the plugin is
// for, and on the newest that npm has.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { LANGUAGES } from "../e2e/lib/languages.mjs";
import { live, openPage } from "./lib/browser.mjs";
import { direction } from "./lib/direction.mjs";
import { freshFolder, ROOT } from "./lib/place.mjs";
import { startWordPress } from "./lib/wordpress.mjs";

const ZIP = join(ROOT, "target/wordpress/back-relief.zip");
const folder = await freshFolder("wordpress-real");

const OURS = "<p>A cushion</p>";
const shortcode = (more = "") => `[back_relief area="lower-back" emergency="999"${more}]${OURS}[/back_relief]`;
const block = (more = {}) => `<!-- wp:back-relief/guide ${JSON.stringify({ area: "lower-back", emergency: "999", ...more })} -->
<!-- wp:paragraph -->${OURS}<!-- /wp:paragraph -->
<!-- /wp:back-relief/guide -->`;
// The lower of two would start as it comes near the screen.
const BOTH = `<!-- wp:group {"layout":{"type":"constrained"}} --><div class="wp-block-group">${block()}</div><!-- /wp:group -->
<!-- wp:shortcode -->${shortcode(' loading="eager"')}<!-- /wp:shortcode -->`;

// What authors write, and how many guides that makes. One in the middle of a
// paragraph is nothing rare: a single line break before it is enough.
const WRITTEN = {
  "a shortcode": [1, shortcode()],
  "a shortcode on a line of a paragraph": [1, `Before\n${shortcode()}\nAfter`],
  "a shortcode in a paragraph block": [1, `<!-- wp:paragraph {"align":"center"} --><p class="has-text-align-center">See ${shortcode()}</p><!-- /wp:paragraph -->`],
  "a block": [1, block({ align: "wide", style: { spacing: { margin: { top: "1rem" } } } })],
  "a block written by hand": [1, block().replaceAll(/<!-- .?wp:paragraph -->/g, "")],
  "a block in a group, and shortcodes": [2, `${BOTH}<!-- wp:shortcode -->[caption width="30"]A caption[/caption]<!-- /wp:shortcode -->`],
};

// Sites in other languages: the locale, and what the site must say of itself. Which
// way Arabic runs WordPress knows from its own texts, which are not here.
const SITES = [
  { language: "de", locale: "de_AT", texts: {} },
  { language: "ar", locale: "ar", texts: { "text direction\u0004ltr": "rtl" } },
];

const follow = (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);

for (const version of ["6.5", "nightly"]) describe(`WordPress ${version}`, () => {
  let wp, untouched, admin;
  const plugin = () => join(wp.site, "wp-content/plugins/back-relief");

  before(async () => {
    wp = await startWordPress(version, join(folder, version));
    untouched = await wp.inside("traces");
  });
  after(() => wp?.stop());

  async function built(language) {
    const snippet = await readFile(join(plugin(), `site/embed/${language}.html`), "utf8");
    return /<template shadowrootmode="open">([^]*)<\/template>/.exec(snippet)[1]
      .replaceAll('="/assets/', `="${wp.url}/wp-content/plugins/back-relief/site/assets/`);
  }

  // The guides of a page, as they came: the text of each shadow root.
  async function guides(link, language = "en") {
    const want = await built(language);
    const html = await fetch(link).then((answer) => answer.text());
    assert.equal(html.match(/<script\b[^>]*\/back-relief\.js\b/g)?.length, 1, "the script stands once");
    const found = [...html.matchAll(/<template shadowrootmode="open">([^]*?)<\/template>/g)].map(([, text]) => text);
    for (const text of found) assert.ok(text === want, "a guide is not as it was built");
    return found.length;
  }

  async function visit(link, count = 1) {
    const { page, faults } = await openPage(link, { apart: true });
    await live(page, faults);
    const found = await page.$$eval("back-relief", (elements) => elements.map((it) => ({
      area: it.shadowRoot.querySelector("input[name=area]:checked")?.value,
      call: it.shadowRoot.querySelector(".call").getAttribute("href"),
      ours: it.shadowRoot.querySelector("slot[name=products]").assignedElements()
        .filter((own) => own.getClientRects().length).map((own) => own.innerHTML.trim()).join(),
    })));
    assert.deepEqual(found, Array(count).fill({ area: "lower-back", call: "tel:999", ours: OURS }));
    assert.deepEqual(faults, []);
    await page.close();
  }

  test("The zip is uploaded and activated", async (t) => {
    t.diagnostic(wp.versions);
    admin = await openPage(`${wp.url}/wp-login.php?redirect_to=${encodeURIComponent(`${wp.url}/wp-admin/plugin-install.php?tab=upload`)}`);
    const { page } = admin;
    // To delete the plugin, and to leave an editor with what was not saved.
    page.on("dialog", (dialog) => dialog.accept());
    await page.$eval("#loginform", (form) => {
      form.log.value = "admin";
      form.pwd.value = "password";
    });
    await follow(page, "#wp-submit");
    await (await page.$("input[name=pluginzip]")).uploadFile(ZIP);
    await follow(page, "#install-plugin-submit:not([disabled])");
    assert.match(await page.$eval(".wrap", (it) => it.innerText), /Plugin installed successfully/);
    await follow(page, ".wrap a.button-primary");
    assert.match(await page.$eval(".wrap", (it) => it.innerText), /Plugin activated/);
    assert.deepEqual(admin.faults, []);
  });

  test("The server knows the block", async () => {
    const { attributes, scripts } = await wp.inside("block");
    const written = JSON.parse(await readFile(join(plugin(), "block/block.json"), "utf8"));
    for (const [name, attribute] of Object.entries(written.attributes)) assert.deepEqual(attributes[name], attribute);
    assert.deepEqual(scripts, ["back-relief-guide-editor-script"]);
  });

  test("WebAssembly comes with a type that says nothing", async () => {
    const name = (await readdir(join(plugin(), "site/assets"))).find((it) => it.endsWith(".wasm"));
    const answer = await fetch(`${wp.url}/wp-content/plugins/back-relief/site/assets/${name}`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("content-type"), "application/octet-stream");
  });

  for (const [what, [count, content]] of Object.entries(WRITTEN)) {
    test(`The page of ${what}`, async () => {
      const { link } = await wp.inside("publish", "admin", "pages", content);
      assert.equal(await guides(link), count);
      await visit(link, count);
    });
  }

  test("An author whose HTML is filtered", async () => {
    const { link, unfiltered } = await wp.inside("publish", "author", "posts", BOTH.replaceAll("<p>", '<p onclick="x">'));
    assert.equal(unfiltered, false);
    assert.equal(await guides(link), 2);
    await visit(link, 2);
    const feed = await fetch(`${wp.url}/?feed=rss2`).then((answer) => answer.text());
    assert.ok(feed.includes(`<link>${link}</link>`));
    assert.doesNotMatch(feed, /<template|<back-relief/, "no guide in a feed");
  });

  test("A template of the site editor", async () => {
    assert.equal(await wp.inside("template", "single", `<!-- wp:post-content /-->${BOTH}`), 200);
    const { link } = await wp.inside("publish", "admin", "posts", "A post");
    assert.equal(await guides(link), 2);
    await visit(link, 2);
  });

  test("A theme that prints the head first", async () => {
    const { link } = await wp.inside("publish", "admin", "pages", block());
    const modern = await wp.inside("theme", "classic");
    assert.equal(await guides(link), 1);
    await visit(link);
    await wp.inside("theme", modern);
  });

  // A new page in the editor, with the block in it and chosen.
  async function edit() {
    const { page } = admin;
    // Chromium draws nothing new on a page that lies behind others.
    await page.bringToFront();
    await page.goto(`${wp.url}/wp-admin/post-new.php?post_type=page`);
    await page.waitForFunction(() => window.wp?.data?.select("core/editor")?.getCurrentPostId() && wp.blocks.getBlockType("back-relief/guide"));
    assert.ok(await page.$("#back-relief-guide-editor-script-js"), "the block's script is enqueued");
    await page.evaluate(() => {
      const inside = wp.blocks.createBlock("core/paragraph", { content: "A cushion" });
      const guide = wp.blocks.createBlock("back-relief/guide", { area: "lower-back" }, [inside]);
      wp.data.dispatch("core/block-editor").insertBlocks(guide);
      wp.data.dispatch("core/block-editor").selectBlock(guide.clientId);
    });
  }
  const labelled = (text) => admin.page.waitForFunction((wanted) => {
    const labels = [...document.querySelectorAll(".block-editor-block-inspector label")];
    return labels.find((label) => label.textContent.trim() === wanted)?.control;
  }, {}, text);

  test("The editor inserts the block, changes it and saves it", async () => {
    const { page, faults } = admin;
    await edit();
    const number = await labelled("Emergency number");
    await number.asElement().click();
    await page.keyboard.type("999");
    const { saved, link, valid, emergency } = await page.evaluate(async () => {
      await wp.data.dispatch("core/editor").editPost({ title: "Guide", status: "publish" });
      await wp.data.dispatch("core/editor").savePost();
      const { didPostSaveRequestSucceed, getCurrentPostAttribute, getPermalink } = wp.data.select("core/editor");
      const blocks = wp.blocks.parse(getCurrentPostAttribute("content"));
      return {
        saved: didPostSaveRequestSucceed(),
        link: getPermalink(),
        valid: blocks.map(({ name, isValid }) => [name, isValid]),
        emergency: blocks[0].attributes.emergency,
      };
    });
    assert.ok(saved);
    assert.deepEqual(valid, [["back-relief/guide", true]]);
    assert.equal(emergency, "999");
    assert.deepEqual(faults, []);
    assert.equal(await guides(link), 1);
    await visit(link);
  });

  for (const { language, locale, texts } of SITES) {
    test(`A site in ${locale}`, { skip: !LANGUAGES.includes(language) && "not built" }, async () => {
      assert.equal(await wp.inside("language", locale, texts), locale);
      const { link } = await wp.inside("publish", "admin", "pages", block());
      assert.equal(await guides(link, language), 1);
      await visit(link);
      const { page } = await openPage(link, { apart: true });
      const found = await page.$eval("back-relief", (guide) => [guide, guide.shadowRoot.querySelector("[data-root]"), document.documentElement]
        .map((it) => [it.lang, getComputedStyle(it).direction].join()));
      await page.close();
      const [tag, way] = [locale.replace("_", "-"), direction(language)];
      assert.deepEqual(found, [`${tag},${way}`, `${language},${way}`, `${tag},${way}`]);

      // Who writes pages reads the same language.
      const said = JSON.parse(await readFile(join(ROOT, `integrations/texts/${language}.json`), "utf8"));
      await edit();
      await labelled(said["Emergency number"]);
      const { description, keywords } = await admin.page.evaluate(() => window.wp.blocks.getBlockType("back-relief/guide"));
      const written = JSON.parse(await readFile(join(plugin(), "block/block.json"), "utf8"));
      assert.equal(description, said[written.description]);
      assert.deepEqual(keywords, written.keywords.map((word) => said[word]));
      await admin.page.goto(`${wp.url}/wp-admin/plugins.php`);
      const about = await admin.page.$eval('tr[data-plugin="back-relief/back-relief.php"] .plugin-description', (it) => it.innerText.trim());
      const head = await readFile(join(plugin(), "back-relief.php"), "utf8");
      assert.equal(about, said[/^ \* Description: +(.+)$/m.exec(head)[1]]);
      assert.deepEqual(admin.faults, []);
      await wp.inside("language", "");
    });
  }

  test("Deactivated and deleted, it leaves nothing", async () => {
    const { page, faults } = admin;
    const row = 'tr[data-plugin="back-relief/back-relief.php"]';
    await page.goto(`${wp.url}/wp-admin/plugins.php`);
    await follow(page, `${row} .deactivate a`);
    await page.click(`${row} .delete a`);
    await page.waitForSelector(`${row}.deleted`);
    assert.deepEqual(faults, []);
    await page.close();
    const left = await wp.inside("traces");
    // What was active of late WordPress notes for itself, for a week.
    left.rows = left.rows.filter((it) => !/^wp_options: \d+ recently_activated /.test(it));
    assert.deepEqual(left, untouched);
    const files = await readdir(wp.site, { recursive: true });
    assert.deepEqual(files.filter((path) => /back[-_]relief/i.test(path)), []);
  });

  test("PHP complained of nothing", async () => {
    // That nobody may be asked for updates, WordPress logs itself.
    const lines = (await wp.log()).split("\n").filter((line) => line && !line.includes("secure connection to WordPress.org"));
    assert.deepEqual(lines, []);
  });
});
