"""Dates as people write them: which EDTF each may mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.log.dates.strategies import closed, points
from tui.log.dates.advice import in_ascii, likely_dates, without_unseen
from tui.log.dates.date import DateError, parse_date


@pytest.mark.parametrize(
    ("text", "offers"),
    [
        ("05/12/2024", "2024-12-05 or 2024-05-12"),
        ("25/12/2024", "2024-12-25"),
        ("5.12.2024", "2024-12-05 or 2024-05-12"),
        ("2024/12/5", "2024-12-05"),
        ("2024-12-5", "2024-12-05"),
        ("2013.08", "2013-08"),
        ("2013.1", "2013-01 or 2013-10"),
        ("2011/12", "2011-12 or 2011/2012"),
        ("12/2024", "2024-12"),
        ("20130821", "2013-08-21"),
        ("201308", "2013-08"),
        ("2013-233", "2013-08-21"),
        ("2024-W49", "2024-12-02/2024-12-08"),
        ("2024-W49-4", "2024-12-05"),
        ("1377043200", "2013-08-21T00:00:00Z"),
        ("1377043200000", "2013-08-21T00:00:00Z"),
        ("٢٠١٣-٠٨-٢١", "2013-08-21"),
        ("８/１２/２０２４", "2024-12-08 or 2024-08-12"),
        ("2024‑12‑05", "2024-12-05"),
        ("c. 2013", "2013~"),
        ("about July 2011", "2011-07~"),
        ("2013 (?)", "2013?"),
        ("2024-12-05?~", "2024-12-05%"),
        ("5 Dec 2024", "2024-12-05"),
        ("Thursday, December 5th, 2024", "2024-12-05"),
        ("6–7 Dec 2024", "2024-12-06/2024-12-07"),
        ("30 Nov - 2 Dec 2024", "2024-11-30/2024-12-02"),
        ("8 Dec 2024, 02:00", "2024-12-08T02:00"),
        ("2024-12-05 2.30 pm", "2024-12-05T14:30"),
        ("spring 2012", "2012-21"),
        ("Q1 2024", "2024-33"),
        ("the 1990s", "199X"),
        ("19th century", "18XX"),
        ("2011-2016", "2011/2016"),
        ("2024-12-05/07", "2024-12-05/2024-12-07"),
        ("2024-12-05T14:00/16:00", "2024-12-05T14:00/2024-12-05T16:00"),
        ("from 2024-11-27 to 2024-12-08", "2024-11-27/2024-12-08"),
        ("before 2024-12-08", "../2024-12-08"),
        ("since July 2011", "2011-07/.."),
        ("2024-12-??", "2024-12-XX"),
        ("201x", "201X"),
        ("2013-08-21T10:00 UTC+3", "2013-08-21T10:00+03:00"),
        ("2013-08-21T10:00+0300", "2013-08-21T10:00+03:00"),
        ("2013-08-21T10:00 GMT", "2013-08-21T10:00Z"),
        ("2024-12-05t14:00z", "2024-12-05T14:00Z"),
        ("2024-12-05T2:30", "2024-12-05T02:30"),
    ],
)
def test_another_way_of_writing_is_understood(text, offers):
    assert " or ".join(likely_dates(text)) == offers


def test_a_long_text_means_nothing():
    assert likely_dates("2024-12-05" + " " * 71) == []


def test_digits_dashes_and_spaces_become_those_of_ascii():
    assert in_ascii("٢٠١٣‑٠٨\u00a0‒ ２１") == "2013-08 - 21"
    assert without_unseen(" 2013-08\u200f-21 ") == "2013-08-21"


@given(points | closed)
def test_a_date_means_itself(text):
    try:
        parse_date(text)
    except DateError:
        return
    assert likely_dates(text) == [text]


@given(st.text("0123456789-/.:TZ+ ?~%Xxcabdeo٢–", max_size=24) | st.text(max_size=90))
def test_whatever_is_offered_is_a_date(text):
    for offer in likely_dates(text):
        assert parse_date(offer).text == offer
