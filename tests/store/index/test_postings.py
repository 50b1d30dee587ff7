from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.store.index.postings import FULL, Postings, create_postings, write_postings
from tui.store.sqlite import connect

Sets = dict[str, list[int]]
text = st.text(st.sampled_from("abé\n ا"), max_size=3)
ranks = st.sets(st.integers(0, 2000), min_size=1, max_size=20) | st.just(range(0, 3000, 2))
sets = st.dictionaries(text, ranks.map(sorted), max_size=60)


def stored(**fields: Sets) -> Postings:
    database = connect()
    create_postings(database)
    for field, some in fields.items():
        write_postings(database, field, some)
    return Postings(database)


def united(found: Sequence[list[int]]) -> list[int]:
    return sorted({rank for ranks in found for rank in ranks})


@settings(deadline=None)
@given(sets, text)
def test_gives_back_what_was_written(some, asked):
    postings = stored(one=some, two={"ab": [7]})
    assert list(postings.ranks("one", asked)) == some.get(asked, [])
    begun = [ranks for value, ranks in some.items() if value.startswith(asked)]
    assert list(postings.ranks_with_prefix("one", asked)) == united(begun)
    assert {value: list(ranks) for value, ranks in postings.sets("one")} == some
    assert list(postings.sizes("one")) == [(value, len(some[value])) for value in sorted(some)]
    assert list(postings.values_with_prefix("one", asked)) == sorted(
        value for value in some if value.startswith(asked)
    )


def test_a_prefix_finds_values_over_many_blocks():
    some = {f"w{number:04}": [number] for number in range(5 * FULL)}
    postings = stored(word=some | {"v": [9_998], "x": [9_999]})
    assert list(postings.ranks_with_prefix("word", "w")) == list(range(5 * FULL))
    assert list(postings.ranks_with_prefix("word", "w00")) == list(range(100))
    assert list(postings.ranks_with_prefix("word", "w0511")) == [511]
    assert list(postings.ranks_with_prefix("word", "u")) == []
    assert list(postings.ranks_with_prefix("word", "y")) == []


def test_a_field_that_nothing_has_is_empty():
    postings = stored(word={"a": [1]})
    assert not postings.ranks("tag", "a")
    assert not postings.ranks_with_prefix("tag", "")
    assert list(postings.sets("tag")) == []


def test_what_is_given_may_be_changed():
    postings = stored(word={"a": [1]})
    postings.ranks("word", "a").add(2)
    assert list(postings.ranks("word", "a")) == [1]
