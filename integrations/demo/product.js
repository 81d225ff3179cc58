// The demo shop's own few interactions. Nothing is sold, stored or sent.
const PRICE = 48;
const find = (id) => document.getElementById(id);
const money = (amount) => `£${amount.toFixed(2)}`;

const form = find("buy");
const quantity = find("quantity");
const cart = new Map();

// The chosen colour: each drawing holds all four, told apart by the fragment.
const pictures = document.querySelectorAll("#gallery img");
const colourName = () => form.querySelector("[name=colour]:checked").parentElement.textContent.trim();
function showColour() {
  for (const picture of pictures) picture.src = picture.src.replace(/#.*|$/, `#${form.elements.colour.value}`);
  find("colour-name").value = colourName();
}
find("colours").addEventListener("change", showColour);

form.addEventListener("click", (event) => {
  const step = Number(event.target.closest("[data-step]")?.dataset.step);
  if (step > 0) quantity.stepUp();
  if (step < 0) quantity.stepDown();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const name = `Bracken, ${colourName()}, ${form.elements.firmness.value.toLowerCase()}`;
  const count = Number(quantity.value);
  cart.set(name, (cart.get(name) ?? 0) + count);
  showCart();
  find("quick-state").textContent = `${find("cart-count").textContent} in your cart`;
  find("said").textContent = `Added ${count} to your cart. (A demonstration: nothing is sold.)`;
});

function showCart() {
  const all = [...cart.values()].reduce((sum, count) => sum + count, 0);
  find("cart-count").textContent = all;
  find("basket-empty").hidden = all > 0;
  find("basket-total").hidden = all === 0;
  find("basket-total").textContent = `Total ${money(all * PRICE)}`;
  find("basket-list").replaceChildren(
    ...[...cart].map(([name, count]) => {
      const item = document.createElement("li");
      const sum = document.createElement("span");
      sum.textContent = money(count * PRICE);
      item.append(`${count} × ${name} `, sum);
      return item;
    }),
  );
}

const basket = find("basket");
find("cart-open").addEventListener("click", () => basket.showModal());
find("basket-close").addEventListener("click", () => basket.close());
basket.addEventListener("click", (event) => {
  if (event.target === basket) basket.close();
});

// The cookie bar goes for this visit; where the focus was inside it, it moves on.
const cookies = find("cookies");
cookies.hidden = false;
cookies.addEventListener("click", (event) => {
  if (!event.target.closest("button")) return;
  cookies.hidden = true;
  find("main").focus({ preventScroll: true });
});

// The narrow screen's bar: out of the way while the real button is in view,
// and its height known to the page and to the guide.
const dock = find("dock");
new IntersectionObserver(([entry]) => {
  find("quick").toggleAttribute("data-away", entry.isIntersecting);
}).observe(find("add"));
new ResizeObserver(() => {
  document.documentElement.style.setProperty("--dock", `${dock.offsetHeight}px`);
}).observe(dock);
