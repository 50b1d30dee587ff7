"""An actor as a document: names, relations as of the event's date, activity, company."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.log.model import Actor, Event, Log
from tui.report.activity import Activity, Ranks, activity
from tui.report.bars import bar
from tui.report.document import DOT, Document, Entry, Ref, joined, paragraph, subheading, unbroken
from tui.report.names import actor_name, one
from tui.report.ties import ties

_MOST = 12  # companions shown


def actor(
    log: Log, index: Ranks | None, actor_id: str, event: Event | None, role: str = ""
) -> Document:
    """Return what the log knows of an actor, as of the event's date if there is an event.

    Without an index the events are walked through.
    """
    record = log.actors.get(actor_id)
    seen = activity(log, index, actor_id)
    head = Entry(tuple(_head(log, actor_id, record, role)), Ref("actor", actor_id))
    own = (head, *ties(log, actor_id, event.date if event else None), _seen(log, seen))
    return (*own, *_company(log, seen))


def _head(log: Log, actor_id: str, record: Actor | None, role: str) -> Iterator[Text]:
    """Yield name, type and role, other names, side, and what is said of it."""
    line = Text().append(actor_name(log, actor_id), "title")
    if record is None:
        yield line.append(f"{DOT}not among the actors of this log", "alert")
        return
    edge = " · ".join(word for word in (role, record.type or "") if word)
    yield line.append("\t").append(edge, "label") if edge else line
    if record.aliases:
        yield _aliases(record)
    for words in (record.allegiance, record.description):
        yield from paragraph(words) if words else ()
    if record.wikidata:
        yield Text().append("wikidata: ", "label").append(one(record.wikidata, ""))
    if record.note:
        yield from paragraph(record.note, "muted", 0, "note:")
    if record.unsourced:
        yield Text("unsourced: ", "alert").append(", ".join(record.unsourced))


def _aliases(record: Actor) -> Text:
    """Return every other name in the order of the log, whatever its script."""
    line = Text().append("aka: ", "label")
    for number, alias in enumerate(record.aliases):
        line.append(", " if number else "")
        if isinstance(alias, str):
            line.append(one(alias, ""))
            continue
        line.append(one(alias.text, ""), "original")
        remarks = [one(alias.note, ""), "unsourced" if alias.unsourced else ""]
        said = ", ".join(remark for remark in remarks if remark)
        line.append(f" ({said})" if said else "", "alert" if alias.unsourced else "muted")
    return line


def _seen(log: Log, seen: Activity) -> Entry:
    """Return how often, from when to when, and when most, with the number of quotes."""
    count = len(seen.ranks)
    if count == 0:
        return Entry((Text("in no event of this log", "muted"),), stop=False)
    first, last = log.events[seen.ranks[0]].date, log.events[seen.ranks[-1]].date
    span = first.human() if first == last else f"{first.human()} – {last.human()}"
    line = Text().append(f"{count:,} event{'s' if count > 1 else ''}", "title")
    quotes = f"{seen.quotes:,} quote{'s' if seen.quotes > 1 else ''} by them"
    line.append(DOT + joined((span, quotes if seen.quotes else "")))
    if count == 1:
        return Entry((line,), stop=False)
    return Entry((line, Text().append(unbroken(bar(seen.heights)), "bar")), stop=False)


def _company(log: Log, seen: Activity) -> Iterator[Entry]:
    """Yield an entry for each actor of the same events, the most frequent first."""
    if seen.company:
        yield subheading("with")
    digits = max((len(f"{count:,}") for _, count in seen.company), default=0)
    for actor_id, count in seen.company[:_MOST]:
        line = Text(f"  {count:>{digits},}  ").append(actor_name(log, actor_id))
        yield Entry((line,), Ref("actor", actor_id))
    if len(seen.company) > _MOST:
        yield Entry((Text(f"  and {len(seen.company) - _MOST:,} more", "muted"),), stop=False)
