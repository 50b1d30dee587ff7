import pytest

from tui.store.query.ast import EVERYTHING, Field
from tui.store.query.edit import narrow, put, refine, terms_of
from tui.store.query.parser import parse


def conditions(chosen: list[tuple[str, str]]) -> list[Field]:
    return [Field(field, (value,)) for field, value in chosen]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "place:hama"),
        ("golani", "golani place:hama"),
        ("place:hama", "place:hama"),
        ("a place:hama b", "a place:hama b"),
        ("-place:hama", "-place:hama place:hama"),
        ("a OR b", "(a OR b) place:hama"),
        ("a OR place:hama", "(a OR place:hama) place:hama"),
    ],
)
def test_narrowing_adds_a_field_once(before, after):
    assert str(narrow(parse(before), Field("place", ("hama",)))) == after


def test_narrowing_quotes_whatever_a_log_calls_its_things():
    query = narrow(EVERYTHING, Field("speaker", ('A "commander", (unnamed)',)))
    assert parse(str(query)) == query


def test_several_conditions_at_once() -> None:
    conditions = Field("actor", ("golani",)), Field("place", ("hama",))
    assert str(narrow(parse("place:hama a"), *conditions)) == "place:hama a actor:golani"
    assert narrow(EVERYTHING) == EVERYTHING


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "date:2024"),
        ("date:2023 a", "a date:2024"),
        ("date:2022 date:2023 -date:2021", "-date:2021 date:2024"),
        ("a OR date:2023", "(a OR date:2023) date:2024"),
    ],
)
def test_a_condition_is_put_in_place_of_those_of_its_field(before: str, after: str) -> None:
    assert str(put(parse(before), Field("date", ("2024",)))) == after


def test_the_conditions_that_must_all_hold() -> None:
    assert terms_of(EVERYTHING) == ()
    assert terms_of(parse("a")) == (parse("a"),)
    assert terms_of(parse("a b OR c")) == (parse("a b OR c"),)
    assert terms_of(parse("a place:b")) == (parse("a"), parse("place:b"))


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
    assert str(refine(parse(query), conditions(chosen))) == refined


@pytest.mark.parametrize(
    ("chosen", "refined"),
    [
        ([("place", "hama")], "a -place:hama"),
        ([("place", "hama"), ("place", "homs")], "a -place:hama,homs"),
        ([("tier", "wire"), ("source", "ap")], "a -(tier:wire OR source:ap)"),
    ],
)
def test_none_of_what_was_chosen(chosen, refined) -> None:
    assert str(refine(parse("a"), conditions(chosen), exclude=True)) == refined
