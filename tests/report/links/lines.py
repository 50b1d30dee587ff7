"""The outline of an event as lines."""

from __future__ import annotations

from tui.report.links.outline import outline
from tui.report.text.document import wrap
from tui.store.store import Store


def of(log, event_id, width=100):
    """The outline of an event as lines, and where each leads."""
    store = Store.of(log)
    event = store.find(event_id)
    assert event is not None
    document = outline(store, event, width)
    return [
        (line.plain.replace("\u00a0", " "), entry.ref and entry.ref.value)
        for entry in document
        for line in wrap(entry.lines, width)
    ]
