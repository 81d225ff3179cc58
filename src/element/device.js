// What only the device can do: sound, voice, a screen that stays on, sharing, time.
// Each is left out in silence where the browser lacks or refuses it.

let audio, lock, asking, speaker;

/** Whoever wants the screen to stay on. */
const awake = new Set();

/** A voice that speaks on the device: others would send the text away. */
const voice = lang => {
  try {
    return speechSynthesis.getVoices().find(it => it.localService && it.lang.toLowerCase().startsWith(lang));
  } catch {}
};

export const canSpeak = lang => Boolean(voice(lang));

/** What one element has of the device; what others have stays theirs. */
export class Device {
  #notes = [];

  /** A soft note for each pitch, one after the other; and a short buzz. */
  chime(pitches) {
    try {
      audio ??= new AudioContext();
      audio.resume().catch(() => {});
      this.#notes = [...pitches].map((pitch, at) => {
        const note = audio.createOscillator(), loud = audio.createGain();
        const start = audio.currentTime + at * 0.25;
        note.frequency.value = pitch;
        loud.gain.setValueAtTime(0, start);
        loud.gain.linearRampToValueAtTime(0.2, start + 0.03);
        loud.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
        note.connect(loud).connect(audio.destination);
        note.start(start);
        note.stop(start + 1);
        return note;
      });
      navigator.vibrate?.(200);
    } catch {}
  }

  /** Says a text in place of what is being said: there is one voice for all. */
  speak(text, lang) {
    try {
      speechSynthesis.cancel();
      speaker = this;
      const said = new SpeechSynthesisUtterance(text);
      said.lang = lang;
      said.voice = voice(lang);
      speechSynthesis.speak(said);
    } catch {}
  }

  /** Ends what it says itself. */
  hush() {
    if (speaker !== this) return;
    speaker = undefined;
    speechSynthesis.cancel();
  }

  /** Keeps the screen on, or lets it go unless another wants it. */
  async stayAwake(on) {
    awake[on ? 'add' : 'delete'](this);
    try {
      if (on && (!lock || lock.released)) {
        lock = await (asking ??= navigator.wakeLock.request('screen').finally(() => { asking = undefined; }));
      }
      if (awake.size) return;
      lock?.release();
      lock = undefined;
    } catch {}
  }

  /** Gives back all that it has. */
  end() {
    for (const note of this.#notes) note.stop();
    this.hush();
    this.stayAwake(false);
  }
}

/** Copies an address; where that is refused, the address bar shows it. `done`
    hears which it was. */
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

/** Opens the system's sheet for an address. */
export const share = url => void navigator.share({ url }).catch(() => {});

/** The browser's own dialog for printing. */
export const print = () => globalThis.print();

/** The time of day in so many milliseconds, as people there write it. */
export const timeIn = (ms, lang) =>
  new Date(Date.now() + ms).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' });

const DAY = 864e5;
let slept = 0;
/** How far the time of day is ahead. */
let ahead = Date.now() - performance.now();

/** The one clock of all timers: milliseconds that only grow, with those that the
    device slept. performance.now() stands still meanwhile in Chrome on macOS and
    Linux and in Safari; the time of day goes on, but can be set. */
export function now() {
  const steady = performance.now();
  const more = Date.now() - steady - ahead;
  // A second tells sleep from two clocks that are read one after the other. One
  // set forward by hand looks the same: a pack comes off too early then, not too
  // late. No timer is longer than a day. One set back changes nothing.
  if (more > 1e3 || more < 0) {
    slept += Math.min(Math.max(more, 0), DAY);
    ahead += more;
  }
  return steady + slept;
}
