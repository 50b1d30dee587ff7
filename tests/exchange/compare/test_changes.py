"""What changed."""

from tests.exchange.compare.logs import log
from tests.work import steps
from tui.exchange.compare.changes import Change, changes_of, difference

HEAD = """
title: Hama
sources:
  ap: {publisher: AP, tier: wire}
  old: {publisher: Old}
actors: {hts: {name: HTS}}
relations: [{subject: hts, type: fights, object: hts}]
"""
OLD = log(
    """
  - id: a
    date: 2024-12-05
    title: One
    sources: [ap, old]
    quotes: [{speaker: hts, text: Words, mode: paraphrase}]
    claims: [{source: ap, says: So, verdict: supported}]
    figures: [{measure: killed, best: 3}]
  - {id: b, date: 2024-12-06, title: Two}
""",
    HEAD,
)
NEW = log(
    """
  - {id: b, date: 2024-12-06, title: Two}
  - id: a
    date: 2024-12-05~
    title: One
    sources: [ap, new]
    quotes: [{speaker: hts, text: Words, mode: verbatim}]
    claims: [{source: ap, says: So, verdict: overstated}]
    figures: [{measure: killed, best: 3}, {measure: injured, best: 9}]
  - {id: c, date: 2024-12-07, title: Three}
""",
    HEAD.replace("old: {publisher: Old}", "new: {publisher: New}").replace("HTS}", "H.T.S.}"),
)


def test_events_and_records_come_and_go() -> None:
    found = difference(OLD, NEW, OLD.events, NEW.events)
    assert [(each.kind, each.id) for each in found.added] == [("event", "c"), ("source", "new")]
    assert [(each.kind, each.id) for each in found.removed] == [("source", "old")]


def test_an_event_changes_field_by_field() -> None:
    found = difference(OLD, NEW, OLD.events, NEW.events)
    event, actor = found.changed
    assert [each for each in event.changes if each.path != "figure injured"] == [
        Change("date", "2024-12-05", "2024-12-05~"),
        Change("sources", "old", None),
        Change("sources", None, "new"),
        Change("quote hts Words: mode", "paraphrase", "verbatim"),
        Change("claim ap So: verdict", "supported", "overstated"),
    ]
    assert len(event.changes) == 6
    assert (actor.kind, actor.changes) == ("actor", (Change("name", "HTS", "H.T.S."),))


def test_a_log_is_the_same_as_itself_in_any_order() -> None:
    assert difference(OLD, OLD, OLD.events, tuple(reversed(OLD.events))).same
    assert not difference(OLD, NEW, OLD.events, NEW.events).same


def test_title_and_relations_of_a_log_count() -> None:
    other = log("\n  - {id: b, date: 2024-12-06, title: Two}\n", "title: Homs\n")
    found = difference(OLD, other, (), ())
    assert [each.kind for each in found.changed] == ["log", "relations"]


def test_questions_come_go_and_change() -> None:
    one, two = (
        log("\n  - {id: b, date: 2024-12-06, title: Two}\n", f"questions: {{{questions}}}\n")
        for questions in ("q: {asks: A?}, gone: {asks: B?}", "q: {asks: A?, events: [b]}")
    )
    found = difference(one, two, one.events, two.events)
    assert [(each.id, each.title) for each in found.removed] == [("gone", "B?")]
    (changed,) = found.changed
    assert (changed.kind, changed.changes) == ("question", (Change("events", None, "b"),))


def test_what_left_a_list_is_not_looked_for_among_all_of_it() -> None:
    def work(count: int) -> int:
        old, new = ({"tags": [f"{which}{n}" for n in range(count)]} for which in "ab")
        return steps(lambda: list(changes_of(old, new)))

    assert work(400) < 3 * work(200)
    assert list(changes_of({"x": [{"a": 1}, "b"]}, {"x": ["b", {"a": 2}]})) == [
        Change("x", {"a": 1}, None),
        Change("x", None, {"a": 2}),
    ]
    assert list(changes_of({"x": ["a", "b"]}, {"x": ["b", "a"]})) == [
        Change("x", ["a", "b"], ["b", "a"])
    ]
