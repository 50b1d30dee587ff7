"""The table says of each figure what it is held against, and whether that holds."""

from __future__ import annotations

import pytest

from tests.benchmarks.table import ROWS, add, new_found, show_all, table


def test_each_figure_stands_beside_others_and_its_bound(capsys: pytest.CaptureFixture[str]) -> None:
    found = new_found()
    for what, name, values in (
        ("first opening: first rows, ms", "bare Textual", (100, 120)),
        ("first opening: first rows, ms", "now", (220, 220)),
        ("later opening: first rows, ms", "now", (40,)),
        ("cursor key: CPU, ms", "now", (*range(1, 20), 30)),
        ("page, as a jump at the edge: bytes", "now", (4_000, 4_096)),
        ("page, as a jump at the edge: bytes", "less", (2_000,)),
    ):
        for value in values:
            add(found, what, name, value)
    add(found, "page, as a jump at the edge: bytes", "vd", None)
    rows = [*table(found)][2:]
    assert rows[0] == (
        "| first opening: first rows, ms | bare Textual 110 | 220 [220–220] "
        "| 2.00 × bare Textual | 1.4 × | no: 43% over |"
    )
    assert rows[1].endswith("| no fzf | 1.5 × |  |")
    assert "CPU, ms, p95 |" in rows[2]
    assert "| 8 | no:" in rows[2]
    assert rows[3].endswith("| less 2,000 | 4,048 [4,000–4,096] |  | 4,096 | yes |")
    assert len(rows) == 4 < len(ROWS)
    show_all(found)
    assert "| 4,048 [4,000-4,096] | 2,000 [2,000-2,000] |" in capsys.readouterr().out
