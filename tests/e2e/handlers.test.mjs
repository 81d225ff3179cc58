// A page's own handlers of our events call back into the element: they get what
// they ask for, and no guide on the page stops.
import assert from "node:assert/strict";
import { inside } from "./lib/inside.mjs";
import { check, inEveryEngine } from "./lib/suite.mjs";

// How each event comes about: what is pressed, one after the other.
const EVENTS = {
  ready: [],
  open: ["[value=glutes-left]"],
  "routine-start": ["[data-do=routine]", "[data-do=begin]"],
  "routine-end": ["[data-do=routine]", "[data-do=begin]", "dialog [data-do=end]"],
  help: [".sign.emergency"],
  // By an address that has no guide.
  error: null,
};

// Tells of each action whether it was done, and whether the next guide still works.
const tryActions = async (name, presses) => {
  const { make, ready, rootOf, until } = window;
  const witness = make();
  document.body.append(witness);
  await ready(witness);
  const said = () => rootOf(witness).querySelector("[role=status]").textContent;
  const chosen = (element) => rootOf(element).querySelector("[name=area]:checked")?.value;

  const actions = {
    area: [(it) => { it.area = "mid-back"; }, (it) => chosen(it) === "mid-back"],
    guide: [(it) => { it.guide = "/guides/en.json"; }, (it, before) => rootOf(it) !== before && rootOf(it).hasAttribute("data-ready")],
    remove: [(it) => it.remove(), (it, before) => !it.isConnected && !before.hasAttribute("data-ready")],
    move: [(it) => document.body.prepend(it), (it) => document.body.firstChild === it && rootOf(it).hasAttribute("data-ready")],
    press: [(it) => rootOf(it).querySelector("[data-do=copy]")?.click(), () => true],
  };
  const done = {};
  for (const [action, [act, isDone]] of Object.entries(actions)) {
    const element = make({ area: "lower-back" });
    let before;
    element.addEventListener(`back-relief-${name}`, () => {
      before ??= rootOf(element);
      act(element);
    });
    document.body.append(element);
    if (presses?.length !== 0) await ready(element);
    for (const css of presses ?? []) {
      (await until(() => rootOf(element).querySelector(css))).click();
    }
    if (!presses) element.guide = "/guides/none.json";
    await until(() => before);
    await until(() => isDone(element, before));
    const last = said();
    witness.area = witness.area === "neck-base" ? "mid-back" : "neck-base";
    await until(() => said() !== last);
    done[action] = true;
    element.remove();
  }
  const codes = window.told.filter(([name]) => name === "error").map(([, { code }]) => code);
  return { done, codes: [...new Set(codes)] };
};

inEveryEngine("a page's handlers", (kit) => {
  const inPage = inside(kit);

  for (const [name, presses] of Object.entries(EVENTS)) {
    check(`of ${name}: setting the area or another guide, removing, moving, pressing a button`, async () => {
      const { found } = await inPage(tryActions, { values: [name, presses] });
      assert.deepEqual(found.done, { area: true, guide: true, remove: true, move: true, press: true });
      assert.deepEqual(found.codes, presses ? [] : ["guide-missing"]);
    });
  }
}, {
  same: "Events go out when the change is done, from a state that nobody holds: that order is ours.",
});
