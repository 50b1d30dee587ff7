"""Linked events as an outline, against answers given by hand."""

from __future__ import annotations

from tests.report.knots import KNOTS, knots
from tests.report.links.lines import of
from tui.report.links.outline import outline
from tui.report.text.document import Ref
from tui.store.store import Store


def test_above_before_after_against_and_beside():
    plain = [line for line in of(knots(), "speech") if line[0]]
    assert plain[:9] == [
        ("  2012–2018 · The long war · The Land · 3 parts", "years"),
        ("▸   5 May 2016 · A speech · Isle · this event", None),
        ("── Follows", None),
        ("  ← March 2015 · A march · Town", "march"),
        ("── Followed by", None),
        ("  → 1 Jan 2017 · A reply · Town", "reply"),
        ("── Contradictions", None),
        ("  ≠ 1 Jan 2017 · A reply · Town · contradicts this event", "reply"),
        ("── Accounts that contradict each other", None),
    ]
    assert plain[-4:] == [
        ("── Parts of The long war: 3", None),
        ("  March 2015 · A march · Town", "march"),
        ("▸ 5 May 2016 · A speech · Isle", None),
        ("  undated · Undated", "never"),
    ]


def test_contradictions_are_shown_from_both_ends():
    lines = [line for line, _ in of(knots(), "reply")]
    assert "  ≠ 5 May 2016 · A speech · Isle · contradicted by this event" in lines
    both = KNOTS.replace("follows: [march]", "follows: [march]\n    contradicts: [reply]")
    lines = [line for line, _ in of(knots(both), "reply")]
    assert "  ≠ 5 May 2016 · A speech · Isle · each contradicts the other" in lines


def test_parts_are_in_time_order_whatever_their_order_in_the_file():
    lines = of(knots(), "years")
    at = [ref for _, ref in lines]
    assert [ref for ref in at if ref] == ["march", "speech", "never"]


def test_an_event_without_links_says_so():
    log = knots("schema: 1\nevents:\n  - {id: a, date: 2011, title: A}\n")
    assert of(log, "a")[-1] == ("No other event is linked to this one.", None)


def test_many_parts_are_those_around_the_event():
    events = "".join(
        f"  - {{id: e{n}, date: {1000 + n}, title: E, part_of: all}}\n" for n in range(500)
    )
    log = knots(f"schema: 1\nevents:\n  - {{id: all, date: 999, title: All}}\n{events}")
    lines = [line for line, _ in of(log, "e250")]
    assert "── Parts of All: 500" in lines
    first = lines.index("── Parts of All: 500") + 1
    assert lines[first] == "  … 151 earlier"
    assert lines[-1] == "  … 149 later"
    assert len(lines) - first - 2 == 200
    assert "▸ 1250 · E" in lines
    assert [line for line, _ in of(log, "e0")][-1] == "  … 300 later"
    assert not [line for line, _ in of(log, "e499")][-1].endswith("later")


def test_the_entries_are_the_same_at_every_width():
    store = Store.of(knots())
    event = store.find("reply")
    assert event is not None
    refs = {width: [e.ref for e in outline(store, event, width)] for width in (30, 80, 120)}
    assert refs[30] == refs[80] == refs[120]
    assert Ref("event", "speech") in refs[30]


def test_of_many_contradictions_a_few_are_told():
    heads = "".join(
        f"  - {{id: x{n}, date: 2017, title: X {n}, contradicts: [speech]}}\n" for n in range(60)
    )
    log = knots(KNOTS.rstrip("\n") + "\n" + heads)
    lines = [line for line, _ in of(log, "speech")]
    assert sum(line.startswith("  ≠ ") for line in lines) == 24
    assert "  and 37 more" in lines  # the reply is one of 61
    assert "  and 53 more" in lines
