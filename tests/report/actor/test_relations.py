"""An actor's relations as of a date, against answers given by hand."""

from __future__ import annotations

import pytest

from tests.report.actor.lines import below, of
from tests.report.knots import knots
from tui.report.actor.actor import actor


def test_relations_stand_as_they_were_on_the_date(store, event, text):
    lines = text(actor(store, "hts", event("hama-entered"))).splitlines()
    on = lines.index("on 5 Dec 2024:")
    since = lines.index("on 5 Dec 2024, ended since:")
    before = lines.index("ended before 5 Dec 2024:")
    led = "  led by Abu Mohammed al-Golani (since 1 Oct 2017) · 2 sources"
    assert led in lines[on:since]
    assert lines[since + 1].startswith("  designated as terrorist by United States (")
    assert lines[before + 1].startswith("  successor of Nusra Front (")


@pytest.mark.parametrize(
    ("event_id", "heading", "relation"),
    [
        ("march", "not known of March 2015:", "led by"),  # from 2015: from some day of it
        ("speech", "on 5 May 2016:", "led by"),  # no end: it lasts
        ("speech", "on 5 May 2016, ended since:", "fights"),
        ("speech", "not known of 5 May 2016:", "supported by"),  # to 2016: to some day of it
        ("reply", "on 1 Jan 2017, ended since:", "fights"),  # to 2017: on its first day at least
        ("reply", "ended before 1 Jan 2017:", "supported by"),
    ],
)
def test_a_relation_of_uncertain_dates_stands_where_it_must(event_id, heading, relation):
    lines = below(of(knots(), "free", event_id), heading)
    assert any(line.startswith(f"  {relation} ") for line in lines)


def test_without_a_beginning_nobody_knows_whether_it_had_begun():
    lines = below(of(knots(), "ann", "speech"), "not known of 5 May 2016:")
    assert [line.strip() for line in lines] == ["works for United States · no source"]


def test_a_relation_that_had_not_begun_is_apart(store, event, text):
    words = text(actor(store, "golani", event("golani-message")))
    assert "not yet on 5 Dec 2024:\n  supported by United Nations (since Jan" in words
    assert "· no source" in words


def test_relations_are_listed_in_the_order_of_their_beginning():
    lines = below(of(knots(), "free"), "relations:")
    assert [line.partition(" (")[2][:10] for line in lines] == [
        "about July",
        "2012 – 201",
        "since 2015",
    ]


def test_records_that_date_one_relation_differently_are_contested_each_with_its_sources():
    lines = below(of(knots(), "ann", "speech"), "on 5 May 2016:")
    assert lines[:4] == [
        "  supported by Bob (since 2013) · contested",
        "    says The Two",
        "  leads Free Syrian Army (since 2015) · 1 source",
        "  supported by Bob (since 1 Mar 2016) · contested",
    ]


def test_without_an_event_relations_have_no_date(store, text):
    words = text(actor(store, "golani", None))
    assert "\nrelations:\n  leads Hayat Tahrir al-Sham" in words
