"""Text kept aside."""

from tui.exchange.spool import TextSpool


def test_text_comes_back_whole() -> None:
    spool = TextSpool()
    for _ in range(3):
        spool.add("حماة\n")
    assert b"".join(spool.blocks()).decode() == "حماة\n" * 3
