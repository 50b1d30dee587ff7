"""A word that a log does not declare is told once, with two ways out, and is kept."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event, problems
from tui.log.reading.reader import read_text

EVENT = "events: [{id: e, date: 2024, title: t}]\n"


def test_an_undeclared_word_has_two_ways_out() -> None:
    (said,) = of_event("type: deploy")
    assert "did you mean `diplomacy`?" in said
    assert "declare it, `event_types: [deploy]`" in said
    assert "`vocabulary: incident`" in said
    (said,) = of_event("status: postponed")
    assert "`statuses: [postponed]`, or write one of claimed, " in said


@pytest.mark.parametrize(
    ("where", "kind"),
    [
        ("actors: {a: {name: A, type: robot}}", "actor_types: [robot]"),
        ("sources: {s: {title: S, tier: gossip}}", "tiers: [gossip]"),
        (
            "actors: {a: {name: A}, b: {name: B}}\n"
            "relations: [{subject: a, type: owes, object: b}]",
            "relation_types: [owes]",
        ),
    ],
)
def test_every_kind_of_word_is_looked_at(where: str, kind: str) -> None:
    (said,) = problems(f"{where}\n{EVENT}")
    assert f"declare it, `{kind}`" in said


def test_it_is_told_once_and_kept_everywhere() -> None:
    events = "".join(f"- {{id: e{n}, date: 2024, title: t, type: odd}}\n" for n in range(900))
    read = read_text(f"events:\n{events}", "a log")
    assert len(read.problems) == 1
    assert {event.type for event in read.log.events} == {"odd"}


@pytest.mark.parametrize(
    "short", ["[deploy]", "{deploy: }", "{deploy: Deployment}", "{deploy: {}}"]
)
def test_a_declared_word_is_no_problem_however_short_it_is_declared(short: str) -> None:
    assert (
        problems(f"event_types: {short}\nevents: [{{id: e, date: 2024, title: t, type: deploy}}]")
        == []
    )


def test_a_set_is_chosen_and_with_none_of_its_own_any_word_will_do() -> None:
    event = "events: [{id: e, date: 2024, title: t, type: rollback, status: resolved}]"
    assert problems(f"vocabulary: incident\n{event}") == []
    (said,) = problems(f"vocabulary: none\n{event}")
    assert "`resolved` is no status" in said
    (said,) = problems("vocabulary: other\nevents: [{id: e, date: 2024, title: t}]")
    assert "`vocabulary` cannot be `other`" in said


def test_declarations_hold_together() -> None:
    said = problems(
        "event_types: {a: {letter: AB}, b: {parent: nobody}, c: {letter: X}, d: {letter: X},"
        f" e: {{parent: f}}, f: {{parent: e}}}}\n{EVENT}"
    )
    assert [message.partition(": ")[2] for message in said] == [
        "`letter` is one letter",
        "`nobody` is no event type of this log",
        "`X` is the letter of `c` too",
        "`e` is at some remove its own parent",
        "`f` is at some remove its own parent",
    ]
    (said_of_list,) = problems(f"roles: hello\n{EVENT}")
    assert "write a list of words" in said_of_list
