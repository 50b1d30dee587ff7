"""What a source bore that was taken back."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event
from tui.log.reading.reader import read_text

SOURCES = (
    "{gone: {publisher: G, retracted: 2024-12-07}, copy: {publisher: C, derived_from: [gone]}, "
    "mended: {publisher: M, corrected: 2024-12-08}, wire: {publisher: W}}"
)
GONE = "`gone`, which was retracted on 7 Dec 2024: name another source"
MENDED = "`mended`, which was corrected on 8 Dec 2024: name another source"


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ("sources: [gone]", [f"nothing bears this event but {GONE}"]),
        ("sources: [copy]", [f"nothing bears this event but {GONE}"]),
        ("sources: [mended, gone]", [f"nothing bears this event but {MENDED}"]),
        ("sources: [gone, wire]", []),
        ("", []),
        (
            "sources: [wire], figures: [{measure: killed, best: 3, source: copy}]",
            [f"this number is from {GONE}"],
        ),
        (
            "sources: [wire], quotes: [{speaker: hts, text: t, mode: paraphrase, source: mended}]",
            [f"these words are from {MENDED}"],
        ),
    ],
)
def test_each_thing_that_nothing_else_bears_is_told(fields: str, problems: list[str]) -> None:
    assert of_event(fields, sources=SOURCES) == problems


def test_relations_actors_and_places_too() -> None:
    reading = read_text(
        "sources: {gone: {publisher: G, retracted: 2024-12-07}, w: {publisher: W}}\n"
        "actors: {a: {name: A, sources: [gone]}, b: {name: B, sources: [gone, w]}}\n"
        "places: {p: {name: P, sources: [gone]}}\n"
        "relations: [{subject: a, type: leads, object: b, sources: [gone]}]\n"
        "events: [{id: e, date: 2024, title: t}]\n",
        "a log",
    )
    assert [each.message for each in reading.problems] == [f"nothing bears this but {GONE}"] * 3
