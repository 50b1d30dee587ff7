"""What is wrong with one record costs that part, and is said in words for people."""

from __future__ import annotations

import pytest

from tests.log.reading.events import ACTORS, reading, said
from tui.log.dates.date import UNDATED
from tui.log.reading.reader import LogError


def test_an_event_without_anything_is_shown_and_named_by_its_line() -> None:
    read = reading("events:\n- {}\n- {id: '', title: '', date: ''}\n")
    assert {each.id for each in read.log.events} == {"event-2", "event-3"}
    assert {each.title for each in read.log.events} == {"(no title)"}
    assert {each.date for each in read.log.events} == {UNDATED}
    assert said(read).count("an event needs") == 5


def test_an_event_may_say_that_its_date_is_not_known() -> None:
    made = reading('events: [{id: a, date: "", title: t}]')
    assert made.log.events[0].date == UNDATED
    assert made.problems == ()


def test_a_bad_date_leaves_the_event_undated_and_last() -> None:
    read = reading("events: [{id: a, date: 05/12/2024, title: a}, {id: b, date: 2024, title: b}]")
    assert [each.id for each in read.log.events] == ["b", "a"]
    assert read.log.events[1].date == UNDATED
    assert "`date`: 05/12/2024 is not a date: write 2024-12-05 or 2024-05-12" in said(read)


def test_a_bad_date_elsewhere_costs_itself() -> None:
    read = reading(
        "sources: {s: {publisher: p, issued: soon}}\nevents: [{id: a, date: 2024, title: a}]"
    )
    assert read.log.sources["s"].publisher == "p"
    assert "`issued`:" in said(read)


def test_an_event_that_is_no_mapping_is_told_and_the_rest_keep_their_lines() -> None:
    read = reading("events:\n- hello\n- {id: b, date: 2024, title: b, status: x}\n- [c]\n")
    assert [(e.id, line) for e, line in zip(read.log.events, read.lines, strict=True)] == [("b", 3)]
    assert [problem.line for problem in read.problems] == [2, 3, 4]


def test_a_relation_without_its_ends_is_left_out() -> None:
    read = reading(
        f"{ACTORS}relations: [{{subject: hts}}, {{subject: hts, type: leads, object: moc}}]\n"
        "events: [{id: e, date: 2024, title: t}]"
    )
    assert [relation.object for relation in read.log.relations] == ["moc"]
    assert "a relation needs `type`; it is left out" in said(read)
    assert "a relation needs `object`; it is left out" in said(read)


def test_table_entries_keep_their_ids_whatever_is_wrong_with_them() -> None:
    read = reading(
        "actors: {a: , b: Name only, c: [x], d: {type: person}, e: {name: E, type: man}}\n"
        "events: [{id: e, date: 2024, title: t, participants: [{actor: a}, {actor: c}]}]"
    )
    names = {key: actor.name for key, actor in read.log.actors.items()}
    assert names == {"a": "a", "b": "Name only", "c": "c", "d": "d", "e": "E"}
    assert "not the id" not in said(read)
    assert len(read.problems) == 6


def test_a_list_of_events_behind_an_alias_opens() -> None:
    read = reading("mine: &all [{id: a, date: 2024, title: a}]\nevents: *all\n")
    assert [each.id for each in read.log.events] == ["a"]
    assert read.lines == (2,)


def test_header_faults_cost_themselves() -> None:
    read = reading(
        "schema: 2\ntitle: [x]\nlanguage: english\ntimezone: Damascus/Asia\ntitel: y\n"
        "events: [{id: a, date: 2024-12-05T14:00, title: a}]"
    )
    assert (read.log.title, read.log.timezone) == ("", "UTC")
    assert "`schema` cannot be `2`: write 1" in said(read)
    assert "`title`: write text" in said(read)
    assert "`english` is not a language" in said(read)
    assert "4:11: `timezone`:" in said(read)
    assert "unknown key `titel`: did you mean `title`?" in said(read)


def test_clock_times_are_read_in_the_zone_of_the_log_wherever_it_is_written() -> None:
    events = "events: [{id: a, date: 2024-12-05T14:00, title: a}]\n"
    local = reading(f"{events}timezone: Asia/Damascus\n").log.events[0].date
    utc = reading(events).log.events[0].date
    assert local.earliest is not None
    assert utc.earliest is not None
    assert utc.earliest - local.earliest == 3 * 3600


@pytest.mark.parametrize("text", ["", "hello", "[a]", "--- ~"])
def test_what_is_no_mapping_is_no_log(text: str) -> None:
    with pytest.raises(LogError, match="events"):
        reading(text)
