"""Figures, relations, places, links and fields that cannot be."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event, problems
from tui.log.checks.values import NO_EVENTS


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
    assert problems("title: x\n") == [f"1:1: {NO_EVENTS}"]
    assert problems("events: []\n") == [f"1:1: {NO_EVENTS}"]


def test_a_log_needs_little() -> None:
    assert problems("events: [{id: a, date: 2024, title: t}]") == []


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ("from: 2017-10-01", ""),
        ("from: 2017-10-01, to: 2025-01-29", ""),
        ("from: 2017", ""),
        ("from: 2014-05-14", "begins before `hts` did, 28 Jan 2017: mend `from`"),
        ("from: 2018, to: 2026-02-27", "goes on after `hts` ended, 29 Jan 2025: mend `to`"),
        ("from: 2026", "begins after `hts` ended, 29 Jan 2025: mend `from`"),
        ("to: ..", ""),
    ],
)
def test_a_relation_does_not_outlive_its_actors(dates: str, words: str) -> None:
    actors = "{hts: {name: H, since: 2017-01-28, until: 2025-01-29}, saa: {name: S}}"
    for pair in ("subject: hts, object: saa", "subject: saa, object: hts"):
        relation = f"[{{{pair}, type: opposes, {dates}}}]"
        said = of_event("note: n", relations=relation, actors=actors)
        assert said == ([words] if words else [])


def test_an_actor_ends_after_it_begins() -> None:
    actors = "{hts: {name: H, since: 2017, until: 2016}, saa: {name: S, since: 2016, until: 2016}}"
    assert of_event("note: n", actors=actors) == ["`until` lies before `since`"]


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("at least 178,000", True),
        ("more than 70", True),
        ("70+", True),
        ("70 or more people", True),
        ("Over 370 civilians", True),
        ("≥ 70", True),
        ("exceeding 70", True),
        ("up to 70", True),
        ("no more than 70 people", True),
        ("fewer than 70", True),
        ("mindestens 70", True),
        ("5 + 8", False),
        ("about 70", False),
        ("70", False),
        ("70 at hospitals", False),
        ("at least one dead", False),
        ("", False),
    ],
)
def test_a_bound_is_written_as_one(said: str, bound: bool) -> None:
    found = of_event(f"figures: [{{measure: killed, best: 70, as_said: '{said}'}}]")
    assert bool(found) is bound
    for written in ("low", "high"):
        assert of_event(f"figures: [{{measure: killed, {written}: 70, as_said: '{said}'}}]") == []


def test_accounts_name_fields() -> None:
    assert of_event("sources: [{source: s1, field: date}]") == []
    assert of_event("sources: [{source: s1, field: dat}]") == [
        "`dat` is no field of this record: did you mean `date`?"
    ]
    assert of_event("inferred: [dat], by_convention: [plaice]") == [
        "`dat` is no field of this record: did you mean `date`?",
        "`plaice` is no field of this record: did you mean `place`?",
    ]


def test_logs_named_where_they_are_not_read() -> None:
    log = "schema: 1\nevents:\n- {id: a, date: 2024, title: A}\ninclude: [b.yaml]\n"
    assert problems(log) == [
        "4:10: these logs are not read: write `include` at the beginning of a line before `events`"
    ]
