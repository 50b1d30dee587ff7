"""What is wrong with one record costs that part, and is said in words for people."""

from __future__ import annotations

import pytest

from tui.log.dates.date import UNDATED
from tui.log.model import Event
from tui.log.reading.reader import LogError, Reading, read_text

ACTORS = "actors: {hts: {name: HTS, type: armed-group}, moc: {name: MOC}}\n"


def reading(text: str) -> Reading:
    return read_text(text, "a log")


def event(fields: str) -> tuple[Event, str]:
    """The event with these fields, and what is said about it."""
    text = f"{ACTORS}events:\n- {{id: e1, date: 2024, title: t, {fields}}}\n"
    read = reading(text)
    return read.log.events[0], said(read)


def said(read: Reading) -> str:
    return "\n".join(f"{p.line}:{p.column}: {p.message}" for p in read.problems)


def test_an_unknown_key_costs_itself() -> None:
    made, words = event("summry: s, note: n")
    assert made.note == "n"
    assert words == "3:34: unknown key `summry`: did you mean `summary`?"


def test_an_unknown_word_costs_itself_and_is_guessed() -> None:
    made, words = event("status: confimed, confidence: sure, type: battle")
    assert (made.status, made.confidence, made.type) == (None, None, None)
    assert "`status` cannot be `confimed`: did you mean `confirmed`?" in words
    assert "`confidence` cannot be `sure`: write one of high, low, medium" in words
    assert "`type` cannot be `battle`: did you mean `battles`?" in words


def test_capitals_are_no_hindrance_to_a_guess() -> None:
    assert "did you mean `claimed`?" in event("status: CLAIMED")[1]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("many", "`low`: write a whole number such as 178000"),
        ("'178,000'", "`low`: write 178000"),
        ("178 000", "`low`: write 178000"),
        ("'٣'", "`low`: write a whole number"),
        ("[1]", "`low`: write a whole number"),
        ("1.5", "`low`: write a whole number"),
        ("nan", "`low`: write a whole number"),
    ],
)
def test_a_number_is_asked_for_with_an_example(written: str, words: str) -> None:
    made, told = event(f"figures: [{{measure: killed, low: {written}, best: 7}}]")
    assert made.figures[0].low is None
    assert made.figures[0].best == 7
    assert words in told


def test_yes_is_not_true() -> None:
    made, words = event("figures: [{measure: killed, best: 1, cumulative: yes}]")
    assert not made.figures[0].cumulative
    assert "`cumulative`: write true or false" in words


def test_coordinates_are_numbers_on_the_earth() -> None:
    read = reading(
        "places: {a: {name: A, lat: 91, lon: inf}, b: {name: B, lat: 35.1N, lon: '36'}}\n"
        "events: [{id: e, date: 2024, title: t}]"
    )
    assert read.log.places["a"].lat is read.log.places["a"].lon is None
    assert read.log.places["b"].lon == 36
    assert "`lat`: write a number from -90 to 90" in said(read)
    assert "`lon`: write a number such as 35.13" in said(read)
    assert "`lat`: write a number such as 35.13" in said(read)


def test_a_single_item_is_taken_as_a_list_of_one() -> None:
    made, words = event("tags: hama, participants: {actor: hts}")
    assert made.tags == ("hama",)
    assert made.participants[0].actor == "hts"
    assert "`tags`: write a list" in words
    assert "`participants`: write a list" in words


def test_an_empty_item_is_told_and_left_out() -> None:
    made, words = event("tags: [a, ~, b]")
    assert made.tags == ("a", "b")
    assert "`tags`: an empty item" in words


def test_a_quote_whose_mode_is_unclear_is_taken_as_a_paraphrase() -> None:
    made, words = event("quotes: [{speaker: hts, text: a, mode: verbatm}, {speaker: hts, text: b}]")
    assert [quote.mode for quote in made.quotes] == ["paraphrase", "paraphrase"]
    assert "did you mean `verbatim`?" in words
    assert "a quote needs `mode`; `paraphrase` stands for it" in words


def test_a_quote_without_words_is_left_out_and_the_others_keep_their_places() -> None:
    made, words = event("quotes: [{mode: verbatim}, {text: b, mode: verbatim, speaker: htss}]")
    assert [quote.text for quote in made.quotes] == ["b"]
    assert "3:43: a quote needs `text`; it is left out" in words
    assert "3:96: `htss` is not the id of an actor: did you mean `hts`?" in words


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


def test_every_problem_comes_out_in_one_run() -> None:
    words = event("a: 1, b: 2, status: x, figures: [{best: x}], quotes: [{}], place: nowhere")[1]
    assert len(words.splitlines()) == 8


def test_an_event_that_is_no_mapping_is_told_and_the_rest_keep_their_lines() -> None:
    read = reading("events:\n- hello\n- {id: b, date: 2024, title: b, place: x}\n- [c]\n")
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


def test_tables_in_the_other_shape_are_understood_at_their_places() -> None:
    read = reading(
        "actors:\n- {id: a, name: A}\n- {name: B}\n- {id: a, name: C}\n- {id: d, name: D, typ: x}\n"
        "events:\n  e1: {date: 2024, title: t, place: p}\n  e2: {title: u}\n"
    )
    assert {key: actor.name for key, actor in read.log.actors.items()} == {"a": "A", "d": "D"}
    assert {e.id: n for e, n in zip(read.log.events, read.lines, strict=True)} == {"e1": 7, "e2": 8}
    lines = [problem.line for problem in read.problems]
    assert lines == [2, 3, 4, 5, 7, 7, 8]


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
