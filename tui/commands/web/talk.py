"""What `serve` says while it runs: visits never wait for it, and of refusals it is little.

A terminal may stand still (ctrl+s), and so may what reads a pipe. And who is refused a thousand
times a second shall not fill the terminal, or a log.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import Full, Queue
from threading import Thread
from typing import Final

PAUSE: Final = 10.0
"""Seconds after a refusal in which others are counted, and not told."""

WAITING: Final = 100
"""The most lines that wait for a terminal; what comes then is lost."""

_PATIENCE: Final = 1.0  # seconds that the last lines have
_LOGGERS: Final = ("aiohttp", "asyncio")


class Talk:
    """Lines that are said in order, by a thread of its own."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._lines = Queue[str](WAITING)
        self._thread = Thread(target=self._run, daemon=True)
        self._quiet_until = 0.0
        self._untold = 0
        self._thread.start()

    def tell(self, words: str) -> None:
        """Say a line when it is its turn."""
        with suppress(Full):
            self._lines.put_nowait(words)

    def refuse(self, words: str) -> None:
        """Say that somebody is refused, and how many were since it was said last."""
        now = time.monotonic()
        if now < self._quiet_until:
            self._untold += 1
            return
        more = f" (and {self._untold:,} others before)" if self._untold else ""
        self._quiet_until, self._untold = now + PAUSE, 0
        self.tell(f"refused: {words}{more}")

    def end(self) -> None:
        """Wait a moment for the last lines."""
        self.tell("")
        self._thread.join(_PATIENCE)

    def _run(self) -> None:
        while words := self._lines.get():
            self._say(words)


class _Faults(logging.Handler):
    """Tells what libraries log, without what strangers have sent, which their words quote."""

    def __init__(self, talk: Talk) -> None:
        super().__init__(logging.WARNING)
        self._talk = talk

    def emit(self, record: logging.LogRecord) -> None:
        kind = (record.exc_info or (None,))[0]
        name = getattr(kind, "__name__", record.levelname.lower())
        self._talk.refuse(f"a connection ({record.name}: {name})")


@contextmanager
def talking(say: Callable[[str], None]) -> Iterator[Talk]:
    """Say what is to be said within, and what libraries log; raises whatever is raised there."""
    talk = Talk(say)
    faults = _Faults(talk)
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    for logger in loggers:
        logger.addHandler(faults)
    try:
        yield talk
    finally:
        for logger in loggers:
            logger.removeHandler(faults)
        talk.end()
