"""Which events are in dispute, and who says what of them."""

from __future__ import annotations

import pytest

from tui.log.model import Event, Log
from tui.log.reading.reader import read_text
from tui.log.sourcing.disputes import fields_spoken_of, in_dispute, who_says_what

HEAD = (
    "actors: {saa: {name: Syrian Arab Army, type: armed-forces}}\n"
    "sources: {a: {publisher: A}, b: {publisher: B}, sana: {publisher: SANA, tier: state-media}}\n"
)


def read(fields: str) -> tuple[Log, Event]:
    log = read_text(f"{HEAD}events: [{{id: e, date: 2024, title: t, {fields}}}]\n", "a log").log
    return log, log.events[0]


@pytest.mark.parametrize(
    ("fields", "disputed"),
    [
        ("status: disputed", True),
        ("status: refuted", False),
        ("sources: [a, b]", False),
        ("sources: [a, {source: b, stance: disputes}]", True),
        ("sources: [a, {source: b, stance: disputes, field: date}]", True),
        ("sources: [a, {source: b, stance: mentions}]", False),
        ("accounts: [{sources: [a], field: date, says: May}, {sources: [b], field: date}]", False),
        (
            "accounts: [{sources: [a], field: date, says: May}, "
            "{sources: [b], field: date, says: may.}, {sources: [b], field: place, says: June}]",
            False,
        ),
        (
            "accounts: [{sources: [a], field: date, says: May}, "
            "{sources: [b], field: date, says: June}]",
            True,
        ),
        ("figures: [{measure: km, best: 10}, {measure: km, best: 20}]", True),
        ("figures: [{measure: km, low: 10}, {measure: km, best: 20}]", False),
        ("figures: [{measure: km, best: 10}, {measure: m, best: 20}]", False),
    ],
)
def test_what_is_in_dispute(fields: str, disputed: bool) -> None:
    log, event = read(fields)
    assert in_dispute(log.places, event) is disputed


def test_sides_by_sources_those_that_support_first() -> None:
    log, event = read(
        "accounts: ["
        "{sources: [b], stance: disputes, field: date, says: in May}, "
        "{sources: [b], stance: disputes, field: place}, "
        "{sources: [a], field: date, says: in June, origin: an officer, party: saa}, "
        "{sources: [sana], stance: disputes}, "
        "{sources: [a], stance: mentions, field: type}]"
    )
    for_it, of_b, of_sana = who_says_what(log, event)
    assert (for_it.sources, for_it.party, for_it.origins) == (("a",), "saa", ("an officer",))
    assert (for_it.disputes, of_b.disputes) == (False, True)
    assert of_b.says == {"date": "in May", "place": "not so"}
    assert (of_sana.party, of_sana.says) == ("Syria", {"": "not so"})
    assert fields_spoken_of((for_it, of_b, of_sana)) == ("date", "place", "")


def test_nothing_told_nothing_said() -> None:
    log, event = read("sources: [a, b]")
    assert who_says_what(log, event) == ()
