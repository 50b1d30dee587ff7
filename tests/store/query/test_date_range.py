import pytest

from tui.log.dates.date import DateError, parse_date
from tui.store.query.date_range import span


def at(text: str, zone: str = "UTC") -> int | None:
    return parse_date(text, zone).earliest


@pytest.mark.parametrize(
    ("field", "value", "start", "end"),
    [
        ("date", "2024-12-05", at("2024-12-05"), at("2024-12-06")),
        ("date", "2024-12", at("2024-12-01"), at("2025-01-01")),
        ("date", "2024-11-27..2024-12-05", at("2024-11-27"), at("2024-12-06")),
        ("date", "2024-11-27/2024-12-05", at("2024-11-27"), at("2024-12-06")),
        ("date", "2011..", at("2011"), None),
        ("date", "..2011", None, at("2012")),
        ("date", "2011/..", at("2011"), None),
        ("after", "2024-12-05", at("2024-12-06"), None),
        ("after", "2024-12", at("2025-01-01"), None),
        ("before", "2024-12", None, at("2024-12-01")),
        ("before", "2024-12-05T14:00", None, at("2024-12-05T14:00")),
    ],
)
def test_means_a_stretch_of_time(field, value, start, end):
    assert span(field, value, "UTC") == (start, end)


def test_days_begin_at_midnight_in_the_zone_of_the_log():
    midnight = at("2024-12-05")
    assert midnight is not None
    assert span("date", "2024-12-05", "Asia/Damascus").start == midnight - 3 * 3600


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", ".."),
        ("date", "x..2024"),
        ("date", "2024..2023"),
        ("after", ".."),
        ("before", "x"),
        ("date", ">2024"),
        ("after", "<=2024"),
    ],
)
def test_refuses_what_is_no_date(field, value):
    with pytest.raises(DateError):
        span(field, value, "UTC")
