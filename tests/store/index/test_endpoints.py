import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.strategies import DATES
from tui.log.dates.date import parse_date
from tui.store.index import endpoints as endpoints
from tui.store.index.endpoints import Endpoints, Moments, write_endpoints
from tui.store.query.date_range import Span
from tui.store.sqlite import connect

dates = st.lists(st.sampled_from(DATES).map(parse_date), max_size=12).map(sorted)
known = [parse_date(text) for text in DATES]
moments = st.sampled_from(
    [m for date in known for m in (date.earliest, date.latest) if m is not None]
).flatmap(lambda moment: st.integers(moment - 1, moment + 1))


def stored(dates):
    database = connect()
    write_endpoints(database, Moments.of(dates))
    return Endpoints(database)


def overlaps(date, start, end):
    begins = date.earliest is None or end is None or date.earliest < end
    return (
        bool(date.text) and begins and (date.latest is None or start is None or date.latest > start)
    )


@settings(deadline=None)
@given(dates, st.none() | moments, st.none() | moments, st.sampled_from([2, 3, 2048]))
def test_finds_the_dates_that_overlap(dates, start, end, chunk):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(endpoints, "CHUNK", chunk)
        found = stored(dates).overlapping(Span(start, end))
    if start is None or end is None or start < end:
        assert list(found) == [r for r, date in enumerate(dates) if overlaps(date, start, end)]


@settings(deadline=None)
@given(dates, moments)
def test_the_rank_at_a_moment_parts_what_stands_before_from_what_does_not(dates, moment):
    rank = stored(dates).rank_at(moment)
    assert all(date.key[0] < moment for date in dates[:rank])
    assert all(date.key[0] >= moment for date in dates[rank:])
