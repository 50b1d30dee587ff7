"""An actor in full, against answers given by hand; `knots` makes the easy answers wrong."""

from __future__ import annotations

from tests.report.actor.lines import of
from tests.report.knots import KNOTS, knots
from tui.report.actor.actor import actor
from tui.report.text.document import Ref


def test_names_stand_by_language_with_what_is_said_of_them(store, event, text):
    words = text(actor(store, "golani", event("golani-message"), "speaker"))
    assert words.startswith("Abu Mohammed al-Golani")
    assert "speaker · person" in words
    assert "\naka: Jolani, Ahmed al-Sharaa\nArabic: أبو محمد الجولاني (unsourced)\n" in words


def test_notes_of_aliases_say_what_they_mean():
    assert of(knots(), "ann")[1:3] == ["aka: AB, Nan", "Arabic: آن (as signed)"]


def test_first_and_last_seen_are_dates_not_ranks():
    log = knots()
    assert "4 events · 2012–2018 · 2 quotes by them" in of(log, "ann")
    assert "2 events · from March 2015 to 5 May 2016 · 3 quotes by them" in of(log, "bob")
    assert "2 events · 1 Jan 2017 · 3 quotes by them" in of(log, "us")


def test_an_actor_of_undated_events_alone_is_seen_undated():
    log = knots(
        KNOTS.replace(
            "- {id: never,",
            "- {id: gone, date: '', title: x, participants: [{actor: idle}]}\n  - {id: never,",
        )
    )
    assert any(line.startswith("1 event · undated") for line in of(log, "idle"))


def test_company_can_be_narrowed_to(store, event):
    document = actor(store, "hts", event("hama-entered"), "attacker")
    line = next(entry for entry in document if entry.lines[0].plain == "  1  Syrian army")
    assert line.ref == Ref("actor", "army", Ref("actor", "hts"))


def test_an_actor_of_no_event_says_so(store, text):
    assert "\nin no event of this log" in text(actor(store, "nusra", None))


def test_an_unknown_actor_is_shown_by_its_id(store, text):
    assert text(actor(store, "gone", None)).startswith("gone · not among the actors")
