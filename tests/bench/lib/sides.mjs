// The demo shop without the guide, with our two lines, and with the guide's text in the page.
export const SIDES = {
  "without": (html) => html.replace(/<script[^>]*back-relief\.js[^>]*><\/script>/, "").replace(/<back-relief[\s\S]*<\/back-relief>/, ""),
  "two lines": (html) => html.replace(/<template shadowrootmode[\s\S]*<\/template>/, ""),
  "snippet": (html) => html,
};
