"""Tables written as lists, and lists as tables."""

from __future__ import annotations

from tests.log.reading.events import reading, said


def test_tables_in_the_other_shape_are_understood_at_their_places() -> None:
    read = reading(
        "actors:\n- {id: a, name: A}\n- {name: B}\n- {id: a, name: C}\n- {id: d, name: D, typ: x}\n"
        "events:\n  e1: {date: 2024, title: t, place: p}\n  e2: {title: u}\n"
    )
    assert {key: actor.name for key, actor in read.log.actors.items()} == {"a": "A", "d": "D"}
    assert {e.id: n for e, n in zip(read.log.events, read.lines, strict=True)} == {"e1": 7, "e2": 8}
    lines = [problem.line for problem in read.problems]
    assert lines == [2, 3, 4, 5, 7, 8]


def test_what_is_neither_is_told_and_left_out() -> None:
    read = reading("actors: nobody\nplaces: [x]\nevents: text\nrelations: {a: {b: c}, d: e}\n")
    assert (read.log.actors, read.log.places, read.log.events) == ({}, {}, ())
    assert "`actors`: write a mapping from ids, not text" in said(read)
    assert "`places`: write a mapping from ids, not a list" in said(read)
    assert "`events`: write a list, not text" in said(read)
    assert "`relations`: write a list, not a mapping" in said(read)
