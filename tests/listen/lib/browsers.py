"""How each browser is started: accessibility on, nothing that talks to the network or
puts a window of its own in front of the page."""

FIREFOX = {
    "accessibility.force_disabled": -1,  # on from the start
    "accessibility.typeaheadfind": False,
    "app.normandy.enabled": False,
    "app.shield.optoutstudies.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.region.update.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.search.update": False,
    "browser.sessionstore.resume_from_crash": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.startup.page": 0,
    "browser.tabs.warnOnClose": False,
    "browser.translations.automaticallyPopup": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "dom.disable_open_during_load": True,
    "extensions.update.enabled": False,
    "full-screen-api.warning.timeout": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "termsofuse.bypassNotification": True,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "ui.prefersReducedMotion": 1,
}

CHROMIUM = """
--ozone-platform=x11 --force-renderer-accessibility --disable-gpu --no-first-run
--no-default-browser-check --no-sandbox --test-type --disable-background-networking
--disable-component-update --disable-sync --disable-quic --disable-extensions
--disable-background-timer-throttling --disable-renderer-backgrounding
--disable-backgrounding-occluded-windows --password-store=basic --use-mock-keychain
--disable-features=Translate,MediaRouter --force-prefers-reduced-motion
--window-position=0,0 --window-size=1280,1000
""".split()


def command(browser, url, folder, no_script):
    """The command that opens `url` with a fresh profile in `folder`."""
    profile = folder / "profile"
    profile.mkdir()
    if browser == "chromium":
        off = ["--blink-settings=scriptEnabled=false"] if no_script else []
        return ["chromium", f"--app={url}", f"--user-data-dir={profile}", *CHROMIUM, *off]
    preferences = {**FIREFOX, **({"javascript.enabled": False} if no_script else {})}
    (profile / "user.js").write_text("".join(_preference(*item) for item in preferences.items()), encoding="utf-8")
    return ["firefox-esr", "--no-remote", "--new-instance", "--profile", str(profile), "--kiosk", url]


def _preference(name, value):
    value = str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else value
    return f'user_pref("{name}", {value});\n'
