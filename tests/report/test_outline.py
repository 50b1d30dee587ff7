"""Linked events as an outline, against answers given by hand."""

from rich.text import Text

from tests.report.knots import KNOTS, knots
from tui.report.links.outline import outline
from tui.report.text.document import Ref, wrap
from tui.report.text.table import LEAST, side_by_side
from tui.store.derived.links import chain
from tui.store.store import Store


def of(log, event_id, width=100):
    """The outline of an event as lines, and where each leads."""
    store = Store.of(log)
    document = outline(store, store.find(event_id), width)
    return [
        (line.plain.replace("\u00a0", " "), entry.ref and entry.ref.value)
        for entry in document
        for line in wrap(entry.lines, width)
    ]


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


def test_what_is_followed_by_two_ways_is_told_once_at_its_first_place():
    store = Store.of(knots())

    def before(event_id):
        return [(depth, e.id) for depth, e in chain(store.links, store.find(event_id), 4)]

    assert before("reply") == [(1, "march"), (1, "speech")]
    assert before("speech") == [(1, "march")]


def test_parts_are_in_time_order_whatever_their_order_in_the_file():
    lines = of(knots(), "years")
    at = [ref for _, ref in lines]
    assert [ref for ref in at if ref] == ["march", "speech", "never"]


def test_circles_and_ids_without_an_event_end_the_walk():
    text = """
schema: 1
events:
  - {id: a, date: 2011, title: A, part_of: b, follows: [a, c, gone], contradicts: [a]}
  - {id: b, date: 2012, title: B, part_of: a, follows: [a]}
  - {id: c, date: 2013, title: C, part_of: gone, follows: [a]}
"""
    log = knots(text)
    store = Store.of(log)
    links, event = store.links, store.find
    assert [each.id for each in links.parents(event("a"))] == ["b"]
    assert links.parents(event("c")) == []
    assert [each.id for _, each in chain(links, event("a"), 9)] == ["c"]
    assert not links.against(event("a"))
    assert of(log, "a")


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


def test_accounts_are_columns_when_wide_and_stacked_when_narrow():
    wide = [line for line, _ in of(knots(), "reply", LEAST)]
    assert any(line.startswith("A reply ") and "│ A speech" in line for line in wide)
    narrow = [line for line, _ in of(knots(), "reply", LEAST - 1)]
    assert not any("│" in line for line in narrow)
    assert narrow.index("A reply") < narrow.index("A speech")
    assert any("says: The Two" in line for line in narrow)


def test_the_entries_are_the_same_at_every_width():
    store = Store.of(knots())
    event = store.find("reply")
    refs = {width: [e.ref for e in outline(store, event, width)] for width in (30, 80, 120)}
    assert refs[30] == refs[80] == refs[120]
    assert Ref("event", "speech") in refs[30]


def test_columns_keep_their_place_whatever_the_script():
    left, right = [Text("حماة 漢字 hama " * 6)], [Text("right " * 20)]
    rows = side_by_side(left, right, 80)
    for row in rows:
        assert row[: row.plain.index("│")].cell_len == 39
        assert row.cell_len <= 80


def test_of_many_contradictions_a_few_are_told():
    heads = "".join(
        f"  - {{id: x{n}, date: 2017, title: X {n}, contradicts: [speech]}}\n" for n in range(60)
    )
    log = knots(KNOTS.rstrip("\n") + "\n" + heads)
    lines = [line for line, _ in of(log, "speech")]
    assert sum(line.startswith("  ≠ ") for line in lines) == 24
    assert "  and 37 more" in lines  # the reply is one of 61
    assert "  and 53 more" in lines
