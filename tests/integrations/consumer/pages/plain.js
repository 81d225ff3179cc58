// Plain HTML: the element is in the page; this changes it as an app would.
const guide = document.querySelector("back-relief");
window.heard = [];
for (const name of ["ready", "open", "help", "error"]) {
  document.addEventListener(`back-relief-${name}`, (event) => window.heard.push([name, event.detail]));
}
guide.area = "lower-back";
guide.loading = "eager";
window.change = ({ area, share }) => Object.assign(guide, { area, shareArea: share });
