// What one tap reveals: in sight of it, without scrolling, in every size of window;
// and what one tap more opens.
import assert from "node:assert/strict";
import { openFramed, resizeFrame } from "./lib/framed.mjs";
import { AREAS, panelOf, until } from "./lib/page.mjs";
import { scriptsOff, WITHOUT_SCRIPT } from "./lib/scripts.mjs";
import { Key } from "./lib/session.mjs";
import { BOTH_FORMS, check, inEveryEngine } from "./lib/suite.mjs";

const SIZES = [
  { width: 390, height: 844 },
  { width: 390, height: 664 },
  { width: 360, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1280, height: 900 },
];
const TOPICS = ["warmth", "massage", "stretch", "causes", "strengthen", "rest", "help"];
const OF_STAGE = ["warmth", "all"];
const OF_POSITION = ["massage", "stretch", "strengthen", "rest", "all"];
/** The page after a choice, at 390 px, in px. */
const HIGHEST = 3400;

// A point of the window at which a press hits the radio, and all as before any tap.
const untouched = (root, area) => {
  root.querySelector("form").reset();
  scrollTo({ top: 0, behavior: "instant" });
  const radio = root.querySelector(`[data-shape="${area}"]`);
  const { left, top, width, height } = radio.getBoundingClientRect();
  const own = [];
  for (let row = 1; row < 12; row++) {
    for (let column = 1; column < 12; column++) {
      const point = { x: left + (width * column) / 12, y: top + (height * row) / 12 };
      if (root.getRootNode().elementFromPoint(point.x, point.y) === radio) own.push(point);
    }
  }
  // As deep inside it as may be.
  const mean = (axis) => own.reduce((sum, point) => sum + point[axis], 0) / own.length;
  const [x, y] = [mean("x"), mean("y")];
  return own.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0];
};

// What of the answer is not in sight, at each of its lines.
const outOfSight = (root) => {
  const lines = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return [...range.getClientRects()].filter(({ width, height }) => width && height);
  };
  const short = [...root.querySelectorAll("[data-in-short]")].find((it) => it.checkVisibility());
  const first = short.querySelector("dd");
  const parts = {
    heading: [root.querySelector("[data-open-area]"), lines(root.querySelector("[data-open-area]"))],
    urgent: [root.querySelector("[data-get-help]"), lines(root.querySelector("[data-get-help]"))],
    short: [first, lines(first).slice(0, 1)],
  };
  const hits = (part, { left, right, top, bottom }) => part.contains(root.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2));
  const inWindow = ({ top, bottom }) => top >= 0 && bottom <= innerHeight;
  return Object.entries(parts).flatMap(([name, [part, found]]) => {
    if (!found.length) return [`${name}: nothing`];
    return found.filter((line) => !inWindow(line) || !hits(part, line)).map(({ top, bottom }) => `${name}: ${top} to ${bottom} in ${innerHeight}`);
  });
};

// Presses the middle of a control that lies over its label.
const middleOf = (root, css) => {
  const control = root.querySelector(css);
  control.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = control.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
const press = async (page, css) => page.session.press("mouse", await page.run(middleOf, css));

const shownGroups = (root) =>
  ["stage", "position"].filter((name) => [...root.querySelectorAll(`input[name="${name}"]`)].some((it) => it.checkVisibility()));

async function answersInSight(kit, { ready }) {
  const page = await openFramed(kit, "standalone", SIZES[0], { ready });
  const missed = [];
  for (const size of SIZES) {
    await resizeFrame(page, size);
    for (const area of AREAS) {
      const state = `${area} at ${size.width} × ${size.height}`;
      const point = await page.run(untouched, area);
      assert.ok(point, `${state}: there is a place to tap without scrolling`);
      await kit.session.press("mouse", point);
      await page.untilChosen(area);
      assert.equal(await page.run(() => scrollY), 0, state);
      missed.push(...(await page.run(outOfSight)).map((what) => `${state}: ${what}`));
    }
  }
  assert.deepEqual(missed, []);
}

async function topicsWork(page) {
  await page.choose("lower-back");
  await page.untilView({ topics: ["warmth"], parts: ["warmth"] });
  assert.deepEqual(await page.run(shownGroups), ["stage"]);
  for (const topic of [...TOPICS, "all"]) {
    await press(page, `input[name="topic"][value="${topic}"]`);
    await page.untilView({ topics: [topic], parts: topic === "all" ? TOPICS : [topic], panels: ["lower-back"] });
    const wanted = [["stage", OF_STAGE], ["position", OF_POSITION]].filter(([, topics]) => topics.includes(topic)).map(([name]) => name);
    assert.deepEqual(await page.run(shownGroups), wanted, topic);
  }
  await page.openTopic("stretch");
  for (const area of ["glutes-left", "neck-base"]) {
    await page.choose(area);
    await page.untilView({ topics: ["stretch"], parts: ["stretch"], panels: [panelOf(area)] });
  }
}

async function nextLeadsOn(page) {
  await page.choose("mid-back");
  const shown = () => page.run((root) => [...root.querySelectorAll(".next > label")].filter((it) => it.checkVisibility()).map((it) => [it.dataset.topic, it.control.value]));
  for (const [at, topic] of TOPICS.entries()) {
    await page.untilView({ topics: [topic], parts: [topic] });
    const next = TOPICS[at + 1];
    assert.deepEqual(await shown(), next ? [[topic, next]] : []);
    if (next) await press(page, `.next > [data-topic="${topic}"]`);
  }
  await page.openTopic("all");
  assert.deepEqual(await shown(), []);
}

async function questionsAreShared(page) {
  await page.choose("lower-back");
  const of = () => page.run((root) => [...root.querySelectorAll("[data-stage], [data-stages]")].filter((it) => it.checkVisibility()).map((it) => it.dataset.stage ?? it.dataset.stages));
  for (const stage of ["later", "recurring", "first-days"]) {
    await page.click("stage", stage);
    await page.untilView({ stages: [stage] });
    const shown = await of();
    assert.ok(shown.includes(stage) && shown.length > 1, stage);
    assert.deepEqual(shown.filter((stages) => !stages.split(" ").includes(stage)), [], stage);
  }
  await page.openTopic("massage");
  await page.click("position", "chair");
  await page.untilView({ positions: ["chair"] });
  for (const topic of OF_POSITION.slice(0, 4)) {
    await page.openTopic(topic);
    await page.untilView({ positions: ["chair"], parts: [topic] });
    const { shown, hidden, none } = await page.run((root) => {
      const moves = [...root.querySelectorAll("[data-area=lower-back] .part")].filter((it) => it.checkVisibility()).flatMap((it) => [...it.querySelectorAll("[data-positions]")]);
      const places = (seen) => moves.filter((it) => it.checkVisibility() === seen).map((it) => it.dataset.positions.split(" "));
      return { shown: places(true), hidden: places(false), none: [...root.querySelectorAll("[data-none]")].some((it) => it.checkVisibility()) };
    });
    const inChair = (places) => places.includes("chair");
    assert.deepEqual([shown.every(inChair), hidden.some(inChair), none], [true, false, !shown.length], topic);
  }
}

// Every sign of an area, with those that are asked after `sign`.
const askedAfter = (root, area, sign) => {
  const all = [...root.querySelectorAll("input.sign")].filter((it) => !it.dataset.areas || it.dataset.areas.split(" ").includes(area));
  return all.length - 1 - all.findIndex((it) => it.value === sign);
};

// The number that stands before a text, in the style sheet's own counter: written as
// strokes, which are as wide as they are many.
const counted = (root) => {
  const strokes = "@counter-style strokes { system: additive; range: 0 infinite; additive-symbols: 1 'I' }";
  const sheet = new CSSStyleSheet();
  const look = "{ display: inline-block; font: 20px monospace !important; white-space: nowrap }";
  sheet.replaceSync(`${strokes} .others::before { content: counter(br-signs, strokes) !important } .others::before, .strokes ${look}`);
  const scope = root.getRootNode();
  const outer = new CSSStyleSheet();
  outer.replaceSync(strokes);
  document.adoptedStyleSheets = [outer];
  scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  const shown = [...root.querySelectorAll(".others")].filter((it) => it.checkVisibility());
  const widths = shown.map((it) => parseFloat(getComputedStyle(it, "::before").width));
  const probe = document.createElement("span");
  probe.className = "strokes";
  probe.append("I".repeat(100));
  shown[0]?.append(probe);
  const stroke = probe.getBoundingClientRect().width / 100;
  probe.remove();
  scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((it) => it !== sheet);
  return widths.map((width) => Math.round(width / stroke));
};

async function signsReplace(page) {
  await page.choose("flank-ql-left");
  await page.openSigns();
  for (const sign of ["em-bladder", "ur-kidney"]) {
    const kind = sign.startsWith("em") ? "emergency" : "today";
    await page.click("sign", sign);
    await page.untilView({ signs: [sign], [kind]: true, advice: 0, panels: [], parts: [] });
    const hidden = await page.run(askedAfter, "flank-ql", sign);
    assert.ok(hidden > 5, `${hidden} signs are asked after ${sign}`);
    assert.deepEqual(await page.run(counted), [hidden], sign);
    assert.deepEqual(await page.run(shownGroups), []);
    await page.click("sign", sign);
    await page.untilView({ signs: [], [kind]: false, panels: ["flank-ql"] });
  }

  await page.choose("between-shoulder-blades");
  const before = await page.view();
  await page.click("sign", "ur-walk");
  await page.untilView({ signs: ["ur-walk"], today: true, panels: ["between-shoulder-blades"], parts: ["rest"] });
  assert.ok((await page.view()).moves.length > 0, "ways to rest");
  await page.click("sign", "ur-walk");
  await page.untilView(before);
  await page.click("sign", "ur-upper");
  await page.untilView({ ...before, signs: ["ur-upper"] });
  assert.ok(await page.run((root) => root.querySelector("[value=ur-upper] + label > .why").checkVisibility()), "what it may mean");
}

// Both questions are answered, one after the other.
async function noneOfThese(page) {
  const asks = () => page.run((root) => root.querySelector(".unanswered").checkVisibility());
  await page.choose("lower-back");
  assert.equal(await asks(), true);
  await page.openSigns();
  const { advice } = await page.view();
  await page.click("none", "none-emergency");
  await page.untilView({ advice });
  assert.equal(await asks(), true, "one of two");
  await page.click("none", "none-today");
  await page.untilView({ advice: advice - 1, panels: ["lower-back"] });
  assert.equal(await asks(), false);
  await page.choose("mid-back");
  assert.equal(await asks(), false, "answered for all areas");
  await page.click("none", "none-emergency");
  await page.untilView({ advice });
  assert.equal(await asks(), true, "taken back");
}

// Chooses each area with the page scrolled to `top`; nothing that was there moves.
async function choosingMovesNothing(page, top, areas) {
  await page.choose(areas.at(-1));
  await page.openTopic("massage");
  const place = () => page.run((root) => {
    const rects = [...root.querySelectorAll(".where, .plate, .plate .name, .spot")].filter((it) => it.checkVisibility()).map((it) => it.getBoundingClientRect());
    return [scrollX, scrollY, ...rects.flatMap(({ x, y }) => [Math.round(x), Math.round(y)])];
  });
  await page.run((_root, top) => scrollTo({ top, behavior: "instant" }), top);
  const before = await place();
  assert.equal(before[1], top, "as far as it was to be scrolled");
  for (const area of areas) {
    const point = await page.run((root, area) => {
      const { left, top, width, height } = root.querySelector(`[data-shape="${area}"]`).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, area);
    await page.session.press("mouse", point);
    await page.untilChosen(area);
    assert.deepEqual(await place(), before, area);
  }
}

async function plateSticks(page) {
  await page.choose("lower-back");
  const places = () => page.run((root) => {
    const top = (it) => it.getBoundingClientRect().top;
    const plate = top(root.querySelector(".torso"));
    return { plate, radios: [...root.querySelectorAll(".spot")].map((it) => top(it) - plate) };
  });
  const near = (a, b) => Math.abs(a - b) < 0.05;
  await page.run(() => scrollTo({ top: 0, behavior: "instant" }));
  const start = await places();
  for (const top of [40, 300, 700, 1100]) {
    await page.run((_root, top) => scrollTo({ top, behavior: "instant" }), top);
    assert.equal(await page.run(() => scrollY), top);
    const { plate, radios } = await places();
    assert.ok(plate >= 0 && plate <= start.plate, `in sight at ${top}: ${plate}`);
    const drift = radios.map((it, at) => it - start.radios[at]);
    assert.ok(drift.every((it) => near(it, 0)), `drift at ${top}: ${drift}`);
  }
  // Where the sheet ends, all leave together.
  await page.run((root) => root.querySelector(".about").scrollIntoView({ block: "start", behavior: "instant" }));
  const end = await places();
  assert.ok(end.plate < start.plate, "it ends with the sheet");
  assert.ok(end.radios.every((it, at) => near(it, start.radios[at])), "and its radios with it");
}

// Whether what has the focus has a ring: an outline of its own or of what is drawn for it.
const ring = (root) => {
  const { activeElement: active } = root.getRootNode();
  const probe = document.createElement("i");
  root.append(probe);
  const canvas = (colour) => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const focus = canvas("var(--focus)");
  const parts = [active, ...(active.labels ?? [])].flatMap((it) => [it, ...it.querySelectorAll("span")]);
  const looks = parts.flatMap((it) => [null, "::before"].map((pseudo) => getComputedStyle(it, pseudo)));
  const outlined = looks.some((it) => it.outlineStyle !== "none" && parseFloat(it.outlineWidth) >= 2 && canvas(it.outlineColor) === focus);
  const told = { name: active.name || active.localName, what: active.outerHTML.slice(0, 80) };
  if (active.name !== "area") {
    probe.remove();
    return { ...told, outlined };
  }
  const mark = getComputedStyle(root.querySelector(`.marks [data-at="${active.value}"] > .outline`));
  const drawn = mark.strokeOpacity === "1" && canvas(mark.stroke) === focus && parseFloat(mark.strokeWidth) >= 8;
  probe.remove();
  return { ...told, outlined: outlined && drawn };
};

// Tab by Tab from the areas to the tools below the sheet: what has the focus, and
// whether it is to be seen.
async function ringsAll(page) {
  const { session } = page;
  const rings = [];
  const look = async () => rings.push(await page.run(ring));
  await page.tabToList();
  await session.keys(Key.SPACE);
  await page.untilChosen(AREAS[0]);
  await look();
  await session.keys(Key.ARROW_DOWN);
  await page.untilChosen(AREAS[1]);
  await look();
  await page.run((root) => { root.querySelector(".check").open = true; });
  const atEnd = () => page.run((root) => Boolean(root.getRootNode().activeElement?.closest(".tools, .about")));
  while (!(await atEnd())) {
    await session.keys(Key.TAB);
    await look();
    assert.ok(rings.length < 120, "Tab comes to an end");
  }
  return rings;
}

const SCRIPTS = [
  { name: "with script", ready: true, options: {} },
  { name: "without script", ready: false, options: WITHOUT_SCRIPT },
];

for (const { name, ready, options } of SCRIPTS) {
  inEveryEngine(
    `the reveal, ${name}`,
    (kit) => {
      const open = async (form) => {
        if (!ready) await scriptsOff(kit);
        return kit.page(form).open({ ready });
      };
      const openAt = async (form, size) => {
        if (!ready) await scriptsOff(kit);
        return openFramed(kit, form, size, { ready });
      };

      check("after one tap the name, when to get help and the first line in short are in sight", async () => {
        if (!ready) await scriptsOff(kit);
        await answersInSight(kit, { ready });
      });

      check(`the page is at most ${HIGHEST} px high at 390 px, whatever area and topic`, async () => {
        const page = await openAt("standalone", SIZES[0]);
        const heights = await page.run((root, topics) => {
          const all = [];
          for (const area of root.querySelectorAll("input[name=area]")) {
            area.checked = true;
            for (const topic of topics) {
              root.querySelector(`input[name=topic][value=${topic}]`).checked = true;
              all.push([`${area.value}, ${topic}`, document.documentElement.scrollHeight]);
            }
          }
          return all;
        }, TOPICS);
        assert.equal(heights.length, AREAS.length * TOPICS.length);
        assert.ok(heights.every(([, height]) => height > SIZES[0].height), "each has something to show");
        assert.deepEqual(heights.filter(([, height]) => height > HIGHEST), []);
      });

      for (const form of BOTH_FORMS) {
        check(`${form}: each topic shows its part and no other, and stays for another area`, async () => topicsWork(await open(form)));
        check(`${form}: each topic leads on to the next`, async () => nextLeadsOn(await open(form)));
        check(`${form}: stage and position stand where they belong, one choice for all`, async () => questionsAreShared(await open(form)));
        check(`${form}: a ticked sign replaces the advice and counts those it hid, one keeps rest, one hides nothing`, async () => signsReplace(await open(form)));
        check(`${form}: none of these, twice, answers the first check`, async () => noneOfThese(await open(form)));

        check(`${form}: choosing never scrolls and moves nothing that was there, on a phone`, async () => {
          const page = await openAt(form, SIZES[1]);
          await page.openList();
          await choosingMovesNothing(page, form === "standalone" ? 60 : 120, ["lower-back", "glutes-left", "mid-back", "flank-ql-right"]);
        });

        check(`${form}: choosing never scrolls and moves nothing that was there, beside a stuck plate`, async () => {
          const page = await openAt(form, SIZES[5]);
          await choosingMovesNothing(page, 900, ["lower-back", "neck-base", "glutes-left", "mid-back", "flank-ql-right"]);
        });

        check(`${form}: the plate stays in sight beside the sheet, and its radios with it`, async () => plateSticks(await openAt(form, SIZES[4])));

        check(`${form}: the focus is to be seen wherever it goes`, async () => {
          const page = await open(form);
          const rings = await ringsAll(page);
          assert.deepEqual(rings.filter(({ outlined }) => !outlined), []);
          const names = new Set(rings.map(({ name }) => name));
          for (const name of ["area", "summary", "sign", "none", "topic", "stage"]) assert.ok(names.has(name), `${name} has had the focus`);
        });
      }
    },
    options,
  );
}

// What only the program does.
inEveryEngine("a sign and none of these", (kit) => {
  for (const form of BOTH_FORMS) {
    check(`${form}: each takes the other back`, async () => {
      const page = await kit.page(form).open();
      const none = () => page.run((root) => [...root.querySelectorAll("[name=none]:checked")].map((it) => it.value));
      await page.choose("lower-back");
      await page.openSigns();
      await page.click("none", "none-emergency");
      await page.click("none", "none-today");
      await until(async () => (await none()).length === 2, "both answers");
      await page.click("sign", "em-bladder");
      await page.untilView({ signs: ["em-bladder"], emergency: true });
      await until(async () => (await none()).join() === "none-today", "the answer to the other question stays");
      await page.click("sign", "em-bladder");
      await page.untilView({ signs: [], emergency: false });
      await page.click("sign", "ur-fever");
      await page.untilView({ signs: ["ur-fever"], today: true });
      await until(async () => !(await none()).length, "a sign takes back the answer to its question");
      await page.click("sign", "ur-fever");
      // A sign that hides nothing leaves the answer in reach.
      await page.choose("between-shoulder-blades");
      await page.click("sign", "ur-upper");
      await page.untilView({ signs: ["ur-upper"] });
      await page.click("none", "none-today");
      await page.untilView({ signs: [] });
      assert.deepEqual(await none(), ["none-today"]);
      await page.click("sign", "ur-upper");
      await until(async () => !(await none()).length, "it takes the answer back as any other does");
    });
  }
});
