"""Fields of a log's own: their names, their text, and values that are not of their type."""

from __future__ import annotations

import pytest

from tui.log.dates.date import UNDATED
from tui.log.model import Event, Head, OwnField
from tui.log.model.words import FieldType
from tui.log.vocabulary.own_fields import fault_of, number_of, own_fields, text_of, texts_of

HEAD = Head(
    fields={
        "cost": OwnField(type="number", name="Cost in all", unit="EUR"),
        "paged": OwnField(type="flag"),
    }
)


def test_they_are_told_with_name_unit_and_flags_in_words() -> None:
    event = Event(
        id="e",
        date=UNDATED,
        title="t",
        fields={"cost": "5.2", "paged": "true", "root_cause": ["disk", {"host": "a"}]},
    )
    assert [*own_fields(HEAD, event)] == [
        ("Cost in all", "5.2 EUR"),
        ("paged", "yes"),
        ("root cause", "disk; host: a"),
    ]


def test_a_value_is_text_and_several_are_found_by_each() -> None:
    assert text_of(None) == ""
    assert [*texts_of(["a", ["b", None], {"c": "d"}])] == ["a", "b", "c: d"]


@pytest.mark.parametrize(("text", "number"), [("5.2", 5.2), ("-3", -3), ("x", None), ("inf", None)])
def test_numbers(text: str, number: float | None) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("text", "any words", None),
        ("word", "sev-1", "two words"),
        ("number", "5.2", "five"),
        ("date", "2024-12~", "soon"),
        ("url", "https://a.org", "a.org"),
        ("flag", "Yes", "perhaps"),
    ],
)
def test_a_value_is_held_against_its_type(kind: FieldType, good: str, bad: str | None) -> None:
    assert fault_of(OwnField(type=kind), [good, good]) == ""
    assert bad is None or fault_of(OwnField(type=kind), [good, bad])


def test_a_field_may_have_a_list_of_its_words() -> None:
    declared = OwnField(values=("low", "high"))
    assert fault_of(declared, "low") == ""
    assert "write one of low, high" in fault_of(declared, "medium")
