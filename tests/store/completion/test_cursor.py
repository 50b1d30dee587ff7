import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.store.completion.cursor import Fragment, fragment_at, term_at, unclosed


def at(marked: str) -> Fragment:
    """What is being typed where the bar stands."""
    here = anything_at(marked)
    assert here is not None
    return here


def anything_at(marked: str) -> Fragment | None:
    return fragment_at(marked.replace("|", ""), marked.index("|"))


@pytest.mark.parametrize(
    ("marked", "field", "text", "piece", "term"),
    [
        ("|", "", "", (0, 0), (0, 0)),
        ("hama |", "", "", (5, 5), (5, 5)),
        ("pla|", "", "pla", (0, 3), (0, 3)),
        ("pl|ace", "", "pl", (0, 5), (0, 5)),
        ("-pla|", "", "pla", (1, 4), (1, 4)),
        ("(a OR pla|", "", "pla", (6, 9), (6, 9)),
        ("a-b|", "", "a-b", (0, 3), (0, 3)),
        ("place:|", "place", "", (6, 6), (0, 6)),
        ("PLACE:ha|", "place", "ha", (6, 8), (0, 8)),
        ("-place:ha| b", "place", "ha", (7, 9), (1, 9)),
        ("place:homs,|", "place", "", (11, 11), (0, 11)),
        ("place:homs,ha|,idlib", "place", "ha", (11, 13), (0, 19)),
        ('speaker:"abu m|', "speaker", "abu m", (8, 14), (0, 14)),
        ('speaker:"a \\"b|" c', "speaker", 'a "b', (8, 15), (0, 15)),
        ("place:=ha|,b", "place", "ha", (6, 9), (0, 11)),
        ('speaker:="abu m|"', "speaker", "abu m", (8, 16), (0, 16)),
        ("حما|", "", "حما", (0, 3), (0, 3)),
    ],
)
def test_the_piece_at_the_cursor(marked, field, text, piece, term) -> None:
    here = at(marked)
    assert (here.field, here.text, here.range, here.term) == (field, text, piece, term)
    assert not here.is_name


def test_the_other_values_of_a_list_are_kept() -> None:
    assert at('place:homs,ha|,"deir ez-zor"').others == ("homs", '"deir ez-zor"')


def test_the_name_of_a_field_before_its_colon() -> None:
    here = at("plac|e:hama")
    assert here.is_name
    assert (here.field, here.text) == ("place", "plac")


@pytest.mark.parametrize("marked", ['"a phr|', '"a phrase"|', "|hama", "-|hama", "a |place:b"])
def test_nothing_is_typed_in_a_phrase_or_right_before_a_term(marked) -> None:
    assert anything_at(marked) is None


@pytest.mark.parametrize(
    ("text", "count"), [("(a", 1), ("((a)", 1), ("a)", 0), ('"(" b', 0), ("", 0), ("place:(", 1)]
)
def test_brackets_that_are_not_closed(text, count) -> None:
    assert unclosed(text) == count


def test_the_term_of_a_character() -> None:
    assert term_at("a -place:hama b", 5) == (3, 13)
    assert term_at("a -place:hama b", 2) is None


@given(st.text('ab:,-() "\\\tO', max_size=12), st.data())
def test_any_text_and_any_cursor(text, data) -> None:
    here = fragment_at(text, data.draw(st.integers(0, len(text))))
    if here is not None:
        assert 0 <= here.term.start <= here.range.start <= here.range.end <= len(text)
        assert here.range.end <= here.term.end
