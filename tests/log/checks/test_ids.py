"""Ids: their form, their number, their looks."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import problems


def of_ids(*ids: str) -> list[str]:
    events = "".join(f"- {{id: {each}, date: 2024, title: t}}\n" for each in ids)
    return problems(f"events:\n{events}")


@pytest.mark.parametrize(
    "good",
    [
        "a",
        "7",
        "hama-captured",
        "2024-12-05",
        "a" * 200,
        "x--y-",
        "-rf",
        "A",
        "a_b",
        "a.b",
        "a/b",
        "é",
        "حماة",
        "'#3'",
    ],
)
def test_good_ids(good: str) -> None:
    assert of_ids(good) == []


@pytest.mark.parametrize("odd", ["'a b'"])
def test_odd_ids(odd: str) -> None:
    (said,) = of_ids(odd)
    assert said.startswith("2:8: ")
    assert "is not an id: it is one word, as a" in said


def test_long_ids() -> None:
    (said,) = of_ids("a" * 201)
    assert "is too long" in said
    assert len(said) < 150


def test_odd_ids_of_tables_are_told_at_their_keys() -> None:
    events = "events: [{id: e, date: 2024, title: t}]\n"
    said = problems(f"{events}actors:\n  H T: {{name: x}}\nplaces: {{a b: {{name: y}}}}\n")
    assert [each.partition(" ")[0] for each in said] == ["3:3:", "4:10:"]


def test_the_second_event_with_an_id_is_told() -> None:
    assert of_ids("a", "b", "a", "a") == [
        "4:8: `a` is the id of an earlier event too: give one of the two another, such as `a-2`",
        "5:8: `a` is the id of an earlier event too: give one of the two another, such as `a-3`",
    ]
    assert of_ids("a", "a-2", "a")[0].endswith("such as `a-3`")
    two = [each.rpartition(" ")[2] for each in of_ids("a", "a-2", "a", "a")]
    assert two == ["`a-3`", "`a-4`"]  # nothing is offered twice


@pytest.mark.parametrize("table", ["actors", "places", "sources"])
@pytest.mark.parametrize(
    "written", ["{a: {name: A}, a: {name: B}}", "[{id: a, name: A}, {id: a, name: B}]"]
)
def test_the_second_record_with_an_id_is_told(table: str, written: str) -> None:
    said = problems(f"{table}: {written}\nevents: [{{id: e, date: 2024, title: t}}]")
    told = "`a` stands twice here: the first is taken; give one of the two another id, such as"
    assert [each for each in said if f"{told} `a-2`" in each] != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("caf\u00e9", "cafe\u0301"),  # composed and not
        ("hama", "hаma"),  # a Cyrillic letter
        ("hama", "ha\u200cma"),  # an unseen joiner
        ("a1", "a１"),  # a wide digit
    ],
)
def test_ids_that_look_alike(one: str, other: str) -> None:
    said = [each for each in of_ids(one, other) if "looks like" in each]
    assert len(said) == 1
    assert said[0].startswith("3:8: ")


def test_ids_of_different_kinds_may_be_the_same() -> None:
    assert (
        problems(
            "actors: {hama: {name: A}}\nplaces: {hama: {name: B}}\nsources: {hama: {title: C}}\n"
            "events: [{id: hama, date: 2024, title: t, place: hama}]"
        )
        == []
    )


def test_names_that_look_alike_but_same_names_are_fine() -> None:
    text = "actors: {{a: {{name: {}}}, b: {{name: {}}}}}\nevents: [{{id: e, date: 2024, title: t}}]"
    assert problems(text.format("Ali Hassan", "Ali Hassan")) == []
    assert problems(text.format("قصف", "قصف")) == []
    assert "looks like" in problems(text.format("Ali", "Аli"))[0]
