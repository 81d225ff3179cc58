// The demo shop without the guide, with our two lines, and with the guide's text in the page.
import { brotliCompressSync } from "node:zlib";

export const SIDES = {
  "without": (html) => html.replace(/<script[^>]*back-relief\.js[^>]*><\/script>/, "").replace(/<back-relief[\s\S]*<\/back-relief>/, ""),
  "two lines": (html) => html.replace(/<template shadowrootmode[\s\S]*<\/template>/, ""),
  "snippet": (html) => html,
};

/** For `serve`: the demo shop as `side()` says, compressed as the built page is. */
export const asSide = (side) => async (path, _request, original) => {
  if (path !== "/product-demo.html") return undefined;
  const answer = await original();
  const body = brotliCompressSync(SIDES[side()](String(answer.body)));
  return { ...answer, headers: { ...answer.headers, "content-encoding": "br" }, body };
};
