"""What is typed, cut into keys and reports before Textual makes events of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from typing import Final

from textual.events import Key
from textual.message import Message

from tui.app.output.private import KeyParser

ESCAPE: Final = 0.02
"""Seconds after which an Esc is the key, and not the beginning of what another key sends.

Those come in one piece even over a slow line; Textual waits for 0.1 seconds.
"""

_ESC: Final = "\x1b"
# Before each ESC; and behind one that begins no sequence, as when a key comes close after Esc:
# CSI, SS3, OSC, DCS, APC, PM and SOS begin with one of these letters (ECMA-48 5.3).
_CUTS: Final = re.compile(r"(?=\x1b)|(?<=\x1b)(?![\[O\]P_^X\x1b])")
_PASTE, _PASTED = "\x1b[200~", "\x1b[201~"


class Keys:
    """Sends on events of what is typed; a malformed report takes nothing else with it."""

    def __init__(self, parser: KeyParser, send: Callable[[Message], None]) -> None:
        self._parser = parser
        self._send = send
        self._pending = ""
        self._is_pasting = False

    @property
    def is_escape_pending(self) -> bool:
        """Whether the last that came was an Esc, of which more may come."""
        return bool(self._pending)

    def take(self, text: str) -> None:
        """Send on what was typed, but for an Esc at its end."""
        parts = [part for part in _CUTS.split(self._pending + text) if part]
        self._pending = ""
        for number, part in enumerate(parts):
            if part != _ESC or self._is_pasting:
                self._pass_on(part)
            elif number < len(parts) - 1:
                self._escape()
            else:
                self._pending = part

    def wait_no_longer(self) -> None:
        """Send on what waited for more; nothing came."""
        if self._pending:
            self._pending = ""
            self._escape()
        self._pass_on("")

    def _escape(self) -> None:
        self._send(Key("escape", _ESC))

    def _pass_on(self, text: str) -> None:
        if text.startswith((_PASTE, _PASTED)):
            self._is_pasting = text.startswith(_PASTE)
        try:
            for message in chain(self._parser.feed(text) if text else (), self._parser.tick()):
                self._send(message)
        except Exception:  # chr() of a huge number, a division by zero pixels, ...
            self._parser = self._parser.successor()
