"""What a writer is told about a text that is no date: the fault, and what to write instead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.advice import advise, likely_dates
from tui.log.dates.date import DateError, parse_date

_FAR = "no clock is that far from UTC"


def told(text: str) -> str:
    """What follows "is not a date:"."""
    with pytest.raises(DateError) as fault:
        parse_date(text, "Asia/Damascus")
    return str(fault.value).partition(" is not a date: ")[2]


def test_at_most_two_dates_are_offered_the_likeliest_first():
    assert told("05/12/2024") == "write 2024-12-05 or 2024-05-12"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2013-13-01", "there is no month 13; write 2013-01-13"),
        ("2013-02-30", "February 2013 has 28 days"),
        ("2013-08-00", "there is no day 00; write 2013-08 or 2013"),
        ("2012-21-05", "a season has no days; write 2012-05-21"),
        ("10000-01-01", "years have four digits, 0576, or more after a Y, Y12024; 44 BC is -0043"),
        ("Y1200", "years have four digits, 0576, or more after a Y, Y12024; 44 BC is -0043"),
        ("2013-08-21T24:00", "hours go from 00 to 23; write 2013-08-22T00:00"),
        (
            "2016-12-31T23:59:60Z",
            "seconds go from 00 to 59; write 2016-12-31T23:59:59Z",
        ),
        ("2013-08-21T12:60", "minutes go from 00 to 59"),
        ("2013-08-21T00:00:00+99:99", "no clock is that far from UTC"),
        ("2024-12-XXT14:00", "a clock time needs its day"),
        ("10:15", "a clock time needs its day, as in 2024-12-05T14:00"),
        ("201X-12", "after a year with X there can be no month"),
        ("2024-XX-05", "after a month with X the day can only be XX"),
        ("2024-02-3X", "February 2024 has 29 days"),
        (
            "2024-12-08/2024-11-27",
            "it ends before it starts; write 2024-11-27/2024-12-08",
        ),
        (
            "2024-12-05T14:00Z/2024-12-05T13:00+03:00",
            "it ends before it starts; write 2024-12-05T13:00+03:00/2024-12-05T14:00Z",
        ),
        ("../..", "an interval needs a start or an end"),
        ("a/b/c", "an interval is written with one /, as in 2024-12-05/2024-12-07"),
        (" 2013-08-21 ", "there are spaces around it; write 2013-08-21"),
        ("\u200f2013-08-21", "there are unseen characters in it; write 2013-08-21"),
        ("unknown", 'leave it empty (date: "") when it is not known'),
        ("yesterday", "write the day itself"),
        ("2022-11-10T05-07-28+00:00", "write 2022-11-10T05:07:28+00:00"),
        ("2024-12-05 14:00-15:00", f"{_FAR}; write 2024-12-05T14:00/2024-12-05T15:00"),
        (
            "2024-12-05 09:00-11:00",
            "what stands after the - may be the end or an offset; "
            "write 2024-12-05T09:00/2024-12-05T11:00 or 2024-12-05T09:00-11:00",
        ),
        ("2024-12-05T14:00+15:00", _FAR),
        ("202412051460", "minutes go from 00 to 59"),
        ("202412052500", "hours go from 00 to 23"),
        ("2024120525", "hours go from 00 to 23"),
        (
            "20241205140",
            "without signs it has 8, 12 or 14 digits: 20241205, 202412051400",
        ),
        ("20241305", "there is no month 13; write 2024-05-13"),
        ("20240100", "there is no day 00; write 2024-01 or 2024"),
        ("unknown/open", "an interval needs a start or an end"),
        ("2024-12-05/P3D", "write the end itself, as in 2024-12-05/2024-12-07"),
        ("1445 AH", "write the day, month or year of the Gregorian calendar"),
        ("TBD", 'leave it empty (date: "") when it is not known'),
        ("Dec-24", "write the year with four digits"),
        ("12,000 BC", "write Y-11999"),
        ("-17000", "write Y-17000"),
        ("5. Dezember 2024", "write 2024-12-05"),
        ("1er mars 1871", "write 1871-03-01"),
        ("5 de diciembre de 2024", "write 2024-12-05"),
        ("5 декабря 2024 г.", "write 2024-12-05"),
        ("2011-present", "write 2011/.."),
        ("5 Dec", "it has no year"),
        ("5/12/24", "write the year with four digits, and first"),
        ("24/12/5", "write the year with four digits, and first"),
        ("05DEC2024", "write 2024-12-05"),
        ("2024-12-05 evening", "write the day, month or year, and the words in a note"),
        ("first week of May 2024", "write the day, month or year, and the words in a note"),
        (
            "2024-12-05, 2024-12-06",
            "an event has one date: write an event for each, or an interval",
        ),
        ("31/04/2024", "there is no such day; write the year first, 2024-12-05"),
        ("XXXX", "X stands for the last digits, as in 201X, 20XX, 2024-XX, 2024-12-XX"),
        (
            "7H2UWUUU",
            "write 2024, 2024-12, 2024-12-05, 2024-12-05T14:00 or 2024-12-05/2024-12-07",
        ),
    ],
)
def test_a_fault_is_said(text, message):
    assert told(text) == message


@pytest.mark.parametrize(
    "junk", ["1." * 50_000, "(" * 100_000, "9" * 100_000, "2024-12-05/" * 9000]
)
def test_long_junk_is_quoted_short(junk):
    with pytest.raises(DateError) as fault:
        parse_date(junk)
    assert len(str(fault.value)) < 160
    assert str(fault.value).startswith(junk[:39])


def test_what_is_quoted_cannot_act_on_a_terminal():
    with pytest.raises(DateError, match=r"^2024␛\[2J � x is not a date"):
        parse_date("2024\x1b[2J \u202e\nx")


@given(st.text("0123456789-/.:TZ+ ?~%Xxcabdeo٢–", max_size=24) | st.text(max_size=90))
def test_every_refusal_is_one_clean_line_and_offers_only_dates(text):
    try:
        parse_date(text)
    except DateError as fault:
        message = str(fault)
        assert re.search(r"is not a date: \S", message)
        assert "\n" not in message
        assert "\x1b" not in message
        said = message.rpartition("is not a date: ")[2]
        offers = re.search(r"write (\S+(?: or \S+)*)$", said)
        for offer in offers[1].split(" or ") if offers else ():
            assert parse_date(offer)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("5:30 PM, Dec 5 2024", "2024-12-05T17:30"),
        ("5:30:15 pm 5 December 2024", "2024-12-05T17:30:15"),
        ("17:30 on 2024-12-05", "2024-12-05T17:30"),
        ("9 a.m. 5 Dec 2024", "2024-12-05T09:00"),
        ("Dec 5 2024 5:30:15 PM", "2024-12-05T17:30:15"),
    ],
)
def test_a_clock_time_may_stand_on_either_side_of_its_day(text, meant):
    assert likely_dates(text) == [meant]


def test_patterns_are_made_once_whatever_the_texts_are(monkeypatch):
    advise("the day after")
    monkeypatch.setattr("re.compile", None)
    assert "is not a date" in advise("the day after that")
    assert "is not a date" in advise("the day after" * 100)
