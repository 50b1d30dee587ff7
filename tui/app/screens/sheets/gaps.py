"""What the events listed may be missing, over the main screen; Enter goes to where it is."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.screens.sheets.sheet import WideSheet
from tui.app.state.state import State
from tui.report.gaps.document import gaps_document, gaps_title
from tui.report.text.document import Ref
from tui.store.derived.gaps import gaps


def gaps_sheet(state: State, lead: Callable[[Ref], None]) -> WideSheet:
    """Quiet stretches, thin support, what is named once and what is not kept."""
    found = gaps(state.store, state.matches.bitmap)
    title = gaps_title(found)
    if state.is_filtered:
        title = f"{title} in {state.count}"
    document = gaps_document(state.store, found)
    return WideSheet(title, lambda _: document, lead)
