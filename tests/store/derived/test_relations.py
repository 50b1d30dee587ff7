"""The relations of a log by actor, by how they stood, and those that are contested."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.work import steps
from tui.log.dates.date import may_overlap, parse_date
from tui.log.model import Relation
from tui.store.derived.relations import by_actor, by_standing, by_subject, contested, differs

DATES = ["2011", "2011-05", "2012", "2012-06-01", "2013~", "2014", "../2012", ""]
dates = st.none() | st.sampled_from([parse_date(each) for each in DATES])
relations = st.builds(
    Relation,
    subject=st.sampled_from("ab"),
    type=st.just("leads"),
    object=st.just("c"),
    since=dates,
    until=dates,
)


def relation(since: str = "", until: str = "", subject: str = "a") -> Relation:
    return Relation(
        subject=subject,
        type="leads",
        object="c",
        since=parse_date(since) if since else None,
        until=parse_date(until) if until else None,
    )


def test_relations_are_found_by_either_actor_and_by_their_subject() -> None:
    one, itself = relation(), Relation(subject="c", type="supports", object="c")
    assert by_actor([one, itself]) == {"a": (one,), "c": (one, itself)}
    assert by_subject([one, itself]) == {"a": (one,), "c": (itself,)}


def test_records_are_rivals_where_their_dates_cannot_both_be_right() -> None:
    assert differs(relation("2011"), relation("2012"))
    assert not differs(relation("2011"), relation("2011-05"))  # some day of the year
    assert not differs(relation("2011", "2012"), relation("2013", "2014"))  # one, then the other
    assert not differs(relation("2011", "2012"), relation("2012", "2014"))
    assert differs(relation("2011", "2013"), relation("2012", "2014"))
    assert not differs(relation("2011"), relation())


@settings(max_examples=500)
@given(st.lists(relations, max_size=7))
def test_all_that_have_a_rival_are_contested_and_no_other(some: list[Relation]) -> None:
    def rivals(one: Relation, other: Relation) -> bool:
        same = (one.subject, one.type, one.object) == (other.subject, other.type, other.object)
        pairs = ((one.since, other.since), (one.until, other.until))
        apart = any(a and b and not may_overlap(a, b) for a, b in pairs)
        ends = ((one.until, other.since), (other.until, one.since))
        after = any(end and start and end <= start for end, start in ends)
        return one != other and same and apart and not after

    expected = {one for one in some if any(rivals(one, other) for other in some)}
    assert contested(some) == expected


def test_terms_one_after_the_other_are_not_compared_with_all_others() -> None:
    def work(count: int) -> int:
        terms = [relation(f"{1000 + n}", f"{1001 + n}") for n in range(count)]
        return steps(lambda: contested(terms))

    assert work(800) < 3 * work(400)


def test_what_held_comes_first_and_each_relation_once() -> None:
    date = parse_date("2012-06-01")
    ended, held, later = relation("2010", "2011"), relation("2011"), relation("2013")
    other = relation("2013", subject="b")
    assert by_standing([ended, later, held, other], date) == (held, other)
    assert by_standing([ended, later], date) == (later,)
    assert by_standing([ended, held], None) == (ended,)
