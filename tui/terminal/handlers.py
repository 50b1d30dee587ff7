"""Handlers of signals that wait until what is being done is done.

Python runs a handler between any two steps of the main thread: one that takes a lock which the main
thread holds just then waits for ever. Nor may one act in the middle of another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager


class Handlers:
    """Has what signals ask for done in the order in which they came, one after the other."""

    def __init__(self) -> None:
        self._is_busy = False
        self._postponed: Sequence[Callable[[], object]] = ()

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Within it no handler acts; those that came act at the end of the outermost."""
        outer, self._is_busy = self._is_busy, True
        try:
            yield
        finally:
            self._is_busy = outer
            while self._postponed and not self._is_busy:
                first, *self._postponed = self._postponed
                self.when_free(first)

    def when_free(self, act: Callable[[], object]) -> None:
        """Act at once, undisturbed, or once what is being done is."""
        if self._is_busy:
            self._postponed = [*self._postponed, act]
            return
        with self.undisturbed():
            act()

    def drop(self) -> None:
        """Have none act that waits still."""
        self._postponed = ()
