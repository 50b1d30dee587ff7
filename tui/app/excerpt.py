"""Reads what the app shows of a log that is held in Parquet files or on a server."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from tui.app.loader import Loader
from tui.app.state.session import BEGINNING, Start
from tui.log.problems import LogError
from tui.store.engine.opening import read_excerpt
from tui.store.engine.protocol import EngineError
from tui.store.memory import MemoryHome
from tui.store.query.ast import QueryError
from tui.store.store import Store


class ExcerptLoader(Loader):
    """Reads the first events that match, once: such a log is not followed.

    `name` is what to call it, without a password; marks and views are kept under that.
    """

    follows: ClassVar[bool] = False

    def __init__(self, log: str, name: str, start: Start = BEGINNING) -> None:
        super().__init__(Path(name), start._replace(where=""))
        self._log = log
        self._where = start.where

    def _read(self) -> None:
        try:
            reading = read_excerpt(self._log, self.path.name, self._where)
        except EngineError as error:
            raise LogError(str(error)) from None
        except QueryError as error:
            raise LogError(f"--where: {error.message}") from None
        self._show(Store(MemoryHome(reading)), None)
        self.whole = True
