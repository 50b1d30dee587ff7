"""Numbers in cells."""

import pytest

from tui.exchange.making.draft import Draft
from tui.exchange.tables.numbers import count, degrees, excel_day, whole


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("14", {"best": 14}),
        ("14.0", {"best": 14}),
        ("1,234", {"best": 1234}),
        ("10-12", {"low": 10, "high": 12}),
        ("dozens", {"as_said": "dozens"}),
        (f"1{',000' * 2_000}", {"as_said": f"1{',000' * 2_000}"}),
    ],
)
def test_a_count(text: str, figure: dict[str, object]) -> None:
    draft = Draft()
    assert count(draft, text) == figure
    assert bool(draft.bent) == ("as_said" in figure)


def test_a_number_is_one_of_digits() -> None:
    assert (whole("12"), whole("٣")) == (12, 3)
    assert [whole(text) for text in ("", "²", "-1", "1_0", "9" * 5_000)] == [None] * 5


def test_degrees_are_on_the_globe() -> None:
    assert degrees("35.1318", 90) == 35.1318
    assert degrees("95", 90) is degrees("nan", 90) is degrees("east", 180) is None


def test_days_since_the_end_of_1899() -> None:
    assert excel_day("45293") == "2024-01-02"
    assert excel_day("45294.75") == "2024-01-03T18:00"
    assert excel_day("19999") == excel_day("2024") == excel_day("80000") == excel_day("x") == ""
