"""Dates as people write them: which EDTF each may mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.log.dates.strategies import closed, points
from tui.log.dates.advice import in_ascii, likely_dates, without_unseen
from tui.log.dates.date import DateError, parse_date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("44 BC", "-0043"),
        ("1 BCE", "0000"),
        ("AD 79", "0079"),
        ("576", "0576"),
        ("2024-Q4", "2024-36"),
        ("winter 2024/25", "2024-24"),
        ("199u", "199X"),
        ("19uu", "19XX"),
        ("1990-uu-uu", "1990-XX-XX"),
        ("1999/open", "1999/.."),
        ("unknown/2006", "/2006"),
        ("2024-W49/2024-W50", "2024-12-02/2024-12-15"),
        ("2024120514", "2024-12-05T14"),
        ("1710407000", "2024-03-14T09:03:20Z"),
        ("2024-12-05 2:30:15 pm", "2024-12-05T14:30:15"),
    ],
)
def test_other_calendars_words_and_stamps_are_understood(text: str, edtf: str) -> None:
    assert likely_dates(text)[0] == edtf


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


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-12-31T24:00", "2025-01-01T00:00"),
        ("2024-12-05 12 am", "2024-12-05T00:00"),
        ("2024-12-05 12:15 p.m.", "2024-12-05T12:15"),
        ("2024-W53-1", ""),
        ("2023-366", ""),
        ("2024-366", "2024-12-31"),
        ("2024-12-05 13 pm", ""),
        ("autumn of 2024", "2024-23"),
        ("1 to 3 February 2024", "2024-02-01/2024-02-03"),
        ("5 Dec 2024, 14:00", "2024-12-05T14:00"),
    ],
)
def test_days_weeks_and_clocks_are_worked_out(text, date):
    assert " or ".join(likely_dates(text)) == date


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
