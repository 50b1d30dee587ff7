"""What could not be read of a record: as it is written, so that nobody takes it for absent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from rich.text import Text

from tui.log.vocabulary.own_fields import text_of
from tui.report.text.document import styled
from tui.report.text.words import on_one_line


def unread_lines(unread: Mapping[str, Any] | None, indent: int = 0) -> Iterator[Text]:
    """Yield a line for each field of a record that could not be read, with what stands there."""
    for name, value in (unread or {}).items():
        label = (f"{on_one_line(name)}, as written: ", "alert")
        yield styled(" " * indent, label, on_one_line(text_of(value)))
