"""A log that says something else, with its comments and its layout."""

from tui.exchange.in_place.edits import Page

LOG = """\
# My log
title: Mine
actors:
  # those that I know
  a: {name: A}  # first

# What happened
events:
  # the beginning
  - id: one  # an id
    date: 2024-12-05   # as AP has it
    title: One
    summary: |
      Some text

      # and no comment
    # not sure of it
  - {id: two, date: 2024-12-06, title: Two}  # in one line

# the end
"""


def test_only_what_differs_is_written_anew() -> None:
    page = Page(LOG)
    changed = {"title": "One: corrected", "summary": "Short", "tags": ["x"]}
    page.change(0, changed)
    page.change(1, {"title": "Two, yes", "tags": ["y"]})
    page.append([{"id": "three", "date": "2024-12-07", "summary": "a\nb"}])
    page.declare("actors", {"b": {"name": "B"}})
    page.declare("places", {"p": {"name": "P"}})
    assert (
        page.edited()
        == """\
# My log
title: Mine
actors:
  # those that I know
  a: {name: A}  # first
  b: {name: B}

# What happened
places:
  p: {name: P}
events:
  # the beginning
  - id: one  # an id
    date: 2024-12-05   # as AP has it
    title: "One: corrected"
    summary: Short
    tags: [x]
    # not sure of it
  - {id: two, date: 2024-12-06, title: "Two, yes", tags: ["y"]}  # in one line
  - id: three
    date: "2024-12-07"
    summary: |-
      a
      b

# the end
"""
    )


def test_empty_lists_and_tables_are_filled() -> None:
    page = Page("sources: {}\nactors: {a: {name: A}}\nevents: []")
    page.declare("sources", {"s": {"title": "S"}})
    page.declare("actors", {"b": {"name": "B"}})
    page.append([{"id": "x", "date": "2024"}])
    assert page.edited() == (
        "sources: \n  s: {title: S}\nactors: {a: {name: A}, b: {name: B}}\n"
        'events: \n  - id: x\n    date: "2024"'
    )
