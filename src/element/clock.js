// The one clock of all timers: milliseconds that only grow, with those that the
// device slept. performance.now() stands still meanwhile in Chrome on macOS and
// Linux and in Safari; the time of day goes on, but can be set.

const DAY = 864e5;
let slept = 0;
/** How far the time of day is ahead. */
let ahead = Date.now() - performance.now();

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
