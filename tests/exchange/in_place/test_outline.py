"""Where the parts of a log stand in its text."""

from tui.exchange.in_place.outline import outline

LOG = """\
title: Mine  # a remark
actors:
  a: {name: A}
events:
- id: one
  summary: |
    Text
    # no comment
  tags: [x]
- {id: two, title: T}
"""


def test_keys_events_and_their_keys_are_found() -> None:
    keys = outline(LOG)
    assert list(keys) == ["title", "actors", "events"]
    assert keys["title"].value == ((0, 7), (0, 11), False)
    assert keys["actors"].keys["a"].start == (2, 2)
    first, second = keys["events"].items
    assert list(first.keys) == ["id", "summary", "tags"]
    assert first.keys["summary"].value.block
    assert (second.value.start, second.value.end, second.value.block) == ((9, 2), (9, 21), False)
    assert outline("- a\n") == {}
