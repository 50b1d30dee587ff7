"""What is wrong with a filter, said below it and pointed at."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from tui.app.draft import Draft
from tui.app.panes.bars import Parts, shorten
from tui.report.document import wrap


def fault_rows(draft: Draft, shown: str, indent: int, width: int) -> list[Parts]:
    """Say what is wrong, below the place in the line, and which filter is shown.

    The line's text begins `indent` cells to the right of the rows, which have `width` cells.
    """
    if draft.fault is None or draft.unfinished or width < 1:
        return []
    fault = draft.fault
    column = indent + cell_len(draft.text[: fault.start])
    carets = "^" * max(1, cell_len(draft.text[fault.start : fault.end]))
    pointer = " " * column + carets
    message = f" ! column {fault.start + 1}: {fault.message}"
    if cell_len(pointer + message) < width:
        rows: list[Parts] = [[(pointer, "alert"), (message, "alert")]]
    else:
        rows = [[(pointer, "alert")]] if cell_len(pointer) <= width else []
        lines = wrap([Text(message.lstrip())], max(1, width - 2))
        rows += [[(f" {line.plain}", "alert")] for line in lines]
    kept = shorten(f" shown meanwhile: {shown or 'all events'}", width)
    return [*rows, [(kept, "muted")]]
