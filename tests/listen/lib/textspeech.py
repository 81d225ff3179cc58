"""A speech server for Orca that writes what it is given to say to a file.

Orca 43 loads this in place of speechdispatcherfactory (see
orca-customizations.py). It runs inside Orca, so nothing is played and no sound
card, Speech Dispatcher or synthesiser is needed. One JSON object a line:

    {"t": seconds, "say": "text"}     handed to the synthesiser; "live": true if it
                                      comes from a live region
    {"t": seconds, "stop": true}      Orca told the synthesiser to fall silent
    {"t": seconds, "idle": n}         beacon: the main loop is idle, n events wait
"""

import json
import os
import time

from gi.repository import GLib
from orca import event_manager, liveregions, speechserver

_out = open(os.environ["LISTEN_SPEECH"], "a", buffering=1, encoding="utf-8")


def _write(**what):
    _out.write(json.dumps({"t": round(time.time(), 3), **what}, ensure_ascii=False) + "\n")


def _say(text):
    _write(say=text, **({"live": True} if _live else {}))


# What Orca says for a live region comes through here, and nothing else does.
_live = False
_pump = liveregions.LiveRegionManager.pumpMessages


def _pump_live(self):
    global _live
    _live = True
    try:
        return _pump(self)
    finally:
        _live = False


liveregions.LiveRegionManager.pumpMessages = _pump_live

# What has the focus interrupts what waits to be said, so words of a live region are lost
# if the browser sends them before the focus: a race that no two runs end alike.
liveregions.LiveRegionManager.flushMessages = lambda self: None


def _beacon():
    # Low priority: GLib runs this only when nothing more urgent is waiting.
    _write(idle=event_manager.getManager()._eventQueue.qsize())
    return True


GLib.timeout_add(100, _beacon, priority=GLib.PRIORITY_LOW)


class SpeechServer(speechserver.SpeechServer):
    _server = None

    @staticmethod
    def getFactoryName():
        return "Text"

    @staticmethod
    def getSpeechServer(info=None):
        SpeechServer._server = SpeechServer._server or SpeechServer()
        return SpeechServer._server

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def shutdownActiveServers():
        pass

    def getInfo(self):
        return ["Text", "text"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            _say(text)

    def speakCharacter(self, character, acss=None):
        _say(character)

    def speakKeyEvent(self, event, acss=None):
        _say(event.getKeyName())

    def sayAll(self, utteranceIterator, progressCallback):
        # Say each piece, and report it as spoken, from the main loop: Orca
        # moves its caret along as a real synthesiser would make it do.
        def step():
            try:
                context, acss = next(utteranceIterator)
            except StopIteration:
                return False
            _say(context.utterance)
            progressCallback(context, speechserver.SayAllContext.PROGRESS)
            progressCallback(context, speechserver.SayAllContext.COMPLETED)
            return self._say_all is source[0]

        source = [object()]
        self._say_all = source[0]
        GLib.idle_add(step)

    _say_all = None

    def stop(self):
        self._say_all = None
        _write(stop=True)
