"""The words below a time axis."""

from __future__ import annotations

from tests.report.axis.scales import SPREAD, named, scale_of
from tui.report.axis.labels import stretch_words


def test_names_say_what_the_one_before_has_not() -> None:
    winter = ["2024-12-30", *(f"2025-01-{day:02}" for day in range(1, 9))]
    days = [day for day in winter for _ in "ab"]
    assert named(scale_of(days, 60)) == ["2024", "1 Jan 2025", *"345678"]
    months = [f"{year}-{month:02}" for year in (2011, 2012) for month in range(1, 13)]
    assert named(scale_of(months, 100))[:4] == ["Jan 2011", "Apr", "May", "Jun"]
    assert named(scale_of(months, 100))[10] == "2012"
    hours = [f"2024-12-08T{hour:02}:10" for hour in range(18, 24) for _ in range(6)]
    assert named(scale_of(hours, 50)) == ["8 Dec 2024 18:00", "21:00", "22:00", "23:00"]


def test_a_stretch_in_words() -> None:
    cells = scale_of(SPREAD, 120).axis.cells
    assert stretch_words(cells[0], cells[0], "UTC") == "1982"
    assert stretch_words(cells[0], cells[-1], "UTC") == "1982–2026"


def test_years_before_the_era_are_named_so() -> None:
    eras = ["-0030", "-0028", "0014", "0054", "0064"]
    names = named(scale_of([year for year in eras for _ in "abc"], 34))
    assert names[0].endswith("BC")
    assert not any("BCs" in name for name in names)
