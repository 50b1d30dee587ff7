"""Hostile YAML: keys, types, shapes, tags and syntax."""

from __future__ import annotations

import pytest

from tests.hostile_cases import Case, cases, opened, refused, said_at
from tui.log.reading.reader import LogError, read

named = pytest.mark.parametrize


def test_a_harmless_alias_is_what_it_stands_for() -> None:
    first, second = opened("00_ok_alias_small").log.events
    assert first.participants == second.participants != ()


def test_text_is_never_typed_by_how_it_looks() -> None:
    reading = opened("40_yaml_norway")
    assert reading.log.events[0].title == "NO"
    assert "unknown key `country`" in said_at(reading, 17)


def test_ids_are_text() -> None:
    reading = opened("40_yaml_id_types")
    assert {each.id for each in reading.log.events} == {
        "007",
        "7",
        "true",
        "2013-08-21-baseline-event",
    }


def test_of_two_equal_keys_the_first_stays_and_the_second_is_told() -> None:
    reading = opened("40_yaml_dup_event_key")
    assert reading.log.events[0].title == "Baseline event"
    assert "`title` stands twice here: the first is taken; take one of the two out" in said_at(
        reading, 17
    )


def test_bad_events_show_and_are_listed_with_their_lines() -> None:
    reading = opened("40_yaml_missing_fields")
    assert sorted(reading.lines) == [2, 3, 4, 5]
    assert {problem.line for problem in reading.problems} == {2, 3, 4, 5}
    assert {e.title for e in reading.log.events} == {"(no title)", "only"}


def test_a_wrong_type_costs_its_field_only() -> None:
    reading = opened("40_yaml_field_types")
    assert [e.title for e in reading.log.events] == ["(no title)", *["Baseline event"] * 3]
    assert all(e.quotes for e in reading.log.events)
    assert "`title`: write text" in said_at(reading, 10)
    assert "a participant needs `actor`" in said_at(reading, 22)
    assert [part.actor for part in reading.log.events[2].participants] == ["a1"]
    assert "`5` is not the id of a source" in said_at(reading, 41)


def test_tables_and_events_in_the_other_shape_are_understood() -> None:
    assert opened("40_yaml_list_tables").log.actors["a1"].name == "L"
    assert [e.id for e in opened("40_yaml_events_mapping").log.events] == ["e1"]


def test_a_log_without_events_says_so() -> None:
    assert "no events" in said_at(opened("40_yaml_no_events"), 1)


@named("name", ["empty", "whitespace", "scalar_root", "seq_root"])
def test_what_is_no_log_is_told_what_a_log_is(name: str) -> None:
    assert "`events:`" in refused(f"41_root_{name}").message


def test_a_tag_is_refused_where_it_stands() -> None:
    assert refused("43_tag_bang_title").line == 4
    assert refused("43_tag_python_apply").line == 1


@named("case", [case for case in cases("44_syn") if case.expected == "must-refuse"], ids=str)
def test_a_syntax_error_has_a_line(case: Case) -> None:
    with pytest.raises(LogError) as caught:
        read(case.path)
    assert caught.value.line is not None


def test_syntax_errors_say_what_to_do() -> None:
    assert "merge conflict" in refused("44_syn_merge_conflict").message
    assert "quotes" in refused("44_syn_colon_in_title").message
    assert "quotes" in refused("44_syn_star_title").message


def test_an_invisible_character_in_a_key_is_seen() -> None:
    assert "did you mean `events`?" in said_at(opened("44_syn_zero_width_key"), 1)


def test_a_merge_key_loses_no_field_silently() -> None:
    assert "merge keys" in said_at(opened("44_syn_merge_key_plain"), 9)
