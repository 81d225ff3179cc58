"""A private desktop: an X server, a window manager, a session bus and the accessibility
bus. Everything lives in one temporary folder and ends with it."""

import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from process import Process, end_all

PATIENCE = 120.0


class Desktop:
    def __enter__(self):
        # SIGTERM unwinds the stack too, so that __exit__ runs.
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, lambda *_: sys.exit(130))
        self.started = []
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="back-relief-listen-"))
        try:
            self.env = self._clean_environment()
            self._up()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        started, self.started = self.started, []
        end_all(started)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _clean_environment(self):
        """Nothing of the caller's desktop, language or Python comes in."""
        home, runtime = self.folder / "home", self.folder / "run"
        runtime.mkdir(mode=0o700)
        homes = {"XDG_CONFIG_HOME": home / ".config", "XDG_DATA_HOME": home / ".local/share", "XDG_CACHE_HOME": home / ".cache"}
        for folder in homes.values():
            folder.mkdir(parents=True)
        return {
            "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin",
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            **{name: str(folder) for name, folder in homes.items()},
            "XDG_SESSION_TYPE": "x11",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "GSETTINGS_BACKEND": "memory",
            "GDK_BACKEND": "x11",
            "GTK_MODULES": "gail:atk-bridge",
            "GNOME_ACCESSIBILITY": "1",
            "ACCESSIBILITY_ENABLED": "1",
            "MOZ_ENABLE_WAYLAND": "0",
            "MOZ_CRASHREPORTER_DISABLE": "1",
            "MOZ_DISABLE_CONTENT_SANDBOX": "1",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "NO_PROXY": "127.0.0.1,localhost",
        }

    def _up(self):
        self.env["DISPLAY"] = self._x_server()
        bus = self.start("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1",
                         stdout=subprocess.PIPE)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        self.start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--a11y=1", "--screen-reader=1")
        self.start("openbox", "--sm-disable")
        # The bindings in this very process talk to that bus, and read it from here.
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "GSETTINGS_BACKEND"):
            os.environ[name] = self.env[name]
        for name in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY"):
            os.environ.pop(name, None)
        self.wait(lambda: self.run("dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus",
                                   "/org/a11y/bus", "org.a11y.Bus.GetAddress").returncode == 0,
                  "the accessibility bus")

    def _x_server(self):
        """Xvfb chooses a free display itself, and says which."""
        read, write = os.pipe()
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset",
                   pass_fds=(write,))
        os.close(write)
        with open(read, encoding="ascii") as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        return f":{number}"

    def start(self, *command, **options):
        name = os.path.basename(command[0])
        with open(self.folder / f"{name}.log", "a", encoding="utf-8") as log:
            process = Process(command, self.env, log, **options)
        self.started.append(process)
        return process

    def run(self, *command):
        return subprocess.run(command, env=self.env, capture_output=True, text=True, check=False)

    def wait(self, test, what):
        end = time.time() + PATIENCE
        while time.time() < end:
            found = test()
            if found:
                return found
            time.sleep(0.1)
        raise RuntimeError(f"waited {PATIENCE:.0f} s for {what}")

    def document(self, title):
        """The page whose title has `title` is loaded, and assistive technology sees it."""
        import tree  # connects to the bus as it is imported
        return self.wait(lambda: tree.document(title), f"a page titled {title!r}")

    def focus_window(self, title):
        def find():
            found = self.run("xdotool", "search", "--onlyvisible", "--name", title).stdout.split()
            return found and found[-1]
        window = self.wait(find, f"a window named {title!r}")
        self.run("xdotool", "windowactivate", "--sync", window)

    def key(self, name):
        self.run("xdotool", "key", "--clearmodifiers", name)
