"""Codes for narrow rows."""

from __future__ import annotations

import pytest

from tui.log.sourcing.corroboration import Corroboration
from tui.report.text.codes import support_mark


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
