"""Ids that name nothing."""

from __future__ import annotations

import tracemalloc

import pytest

from tests.hostile.shapes import SHAPES
from tests.log.checks.messages import of_event, problems
from tests.log.reading.events import reading


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ("place: x9", "a place"),
        ("sources: [x9]", "a source"),
        ("participants: [{actor: x9}]", "an actor"),
        ("part_of: x9", "an event"),
        ("follows: [x9]", "an event"),
        ("contradicts: [x9]", "an event"),
        ("figures: [{measure: killed, best: 1, source: x9}]", "a source"),
        ("quotes: [{speaker: x9, text: t, mode: verbatim}]", "an actor"),
        ("quotes: [{speaker: hts, text: t, mode: verbatim, source: x9}]", "a source"),
        ("claims: [{source: x9, says: t, verdict: comment}]", "a source"),
        ("claims: [{source: s1, says: t, verdict: comment, sources: [s1, x9]}]", "a source"),
    ],
)
def test_every_reference_of_an_event_is_followed(fields: str, kind: str) -> None:
    (said,) = of_event(fields)
    assert said.startswith(f"`x9` is not the id of {kind}")


@pytest.mark.parametrize(
    ("tables", "kind"),
    [
        ({"sources": "{s1: {publisher: A, derived_from: [x9]}}"}, "a source"),
        ({"actors": "{hts: {name: A, sources: [x9]}}"}, "a source"),
        ({"places": "{hama: {name: A, within: x9}}"}, "a place"),
        ({"places": "{hama: {name: A, sources: [x9]}}"}, "a source"),
        ({"relations": "[{subject: x9, type: leads, object: saa}]"}, "an actor"),
        ({"relations": "[{subject: hts, type: leads, object: x9}]"}, "an actor"),
        ({"relations": "[{subject: hts, type: leads, object: saa, sources: [x9]}]"}, "a source"),
    ],
)
def test_every_reference_of_a_table_is_followed(tables: dict[str, str], kind: str) -> None:
    (said,) = of_event("note: n", **tables)
    assert said.startswith(f"`x9` is not the id of {kind}")


def test_the_nearest_id_of_the_right_kind_is_offered() -> None:
    assert of_event("place: hamma") == ["`hamma` is not the id of a place: did you mean `hama`?"]
    assert of_event("place: htss") == ["`htss` is not the id of a place: declare it under `places`"]
    assert of_event("place: aleppo-city", places="{al: {name: Aleppo City}}") == [
        "`aleppo-city` is not the id of a place: did you mean `Aleppo City`?"
    ]


def test_a_reference_is_told_where_it_stands() -> None:
    text = "events:\n- id: a\n  date: 2024\n  title: t\n  follows: [a,\n    b]\n"
    assert "6:5: `b` is not the id of an event" in problems(text)


def test_names_that_may_be_free_are_not_followed() -> None:
    assert of_event("figures: [{measure: killed, best: 1, counted_by: The UN}]") == []
    quote = "{speaker_name: A witness, text: t, mode: verbatim, addressee: the nation}"
    assert of_event(f"quotes: [{quote}]") == []


def test_thousands_of_slips_take_memory_in_proportion_to_them() -> None:
    make, _ = SHAPES["misspelt actors"]
    assert _peak(make(1600)) < 3 * _peak(make(800))


def _peak(text: str) -> int:
    """The most bytes held while a text is read."""
    tracemalloc.start()
    reading(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak
