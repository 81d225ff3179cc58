"""Reads what lib/textspeech.py writes: what Orca says, and whether it is at rest."""

import json
import time

from alike import alike

QUIET = 0.6  # seconds of rest that end a step
SLOW_START = 4.0  # seconds that a step may take to say its first word
PATIENCE = 120.0


class Ear:
    def __init__(self, path):
        self.file = open(path, encoding="utf-8")
        self.part = ""
        self.said = []  # since the last take()
        self.last = time.time()  # when Orca last did something
        self.beacon = 0.0  # when it last showed that its main loop was idle

    def read(self):
        self.part += self.file.read()
        *lines, self.part = self.part.split("\n")
        for line in lines:
            event = json.loads(line)
            if "idle" in event:
                # A beacon is due every 0.1 s: one that is late, or that finds events
                # waiting, means that Orca was busy until now.
                if event["idle"] or event["t"] - self.beacon > 0.35:
                    self.last = event["t"]
                self.beacon = event["t"]
            else:
                self.last = event["t"]
                if event.get("say", "").strip():
                    self.said.append((event.get("live", False), alike(event["say"]).strip()))

    def has_heard(self):
        self.read()
        return bool(self.said)

    def settle(self, browser):
        """Waits until Orca has been silent, and it and the browser idle, for a moment."""
        begin = time.time()
        busy = begin
        members = browser.members()
        while time.time() - begin < PATIENCE:
            self.read()
            now = time.time()
            if browser.busy(members):
                busy = now
            rest = now - max(begin, self.last, busy)
            if rest >= (QUIET if self.said else SLOW_START) and now - self.beacon < 0.3:
                return
            time.sleep(0.1)
        raise RuntimeError(f"Orca and the browser did not come to rest in {PATIENCE:.0f} s")

    def wait_for(self, pattern, patience):
        end = time.time() + patience
        while time.time() < end:
            self.read()
            if any(pattern.search(words) for _, words in self.said):
                return
            time.sleep(0.05)

    def take(self):
        self.read()
        said, self.said = self.said, []
        return said
