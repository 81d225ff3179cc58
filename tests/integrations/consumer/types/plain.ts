// Without React or Vue, and with every declaration file checked.
import "back-relief";
import type { BackReliefArea, BackReliefChoice, BackReliefErrorCode, BackReliefLanguage } from "back-relief";

const guide = document.querySelector("back-relief")!;
const made: HTMLElement = document.createElement("back-relief");
document.body.append(made);

guide.area = "lower-back";
guide.area = "upper-trapezius";
guide.area = null;
const builtIn: BackReliefLanguage = "en";
guide.lang = builtIn;
guide.lang = "de-AT";
guide.lang = document.documentElement.lang;
guide.region = "AT";
guide.guide = "/guides/de.json";
guide.loading = "eager";
guide.emergency = "999";
guide.shareArea = true;
const open: BackReliefArea | "" = guide.area;
const number: string = guide.emergency;
console.log(open, number);

// @ts-expect-error: not an area
guide.area = "knee";
// @ts-expect-error: not built in
const foreign: BackReliefLanguage = "tlh";
// @ts-expect-error: not a language
guide.lang = 1;
// @ts-expect-error: not a way to load
guide.loading = "never";
// @ts-expect-error: not a boolean
guide.shareArea = "yes";

guide.addEventListener("back-relief-ready", (event) => { const nothing: null = event.detail; console.log(nothing); });
guide.addEventListener("back-relief-open", ({ detail }) => {
  const area: BackReliefChoice | undefined = detail.area;
  console.log(area);
});
document.addEventListener("back-relief-routine-start", ({ detail }) => console.log(detail.area));
document.body.addEventListener("back-relief-routine-end", ({ detail }) => { const end: boolean = detail.finished; console.log(end); });
guide.addEventListener("back-relief-help", ({ detail }) => {
  // @ts-expect-error: never says which sign
  console.log(detail.sign);
});
guide.addEventListener("back-relief-error", ({ detail }) => {
  const code: BackReliefErrorCode = detail.code;
  // @ts-expect-error: no such code
  if (code === "wasm-lost") console.log(detail.detail);
});
