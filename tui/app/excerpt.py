"""Reads what the app shows of a log that is held in Parquet files or on a server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import ClassVar

from tui.app.loader import Asked, Loader, short_turns
from tui.app.state.session import BEGINNING, Start
from tui.log.problems import LogError
from tui.store.engine.opening import read_excerpt
from tui.store.engine.protocol import EngineError
from tui.store.memory import MemoryHome
from tui.store.query.ast import EVERYTHING, Query, QueryError
from tui.store.store import Store


class ExcerptLoader(Loader):
    """Reads the first events that match, and others when it is asked to.

    Such a log is not followed. `name` is what to call it, without a password; marks and views are
    kept under that.
    """

    follows: ClassVar[bool] = False

    def __init__(self, log: str, name: str, start: Start = BEGINNING) -> None:
        super().__init__(Path(name), start._replace(where=""))
        self._log = log
        self._where = start.where
        self._asking: Thread | None = None

    def ask(self, query: Query, tell: Callable[[Asked], None]) -> bool:
        """Have another excerpt read, of what matches a query too, and told; False while one is."""
        if self._asking is not None and self._asking.is_alive():
            return False

        def read() -> None:
            with short_turns():
                tell(self._asked(query))

        self._asking = Thread(target=read, name="asking", daemon=True)
        self._asking.start()
        return True

    def _asked(self, query: Query) -> Asked:
        try:
            return Asked(self._excerpt(query))
        except LogError as error:
            return Asked(None, str(error))

    def _read(self) -> None:
        self._show(self._excerpt(EVERYTHING), None)
        self.whole = True

    def _excerpt(self, query: Query) -> Store:
        """Read an excerpt, and index it; raises LogError."""
        try:
            found = read_excerpt(self._log, self.path.name, self._where, query=query)
        except EngineError as error:
            raise LogError(str(error)) from None
        except QueryError as error:
            raise LogError(f"--where: {error.message}") from None
        self.excerpt = not found.is_whole
        store = Store(MemoryHome(found.reading))
        store.index  # noqa: B018 (made here, and not in the thread that takes keys)
        return store
