"""Quotes by an actor and about it."""

from __future__ import annotations

from tests.report.actor.lines import below, of
from tests.report.knots import knots
from tui.report.actor.actor import actor
from tui.report.text.document import Ref
from tui.store.store import Store


def test_a_rendering_of_the_same_saying_is_not_told_again():
    lines = of(knots(), "bob", "speech")
    assert below(lines, "quotes by them (3, the nearest 2):") == [
        "  March 2015 · “Nothing was with them”",
        "  5 May 2016 · “Thank you ANN BELL”",
    ]


def test_a_quote_is_about_whom_it_names_addresses_or_happens_to_and_says_which():
    lines = of(knots(), "ann", "speech")
    about = below(lines, "quotes about them (4, the nearest 3):")
    assert about == [
        "  March 2015 · Bob, in their event: “Nothing was with them”",
        "  5 May 2016 · Bob, names them: “Thank you ANN BELL”",
        "  1 Jan 2017 · United States, names them: “Abnormal”",  # in the original
    ]
    assert not any("It rained" in line for line in lines)  # she only speaks there


def test_what_is_said_to_an_actor_is_about_it():
    lines = of(knots(), "bob", "speech")
    assert "  5 May 2016 · Ann Bell, said to them: “I speak here only”" in lines


def test_every_quote_leads_to_its_event():
    log = knots()
    document = actor(Store.of(log), "ann", log.events[0])
    refs = [entry.ref for entry in document if "Thank you" in entry.lines[0].plain]
    assert refs == [Ref("event", "speech")]


def test_many_quotes_are_told_as_the_nearest(monkeypatch):
    monkeypatch.setattr("tui.store.derived.dossiers._EVENTS", 0)
    assert any(line.startswith("quotes about them (the nearest") for line in of(knots(), "ann"))
