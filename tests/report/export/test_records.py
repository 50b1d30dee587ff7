"""Events for other programs, exact as the format has them."""

from __future__ import annotations

import json
from typing import NoReturn

import msgspec
import pytest

from tui.log.model import Event, Log
from tui.log.reading.reader import read, read_text, sample
from tui.log.sourcing.corroboration import independent, support
from tui.log.sourcing.credibility import derived_credibility
from tui.report.export.records import as_json, as_jsonl, as_yaml, plain, subset, with_names
from tui.store.store import Store


@pytest.fixture(scope="module")
def samples() -> Log:
    return read(sample()).log


class Asked(dict[str, object]):
    """Records that may be asked for by id, and not gone through."""

    def __iter__(self) -> NoReturn:
        raise AssertionError("gone through")

    items = __iter__


def test_what_one_event_names_is_found_without_a_look_at_all_records(samples: Log) -> None:
    tables = {name: Asked(getattr(samples, name)) for name in ("actors", "places", "sources")}
    head = msgspec.structs.replace(samples, **tables)
    for event in samples.events:
        assert with_names(head, event) == with_names(samples, event)


def built(event: Event) -> object:
    return json.loads(json.dumps(plain(event)))


def without_names(line: str) -> object:
    event: dict[str, object] = json.loads(line)
    del event["names"]
    return event


def test_json_has_every_event_with_what_the_log_says_and_no_more(log):
    events = json.loads("".join(as_json(log, log.events)))
    assert [event["id"] for event in events] == [event.id for event in log.events]
    assert events[0] == {
        "id": "old-protest",
        "date": "2011-07",
        "title": "=Crowds in the squares | [of] Hama",
        "type": "protests/peaceful-protest",
        "place": "hama",
        "status": "claimed",
        "sources": ["machine"],
        "names": {
            "places": {"hama": "Hama"},
            "sources": {"machine": {"publisher": "given article"}},
            "timezone": "Asia/Damascus",
        },
    }


def test_json_of_nothing_is_an_empty_array():
    assert json.loads("".join(as_json(Log(), ()))) == []


def test_jsonl_has_an_event_on_each_line(log):
    lines = list(as_jsonl(log, log.events))
    assert [without_names(line) for line in lines] == [built(event) for event in log.events]
    assert all(line.count("\n") == 1 for line in lines)


def test_arabic_is_written_as_it_is_unless_only_ascii_may_be(log):
    assert "أسأل" in "".join(as_jsonl(log, log.events))
    escaped = "".join(as_jsonl(log, log.events, ascii_only=True))
    assert escaped.isascii()
    assert [without_names(line) for line in escaped.splitlines()] == [
        built(event) for event in log.events
    ]


@pytest.mark.parametrize("ascii_only", [False, True])
def test_yaml_reads_back_as_the_same_log(samples, ascii_only):
    text = "".join(as_yaml(Store.of(samples), samples.events, ascii_only))
    assert text.isascii() == ascii_only
    again = read_text(text, "again")
    assert again.problems == ()
    assert again.log.events == samples.events
    assert again.log == samples


def test_yaml_of_some_events_is_a_log_without_problems(samples):
    events = [event for event in samples.events if event.place == "hama"]
    again = read_text("".join(as_yaml(Store.of(samples), events)), "again")
    assert again.problems == ()
    assert [event.id for event in again.log.events] == [event.id for event in events]
    assert 0 < len(again.log.sources) < len(samples.sources)


def test_a_subset_has_the_places_around_and_the_sources_behind(store, event):
    part = subset(store, [event("hama-entered")])
    assert list(part.places) == ["hama-gov", "hama"]
    assert list(part.actors) == ["hts", "army"]
    assert set(part.sources) == {"watana", "wire-copy", "digest", "ocha"}
    assert {relation.type for relation in part.relations} == {"fights"}


def test_an_event_by_itself_rests_on_what_it_rests_on_in_its_log(samples):
    for event in samples.events:
        alone = subset(Store.of(samples), [event])
        assert independent(alone, alone.events[0]) == independent(samples, event)
        assert credibility(alone, alone.events[0]) == credibility(samples, event)


def credibility(log: Log, event: Event) -> object:
    return derived_credibility(log, event, support(log, event))


def test_a_subset_has_the_actors_behind_its_sources_and_accounts():
    text = """\
actors: {a: {name: A, type: person}, b: {name: B, sources: [t]}, c: {name: C}, d: {name: D}}
sources: {s: {origin: a, party: b}, t: {collected_by: d}}
events:
  - {id: e, date: 2024, title: t, sources: [s], accounts: [{sources: [s], origin: c}]}
  - {id: f, date: 2025, title: t}
"""
    log = read_text(text, "a log").log
    part = subset(Store.of(log), log.events[:1])
    assert (list(part.actors), list(part.sources)) == (["a", "b", "c", "d"], ["s", "t"])


def test_links_to_events_left_out_are_left_out(store, event):
    (alone,) = subset(store, [event("golani-message")]).events
    assert alone.follows == ()
    both = subset(store, [event("hama-entered"), event("golani-message")]).events
    assert both[1].follows == ("hama-entered",)


def test_words_that_yaml_would_take_for_something_else_come_back_as_they_were(log):
    odd = ["no", "12:30", "010", "~", "- a\n- b", "a: b # c", " x ", "=1", "أ: ب", "🙂", "'", '"']
    events = tuple(
        Event(id=f"e{number}", date=log.events[0].date, title=words, status="claimed")
        for number, words in enumerate(odd)
    )
    again = read_text("".join(as_yaml(Store.of(Log(events=events)), events)), "again")
    assert [event.title for event in again.log.events] == odd


def test_questions_of_some_events_have_what_of_them_bears_on_these(samples):
    asked = samples.questions
    left = {each.id: each for each in samples.events}
    one = subset(Store.of(samples), [left["ev-1205-golani"]]).questions
    assert one == {"prayer-or-promise": asked["prayer-or-promise"]}
    part = subset(Store.of(samples), [left["af-1216-assad"]]).questions
    assert part == {}  # what speaks for it is not among them
    two = subset(Store.of(samples), [left["ev-1201-araghchi"]]).questions
    assert [*two["help-from-allies"].bearing] == ["ev-1201-araghchi"]


def test_what_could_not_be_read_of_any_record_is_written_as_it_was() -> None:
    text = """
titel: Typo
timezone: Asia/Damaskus
sources: {s: {publisher: P, issued: last week, reliability: G, colour: blue}}
actors: {a: {name: A, since: 1 Jan 2020, extra: [1, {b: 2}]}}
places: {p: {name: P, lat: north, precision_km: two}}
relations: [{subject: a, type: leads, object: a2, from: spring, weight: 3}]
questions: {q: {asks: What?, status: openn}}
events:
- id: e
  date: 5 December 2024
  title: t
  participants: [{actor: a, weapon: gun}]
  sources: [{source: s, stance: denies}]
"""
    first = read_text(text, "a log")
    again = read_text("".join(as_yaml(Store.of_reading(first), first.log.events)), "a log")
    said = [sorted(problem.message for problem in each.problems) for each in (first, again)]
    assert said[0] == said[1]
    assert len(said[0]) > 10
    assert again.log.sources["s"].unread == {
        "issued": "last week",
        "reliability": "G",
        "colour": "blue",
    }
    assert len({*again.log.relations, *first.log.relations}) == 1
