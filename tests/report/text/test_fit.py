"""Text in a number of cells."""

from __future__ import annotations

from rich.cells import cell_len

from tui.report.text.fit import fit


def test_a_cell_that_is_cut_says_so():
    assert fit("حماة and more", 8) == "حماة an…"
    assert cell_len(fit("文字文字", 4)) == 4
