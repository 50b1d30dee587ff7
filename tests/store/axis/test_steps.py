from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.date import parse_date
from tui.log.dates.days import END_OF_DAYS, START_OF_DAYS
from tui.log.dates.zones import find_zone
from tui.store.axis.steps import DAY, STEPS, WEEK, YEAR, around, boundaries, edtf, local

ZONES = [find_zone(name) for name in ("UTC", "Asia/Damascus", "Pacific/Apia")]
moments = st.integers(-62_000_000_000, 253_000_000_000)


def moment(text: str) -> int:
    start = parse_date(text).earliest
    assert start is not None
    return start


def test_the_places_of_some_steps() -> None:
    assert [STEPS[level].name for level in (YEAR, WEEK, DAY)] == ["year", "week", "day"]


@given(moments, st.sampled_from(STEPS), st.sampled_from(ZONES))
def test_boundaries_ascend_within_the_stretch(start, step, zone) -> None:
    end = start + 50 * (step.seconds or 86_400 * (step.days or 30 * step.months))
    found = list(boundaries(step, start, end, zone))
    assert all(start < each < end for each in found)
    assert all(a < b for a, b in pairwise(found))
    assert len(found) <= 60


@pytest.mark.parametrize(
    ("step", "first"),
    [
        ("thousand years", "3000"),
        ("decade", "2030"),
        ("quarter", "2024-04"),
        ("week", "2024-02-12"),
        ("day", "2024-02-10"),
        ("6 hours", "2024-02-09T12:00"),
        ("10 minutes", "2024-02-09T10:30"),
    ],
)
def test_where_the_next_step_begins(step: str, first: str) -> None:
    start = moment("2024-02-09T10:20")
    kind = next(each for each in STEPS if each.name == step)
    assert next(boundaries(kind, start, moment("9999"), ZONES[0])) == moment(first)


def test_a_stretch_widened_to_whole_steps() -> None:
    century = STEPS[1]
    assert around(century, moment("1982"), moment("2024"), ZONES[0]) == (
        moment("1900"),
        moment("2100"),
    )


def test_a_moment_is_written_to_its_unit() -> None:
    start = moment("2024-12-05T14:07")
    written = [edtf(start, unit, ZONES[0]) for unit in ("year", "month", "day", "hour", "minute")]
    assert written == ["2024", "2024-12", "2024-12-05", "2024-12-05T14", "2024-12-05T14:07"]


def test_what_lies_beyond_the_calendar_is_its_first_or_last_second() -> None:
    assert local(-(1 << 45), ZONES[0]) == (START_OF_DAYS, 0)
    assert local(1 << 45, ZONES[0]) == (END_OF_DAYS - 1, 86_399)
