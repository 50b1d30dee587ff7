"""Reads two logs, or two versions of one, to show them as one, with what each event is to both."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from pyroaring import BitMap

from tui.app.loader import Loader, Portion
from tui.app.state.session import BEGINNING, Session, Start, begin
from tui.exchange.compare.merged import Merged, merge
from tui.log.model import Log
from tui.log.problems import LogError
from tui.log.reading.reader import Reading
from tui.store.changes import Changes, Gone
from tui.store.memory import MemoryHome
from tui.store.opening import open_store
from tui.store.store import Store


class ComparingLoader(Loader):
    """Reads an old log and a new one, once: they are not followed.

    Marks and views are those that are kept of the new one.
    """

    follows: ClassVar[bool] = False

    def __init__(self, old: Path, new: Path, start: Start = BEGINNING) -> None:
        super().__init__(new, start)
        self._old = old
        self._start = start

    def _read(self) -> None:
        try:
            old = self._opened(self._old)
        except LogError as error:
            raise LogError(f"compared with {error.of(str(self._old))}") from None
        new = self._opened(self.path)
        merged = merge(old.head, new.head, list(old.events()), list(new.events()))
        name = _names(self._old, self.path)
        store = Store(MemoryHome(Reading(name, merged.log, (), new.problems)))
        store.index.tell({name: BitMap(ranks) for name, ranks in merged.told.items()})
        state, keeper = begin(self.path, store, self._start)
        state = replace(state, changes=_changes(merged), compared=merged)
        self.portion = Portion(store, None)
        self.session = Session(state, keeper)
        self.whole = True

    def _opened(self, path: Path) -> Store:
        if str(path) == os.devnull:  # what git gives for a file that is in one version alone
            return Store(MemoryHome(Reading(str(path), Log(), (), ())))
        return open_store(path, None, self._progressed)[0]


def _names(old: Path, new: Path) -> str:
    """Say which log is held against which; of two versions of one its name."""
    if old.name == new.name:
        return new.name
    return f"{old.name} → {new.name}"


def _changes(merged: Merged) -> Changes:
    """Return what the first line says of what differs."""
    events = merged.log.events
    gone = (events[rank] for rank in sorted(merged.removed))
    removed = tuple(Gone(event.date.human(), event.title) for event in gone)
    added = frozenset(events[rank].id for rank in merged.added)
    changed = frozenset(events[rank].id for rank in merged.changed)
    return Changes(added, changed, removed, not merged.difference.same)
