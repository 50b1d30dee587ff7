import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.query.ast import Field, Phrase, Query, QueryError, Word
from tui.store.query.lexer import LONGEST, Part, scan


def parts(text: str) -> list[tuple[str, Query | None]]:
    return [(part.sign, part.condition) for part in scan(text)]


def test_brackets_minus_and_or_are_signs_and_the_rest_conditions() -> None:
    assert parts('-(a OR "b c") tag:e') == [
        ("-", None),
        ("(", None),
        ("", Word("a")),
        ("OR", None),
        ("", Phrase("b c")),
        (")", None),
        ("", Field("tag", ("e",))),
    ]


def test_a_minus_or_an_or_within_a_word_is_part_of_it() -> None:
    assert parts("al-Golani ORder wow! R&D") == [
        ("", Word("al-Golani")),
        ("", Word("ORder")),
        ("", Word("wow!")),
        ("", Word("R&D")),
    ]


def test_operators_may_be_words_or_signs() -> None:
    assert [sign for sign, _ in parts("or | || and & && not ! -")] == [
        *("OR", "OR", "OR"),
        *("AND", "AND", "AND"),
        *("NOT", "-", "-"),
    ]


def test_each_part_says_where_it_stands() -> None:
    assert [(part.start, part.end) for part in scan(' a  tag:"b c",d ')] == [(1, 2), (4, 15)]


def test_quotes_and_backslashes_within_quotes() -> None:
    assert parts(r'"a \"b\" \\ c"') == [("", Phrase('a "b" \\ c'))]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ('a "b', 2, 4),
        ('" "', 0, 3),
        ("nosuch:a", 0, 6),
        ("tag:", 3, 4),
        ("tag:a,", 5, 6),
        ("tier:gold", 5, 9),
        ("a" * (LONGEST + 1), LONGEST, LONGEST + 1),
    ],
)
def test_a_fault_says_from_where_to_where(text: str, start: int, end: int) -> None:
    with pytest.raises(QueryError) as caught:
        list(scan(text))
    assert (caught.value.start, caught.value.end) == (start, end)


@given(st.lists(st.sampled_from(["a", "(", ")", "-", "OR", '"b c"', "tag:d"]), max_size=8))
def test_parts_follow_each_other_and_only_spaces_lie_between(words: list[str]) -> None:
    text = "  ".join(words)
    at = 0
    found: list[Part] = list(scan(text))
    for part in found:
        assert text[at : part.start].isspace() or at == part.start
        at = part.end
    assert len(found) == len(words)
