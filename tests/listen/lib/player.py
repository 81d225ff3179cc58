"""Plays steps, and writes the transcript."""

EXPECTED_WITHIN = 60.0  # seconds


class NotSaid(Exception):
    pass


class Player:
    def __init__(self, desktop, ear, browser):
        self.desktop = desktop
        self.ear = ear
        self.browser = browser
        self.said = []  # since the last key
        self.expected_live = []  # of it

    def begin(self):
        """What is said as a page arrives depends on the moment Orca sees it: not told."""
        self.ear.settle(self.browser)
        self.ear.take()

    def play(self, step):
        if step.verb == "comment":
            self._write_said()
            print(f"# {step.words}", flush=True)
        elif step.verb == "expect":
            if not self._hears(step.pattern):
                raise NotSaid(f"{step.where}: nothing said matches {step.pattern.pattern}")
        else:
            for _ in range(step.times):
                self._press(step.key)
                if step.pattern and self._matches(step.pattern):
                    return
            if step.pattern:
                raise NotSaid(f"{step.where}: {step.times} times {step.key}, and nothing said matches {step.pattern.pattern}")

    def end(self):
        self._write_said()

    def _press(self, key):
        self._write_said()
        print(f"> {key}")
        self.desktop.key(key)
        self.ear.settle(self.browser)
        self.said = self.ear.take()

    def _hears(self, pattern):
        """What a live region says may come long after the key on a busy machine."""
        if not self._matches(pattern):
            self.ear.wait_for(pattern, EXPECTED_WITHIN)
            self.ear.settle(self.browser)
            self.said += self.ear.take()
        self.expected_live += [words for live, words in self.said if live and pattern.search(words)]
        return self._matches(pattern)

    def _matches(self, pattern):
        return any(pattern.search(words) for _, words in self.said)

    def _write_said(self):
        # What a live region says comes before, between or after the words of the focus,
        # and Orca 43 misses some of it in Firefox: it is told last, and only if expected.
        for live, words in self.said:
            if not live:
                print(f"  {words}")
        for words in self.expected_live:
            print(f"  (live) {words}")
        self.said, self.expected_live = [], []
