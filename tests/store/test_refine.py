import pytest

from tui.store.query.edit import refine
from tui.store.query.parser import parse


@pytest.mark.parametrize(
    ("query", "chosen", "refined"),
    [
        ("", [("place", "hama")], "place:hama"),
        ("golani", [("place", "hama")], "golani place:hama"),
        ("", [("place", "hama"), ("place", "homs")], "place:hama,homs"),
        ("a OR b", [("tag", "x y")], '(a OR b) tag:"x y"'),
        ("", [("tier", "wire"), ("source", "ap")], "tier:wire OR source:ap"),
        ("a", [("tier", "wire"), ("source", "ap")], "a (tier:wire OR source:ap)"),
        ("place:hama", [("place", "hama")], "place:hama"),
        ("a", [], "a"),
    ],
)
def test_any_of_what_was_chosen_besides(query, chosen, refined) -> None:
    assert str(refine(parse(query), chosen)) == refined


@pytest.mark.parametrize(
    ("chosen", "refined"),
    [
        ([("place", "hama")], "a -place:hama"),
        ([("place", "hama"), ("place", "homs")], "a -place:hama,homs"),
        ([("tier", "wire"), ("source", "ap")], "a -(tier:wire OR source:ap)"),
    ],
)
def test_none_of_what_was_chosen(chosen, refined) -> None:
    assert str(refine(parse("a"), chosen, exclude=True)) == refined
