"""Sections of a log under keys that can only mean theirs."""

import pytest

from tests.log.reading.events import reading, said
from tui.log.reading.log_tree import is_slip, read_log_tree

EVENTS = """
- {id: a, date: 2024-12-05, title: T, sources: [ap]}
- {id: b, date: x, title: U}
"""


@pytest.mark.parametrize("key", ["event", "Events", "EVENTS", "Event"])
def test_events_are_read_under_a_slip_which_is_told_with_its_line(key: str) -> None:
    made = reading(f"title: T\n{key}:{EVENTS}Sources: {{ap: {{Title: X}}}}\n")
    assert [event.id for event in made.log.events] == ["a", "b"]
    assert made.lines == (3, 4)
    assert made.log.sources["ap"].title == "X"
    told = said(made).splitlines()
    assert told[0] == f"2:1: `{key}` is read as `events`: write `events`"
    assert told[1].startswith("4:17: `date`: x is not a date")
    assert told[2:] == [
        "5:1: `Sources` is read as `sources`: write `sources`",
        "5:16: `Title` is read as `title`: write `title`",
    ]


@pytest.mark.parametrize("key", ["evnts", "Evetns", "eventss", "timeline", "entries", "Incidents"])
def test_events_are_read_under_a_key_that_is_misspelt_or_means_the_same(key: str) -> None:
    tree = read_log_tree(f"title: T\n{key}:{EVENTS.replace('date: x', 'date: 2024')}")
    assert isinstance(tree.root, dict)
    assert list(tree.root) == ["title", "events"]
    assert is_slip({key: tree.root["events"]})
    assert not is_slip({**tree.root, key: tree.root["events"]})
    assert [(each.line, each.message) for each in tree.problems] == [
        (2, f"`{key}` is read as `events`: write `events`")
    ]


def test_the_rest_of_the_events_is_read_where_one_date_is_none() -> None:
    made = reading(f"evnts:{EVENTS}")
    assert [event.id for event in made.log.events] == ["a", "b"]
    assert "3:17: `date`: x is not a date" in said(made)


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("sorces: {ap: {title: X, url: u}}", "sources"),
        ("references: [{id: ap, headline: X}]", "sources"),
        ("people: {a: {name: Ann, from: 2012}}", "actors"),
        ("plces: {p: {name: P, lat: 3}}", "places"),
        ("relationships: [{subject: a, kind: leads, target: b}]", "relations"),
        ("qestions: {q: {asks: Was it?}}", "questions"),
        ("event_typs: {deploy: {letter: D}, change: }", "event_types"),
    ],
)
def test_other_sections_are_read_so_too(text: str, section: str) -> None:
    tree = read_log_tree(f"{text}\nevents: []\n")
    key = text.partition(":")[0]
    assert isinstance(tree.root, dict)
    assert list(tree.root) == [section, "events"]
    assert tree.problems[0].message == f"`{key}` is read as `{section}`: write `{section}`"


@pytest.mark.parametrize(
    "text",
    [
        "factors: {a: {name: Ann}}\n",  # begins with another letter
        "evnts: [Fall of Hama]\n",
        "evnts: []\n",
        "timeline: [{date: 2024, severity: 1}]\n",  # a record of something else: read as notes
        "timeline: [{date: 3 May 2024, title: T}]\n",
        "timeline: {events: [{date: 2024, title: T}]}\n",
        "people: {a: {name: Ann, phone: 1}}\n",
        "event_typs: {deploy: [x]}\n",
        "timeline: x\n",
        "events: []\nEvents: [{id: a}]\n",  # which of the two is meant?
        "source: a note by hand\n",
        "event: Fall of Hama\n",
    ],
)
def test_what_may_mean_another_thing_stays_as_it_is(text: str) -> None:
    tree = read_log_tree(text)
    assert not tree.problems
    assert isinstance(tree.root, dict)
    assert list(tree.layout.sections) == list(tree.root)
    assert all(f"{key}:" in text for key in tree.root)
