"""An actor as a document: names, relations as of the event's date, activity, company."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.log.dates.date import Date, from_to
from tui.log.model import Actor, Event, Foreign, Head
from tui.report.actor.relations import relation_entries
from tui.report.actor.sayings import sayings
from tui.report.actor.tree import relation_tree
from tui.report.text.bars import bar
from tui.report.text.document import (
    DOT,
    Document,
    Entry,
    Ref,
    heading,
    joined,
    more,
    paragraph,
    styled,
    subheading,
    unbroken,
)
from tui.report.text.languages import language_name
from tui.report.text.names import actor_name
from tui.report.text.unread import unread_lines
from tui.report.text.words import on_one_line, phrase, plural
from tui.store.derived.activity import Activity
from tui.store.store import Store


def actor(store: Store, actor_id: str, event: Event | None, role: str = "") -> Document:
    """Return what the log knows of an actor, as of the event's date if there is an event."""
    return tuple(actor_entries(store, actor_id, event, role))


def actor_entries(
    store: Store, actor_id: str, event: Event | None, role: str = ""
) -> Iterator[Entry]:
    """Yield the same, each entry worked out when it is asked for."""
    date = event.date if event else None
    yield Entry(tuple(_identity(store.head, actor_id, role)), Ref("actor", actor_id))
    yield from relation_entries(store, store.relations(actor_id), actor_id, date)
    yield _seen(store.dossiers.activity(actor_id))
    yield from _company(store, actor_id)
    yield from sayings(store, actor_id, event)
    yield from _around(store, actor_id, date)


def dates_seen(seen: Activity) -> str:
    """Return the first and the last date of an actor in words."""
    if seen.first is None or seen.last is None:
        return "undated"
    return from_to(seen.first, seen.last)


def alias_lines(record: Actor) -> Iterator[Text]:
    """Yield a line for each language, the log's own first; names in the order of the log."""
    by_language: dict[str, list[Foreign]] = {}
    for alias in record.aliases:
        named = Foreign(text=alias) if isinstance(alias, str) else alias
        by_language.setdefault(named.lang, []).append(named)
    for tag in sorted(by_language, key=bool):
        line = Text().append(f"{language_name(tag) or 'aka'}: ", "label")
        yield line.append_text(Text(", ").join(map(_alias, by_language[tag])))


def _alias(alias: Foreign) -> Text:
    """Return a name, and in parentheses what is said of it."""
    words = Text().append(on_one_line(alias.text), "original" if alias.lang else "")
    note = on_one_line(alias.note)
    if alias.unsourced:
        return words.append(f" ({phrase('', note, ', ')}unsourced)", "alert")
    return words.append(phrase(" (", note, ")"), "muted")


def _identity(head: Head, actor_id: str, role: str) -> Iterator[Text]:
    """Yield name, type and role, other names, side, and what is said of it."""
    name, record = (actor_name(head, actor_id), "title"), head.actors.get(actor_id)
    if record is None:
        yield styled(name, (f"{DOT}not among the actors of this log", "alert"))
        return
    edge = " · ".join(filter(None, (role, record.type)))
    yield styled(name, (phrase("\t", edge), "label"))
    yield from alias_lines(record)
    yield from paragraph(record.allegiance, "", 0, "side:")
    yield from paragraph(record.description)
    yield from paragraph(on_one_line(record.wikidata), "", 0, "wikidata:")
    yield from paragraph(record.note, "muted", 0, "note:")
    if record.unsourced:
        yield styled(("unsourced: ", "alert"), ", ".join(record.unsourced))
    yield from unread_lines(record.unread)


def _seen(seen: Activity) -> Entry:
    """Return how often, from when to when, and when most, with the number of quotes."""
    count = len(seen.ranks)
    if count == 0:
        return Entry((Text("in no event of this log", "muted"),), stop=False)
    line = Text().append(plural(count, "event"), "title")
    line.append(DOT + joined((dates_seen(seen), _quoted(seen))))
    if count == 1:
        return Entry((line,), stop=False)
    return Entry((line, Text().append(unbroken(bar(seen.per_cell)), "bar")), stop=False)


def _quoted(seen: Activity) -> str:
    if seen.quotes:
        return f"{plural(seen.quotes, 'quote')} by them"
    return ""


def _company(store: Store, actor_id: str) -> Iterator[Entry]:
    """Yield an entry for each actor of the same events, which leads to them; most events first."""
    companions, total = store.dossiers.company(actor_id)
    if companions:
        yield subheading("with")
    digits = max((len(f"{count:,}") for _, count in companions), default=0)
    for other, count in companions:
        line = Text(f"  {count:>{digits},}  ").append(actor_name(store.head, other))
        yield Entry((line,), Ref("actor", other, Ref("actor", actor_id)))
    yield from more(total - len(companions))


def _around(store: Store, actor_id: str, date: Date | None) -> Iterator[Entry]:
    """Yield the tree of relations under a heading."""
    drawn = tuple(relation_tree(store, actor_id, date))
    if drawn:
        when = f" on {date.human()}" if date and date.text else ""
        yield heading(f"Around them{when}")
    yield from drawn
