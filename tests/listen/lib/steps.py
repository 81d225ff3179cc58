"""The lines of a step file:

    # words                                a comment, copied to the transcript
    press Tab                              one key, by the names that xdotool takes:
                                           Tab, Down, h, shift+h, Insert+a …
    press Down 3 times
    press Down until REGEX, at most 20     stops at the key after which something is said
                                           that matches; fails if none does
    expect REGEX                           waits until something said since the last key
                                           matches; fails if nothing does

Steps find their way by what is said, not by counting keys: a page may gain a line
without any of them having to change. Case does not matter in REGEX.
"""

import re
from dataclasses import dataclass

PRESS = re.compile(
    r"press (?P<key>\S+)(?: (?P<times>\d+) times| until (?P<until>.+), at most (?P<most>\d+))?$"
)


@dataclass
class Step:
    where: str  # file and line
    verb: str  # "comment", "press" or "expect"
    words: str = ""  # of a comment
    key: str = ""
    times: int = 1
    pattern: re.Pattern | None = None  # what ends a press, or what is expected


def read_steps(path):
    steps = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line, where = raw.strip(), f"{path.name}:{number}"
        if not line:
            continue
        if line.startswith("#"):
            steps.append(Step(where, "comment", words=line[1:].strip()))
        elif line.startswith("expect "):
            steps.append(Step(where, "expect", pattern=_pattern(line[len("expect "):])))
        elif found := PRESS.match(line):
            times = int(found["most"] or found["times"] or 1)
            pattern = _pattern(found["until"]) if found["until"] else None
            steps.append(Step(where, "press", key=found["key"], times=times, pattern=pattern))
        else:
            raise ValueError(f"{where}: not a step: {line}")
    return steps


def _pattern(text):
    return re.compile(text, re.IGNORECASE)
