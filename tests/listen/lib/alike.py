"""What may differ between two runs that a reader would call the same."""

import re

CHANGES = [
    # What Firefox calls otherwise than Chromium, or says in another order.
    (re.compile(r"\b(?:push|toggle) button\b"), "button"),
    (re.compile(r"\b(collapsed|expanded) button\b"), r"button \1"),
    # A clock that goes on, between two keys.
    (re.compile(r"\b\d{1,2}:\d\d\b"), "0:00"),
    (re.compile(r"\s+"), " "),
]


def alike(words):
    for pattern, instead in CHANGES:
        words = pattern.sub(instead, words)
    return words
