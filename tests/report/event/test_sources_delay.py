"""How long after the words a source appeared, in cases that a difference of dates gets wrong."""

from __future__ import annotations

import pytest

from tui.log.dates.date import Date, parse_date
from tui.report.event.sources import publication_delay


@pytest.mark.parametrize(
    ("said", "issued", "words"),
    [
        ("2024-12-05", "2024-12-05", "the same day"),
        ("2024-12-05", "2024-12-06", "1 day later"),  # though no time lies between the two days
        ("2024-12-05", "2024-12-12", "7 days later"),
        ("2024-03-30", "2024-04-01", "2 days later"),  # 47 hours: the day between has 23
        ("2024-10-26", "2024-10-28", "2 days later"),  # 49 hours
        ("2024-12-05T22:00", "2024-12-06", "less than a day later"),
        ("2024-12-05T22:00:00", "2024-12-06T22:00:01", "at least 1 day later"),  # to the second
        ("2024-12-05T22:00:00", "2024-12-06T22:00:00", "less than a day later"),
        ("2024-12-05", "2024-12", ""),  # some day of the month
        ("2024-12", "2024-12", ""),  # the same month is not the same day
        ("2024-12", "2024-12-05", ""),
        ("2024-11", "2024-12-05", "at least 4 days later"),
        ("1982-02", "2012-02", "at least 29 years later"),
        ("1982-02-02/1982-02-28", "2024-12-06", "at least 42 years later"),  # 42.8
        ("..", "2024-12-05", ""),
    ],
)
def test_later(said: str, issued: str, words: str) -> None:
    zone = "Europe/Berlin"
    assert publication_delay(parse_date(said, zone), parse_date(issued, zone)) == (words, False)


@pytest.mark.parametrize(
    ("said", "issued", "words"),
    [
        ("2024-12-05", "2024-12-04", "1 day before the words"),
        ("2024-12-05", "2024-11", "at least 4 days before the words"),
    ],
)
def test_too_early(said: str, issued: str, words: str) -> None:
    assert publication_delay(parse_date(said), parse_date(issued)) == (words, True)


@pytest.mark.parametrize("issued", [None, parse_date(""), parse_date("2024/..")])
def test_without_a_date_of_issue(issued: Date | None) -> None:
    assert publication_delay(parse_date("2024-12-05"), issued).words == "undated"
