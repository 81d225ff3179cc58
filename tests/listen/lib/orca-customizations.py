"""Orca reads this at start: what makes its speech repeatable."""

import orca.settings as settings
import pyatspi
from orca.scripts.web import script_utilities

settings.speechServerFactory = "textspeech"
settings.speechFactoryModules = ["textspeech"]
settings.speechServerInfo = None
settings.enableBraille = False
settings.enableBrailleMonitor = False
settings.enableSound = False
settings.enableKeyEcho = False  # the transcript already names each key
settings.sayAllOnLoad = False  # say nothing by itself as a page arrives
settings.pageSummaryOnLoad = False
settings.enableMouseReview = False
settings.presentToolTips = False
# Browse and focus mode change only by the steps' own key, not by what has the focus when
# a late event is handled.
settings.caretNavTriggersFocusMode = False
settings.nativeNavTriggersFocusMode = False
settings.structNavTriggersFocusMode = False

# Orca reads what stands on one line of the screen, and where lines break hangs on the
# machine's fonts and on every change of the styles. Here the arrow keys go from one text
# or control to the next, whole, as a finger that swipes does on a phone.
settings.layoutMode = False
_text_at_offset = script_utilities.Utilities._getTextAtOffset


def _whole_text(self, obj, offset, boundary):
    if boundary == pyatspi.TEXT_BOUNDARY_LINE_START:
        boundary = None
    return _text_at_offset(self, obj, offset, boundary)


script_utilities.Utilities._getTextAtOffset = _whole_text
