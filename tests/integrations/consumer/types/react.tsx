// Every attribute, property and event in JSX.
import type {} from "back-relief/react";
import { useRef } from "react";
import type { BackReliefElement } from "back-relief";

export function Page() {
  const guide = useRef<BackReliefElement>(null);
  return (
    <back-relief
      ref={guide}
      className="guide"
      style={{ display: "block" }}
      area="flank-ql-right"
      lang="en-GB"
      region="GB"
      guide="/guides/en.html"
      loading="lazy"
      emergency="999"
      share-area
      shareArea={false}
      onback-relief-ready={(event) => console.log(event.detail)}
      onback-relief-open={({ detail }) => console.log(detail.area)}
      onback-relief-routine-start={({ detail }) => console.log(detail.area)}
      onback-relief-routine-end={({ detail }) => console.log(detail.finished)}
      onback-relief-help={({ type }) => console.log(type)}
      onback-relief-error={({ detail }) => console.log(detail.code, detail.detail)}
    >
      <div slot="products-lower-back">A cushion</div>
    </back-relief>
  );
}

// @ts-expect-error: not an area
export const wrong = <back-relief area="knee" />;
// @ts-expect-error: not a language
export const unspoken = <back-relief lang={1} />;
