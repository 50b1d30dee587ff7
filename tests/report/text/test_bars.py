"""Bars of blocks."""

from __future__ import annotations

from tui.report.text.bars import bar, line_bar


def test_bars_are_blank_for_none_and_full_for_most():
    assert bar((0, 1, 4, 100)) == " ▁▁█"
    assert bar(()) == ""
    assert bar((0, 0)) == "  "
    assert line_bar(1, 1000, 10) == "█"
    assert line_bar(0, 10, 10) == ""
