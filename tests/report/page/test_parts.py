"""How events are divided into files."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.date import UNDATED, Date, parse_date
from tui.report.page import parts
from tui.report.page.parts import Part, divided


def days(*counts: tuple[str, int]) -> list[Date]:
    return [parse_date(text) if text else UNDATED for text, count in counts for _ in range(count)]


def test_one_file_takes_many() -> None:
    assert divided(days(("2024-12-05", parts.ONE_FILE))) == []


def test_months_stay_whole_and_very_busy_ones_end_with_a_day(monkeypatch) -> None:
    monkeypatch.setattr(parts, "ONE_FILE", 5)
    monkeypatch.setattr(parts, "_FULL", 3)
    monkeypatch.setattr(parts, "_FULLEST", 6)
    dates = days(
        ("2024-10-01", 1),
        *(("2024-11-01", 1), ("2024-11-02", 2), ("2024-11-03", 1)),
        *(("2024-12-01", 7), ("2024-12-02", 1)),
        ("", 1),
    )
    assert divided(dates) == [
        Part("events-001.html", "From 1 Oct 2024 to 3 Nov 2024", 0, 5),
        Part("events-002.html", "1 Dec 2024", 5, 12),
        Part("events-003.html", "2 Dec 2024, and undated", 12, 14),
    ]


@given(st.lists(st.integers(1, 28), min_size=3, max_size=60))
def test_every_event_is_in_one_file(numbers: list[int]) -> None:
    dates = [parse_date(f"2024-{number % 12 + 1:02}-{number:02}") for number in sorted(numbers)]
    with pytest.MonkeyPatch.context() as patch:
        for name, number in (("ONE_FILE", 2), ("_FULL", 2), ("_FULLEST", 4)):
            patch.setattr(parts, name, number)
        found = divided(sorted(dates))
    assert [each for part in found for each in range(part.start, part.end)] == [*range(len(dates))]
