// How scripts are turned off: Chromium by DevTools, Firefox by preference, WebKit,
// which has no such switch for a driver, by policy.
import { policyWith } from "./site.mjs";

const POLICY = policyWith("script-src", "script-src 'none'");

/** Options of `inEveryEngine` for pages whose scripts `scriptsOff` turns off. */
export const WITHOUT_SCRIPT = {
  site: (engine) => (engine === "webkit" ? { headers: { "content-security-policy": POLICY } } : {}),
};

export async function scriptsOff(kit) {
  if (kit.engine === "chromium") await kit.session.devtools("Emulation.setScriptExecutionDisabled", { value: true });
  if (kit.engine === "firefox") await kit.session.setPrefs({ "javascript.enabled": false });
}
