"""Events kept aside."""

from tui.exchange.row import Row
from tui.exchange.spool import RowSpool, TextSpool


def test_rows_come_back_in_their_order() -> None:
    rows = [Row(number + 2, {"id": str(number), "text": "ä" * 100}) for number in range(300)]
    spool = RowSpool(rows)
    assert spool.lines == [row.line for row in rows]
    assert list(spool.events()) == [row.event for row in rows]


def test_text_comes_back_whole() -> None:
    spool = TextSpool()
    for _ in range(3):
        spool.add("حماة\n")
    assert b"".join(spool.blocks()).decode() == "حماة\n" * 3
