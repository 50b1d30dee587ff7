"""Which relations hold on a date, against answers given by hand."""

from __future__ import annotations

import pytest

from tui.log.dates.date import parse_date
from tui.log.model import Relation
from tui.log.sourcing.relations import state_on


def relation(since: str | None, until: str | None) -> Relation:
    return Relation(
        subject="golani",
        type="leads",
        object="hts",
        since=None if since is None else parse_date(since),
        until=None if until is None else parse_date(until),
    )


@pytest.mark.parametrize(
    ("since", "until", "date", "state"),
    [
        ("2017-10-01", "2025-01-29", "2024-12-05", "in force"),
        ("2017-10-01", "2025-01-29", "2017-09-30", "not yet"),
        ("2017-10-01", "2025-01-29", "2025-01-30", "ended"),
        # on the day itself, and by a date that contains it
        ("2017-10-01", "2025-01-29", "2017-10-01", "in force"),
        ("2017-10-01", "2025-01-29", "2025-01-29", "in force"),
        ("2017-10-01", "2025-01-29", "2017", "in force"),
        ("2017-10-01", "2025-01-29", "2016/2018", "in force"),
        ("2024-12-05", "2024-12-05", "2024", "in force"),
        # known to the year only: within that year nobody can tell
        ("2017", "2025", "2017-06-01", "unknown"),
        ("2017", "2025", "2025-06-01", "unknown"),
        ("2017", "2025", "2018-01-01", "in force"),
        ("2017", "2025", "2016-12-31", "not yet"),
        ("2017", "2025", "2026-01-01", "ended"),
        ("2017", "2025", "2017-12-31", "in force"),
        ("2024-12-05", None, "2024-12-05T10:00", "unknown"),
        ("2024-12-05T08:00", None, "2024-12-05T10:00", "in force"),
        # both in one year
        ("2024", "2024", "2024", "in force"),
        ("2024", "2024", "2024-06", "unknown"),
        # open and missing ends
        ("2017-10-01", "..", "2024-12-05", "in force"),
        ("2017-10-01", None, "2024-12-05", "in force"),
        ("2017-10-01", None, "2017-09-01", "not yet"),
        (None, "2025-01-29", "2024-12-05", "unknown"),
        (None, "2025-01-29", "2025-02-01", "ended"),
        ("..", "2025-01-29", "2024-12-05", "in force"),
        ("..", "..", "2024-12-05", "in force"),
        (None, None, "2024-12-05", "unknown"),
        ("", "", "2024-12-05", "unknown"),
        # began, or ended, at some time in a span that is open itself
        ("2017/..", None, "2024-12-05", "unknown"),
        ("2017/..", None, "2016", "not yet"),
        ("../2017", None, "2018", "in force"),
        ("../2017", None, "2016", "unknown"),
        ("2011", "2020/..", "2019", "in force"),
        ("2011", "2020/..", "2024", "unknown"),
        ("2011", "../2020", "2019", "unknown"),
        ("2011", "../2020", "2021", "ended"),
        # dates that are uncertain, open or missing
        ("2017", "2025", "201X", "in force"),
        ("2017", "2025", "2024-XX", "in force"),
        ("2017", "2020", "2024-11-27/..", "ended"),
        ("2017", "2025", "../2016", "not yet"),
        ("2017", "2025", "", "unknown"),
        ("1969", "1971", "1970", "in force"),
        ("1970", None, "1969-12-31", "not yet"),
    ],
)
def test_state(since: str | None, until: str | None, date: str, state: str) -> None:
    assert state_on(relation(since, until), parse_date(date)) == state
