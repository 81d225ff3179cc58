// Scripts that run in a page before its own: a clock that only the test moves,
// and devices that only pretend. Each is a function that is sent to the page,
// so it knows nothing but its arguments.

const PATH = "/test/first.js";
const TAG = `<script src="${PATH}"></script>`;

/** Options of `startSite` for pages in which `calls`, each `[script, ...values]`, run first. */
export function siteWith(...calls) {
  const body = calls.map(([script, ...values]) => `(${script})(${values.map((it) => JSON.stringify(it)).join()});`).join("\n");
  const headers = { "content-type": "text/javascript" };
  return {
    intercept: (path) => path === PATH && { status: 200, headers, body },
    rewrite: (_path, text) => text.replace(/<head[^>]*>/, (head) => head + TAG),
  };
}

/**
 * Time stands still until the test calls `clock.forward(ms)`, or sets
 * `clock.step`: what passes before each look. `clock.sleep(ms)` is what a sleeping
 * device does: only the time of day goes on. What looks at the clock 4 times a
 * second does so 100 times here; `clock.looks` counts it.
 */
export function stillClock() {
  let [now, day] = [performance.now(), Date.now()];
  const clock = {
    step: 0,
    looks: 0,
    forward: (ms) => {
      now += ms;
      day += ms;
    },
    sleep: (ms) => { day += ms; },
    day: () => day,
  };
  performance.now = () => now;
  Date.now = () => day;
  const native = window.setInterval;
  window.setInterval = (act, ms) =>
    native(() => {
      clock.forward(clock.step);
      clock.looks += 1;
      act();
    }, ms / 25);
  Object.defineProperty(window, "clock", { value: clock });
}

/** What the pretended devices below were told. */
export function deviceLog() {
  const log = { spoken: [], silenced: 0, locks: [], notes: 0, cut: 0, buzzes: 0 };
  Object.defineProperty(window, "devices", { value: log });
  navigator.vibrate = () => (log.buzzes += 1);
}

/** `voices` of the browser, each `{lang, localService}`; null: it cannot speak. */
export function pretendVoices(voices) {
  const speechSynthesis = voices && {
    getVoices: () => voices,
    cancel: () => (window.devices.silenced += 1),
    speak: ({ text, lang, voice }) => window.devices.spoken.push({ text, lang, isLocal: voice?.localService }),
  };
  Object.defineProperty(window, "speechSynthesis", { value: speechSynthesis ?? undefined });
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
}

/**
 * A screen lock that is "granted", "refused", "absent", or "late": then it comes
 * when the test calls `devices.grant()`. `devices.locks` has each lock asked for.
 */
export function pretendWakeLock(outcome) {
  const grant = (kind) => {
    const lock = { kind, released: false, release: async () => { lock.released = true; } };
    window.devices.locks.push(lock);
    return lock;
  };
  const request = (kind) => {
    if (outcome === "granted") return Promise.resolve(grant(kind));
    if (outcome === "refused") return Promise.reject(new DOMException("refused", "NotAllowedError"));
    return new Promise((done) => { window.devices.grant = () => done(grant(kind)); });
  };
  Object.defineProperty(navigator, "wakeLock", { value: outcome === "absent" ? undefined : { request } });
}

/** Sound that is "granted", "refused" when it is to start, "throwing" or "absent". */
export function pretendSound(outcome) {
  const log = window.devices;
  const node = () => ({ connect: (next) => next });
  const param = () => ({ setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} });
  class AudioContext {
    currentTime = 0;
    destination = {};
    constructor() {
      if (outcome === "throwing") throw new DOMException("no device", "NotSupportedError");
    }
    resume() {
      if (outcome === "refused") return Promise.reject(new DOMException("refused", "NotAllowedError"));
      return Promise.resolve();
    }
    createGain() {
      return { ...node(), gain: param() };
    }
    createOscillator() {
      return { ...node(), frequency: {}, start: () => (log.notes += 1), stop: (at) => (log.cut += at === undefined) };
    }
  }
  window.AudioContext = outcome === "absent" ? undefined : AudioContext;
}
