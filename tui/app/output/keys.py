"""What is typed, cut into keys and reports before Textual makes events of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from typing import Final

from textual.events import Key, Paste
from textual.message import Message

from tui.app.output.private import KeyParser
from tui.terminal.background import Answers

ESCAPE: Final = 0.01
"""Seconds after which an Esc is the key, and not the beginning of what another key sends.

Those come in one piece even over a slow line; Textual waits for 0.1 seconds.
"""

BURST: Final = 256
"""Characters of text in one piece from which on they are no keys: nobody types so fast."""

HELD: Final = 1024
"""As many when all are the same: a key may be held while the line stands still."""

SEQUENCE: Final = 64
"""Characters from which on a key or a report is none; of more than 32 Textual would make keys."""

LONGEST: Final = 1 << 16
"""The most characters that are taken of a paste; no line takes so many."""

_ESC: Final = "\x1b"
# Before each ESC; and behind one that begins no sequence, as when a key comes close after Esc:
# CSI, SS3, OSC, DCS, APC, PM and SOS begin with one of these letters (ECMA-48 5.3).
_CUTS: Final = re.compile(r"(?=\x1b)|(?<=\x1b)(?![\[O\]P_^X\x1b])")
_BEGUN, _ENDED = "\x1b[200~", "\x1b[201~"
_BEGINNING: Final = re.compile(
    r"\x1b(?:\[(?:2(?:0[01]?)?)?)?\Z"
)  # of a mark, at the end of a piece
_SEQUENCE: Final = re.compile(  # ECMA-48 5.4, 5.6; those of text end at BEL, too, as xterm's do
    r"\x1b(?:\[\[?[0-?]*[ -/]*[@-~]?|[\]P_^X][^\x07]*\x07?|O?.?)", re.DOTALL
)
_TEXT: Final = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*")


class BackgroundTold(Message):
    """The terminal says that its background is "dark" or "light"."""

    def __init__(self, background: str) -> None:
        super().__init__()
        self.background = background


class Keys:
    """Sends on events of what is typed; a malformed report takes nothing else with it.

    A paste is put together here: Textual looks at each character of it, and a terminal that knows
    no marks for pastes sends keys, of which each is acted on.
    """

    def __init__(self, parser: KeyParser, send: Callable[[Message], None]) -> None:
        self._parser = parser
        self._send = send
        self._answers = Answers(lambda background: send(BackgroundTold(background)))
        self._pending = ""
        self._pasted: str | None = None  # None outside a paste
        self._burst = 0  # characters of a burst; 0 outside one

    @property
    def is_escape_pending(self) -> bool:
        """Whether the last that came was an Esc, of which more may come.

        Not in a paste, of which the end may be longer on its way.
        """
        return self._answers.may_be_key or (self._pending == _ESC and self._pasted is None)

    def take(self, text: str) -> None:
        """Send on what was typed, but for the beginning of a sequence at its end."""
        text, self._pending = self._answers.take(self._pending + text), ""
        if found := _BEGINNING.search(text):
            text, self._pending = text[: found.start()], found[0]
        while text:
            if self._pasted is None:
                typed, begun, text = text.partition(_BEGUN)
                self._typed(typed)
                if begun:
                    self._pasted = ""
            else:
                text = self._paste(self._pasted, text)

    def wait_no_longer(self) -> None:
        """Send on what waited for more; nothing came.

        Esc alone ends a paste of which the end was lost: no fault may lock the keyboard.
        """
        self._burst = 0
        # Alt+] means nothing; Textual would wait for more of it.
        self._typed(self._answers.give_up().removesuffix("\x1b]"))
        if self._pasted is not None and self._pending == _ESC:
            self._send_paste(self._pasted)
        if self._pasted is None and self._pending:
            pending, self._pending = self._pending, ""
            self._typed(pending)
        self._pass_on("")

    def _paste(self, before: str, text: str) -> str:
        """Add to what is pasted; returns what follows it."""
        pasted, ended, rest = text.partition(_ENDED)
        self._pasted = (before + pasted)[:LONGEST]
        if ended:
            self._send_paste(self._pasted)
        return rest

    def _send_paste(self, text: str) -> None:
        self._pasted = None
        self._send(Paste(text.replace("\x00", "")))

    def _typed(self, text: str) -> None:
        """Send on keys and reports, and text that comes faster than keys as a paste."""
        for part in filter(None, _CUTS.split(text)):
            if self._is_burst(part):
                self._send_burst(part)
            elif part == _ESC:
                self._burst = 0
                self._send(Key("escape", _ESC))
            elif len(part) >= SEQUENCE and (sequence := _SEQUENCE.match(part)):
                self._long(sequence[0], part[sequence.end() :])
            else:
                self._pass_on(part)

    def _long(self, sequence: str, rest: str) -> None:
        """Send on a key or report, and what came with it; no terminal sends one so long."""
        if len(sequence) < SEQUENCE:
            self._pass_on(sequence)
        else:  # what follows is more of it, until nothing comes
            self._burst = LONGEST
        if rest:
            self._typed(rest)

    def _is_burst(self, part: str) -> bool:
        """Whether this comes faster than keys, or right behind what did."""
        if not _TEXT.fullmatch(part):
            return False
        many = len(part) >= BURST and (len(part) >= HELD or len(set(part)) > 1)
        return many or self._burst > 0

    def _send_burst(self, part: str) -> None:
        """Send on a piece of a burst, of which no more is taken than of a paste."""
        if taken := part[: max(0, LONGEST - self._burst)]:
            self._send_paste(taken)
        self._burst += len(part)

    def _pass_on(self, text: str) -> None:
        try:
            for message in chain(self._parser.feed(text) if text else (), self._parser.tick()):
                self._send(message)
        except Exception:  # chr() of a huge number, a division by zero pixels, ...
            self._parser = self._parser.successor()
