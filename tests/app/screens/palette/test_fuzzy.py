"""A name is found by some of its letters, in order, in no time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.screens.palette.fuzzy import match

names = st.text(st.sampled_from("abAB -İé"), max_size=20)


@pytest.mark.parametrize(
    ("letters", "name", "marked"),
    [
        ("aud", "Audit WEBN", "Aud"),
        ("aw", "Audit WEBN", "AW"),
        ("AUDIT webn", "Audit WEBN", "Audit WEBN"),
        ("them", "Light theme", "them"),
        ("et", "Light theme", None),
        ("", "Light theme", ""),
        ("é", "Zoé", "é"),
        ("i", "İz", "İ"),
    ],
)
def test_letters_stand_in_order(letters: str, name: str, marked: str | None) -> None:
    found = match(letters, name)
    assert (found and "".join(name[place] for place in found.places)) == marked


def test_beginnings_of_words_and_letters_in_a_row_fit_best() -> None:
    begun, inside, apart = (match("ab", name) for name in ("xa ab", "xxabx", "xaxbx"))
    assert begun
    assert inside
    assert apart
    assert begun.score > inside.score > apart.score
    assert begun.places == (3, 4)


@given(names, names)
def test_the_places_are_those_of_the_letters(letters: str, name: str) -> None:
    found = match(letters, name)
    rest = iter([each.lower()[:1] for each in name])
    assert (found is not None) == all(letter in rest for letter in letters.lower())
    if found:
        assert list(found.places) == sorted(set(found.places))
        assert [name[place].lower()[:1] for place in found.places] == list(letters.lower())


def test_a_name_of_one_letter_is_no_trap() -> None:
    assert match("ab" * 20, "ab" * 40 + "a")
    assert match("a" * 30 + "b", "a" * 80) is None
