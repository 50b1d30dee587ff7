"""Who was what to whom on the day of an event, over the main screen; Enter goes to an actor."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.app.screens.sheets.sheet import WideSheet
from tui.app.state.state import State
from tui.report.graph.document import network_document, network_title
from tui.report.graph.network import network
from tui.report.text.document import Ref


def relations_sheet(state: State, lead: Callable[[Ref], None], ascii_only: bool) -> WideSheet:
    """The relations in force: as a drawing where it fits, and as a list."""
    date = state.event.date if state.event else None
    found = network(state.store, date)
    describe = partial(network_document, state.store, found, ascii_only=ascii_only)
    return WideSheet(network_title(found, date), describe, lead)
