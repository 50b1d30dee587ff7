from __future__ import annotations

from array import array
from sqlite3 import Connection

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from tui.store.index.edits import Moves, PostingsEditor
from tui.store.index.postings import FULL, Postings, create_postings, write_postings
from tui.store.sqlite import connect

values = st.text("abc", max_size=2)
sets = st.dictionaries(values, st.sets(st.integers(0, 700), min_size=1), max_size=6)
changes = st.lists(st.tuples(values, st.sets(st.integers(0, 700))), max_size=6)


def database_of(some: dict[str, set[int]]) -> Connection:
    database = connect()
    create_postings(database)
    write_postings(database, "x", {value: sorted(ranks) for value, ranks in some.items()})
    write_postings(database, "y", {"b": [1, 2]})
    return database


def sets_of(database: Connection, field: str = "x") -> dict[str, set[int]]:
    return {value: set(ranks) for value, ranks in Postings(database).sets(field)}


@given(sets, changes, st.booleans())
def test_changed_sets_are_what_they_should_be(
    some: dict[str, set[int]], changed: list[tuple[str, set[int]]], full: bool
) -> None:
    expected = {
        value: ranks | set(range(FULL - 3)) if full else ranks for value, ranks in some.items()
    }
    database = database_of(expected)
    editor = PostingsEditor(database)
    for value, numbers in changed:
        expected[value] = expected.get(value, set()) ^ numbers
        editor.change("x", value, BitMap(numbers).symmetric_difference)
    expected = {value: ranks for value, ranks in expected.items() if ranks}
    assert sets_of(database) == expected
    for value, ranks in expected.items():
        assert set(Postings(database).ranks("x", value)) == ranks
    whole: set[int] = set().union(*expected.values())
    assert set(Postings(database).ranks_with_prefix("x", "")) == whole
    assert sets_of(database, "y") == {"b": {1, 2}}
    database.close()


@given(sets, st.lists(st.sampled_from([-1, 0, 3]), min_size=701, max_size=701) | st.just([2] * 701))
def test_moved_sets_are_what_they_should_be(some: dict[str, set[int]], by: list[int]) -> None:
    order = sorted(range(701), key=lambda number: number + by[number])
    places = {number: place for place, number in enumerate(order)}
    moves = Moves(array("q", (places[number] - number for number in range(701))))
    database = database_of(some)
    PostingsEditor(database).move("x", moves)
    assert sets_of(database) == {
        value: {places[number] for number in ranks} for value, ranks in some.items()
    }
    database.close()


def test_numbers_of_a_unit_move_together() -> None:
    few, many = Moves(array("q", [0, 10, 10, -10]), 5), Moves(array("q", [0, 5] * 80), 5)
    assert list(few.set(BitMap([1, 6, 11, 17]))) == [1, 7, 16, 21]
    assert list(few.each(array("I", [17, 6]))) == [7, 16]
    assert list(many.set(BitMap([1, 6, 11]))) == [1, 11]


def test_fields_are_told() -> None:
    database = database_of({"a": {1}})
    assert sorted(PostingsEditor(database).fields()) == ["x", "y"]
    database.close()
