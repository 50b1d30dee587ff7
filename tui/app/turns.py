"""Keys and clicks take turns: the next acts when all that the last one did is done.

Textual hands each to the widget that has the focus when it arrives. What is typed in one piece, as
`f`, a filter, Enter and `G`, would all go to the line that Enter is about to close.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from textual.dom import DOMNode
from textual.events import InputEvent, Paste
from textual.message_pump import MessagePump

Typed = InputEvent | Paste
"""A key, what the mouse does, or a paste."""

_LONGEST: Final = 2.0
"""Seconds after which a turn is over, whatever it still does: no fault may lock the keyboard."""

_ROUNDS: Final = 100
"""How often a widget that keeps sending itself messages is waited for."""


class Turns:
    """Holds back what comes while a turn lasts.

    `act` hands an event on and tells whether all is done then; `focus` tells what has the focus.
    Where it is not, a message follows the event, from there up to the app, and waits on the way
    until each widget has dealt with its messages. It goes twice: what a key is bound to is done at
    the top, and may send messages to the bottom. When the focus is elsewhere by then, it goes from
    there too.
    """

    def __init__(
        self,
        app: MessagePump,
        act: Callable[[Typed], Awaitable[bool]],
        focus: Callable[[], DOMNode],
    ) -> None:
        self._app = app
        self._act = act
        self._focus = focus
        self._waiting: deque[Typed] = deque()
        self._turn: _Turn | None = None

    @property
    def idle(self) -> bool:
        """Whether nothing waits, nor is being acted on."""
        return self._turn is None

    async def take(self, *arrived: Typed) -> None:
        """Act on what has arrived, or let it wait for its turn."""
        self._waiting.extend(arrived)
        if self._turn is None or time.monotonic() - self._turn.began > _LONGEST:
            await self._go_on()

    async def _go_on(self) -> None:
        self._turn = None
        while self._waiting and self._turn is None:
            self._turn = turn = _Turn(self._focus(), time.monotonic())
            if await self._act(self._waiting.popleft()):
                self._turn = None
            else:
                self._follow(turn.focus, turn)

    def _follow(self, node: DOMNode | None, turn: _Turn) -> None:
        """Come back when a widget, or else the next above that is still there, is done."""
        while node is not None and node is not self._app:
            if node.call_later(self._reached, node, turn):
                return
            node = node.parent
        self._app.call_later(self._at_top, turn)

    def _reached(self, node: DOMNode, turn: _Turn) -> None:
        turn.rounds -= 1
        if node.message_queue_size and turn.rounds > 0:
            self._follow(node, turn)
        else:
            self._follow(node.parent, turn)

    async def _at_top(self, turn: _Turn) -> None:
        if turn is not self._turn:
            return
        now = self._focus()
        if now is turn.focus and turn.again:
            await self._go_on()
            return
        turn.again = now is turn.focus
        turn.focus = now
        self._follow(now, turn)


@dataclass(eq=False)
class _Turn:
    """What had the focus, when it began, and how far it is."""

    focus: DOMNode
    began: float
    rounds: int = _ROUNDS
    again: bool = False
