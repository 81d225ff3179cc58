// Which way a language runs, as the engine that runs the tests knows it.
export function direction(language) {
  const locale = new Intl.Locale(language);
  // The first is the standard's; Node.js 20 has the second only.
  return (locale.getTextInfo?.() ?? locale.textInfo).direction;
}
