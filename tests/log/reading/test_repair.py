"""Repairs: what is wrong with one part of a record costs that part."""

from __future__ import annotations

from tests.log.reading.events import event
from tui.log.dates.date import parse_date
from tui.log.reading.reader import read_text
from tui.log.reading.repair import RecordRepairer
from tui.log.reading.values import ValueChecker
from tui.log.spelling import SpellingHints


def test_an_unknown_key_costs_itself() -> None:
    made, words = event("summry: s, note: n")
    assert made.note == "n"
    assert words == (
        "3:34: unknown key `summry`: did you mean `summary`? "
        "It is kept as a field of the log's own: declare it, `fields: {summry: {type: text}}`"
    )


def test_a_single_item_is_taken_as_a_list_of_one() -> None:
    made, words = event("tags: hama, participants: {actor: hts}")
    assert made.tags == ("hama",)
    assert made.participants[0].actor == "hts"
    assert words == ""


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


def test_what_could_not_be_read_is_kept_whatever_it_says_and_however_its_key_is_written() -> None:
    made = read_text(
        "sources: {s: {title: s, retrieved: last week}}\n"
        "events:\n"
        "- {id: a, title: t, date: which is read as May}\n"
        "- {id: b, title: t, when: last week}\n"
        "- {id: c, title: '', date: 2024, participants: [{actr: x, role: {a: b}}]}\n",
        "a log",
    )
    assert made.log.sources["s"].unread == {"accessed": "last week"}
    assert {event.id: event.unread for event in made.log.events} == {
        "a": {"date": "which is read as May"},
        "b": {"date": "last week"},
        "c": {"title": "", "participants": [{"actr": "x", "role": {"a": "b"}}]},
    }


def test_every_problem_comes_out_in_one_run() -> None:
    words = event("a: 1, b: 2, status: x, figures: [{best: x}], quotes: [{}], place: nowhere")[1]
    assert len(words.splitlines()) == 7


def test_a_path_into_the_records_leads_to_where_the_file_has_it() -> None:
    hints = SpellingHints()
    repairer = RecordRepairer(ValueChecker(parse_date, hints), hints)
    for new, old in enumerate((0, 2, 3)):
        repairer.moved(("events",), new, old)
    repairer.moved(("events", 2, "quotes"), 0, 1)
    assert repairer.in_file(("events", 1, "quotes", 0)) == ("events", 2, "quotes", 1)
    assert repairer.in_file(("events", 0, "quotes", 0)) == ("events", 0, "quotes", 0)
    assert repairer.in_file(("events", 2, "title")) == ("events", 3, "title")


def test_an_actor_is_from_a_date_or_from_a_town() -> None:
    made = read_text(
        "actors:\n  a: {name: A, from: 2012, to: 2016}\n  b: {name: B, from: Homs}\nevents: []\n",
        "log",
    )
    since, until = made.log.actors["a"].since, made.log.actors["a"].until
    assert (since, until) == (parse_date("2012"), parse_date("2016"))
    assert made.log.actors["b"].unread == {"from": "Homs"}
    assert [each.message for each in made.problems if "from" in each.message] == [
        "`from` is read as `since`: write `since`",
        "unknown key `from`: say from when on it exists as `since`, and until when as `until`",
    ]


def test_a_key_before_records_is_taken_for_one_that_has_some() -> None:
    words = [
        each.message for each in read_text("realtions: [x]\ntimline: {a: b}\n", "log").problems
    ]
    assert "unknown key `realtions`: did you mean `relations`?" in words
    assert "unknown key `timline`" in words
