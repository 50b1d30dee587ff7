"""The questions that the events listed bear on, over the main screen; Enter goes there."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.screens.sheets.sheet import WideSheet
from tui.app.state.state import State
from tui.report.questions.document import questions_document, questions_title
from tui.report.text.document import Ref
from tui.store.derived.questions import questions


def questions_sheet(state: State, lead: Callable[[Ref], None]) -> WideSheet:
    """What has to be established; an event is gone to, a question narrows to what bears on it."""
    found = questions(state.store, state.matches.bitmap)
    title = questions_title(found)
    if state.is_filtered:
        title = f"{title}, in {state.count}"
    document = questions_document(state.store, found)
    return WideSheet(title, lambda _: document, lead)
