"""An actor as a document: names, relations as of the event's date, activity, company."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.log.dates.date import Date, from_to
from tui.log.model import Actor, Event, Foreign, Head
from tui.report.actor.graph import graph
from tui.report.actor.relations import ties
from tui.report.actor.sayings import sayings
from tui.report.text.bars import bar
from tui.report.text.document import (
    DOT,
    Document,
    Entry,
    Ref,
    heading,
    joined,
    paragraph,
    subheading,
    unbroken,
)
from tui.report.text.names import actor_name, one
from tui.store.derived.activity import Activity
from tui.store.store import Store

_LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hy": "Armenian",
    "it": "Italian",
    "ku": "Kurdish",
    "kmr": "Kurmanji",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


def language_name(tag: str) -> str:
    """Return the English name of a language, or its BCP 47 tag; a script or region stays as tag."""
    primary, _, rest = tag.partition("-")
    name = _LANGUAGES.get(primary.lower(), tag)
    return f"{name} ({rest})" if rest and name != tag else name


def alias_lines(record: Actor) -> Iterator[Text]:
    """Yield a line for each language, the log's own first; names in the order of the log."""
    by_language: dict[str, list[str | Foreign]] = {}
    for alias in record.aliases:
        by_language.setdefault(_language(alias), []).append(alias)
    for tag in sorted(by_language, key=bool):
        yield _line(language_name(tag) if tag else "aka", by_language[tag])


def _language(alias: str | Foreign) -> str:
    return alias.lang if isinstance(alias, Foreign) else ""


def _line(label: str, aliases: list[str | Foreign]) -> Text:
    line = Text().append(f"{label}: ", "label")
    for number, alias in enumerate(aliases):
        line.append(", " if number else "")
        if isinstance(alias, str):
            line.append(one(alias, ""))
            continue
        line.append(one(alias.text, ""), "original" if alias.lang else "")
        remarks = [one(alias.note, ""), "unsourced" if alias.unsourced else ""]
        said = ", ".join(remark for remark in remarks if remark)
        line.append(f" ({said})" if said else "", "alert" if alias.unsourced else "muted")
    return line


def actor(store: Store, actor_id: str, event: Event | None, role: str = "") -> Document:
    """Return what the log knows of an actor, as of the event's date if there is an event."""
    log, relations, seen = store.head, store.relations(actor_id), store.dossiers.activity(actor_id)
    date = event.date if event else None
    lines = tuple(_head(log, actor_id, log.actors.get(actor_id), role))
    return (
        Entry(lines, Ref("actor", actor_id)),
        *ties(log, relations, actor_id, date),
        _seen(seen),
        *_company(log, seen, actor_id),
        *sayings(store, actor_id, event),
        *_around(store, actor_id, date),
    )


def _head(log: Head, actor_id: str, record: Actor | None, role: str) -> Iterator[Text]:
    """Yield name, type and role, other names, side, and what is said of it."""
    line = Text().append(actor_name(log, actor_id), "title")
    if record is None:
        yield line.append(f"{DOT}not among the actors of this log", "alert")
        return
    edge = " · ".join(word for word in (role, record.type or "") if word)
    yield line.append("\t").append(edge, "label") if edge else line
    yield from alias_lines(record)
    if record.allegiance:
        yield from paragraph(record.allegiance, "", 0, "side:")
    yield from paragraph(record.description) if record.description else ()
    if record.wikidata:
        yield Text().append("wikidata: ", "label").append(one(record.wikidata, ""))
    if record.note:
        yield from paragraph(record.note, "muted", 0, "note:")
    if record.unsourced:
        yield Text("unsourced: ", "alert").append(", ".join(record.unsourced))


def _seen(seen: Activity) -> Entry:
    """Return how often, from when to when, and when most, with the number of quotes."""
    count = len(seen.ranks)
    if count == 0:
        return Entry((Text("in no event of this log", "muted"),), stop=False)
    line = Text().append(f"{count:,} event{'s' if count > 1 else ''}", "title")
    line.append(DOT + joined((span(seen), _quoted(seen))))
    if count == 1:
        return Entry((line,), stop=False)
    return Entry((line, Text().append(unbroken(bar(seen.heights)), "bar")), stop=False)


def span(seen: Activity) -> str:
    """Return the first and the last date of an actor in words."""
    if seen.first is None or seen.last is None:
        return "undated"
    return from_to(seen.first, seen.last)


def _quoted(seen: Activity) -> str:
    if seen.quotes is None:
        return f"quoted in {len(seen.speaks):,} of them"
    return f"{seen.quotes:,} quote{'s' if seen.quotes > 1 else ''} by them" if seen.quotes else ""


def _around(store: Store, actor_id: str, date: Date | None) -> Iterator[Entry]:
    """Yield the tree of relations under a heading."""
    drawn = tuple(graph(store, actor_id, date))
    if drawn:
        yield heading("Around them" + (f" on {date.human()}" if date and date.text else ""))
    yield from drawn


def _company(log: Head, seen: Activity, actor_id: str) -> Iterator[Entry]:
    """Yield an entry for each actor of the same events, which leads to them; most events first."""
    if seen.company:
        yield subheading("with")
    digits = max((len(f"{count:,}") for _, count in seen.company), default=0)
    for other, count in seen.company:
        line = Text(f"  {count:>{digits},}  ").append(actor_name(log, other))
        yield Entry((line,), Ref("actor", other, Ref("actor", actor_id)))
    if more := seen.companions - len(seen.company):
        yield Entry((Text(f"  and {more:,} more", "muted"),), stop=False)
