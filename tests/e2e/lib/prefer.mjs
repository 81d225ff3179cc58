// Tells a browser what its reader prefers. WebKitGTK takes that from GTK's own
// settings, read when it starts: for it, open the session with these options.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "back-relief-gtk-"));
mkdirSync(join(folder, "gtk-3.0"));
writeFileSync(join(folder, "gtk-3.0/settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

/** Options of `openSession` for less motion. */
export const STILL = { env: [`XDG_CONFIG_HOME=${folder}`] };

/** Tells Chromium the media feature, Firefox the preferences. */
export async function prefer(kit, feature, value, prefs) {
  if (kit.engine === "chromium") {
    await kit.session.devtools("Emulation.setEmulatedMedia", { features: [{ name: feature, value }] });
  }
  if (kit.engine === "firefox") await kit.session.setPrefs(prefs);
}
