// What only the device can do: sound, voice, a screen that stays on, sharing.
// Each is left out in silence where the browser lacks or refuses it.

let audio, lock, wanted;

/** A soft note for each pitch, one after the other; and a short buzz. */
export function chime(pitches) {
  try {
    audio ??= new AudioContext();
    audio.resume().catch(() => {});
    pitches.forEach((pitch, at) => {
      const note = audio.createOscillator(), loud = audio.createGain();
      const start = audio.currentTime + at * 0.25;
      note.frequency.value = pitch;
      loud.gain.setValueAtTime(0, start);
      loud.gain.linearRampToValueAtTime(0.2, start + 0.03);
      loud.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
      note.connect(loud).connect(audio.destination);
      note.start(start);
      note.stop(start + 1);
    });
    navigator.vibrate?.(200);
  } catch {}
}

/** A voice that speaks on the device: others would send the text away. */
const voice = lang => {
  try {
    return speechSynthesis.getVoices().find(it => it.localService && it.lang.toLowerCase().startsWith(lang));
  } catch {}
};

export const canSpeak = lang => Boolean(voice(lang));

/** Says a text in place of what is being said; nothing, to be quiet. */
export function speak(text, lang) {
  try {
    speechSynthesis.cancel();
    if (!text) return;
    const said = new SpeechSynthesisUtterance(text);
    said.lang = lang;
    said.voice = voice(lang);
    speechSynthesis.speak(said);
  } catch {}
}

/** Keeps the screen on, or lets it go. */
export async function stayAwake(on) {
  wanted = on;
  try {
    if (on && (!lock || lock.released)) lock = await navigator.wakeLock.request('screen');
    if (!wanted) lock?.release();
  } catch {}
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

/** Milliseconds since the page was opened: the one clock of all timers. */
export const now = () => performance.now();

/** The time of day in so many milliseconds, as people there write it. */
export const timeIn = (ms, lang) =>
  new Date(Date.now() + ms).toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit' });
