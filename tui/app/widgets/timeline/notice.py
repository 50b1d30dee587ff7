"""What the timeline says in place of a list, when nothing is listed."""

from __future__ import annotations

from rich.text import Text

from tui.app.state.state import State
from tui.log.text import backquoted
from tui.report.text.wrap import wrap


def notice(state: State, width: int) -> list[str]:
    """Return why no event is listed, and what to do, in rows of so many cells; none if one is."""
    if state.listed:
        return []
    return [row.plain for row in wrap([Text(_words(state))], width)]


def _words(state: State) -> str:
    if not len(state.store):
        return "The log has no events yet: ! lists what is wrong with it."
    barren = " or ".join(map(backquoted, state.store.index.barren(state.query)))
    why = f": none has {barren}" * bool(barren)
    return f"No event matches{why}. Esc clears the filter."
