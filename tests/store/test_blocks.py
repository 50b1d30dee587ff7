import sqlite3
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.index.postings import FULL, Blocks, create_blocks, write_blocks

Sets = dict[str, list[int]]
text = st.text(st.sampled_from("abé\n ا"), max_size=3)
ranks = st.sets(st.integers(0, 2000), min_size=1, max_size=20) | st.just(range(0, 3000, 2))
sets = st.dictionaries(text, ranks.map(sorted), max_size=60)


def stored(**fields: Sets) -> Blocks:
    database = sqlite3.connect(":memory:")
    create_blocks(database)
    for field, some in fields.items():
        write_blocks(database, field, some)
    return Blocks(database)


def united(found: Sequence[list[int]]) -> list[int]:
    return sorted({rank for ranks in found for rank in ranks})


@settings(deadline=None)
@given(sets, text)
def test_gives_back_what_was_written(some, asked):
    blocks = stored(one=some, two={"ab": [7]})
    assert list(blocks.exact("one", asked)) == some.get(asked, [])
    begun = [ranks for value, ranks in some.items() if value.startswith(asked)]
    assert list(blocks.beginning("one", asked)) == united(begun)
    assert {value: list(ranks) for value, ranks in blocks.values("one")} == some
    assert list(blocks.entries("one")) == sorted(some)


def test_a_prefix_finds_values_over_many_blocks():
    some = {f"w{number:04}": [number] for number in range(5 * FULL)}
    blocks = stored(word=some | {"v": [9_998], "x": [9_999]})
    assert list(blocks.beginning("word", "w")) == list(range(5 * FULL))
    assert list(blocks.beginning("word", "w00")) == list(range(100))
    assert list(blocks.beginning("word", "w0511")) == [511]
    assert list(blocks.beginning("word", "u")) == []
    assert list(blocks.beginning("word", "y")) == []


def test_a_field_that_nothing_has_is_empty():
    blocks = stored(word={"a": [1]})
    assert not blocks.exact("tag", "a")
    assert not blocks.beginning("tag", "")
    assert list(blocks.values("tag")) == []


def test_what_is_given_may_be_changed():
    blocks = stored(word={"a": [1]})
    blocks.exact("word", "a").add(2)
    assert list(blocks.exact("word", "a")) == [1]
