import pytest

from tui.store.query.ast import (
    EVERYTHING,
    And,
    Field,
    Not,
    Or,
    Phrase,
    Query,
    Word,
    all_of,
    any_of,
)

A, B, C = Word("a"), Word("b"), Word("c")


@pytest.mark.parametrize(
    ("query", "printed"),
    [
        (EVERYTHING, ""),
        (A, "a"),
        (Phrase('say "no"'), '"say \\"no\\""'),
        (Field("tag", ("a", "b c", "d,e")), 'tag:a,"b c","d,e"'),
        (Field("tag", ("=a", "=b c")), 'tag:=a,="b c"'),
        (Not(A), "-a"),
        (Not(And((A, B))), "-(a b)"),
        (Not(Not(A)), "--a"),
        (And((A, Or((B, C)))), "a (b OR c)"),
        (Or((A, And((B, C)))), "a OR b c"),
    ],
)
def test_a_query_is_printed_as_it_would_be_typed(query: Query, printed: str) -> None:
    assert str(query) == printed


def test_conditions_join_without_needless_nesting() -> None:
    assert all_of([A]) == A
    assert all_of([]) == EVERYTHING
    assert all_of([A, And((B, C))]) == And((A, B, C))
    assert any_of([Or((A, B)), C]) == Or((A, B, C))
    assert all_of([A, Or((B, C))]) == And((A, Or((B, C))))


def test_queries_of_one_meaning_are_equal_and_one_key() -> None:
    assert len({Field("tag", ("a",)), Field("tag", ("a",)), Field("tag", ("b",))}) == 2
