"""Figures, relations, places, links and fields that cannot be."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event, problems


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("low: 1, best: 5, high: 20", ""),
        ("low: 5, high: 5", ""),
        ("best: 0", ""),
        ("as_said: dozens", ""),
        ("low: 9, best: 5", "9 > 5: `low`, `best` and `high` are out of order"),
        ("low: 1, best: 30, high: 20", "1 > 30 > 20: `low`, `best` and `high` are out of order"),
        ("low: 9, high: 8", "9 > 8: `low`, `best` and `high` are out of order"),
        ("group: civilians", "a figure needs `low`, `best`, `high` or `as_said`"),
        ("best: 1, since: 2024-12, as_of: 2024-11", "`as_of` lies before `since`"),
        ("best: 1, since: 2024-12-05, as_of: 2024-12", ""),
        ("best: 1, since: 1960, as_of: 1965", ""),
        ("best: 1, since: 1970, as_of: 1969", "`as_of` lies before `since`"),
    ],
)
def test_figures(figure: str, words: str) -> None:
    assert of_event(f"figures: [{{measure: killed, {figure}}}]") == ([words] if words else [])


@pytest.mark.parametrize(
    ("dates", "good"),
    [
        ("from: 2017, to: 2020", True),
        ("from: 2017-06, to: 2017", True),
        ("from: 2017, to: 2017", True),
        ("from: 2017, to: ..", True),
        ("from: 2020, to: 2017", False),
        ("from: 2017-06-02, to: 2017-06-01", False),
        ("from: 1970, to: 1969", False),
        ("to: 2017", True),
    ],
)
def test_relations_end_after_they_start(dates: str, good: bool) -> None:
    relation = f"[{{subject: hts, type: leads, object: saa, {dates}}}]"
    said = of_event("note: n", relations=relation)
    assert said == ([] if good else ["the relation ends before it starts"])


def test_a_relation_is_between_two() -> None:
    said = of_event("note: n", relations="[{subject: hts, type: supports, object: hts}]")
    assert said == ["a relation of `hts` to itself"]


def test_a_point_has_two_coordinates() -> None:
    said = of_event("note: n", places="{hama: {name: H, lat: 35}, homs: {name: H, lat: 1, lon: 0}}")
    assert said == ["`lat` and `lon` go together"]


def test_links() -> None:
    said = of_event(
        "note: n",
        sources="{s1: {url: 'ftp://a.b/', archive_url: 'https://a.b/'}, s2: {archive_url: x}}",
        actors="{hts: {name: H, wikidata: Q131342170}, saa: {name: S, wikidata: '131342170'}}",
    )
    assert len(said) == 3
    assert "`ftp://a.b/` cannot be opened" in said[0]
    assert "`x` cannot be opened" in said[1]
    assert "`131342170` is not a Wikidata item" in said[2]


def test_unsourced_names_fields() -> None:
    assert of_event("unsourced: [date, title, quotes]") == []
    assert of_event("unsourced: [titel]") == [
        "`titel` is no field of this record: did you mean `title`?"
    ]
    said = of_event("note: n", places="{hama: {name: H, unsourced: [lat, altitude]}}")
    assert said == ["`altitude` is no field of this record"]
    relation = "[{subject: hts, type: leads, object: saa, from: 2017, unsourced: [from, since]}]"
    assert of_event("note: n", relations=relation) == ["`since` is no field of this record"]


def test_a_log_without_events() -> None:
    assert problems("title: x\n") == ["1:1: the log has no events"]
    assert problems("events: []\n") == ["1:1: the log has no events"]


def test_a_log_needs_little() -> None:
    assert problems("events: [{id: a, date: 2024, title: t}]") == []
