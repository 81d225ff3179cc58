// Where a finger hits an area of the drawing. Runs inside a page.

/** Brings the area's shape into view and finds a point of it with nothing above. */
export function findPoint(value) {
  const root = window.bench.root();
  const shape = root.querySelector(`[data-shape="${value}"]`);
  if (!shape) throw new Error(`${value} is not on the drawing`);
  shape.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = shape.getBoundingClientRect();
  // From the middle outwards: a shape does not fill its box.
  const steps = Array.from({ length: 19 }, (_, i) => (i + 1) / 20).sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
  const points = steps.flatMap((down) => steps.map((along) => ({ x: left + along * width, y: top + down * height })));
  const point = points.find(({ x, y }) => root.getRootNode().elementFromPoint(x, y) === shape);
  if (!point) throw new Error(`nothing of ${value} can be hit`);
  return point;
}
