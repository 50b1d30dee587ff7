"""A time axis in columns: within its width, named where there is room, no fold unseen."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.shapes.dates import date_texts
from tests.store.endpoints import endpoints_of
from tui.log.dates.date import parse_date
from tui.log.dates.zones import UTC_ZONE
from tui.report.axis.labels import stretch_words
from tui.report.axis.scale import Scale, lay_scale

A_WEEK = [f"2024-12-{day:02}" for day in range(1, 8) for _ in range(day)]
SPREAD = ["1982-02", "2011-03", "2011-06-03", "2014", "2020-03-05", *A_WEEK, "2025-07-08", "2026"]


def scale_of(texts: list[str], width: int, finer: int = 0) -> Scale:
    return lay_scale(endpoints_of(map(parse_date, texts)), UTC_ZONE, width, finer)


def named(scale: Scale) -> list[str]:
    return [scale.words[start:end] for _, (start, end) in sorted(scale.spans.items())]


@given(date_texts | st.just(SPREAD), st.integers(10, 300), st.integers(-12, 12))
def test_everything_is_in_its_place_within_the_width(texts, width, finer) -> None:
    scale = scale_of(texts, width, finer)
    assert len(scale.words) == width
    assert scale.edges[-1] <= width
    assert len(scale.edges) == len(scale.axis.cells) + 1
    for number, (left, right) in enumerate(pairwise(scale.edges)):
        assert left < right
        if scale.axis.cells[number].step is None:
            assert scale.words[left:right].strip().startswith("⋯")
        elif number in scale.spans:
            start, end = scale.spans[number]
            assert start == left
            assert scale.words[end : end + 1] in {"", " "}
            assert not scale.words[start:end].isspace()


@given(st.integers(20, 300))
def test_the_first_and_the_dense_part_are_named_at_any_width(width) -> None:
    assert named(scale_of(SPREAD, width))[0] in {"1982", "1980s"}
    assert any(name.startswith("1 Dec") for name in named(scale_of(SPREAD, width)))


def test_names_say_what_the_one_before_has_not() -> None:
    winter = ["2024-12-30", *(f"2025-01-{day:02}" for day in range(1, 9))]
    days = [day for day in winter for _ in "ab"]
    assert named(scale_of(days, 60)) == ["2024", "1 Jan 2025", *"345678"]
    months = [f"{year}-{month:02}" for year in (2011, 2012) for month in range(1, 13)]
    assert named(scale_of(months, 100))[:4] == ["Jan 2011", "Apr", "May", "Jun"]
    assert named(scale_of(months, 100))[10] == "2012"
    hours = [f"2024-12-08T{hour:02}:10" for hour in range(18, 24) for _ in range(6)]
    assert named(scale_of(hours, 50)) == ["8 Dec 2024 18:00", "21:00", "22:00", "23:00"]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["1982", "2011"], "1982    ⋯ 28 y ⋯ 2011"),
        (["2024-12-01", "2024-12-02", "2024-12-31"], "1 Dec 2024"),
    ],
)
def test_a_fold_says_how_long_it_is(texts, words) -> None:
    assert scale_of(texts, 60).words.strip().startswith(words)


def test_a_stretch_in_words() -> None:
    cells = scale_of(SPREAD, 120).axis.cells
    assert stretch_words(cells[0], cells[0], "UTC") == "1982"
    assert stretch_words(cells[0], cells[-1], "UTC") == "1982–2026"


def test_no_dates_no_cells() -> None:
    scale = scale_of([], 40)
    assert scale.words == " " * 40
    assert scale.edges == (0,)
