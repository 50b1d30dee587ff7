"""The questions on which the events of a report bear: what is open, and what speaks for what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from pyroaring import BitMap

from tui.report.page.anchors import Anchors
from tui.report.page.documents import Writer
from tui.report.questions.document import questions_document
from tui.store.derived.questions import questions
from tui.store.store import Store


def question_elements(store: Store, anchors: Anchors, ranks: Sequence[int]) -> Iterator[Element]:
    """Yield the questions with what bears on each, as links to it; nothing without any."""
    found = questions(store, BitMap(ranks))
    if found:
        yield from Writer(anchors, level=3).elements(questions_document(store, found))
