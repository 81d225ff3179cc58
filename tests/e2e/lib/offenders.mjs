// What is laid out wrongly in an open page, looked for in the page itself.

/** What sticks out of the page, or scrolls or is cut off sideways inside it. */
export const offenders = (root) => {
  const width = document.documentElement.clientWidth;
  const found = [];
  // A page from right to left has its scroll bar at the left.
  const start = document.documentElement.getBoundingClientRect().left;
  const name = (element) => element.outerHTML.slice(0, 100);
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > width) found.push(`the page is ${scrollWidth} px wide in ${width}`);
  const inPage = document.querySelectorAll("body, body *:not(back-relief *)");
  // Nothing below what is not on show has a place; drawings are measured whole.
  const shown = (element) => getComputedStyle(element).display !== "none";
  const below = (element) => [...element.children].filter(shown).flatMap((child) => [child, ...(child.localName === "svg" ? [] : below(child))]);
  for (const element of [...inPage, ...below(root)]) {
    const { left: x, width: own } = element.getBoundingClientRect();
    const [left, right] = [x - start, x - start + own];
    const waitsAside = right <= 0; // a link that comes into view with the focus
    if (own <= 1 || waitsAside) continue;
    if (left < -0.5 || right > width + 0.5) found.push(`${Math.round(left)} to ${Math.round(right)}: ${name(element)}`);
    const { overflowX, display } = getComputedStyle(element);
    const clips = overflowX !== "visible" && display !== "inline" && element.localName !== "svg";
    if (clips && element.scrollWidth > element.clientWidth + 1) found.push(`cut off or scrolling: ${name(element)}`);
  }
  return found.slice(0, 5);
};

/** Controls, and lines beside them, that lie over one another. A control and its label are one. */
export const overlaps = (root) => {
  const controls = [...root.querySelectorAll("label, button, summary, select, .unanswered, .help a, .review a")].filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.closest("[aria-hidden]"));
  const boxes = controls.map((it) => [it, it.getBoundingClientRect()]).filter(([, box]) => box.width > 1 && box.height > 1);
  const found = [];
  for (const [at, [one, a]] of boxes.entries()) {
    for (const [other, b] of boxes.slice(at + 1)) {
      const [wide, high] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
      // Lines of the names beside the figure may touch.
      if (wide > 3.5 && high > 3.5 && !one.contains(other) && !other.contains(one)) found.push(`${one.textContent.trim().slice(0, 40)} | ${other.textContent.trim().slice(0, 40)}`);
    }
  }
  return found.slice(0, 5);
};
