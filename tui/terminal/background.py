"""Whether the background of the terminal is dark or light: what the terminal answers, or hints.

Asked by OSC 11 (xterm's control sequences). Nobody waits for an answer; one that comes, whenever
it does and in however many pieces, is taken out of what is typed.
"""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ASK = "\x1b]11;?\x1b\\"
"""What asks a terminal for its background."""

_ANSWER = re.compile(r"\x1b\]11;([^\x07\x1b]{0,60})(?:\x07|\x1b\\)")
# The beginning of one at the end of what has come, behind keys that are Esc.
_BEGUN = re.compile(r"(?<!\x1b)\x1b++\](?:1(?:1(?:;[\w:/#?]{0,60}\x1b?)?)?)?\Z")
_COLOUR = re.compile(r"rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/.*)?", re.I)
_MIDDLE = 0.18  # the relative luminance (WCAG 2.2) from which black is read better than white
_KEY = "\x1b]"  # Alt+] sends the same


class Answers:
    """Takes answers out of what is typed, and tells of each."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._pending = ""

    @property
    def may_be_key(self) -> bool:
        """Whether what is held back may be a key after all, if nothing follows."""
        return self._pending.endswith(_KEY)

    def take(self, text: str) -> str:
        """Return what was typed without answers; the beginning of one is held back."""
        text, self._pending = self._pending + text, ""
        if _KEY not in text:
            return text
        text = _ANSWER.sub(self._told, text)
        if begun := _BEGUN.search(text):
            text, self._pending = text[: begun.start()], begun[0]
        return text

    def give_up(self) -> str:
        """Return what was a key; the beginning of an answer is waited for still."""
        if not self.may_be_key:
            return ""
        key, self._pending = self._pending, ""
        return key

    def _told(self, answer: re.Match[str]) -> str:
        if background := background_of(answer[1]):
            self._tell(background)
        return ""


def background_of(colour: str) -> str:
    """Say of a colour as X has it, `rgb:ffff/ffff/ffff`, whether it is "dark" or "light"; or ""."""
    found = _COLOUR.fullmatch(colour)
    if found is None:
        return ""
    red, green, blue = (_linear(int(part, 16) / (16 ** len(part) - 1)) for part in found.groups())
    if 0.2126 * red + 0.7152 * green + 0.0722 * blue >= _MIDDLE:
        return "light"
    return "dark"


def background_hinted(environ: Mapping[str, str]) -> str:
    """Say what the environment tells of it; "" for nothing. The console of Linux is black."""
    if environ.get("TERM") == "linux":
        return "dark"
    ground = environ.get("COLORFGBG", "").rpartition(";")[2]
    if not (ground.isascii() and ground.isdigit()):
        return ""
    return "light" if ground in ("7", "15") else "dark"


def may_be_asked(environ: Mapping[str, str]) -> bool:
    """Whether a terminal takes the question for one: consoles of systems print it."""
    return environ.get("TERM", "") not in ("", "dumb", "linux", "vt100", "vt220")


def _linear(part: float) -> float:
    if part <= 0.04045:
        return part / 12.92
    return float(((part + 0.055) / 1.055) ** 2.4)
