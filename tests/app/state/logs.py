"""A small log to be in states of, without an app."""

from functools import cache

from tui.app.state.state import State
from tui.log.reading.reader import read_text
from tui.store.store import Store

TEXT = """\
title: Five days
places: {hama: {name: Hama}, homs: {name: Homs}}
events:
- {id: a, date: 2024-12-01, title: Tanks near Hama, place: hama}
- {id: b, date: 2024-12-02, title: Tanks near Homs, place: homs}
- {id: c, date: 2024-12-03, title: Hama taken, place: hama}
- {id: d, date: 2024-12-04, title: Quiet, place: homs}
- {id: e, date: 2024-12-05, title: Tanks leave Hama, place: hama}
"""


@cache
def store() -> Store:
    return Store.of_reading(read_text(TEXT, "five.yaml"))


def start() -> State:
    return State.start(store())
