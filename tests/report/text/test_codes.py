"""Codes for narrow rows."""

from __future__ import annotations

from typing import get_args

import pytest

from tui.app.output.theme import DARK
from tui.log.model import Head, TypeWord
from tui.log.model.words import Colour
from tui.log.sourcing.corroboration import Corroboration
from tui.report.text.codes import coloured_letters, legend, support_mark, type_role


@pytest.mark.parametrize(
    ("independent", "others", "mark"),
    [
        (0, 0, "-"),
        (3, 0, "3"),
        (1, 1, "1+"),
        (0, 1, "0+"),
        (12, 0, "12"),
        (12, 1, "12+"),
        (99, 0, "99"),
        (100, 0, "99+"),
        (150, 0, "99+"),
    ],
)
def test_the_mark_of_a_row_has_three_cells(independent: int, others: int, mark: str) -> None:
    ids = tuple(map(str, range(independent + others)))
    assert support_mark(Corroboration(ids, ids[:independent], ())) == mark


def test_the_letter_of_a_type_has_the_colour_that_the_log_declares() -> None:
    colours = get_args(Colour)
    words = {colour: TypeWord(colour=colour) for colour in colours}
    head = Head(event_types={**words, "none": TypeWord()}, vocabulary="none")
    roles = [type_role(head, each) for each in (*colours, "none", None)]
    assert set(roles) <= set(DARK.roles)  # each is held to WCAG AA in every theme
    assert len(set(roles)) == len(colours)
    pieces = dict(coloured_letters(head))
    assert all(piece in legend(head) for piece in pieces)
    assert [*pieces.values()] == roles[:-1]
