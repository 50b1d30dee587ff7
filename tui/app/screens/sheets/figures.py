"""The figures of the events listed, over the main screen; Enter goes to the event of one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.app.screens.sheets.sheet import WideSheet
from tui.app.state.state import State
from tui.report.figures.document import figures_document, figures_of, figures_title
from tui.report.text.document import Ref


def figures_sheet(state: State, lead: Callable[[Ref], None]) -> WideSheet:
    """Who counted what, and when, in the events that the filter selects."""
    store = state.store
    ranks = store.index.ranks("has", "figure") & state.matches.bitmap
    found = figures_of(store.events(ranks))
    title = figures_title(found)
    if state.is_filtered:
        title = f"{title} in {state.count}"
    describe = partial(figures_document, store.head, found, events=len(ranks))
    return WideSheet(title, describe, lead)
