// Puts what is written into files that are otherwise written by hand.

/** Fills the regions of a file, each between a line `surface <name>: written by …` and a line `/surface`. */
export function fill(text, path, regions) {
  return Object.entries(regions).reduce((text, [name, inside]) => {
    const region = new RegExp(`^(.*\\bsurface ${name}: written by tools/surface\\.mjs.*\\n)[^]*?(^[^\\w\\n]*/surface[^\\w\\n]*$)`, "m");
    if (!region.test(text)) throw new Error(`${path} lacks the lines "surface ${name}: written by tools/surface.mjs" and "/surface".`);
    return text.replace(region, (_, begin, end) => `${begin}${inside}\n${end}`);
  }, text);
}

/** Writes what stands between two texts, for files without comments. */
export function between(text, path, before, after, inside) {
  const from = text.indexOf(before) + before.length;
  const to = text.indexOf(after, from);
  if (from < before.length || to < 0) throw new Error(`${path} lacks "${before}" and, after it, "${after}".`);
  return text.slice(0, from) + inside + text.slice(to);
}
