"""The page on formats says what the code does."""

from tui.exchange.reference import PAGE, renewed


def test_the_page_is_fresh() -> None:
    page = PAGE.read_text("utf-8")
    assert page == renewed(page), "renew it: python -m tui.exchange.reference"
