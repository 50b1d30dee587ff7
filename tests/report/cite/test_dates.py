"""Dates in the forms of bibliographies."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given

from tests.log.dates.strategies import closed, half_open, points
from tui.log.dates.date import DateError, parse_date
from tui.report.cite.dates import bibtex_date, csl_date, date_parts, is_plain, iso_date, ris_date


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2024-21", {"date-parts": [[2024]], "season": 1}),
        ("2024-24~", {"date-parts": [[2024]], "season": 4, "circa": True}),
        ("2024-21/2024-23", {"literal": "spring 2024 – autumn 2024"}),
        ("2024-25", {"literal": "northern spring 2024"}),
        ("2024-12-05T02:00/2024-12-05T14:00", {"date-parts": [[2024, 12, 5]]}),
        ("2024-12-05T22:00/2024-12-06T02:00", {"date-parts": [[2024, 12, 5], [2024, 12, 6]]}),
    ],
)
def test_csl_has_seasons_and_days_with_hours(date, issued):
    assert csl_date(parse_date(date)) == issued


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2024-12-05T14:00", {"date-parts": [[2024, 12, 5]]}),
        ("2024-12-05T23:00Z", {"date-parts": [[2024, 12, 6]]}),  # a day later in Damascus
        ("2024-12", {"date-parts": [[2024, 12]]}),
        ("2024-12-XX", {"date-parts": [[2024, 12]]}),
        ("2024-XX", {"date-parts": [[2024]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2012-21", {"date-parts": [[2012]], "season": 1}),
        ("2024-12-05?", {"date-parts": [[2024, 12, 5]], "circa": True}),
        ("2024-12-06/2024-12-07", {"date-parts": [[2024, 12, 6], [2024, 12, 7]]}),
        ("2024-12-05/..", {"literal": "5 Dec 2024 or later"}),
        ("../2024-12-05", {"literal": "by 5 Dec 2024"}),
        ("201X", {"literal": "some year in the 2010s"}),
        ("2024-33", {"literal": "first quarter of 2024"}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),  # 44 BC: CSL has no year 0
        ("0000", {"date-parts": [[-1]]}),
    ],
)
def test_csl_dates_are_no_more_precise_than_the_log(date, issued):
    assert csl_date(parse_date(date, "Asia/Damascus")) == issued


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        ("2024-12-05", {"date": "{2024-12-05}", "year": "{2024}", "month": "dec", "day": "{5}"}),
        # The day of the log, for biblatex wants seconds too.
        (
            "2024-12-05T23:00Z",
            {"date": "{2024-12-06}", "year": "{2024}", "month": "dec", "day": "{6}"},
        ),
        ("2024-12~", {"date": "{2024-12~}", "year": "{2024}", "month": "dec"}),
        ("2012-21", {"date": "{2012-21}", "year": "{2012}"}),
        ("2012-33", {}),
        (
            "2024-12-06/2024-12-07",
            {"date": "{2024-12-06/2024-12-07}", "year": "{2024}", "month": "dec"},
        ),
        ("2023-12-31/2024-01-01", {"date": "{2023-12-31/2024-01-01}"}),
        ("2024-12-05/..", {"date": "{2024-12-05/..}"}),
        ("201X", {"date": "{201X}"}),
    ],
)
def test_bibtex_has_the_year_where_there_is_one_and_biblatex_the_date(date, fields):
    assert bibtex_date(parse_date(date, "Asia/Damascus")) == fields


@pytest.mark.parametrize(
    ("date", "line"),
    [
        ("2024-12-05", "2024/12/05/"),
        ("2024-12", "2024/12//"),
        ("2024", "2024///"),
        ("0980", "0980///"),
        ("2024-12-05?", "2024/12/05/possibly 5 Dec 2024"),
        ("2024-12-06/2024-12-07", "2024/12//6–7 Dec 2024"),
        ("2024-21", "2024///spring 2024"),
        ("2024-12-05/..", ""),
        ("201X", ""),
        ("-0043-03-15", ""),
    ],
)
def test_a_date_of_ris_says_in_words_what_numbers_do_not(date, line):
    assert ris_date(parse_date(date)) == line


def test_only_a_plain_date_is_iso():
    assert iso_date(parse_date("2024-12-05")) == "2024-12-05"
    assert iso_date(parse_date("2024-12")) == "2024-12"
    assert iso_date(parse_date("0980")) == "0980"
    for doubtful in ("2024~", "2024-12-XX", "2024-21", "2024/2025", "../2024", "201X", "-0043", ""):
        assert iso_date(parse_date(doubtful)) == ""
    assert iso_date(None) == ""


@given(points | half_open | closed)
def test_no_form_is_more_precise_than_the_date(text):
    try:
        date = parse_date(text)
    except DateError:
        assume(False)
    parts = date_parts(date)
    if len(parts) == 1 and len(parts[0]) == 3:
        assert date.earliest is not None
        assert date.latest is not None
        assert date.latest - date.earliest <= 26 * 3600
    seasons = len(parts) > 1 and any(end.season for end in date.local_ends() if end)
    assert ("date-parts" in csl_date(date)) is (bool(parts) and not seasons)
    assert re.fullmatch(r"|\d{4}/(\d\d)?/(\d\d)?/[^/]*", ris_date(date))
    assert is_plain(date) >= bool(iso_date(date))
    assert all(re.fullmatch(r"\{[^{}]+\}|[a-z]{3}", each) for each in bibtex_date(date).values())
