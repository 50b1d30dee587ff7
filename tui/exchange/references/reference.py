"""A reference as a source, and as an event of the day it was issued, so that it is found."""

from __future__ import annotations

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Tree, without_nothing


def given_name_first(author: str) -> str:
    """Return a name that a bibliography sorts by: "Seale, Patrick" as "Patrick Seale"."""
    family, comma, given = author.partition(", ")
    return f"{given} {family}" if comma else author


def published(draft: Draft, own_id: str, source: Tree, rest: Tree) -> Tree:
    """Return the event of a publication; its source goes into the head.

    `source` has the fields of a source; `rest` goes into the event: abstract, tags, own fields.
    """
    name = own_id or str(source.get("title", ""))
    source_id = draft.sources.add(name, without_nothing(source), name)
    who = source.get("author") or source.get("publisher") or ""
    event: Tree = {
        "id": own_id,
        "date": source.get("issued", ""),
        "title": source.get("title") or name,
        "type": draft.word("event_types", "publication"),
        "sources": [source_id],
    }
    draft.bent["references: each a source, and the event of its publication"] += 1
    if who:
        event[draft.own("author")] = who
    return without_nothing(event | rest)
