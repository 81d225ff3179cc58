#!/usr/bin/python3
"""Plays a reader's keys to a page under the Orca screen reader, and prints what it says.

    listen.py --browser firefox --url URL --title 'Back Relief' [--no-script] STEPS…

STEPS are files, played one after the other; lib/steps.py says what their lines mean.
Standard output is the transcript: each key after `>`, under it what was said because of
it. The exit status is 1 if something expected was not said.

It is Debian's Python (not a newer one of the machine's own) that has the bindings of
the accessibility bus.
"""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "lib"))
from browsers import command  # noqa: E402
from desktop import Desktop  # noqa: E402
from ear import Ear  # noqa: E402
from screen_reader import start_orca  # noqa: E402
from player import NotSaid, Player  # noqa: E402
from steps import read_steps  # noqa: E402


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--browser", choices=("chromium", "firefox"), required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--title", required=True, help="words of the page's title")
    parser.add_argument("--no-script", action="store_true", help="JavaScript is off in the browser")
    parser.add_argument("steps", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    steps = [step for path in options.steps for step in read_steps(path)]

    with Desktop() as desktop:
        speech = start_orca(desktop)
        ear = Ear(speech)
        desktop.wait(ear.has_heard, "Orca to speak")
        browser = desktop.start(*command(options.browser, options.url, desktop.folder, options.no_script))
        desktop.document(options.title)
        desktop.focus_window(options.title)
        player = Player(desktop, ear, browser)
        player.begin()
        try:
            for step in steps:
                player.play(step)
        finally:
            player.end()


try:
    main()
except NotSaid as failure:
    sys.exit(str(failure))
