// What a Vue template knows of the element.
import type {} from "back-relief/vue";
import type { GlobalComponents } from "vue";
import type { BackReliefProps } from "back-relief/vue";

type Guide = InstanceType<GlobalComponents["back-relief"]>["$props"];
export const right: Guide = {
  area: "lower-back", lang: "en-GB", region: "GB", guide: "/g.html", loading: "eager", emergency: "112", "share-area": true, shareArea: true,
};
export const events: BackReliefProps = {
  onBackReliefReady: ({ detail }) => console.log(detail),
  onBackReliefOpen: ({ detail }) => console.log(detail.area),
  onBackReliefRoutineStart: ({ detail }) => console.log(detail.area),
  onBackReliefRoutineEnd: ({ detail }) => console.log(detail.finished),
  onBackReliefHelp: ({ type }) => console.log(type),
  onBackReliefError: ({ detail }) => console.log(detail.code),
};
// @ts-expect-error: not an area
export const wrong: Guide = { area: "knee" };
