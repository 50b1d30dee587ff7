"""Sections of a log under keys that can only mean theirs."""

import pytest

from tests.log.reading.events import reading, said
from tui.log.reading.log_tree import read_log_tree

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


@pytest.mark.parametrize(
    "text",
    [
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
