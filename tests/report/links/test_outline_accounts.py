"""Accounts that contradict each other."""

from __future__ import annotations

from tests.report.knots import knots
from tests.report.links.lines import of
from tui.report.text.table import LEAST


def test_accounts_are_columns_when_wide_and_stacked_when_narrow():
    wide = [line for line, _ in of(knots(), "reply", LEAST)]
    assert any(line.startswith("A reply ") and "│ A speech" in line for line in wide)
    narrow = [line for line, _ in of(knots(), "reply", LEAST - 1)]
    assert not any("│" in line for line in narrow)
    assert narrow.index("A reply") < narrow.index("A speech")
    assert any("says: The Two" in line for line in narrow)
