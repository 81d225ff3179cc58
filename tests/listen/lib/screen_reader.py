"""Starts Orca so that it says the same each time, as text."""

import pathlib

LIB = pathlib.Path(__file__).resolve().parent
READ_BY_ORCA = ("textspeech.py", "orca-customizations.py")


def start_orca(desktop):
    """Returns the file that what it says will be written to."""
    preferences = pathlib.Path(desktop.env["XDG_DATA_HOME"]) / "orca"
    preferences.mkdir()
    for name in READ_BY_ORCA:
        (preferences / name).write_text((LIB / name).read_text(encoding="utf-8"), encoding="utf-8")
    speech = desktop.folder / "speech.jsonl"
    speech.touch()
    desktop.env["LISTEN_SPEECH"] = str(speech)
    # The bus's client library keeps each node's parent and children. When the page puts a
    # box between nodes it already knew (Firefox, as the guide opens), that copy is stale,
    # and Orca 43 then skips headings or loses its place.
    desktop.env["ATSPI_NO_CACHE"] = "1"
    desktop.start("/usr/bin/python3", str(LIB / "run-orca.py"))
    return speech
