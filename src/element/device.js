// @ts-check
// What only the device can do: sound, speech, keeping the screen on, sharing, time.
// Where a browser lacks or refuses one of these, it is left out without a word.

/** @type {AudioContext | undefined} */
let audioContext;
/** @type {WakeLockSentinel | undefined} */
let wakeLock;
/** The request for a wake lock that is under way. @type {Promise<WakeLockSentinel> | undefined} */
let wakeLockRequest;
/** Whose text is being spoken. @type {Device | undefined} */
let speaker;

/** Who needs the screen to stay on. @type {Set<Device>} */
const keepingAwake = new Set();

/**
 * A voice that runs on the device: others send the text to a server.
 * @param {string} language
 */
const localVoice = language => {
  try {
    return speechSynthesis.getVoices().find(it => it.localService && it.lang.toLowerCase().startsWith(language));
  } catch {}
};

/** @param {string} language */
export const canSpeak = language => Boolean(localVoice(language));

/** The device as one element uses it; elements don't disturb each other. */
export class Device {
  /** @type {OscillatorNode[]} */
  #notes = [];

  /**
   * Plays a soft note for each pitch, one after the other, with a short buzz.
   * @param {Float32Array} pitches in hertz
   */
  chime(pitches) {
    try {
      const audio = audioContext ??= new AudioContext();
      audio.resume().catch(() => {});
      this.#notes = [...pitches].map((pitch, index) => {
        const note = audio.createOscillator(), gain = audio.createGain();
        const start = audio.currentTime + index * 0.25;
        note.frequency.value = pitch;
        gain.gain.setValueAtTime(0, start);
        gain.gain.linearRampToValueAtTime(0.2, start + 0.03);
        gain.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
        note.connect(gain).connect(audio.destination);
        note.start(start);
        note.stop(start + 1);
        return note;
      });
      navigator.vibrate?.(200);
    } catch {}
  }

  /**
   * Speaks a text, and cuts off whatever is being spoken: a page has only one voice.
   * @param {string} text
   * @param {string} language
   */
  speak(text, language) {
    try {
      speechSynthesis.cancel();
      speaker = this;
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = language;
      utterance.voice = localVoice(language) ?? null;
      speechSynthesis.speak(utterance);
    } catch {}
  }

  /** Stops speaking, unless it is another element that speaks. */
  hush() {
    if (speaker !== this) return;
    speaker = undefined;
    speechSynthesis.cancel();
  }

  /**
   * Keeps the screen on, or stops doing so once no element needs it.
   * @param {boolean} on
   */
  async stayAwake(on) {
    keepingAwake[on ? 'add' : 'delete'](this);
    try {
      if (on && (!wakeLock || wakeLock.released)) {
        wakeLock = await (wakeLockRequest ??= navigator.wakeLock.request('screen').finally(() => { wakeLockRequest = undefined; }));
      }
      // Asked again, since it may have changed during the request.
      if (keepingAwake.size) return;
      wakeLock?.release();
      wakeLock = undefined;
    } catch {}
  }

  /** Stops all that it has started. */
  end() {
    for (const note of this.#notes) note.stop();
    this.hush();
    this.stayAwake(false);
  }
}

/**
 * Copies an address, or where that is refused, shows it in the address bar.
 * @param {string} url
 * @param {(copied: boolean) => void} done
 */
export async function copy(url, done) {
  try {
    await navigator.clipboard.writeText(url);
  } catch {
    history.replaceState(null, '', url);
    return done(false);
  }
  done(true);
}

export const canShare = () => Boolean(navigator.share);

/**
 * Opens the system's share sheet. Rejects if the reader closes it, which is fine.
 * @param {string} url
 */
export const share = url => void navigator.share({ url }).catch(() => {});

export const print = () => globalThis.print();

/**
 * The time of day in `ms` milliseconds, as it is written in that language.
 * @param {number} ms
 * @param {string} language
 */
export const timeIn = (ms, language) =>
  new Date(Date.now() + ms).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });

const DAY = 864e5;
/** Milliseconds that the device has slept, as far as is known. */
let slept = 0;
/** How far the wall clock is ahead of performance.now(), apart from sleep. */
let offset = Date.now() - performance.now();

/**
 * The clock of all timers: milliseconds that never decrease and include sleep.
 * performance.now() stops while the device sleeps, in Chrome on macOS and Linux and
 * in Safari. The wall clock doesn't, but can be set.
 */
export function now() {
  const monotonic = performance.now();
  const drift = Date.now() - monotonic - offset;
  // Reading one clock after the other never takes a second, so more than that is
  // sleep. Or the clock was set forward, which looks the same: then a pack comes off
  // too early rather than too late. Setting it back changes nothing. No timer is
  // longer than a day.
  if (drift > 1e3 || drift < 0) {
    slept += Math.min(Math.max(drift, 0), DAY);
    offset += drift;
  }
  return monotonic + slept;
}
