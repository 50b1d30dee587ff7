"""The questions on which events bear."""

from pyroaring import BitMap

from tests.shapes.shapes import read_shape
from tui.store.derived.questions import asked, questions
from tui.store.query.parser import parse
from tui.store.store import Store

STORE = Store.of_reading(read_shape("questions"))


def test_of_the_whole_log_all_are_told_what_is_open_first() -> None:
    found = questions(STORE, BitMap(range(len(STORE))))
    assert [each.id for each in found] == ["empty", "no-end-of-words", "قيادة", "given-up"]


def test_of_some_events_those_that_they_bear_on() -> None:
    assert [each.id for each in questions(STORE, BitMap([1]))] == ["قيادة"]
    assert questions(STORE, BitMap([2])) == []
    assert [each.id for each in asked(STORE.head, {"given-up"})] == ["given-up"]


def test_an_event_knows_the_questions_that_it_bears_on() -> None:
    for event in STORE.events():
        head = STORE.head.questions.values()
        assert [*STORE.asked_of(event)] == [each for each in head if event.id in {*each.bearing}]


def test_a_query_finds_what_bears_on_a_question_by_its_id_or_its_words() -> None:
    for text in ("question:قيادة", "question:القائد"):
        assert list(STORE.index.select(parse(text))) == [0, 1]
    assert list(STORE.index.select(parse("question:empty"))) == []
    assert STORE.index.describe(parse("question:empty")) == "question Who was on call?"
