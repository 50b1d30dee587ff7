"""Nothing is part of, within, after or derived from itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.log.checks.messages import problems
from tui.log.checks.references import Circle, circles

EVENT = "- {{id: {}, date: 2024, title: t, {}}}\n"


def test_events_in_a_circle() -> None:
    events = "".join(EVENT.format(a, f"part_of: {b}") for a, b in ("ab", "bc", "ca", "dc"))
    assert problems(f"events:\n{events}") == [
        "2:42: `part_of` goes round in a circle: `a` → `b` → `c` → `a`"
    ]


def test_an_event_of_itself() -> None:
    said = problems(f"events:\n{EVENT.format('a', 'follows: [a]')}")
    assert said == ["2:42: `follows` goes round in a circle: `a` → `a`"]


def test_sources_and_places_in_a_circle() -> None:
    said = problems(
        "sources: {a: {derived_from: [b]}, b: {derived_from: [c, a]}, c: {publisher: C}}\n"
        "places: {x: {name: X, within: y}, y: {name: Y, within: x}}\n"
        f"events:\n{EVENT.format('a', 'note: n')}"
    )
    assert [each.partition("goes")[0] for each in said] == [
        "1:29: `derived_from` ",
        "2:31: `within` ",
    ]


def test_two_ways_to_the_same_place_are_no_circle() -> None:
    assert list(circles({"a": ("b", "c"), "b": ("d",), "c": ("d",), "d": ()})) == []


def test_a_very_long_chain_is_followed() -> None:
    chain = {str(n): (str(n + 1),) for n in range(50_000)}
    assert list(circles(chain)) == []
    circle = next(circles({**chain, "50000": ("0",)}))
    assert circle == Circle(["0", "1", "2", "3", "4"], 50_001)


def test_a_long_circle_is_told_shortly() -> None:
    names = [f"e{n}" for n in range(100)]
    events = "".join(
        EVENT.format(a, f"follows: [{b}]")
        for a, b in zip(names, [*names[1:], names[0]], strict=True)
    )
    (said,) = problems(f"events:\n{events}")
    assert said.endswith("`e0` → `e1` → `e2` → `e3` → … → `e0`")


@given(st.dictionaries(st.sampled_from("abcde"), st.lists(st.sampled_from("abcdeg"), max_size=3)))
def test_taking_out_one_step_of_each_circle_leaves_none(graph: dict[str, list[str]]) -> None:
    edges = {node: list(dict.fromkeys(after)) for node, after in graph.items()}
    for circle, length in circles({node: tuple(after) for node, after in edges.items()}):
        assert len(circle) == length
        for node, after in zip(circle, [*circle[1:], circle[0]], strict=True):
            assert after in graph[node]  # it is a circle
        if circle[0] in edges[circle[-1]]:
            edges[circle[-1]].remove(circle[0])
    assert not any(reaches(edges, node, node) for node in edges)


def reaches(edges: dict[str, list[str]], start: str, goal: str) -> bool:
    seen: set[str] = set()
    waiting = list(edges.get(start, ()))
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            waiting += edges.get(node, ())
    return goal in seen
