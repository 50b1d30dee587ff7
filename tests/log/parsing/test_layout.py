"""Layouts: the spans of sections and events, as the text has them."""

from __future__ import annotations

import pytest

from tui.log.parsing.layout import Layout, Span
from tui.log.parsing.tree import read_tree


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("events: [{id: a}, [b], c, &d {e: f}]", ["{id: a}", "[b]", "c", "&d {e: f}"]),
        ("events:\n  - id: a\n    b: c\n  # d\n  - e\n", ["id: a\n    b: c\n  # d\n  ", "e"]),
        ("events: [a: b, c: d]", ["a: b", "c: d"]),
        ("x: &x [y]\nevents: [*x]", ["*x"]),
    ],
)
def test_an_event_spans_its_piece_of_the_text(text: str, pieces: list[str]) -> None:
    layout = read_tree(text).layout
    spans = [layout.item(number) for number in range(len(pieces))]
    assert [text[span.start : span.end] for span in spans] == pieces
    assert len(layout.lines) == len(pieces)


def test_a_section_has_the_place_of_its_key_and_the_span_of_its_value() -> None:
    text = "# c\ntitle: x\nactors:\n  a: {name: b}\ntitle: again\n"
    layout = read_tree(text).layout
    assert layout.root == (2, 1)
    assert list(layout.sections) == ["title", "actors"]
    assert layout.sections["title"].key == (2, 1)
    assert layout.sections["title"].value == Span(11, 12, 2)
    assert layout.sections["actors"].value.line == 4


def test_an_empty_text_has_no_parts() -> None:
    assert read_tree("").layout == Layout()
