"""A quote as an entry: who, to whom, in what words, how near to the original, on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from tui.log.dates.date import Date
from tui.log.model import Event, Foreign, Quote
from tui.log.sourcing.relations import state_on
from tui.report.event.sources import source_details, source_line, source_link
from tui.report.text.document import DOT, Entry, Ref, heading, joined, paragraph, styled, unbroken
from tui.report.text.names import actor_name, addressee_name, one, speaker_name
from tui.store.store import Store

_TITLES = {"leads": "leader of", "minister_in": "minister in", "envoy_of": "envoy of"}
_TIES = {"works_for": "with", "member_of": "member of"}
_FORMS = {"in force": "{}", "unknown": "{} (dates not known)", "ended": "formerly {}, until {}"}


def office(store: Store, actor_id: str, date: Date) -> list[str]:
    """Return what a person was on a date, as facts; none for a group.

    Offices held on that day; else those without dates, which is said; else those held before.
    Where the log knows of no office, the actor's description comes first: it has no date.
    """
    record = store.head.actors.get(actor_id)
    if record is None or record.type not in ("person", None):
        return []
    titles = _held(store, actor_id, date, _TITLES)
    if titles:
        return titles
    described = [one(record.description, "").rstrip(".")] if record.description else []
    return described + _held(store, actor_id, date, _TIES)


def allegiance(store: Store, actor_id: str) -> str:
    """Return whose side an actor is on; "" when the log does not say."""
    record = store.head.actors.get(actor_id)
    return one(record.allegiance, "") if record else ""


def _held(store: Store, actor_id: str, date: Date, kinds: dict[str, str]) -> list[str]:
    """Return the offices of these kinds, those of the first state in which there are any."""
    found: dict[str, list[str]] = {state: [] for state in _FORMS}
    for relation in store.relations_from(actor_id):
        state = state_on(relation, date)
        if relation.type in kinds and state in found:
            words = f"{kinds[relation.type]} {actor_name(store.head, relation.object)}"
            until = relation.until.human() if relation.until else ""
            found[state].append(_FORMS[state].format(words, until))
    return next((some for some in found.values() if some), [])


# Quotation marks by primary language subtag; “ ” for all others.
_MARKS = dict.fromkeys(("ar", "fa", "ckb", "ku", "ru", "uk", "fr", "it", "es", "el"), ("«", "»"))
_MARKS |= {"de": ("„", "“"), "zh": ("「", "」"), "ja": ("「", "」")}


def quote_entries(store: Store, event: Event) -> Iterator[Entry]:
    """Yield a heading and an entry for each quote, those that render one saying together.

    What is known of a source is told with the first quote that it carries.
    """
    told: set[str] = set()
    for number, versions in enumerate(by_saying(event.quotes)):
        yield heading("Quotes") if number == 0 else _GAP
        for quote in versions:
            yield _entry(store, event, quote, versions, told)
            told.add(quote.source or "")


def by_saying(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Return the quotes in their order, but those of one saying with the first of it."""
    groups: dict[str | int, list[Quote]] = {}
    for number, quote in enumerate(quotes):
        groups.setdefault(quote.saying or number, []).append(quote)
    return list(groups.values())


def marked(words: str, language: str) -> str:
    """Return the words between the quotation marks of their language."""
    opening, closing = _MARKS.get(language.partition("-")[0].lower(), ("“", "”"))
    return f"{opening}{words.strip()}{closing}"


_GAP = Entry((Text(),), stop=False)


def _entry(
    store: Store, event: Event, quote: Quote, versions: Sequence[Quote], told: set[str]
) -> Entry:
    lines = [_head(store, quote, versions)]
    # Of another version only what differs from the first.
    for told_of, lines_of in ((_who, _office), (_how, _circumstances)):
        if quote is versions[0] or told_of(quote) != told_of(versions[0]):
            lines += lines_of(store, event, quote)
    lines += _words(store, quote)
    lines += _source(store, event, quote, told)
    lines += _remarks(quote)
    ref = Ref("speaker", quote.speaker) if quote.speaker else None
    link = source_link(store.head, quote.source)
    return Entry(tuple(lines), ref, quote.source or "", link, quote=quote)


def _head(store: Store, quote: Quote, versions: Sequence[Quote]) -> Text:
    """Return the speaker, and which version of the words it is; mode and languages at the edge."""
    place = ""
    if len(versions) > 1:
        number = next(n for n, each in enumerate(versions, 1) if each is quote)
        place = DOT + unbroken(f"version {number} of {len(versions)}")
    mode = f"{quote.mode}{_languages(store, quote)}"
    name = speaker_name(store.head, quote)
    return styled((name, "speaker"), (place, "muted"), "\t", (mode, "label"))


def _who(quote: Quote) -> tuple[object, ...]:
    return (quote.speaker, quote.speaker_name, quote.date)


def _how(quote: Quote) -> tuple[object, ...]:
    return (quote.medium, quote.addressee, quote.date)


def _office(store: Store, event: Event, quote: Quote) -> list[Text]:
    """Return what the speaker was on that day, and on whose side."""
    if not quote.speaker:
        return []
    then = office(store, quote.speaker, quote.date or event.date)
    side = allegiance(store, quote.speaker)
    facts = joined((*then, f"side: {side}" if side else ""))
    return [styled((f"  {facts}", "muted"))] if facts else []


def _circumstances(store: Store, event: Event, quote: Quote) -> list[Text]:
    """Return how, to whom and when it was said."""
    addressee = addressee_name(store.head, quote)
    later = quote.date is not None and quote.date != event.date
    facts = joined(
        (
            one(quote.medium, ""),
            f"to {addressee}" if addressee else "",
            f"said {quote.date.human()}" if quote.date and later else "",
        )
    )
    return [Text(f"  {facts}")] if facts else []


def _languages(store: Store, quote: Quote) -> str:
    """Return `, ar → en` for words put into another language, `, ar` for words in a foreign one."""
    own = quote.lang or store.head.language
    if quote.original and quote.original.lang and quote.original.lang != own:
        return f", {quote.original.lang} → {own}"
    return f", {own}" if own != store.head.language else ""


def _words(store: Store, quote: Quote) -> list[Text]:
    """Return the words, a paraphrase without quotation marks, then the original."""
    if quote.mode == "paraphrase":
        lines = paragraph(quote.text, "paraphrase", 2, "in effect:")
    else:
        lines = paragraph(marked(quote.text, quote.lang or store.head.language), "quote", 2)
    return lines + (_original(quote.original) if quote.original else [])


def _original(original: Foreign) -> list[Text]:
    lines = paragraph(marked(original.text, original.lang), "original", 2)
    if original.unsourced:
        lines[-1].append(" unsourced", "alert")
    if original.note:
        lines += paragraph(original.note, "muted", 2, "original:")
    return lines


def _source(store: Store, event: Event, quote: Quote, told: set[str]) -> list[Text]:
    """Return the source with how long after the words it came; its details once."""
    if quote.source is None:
        return [_without(event)]
    lines = [source_line(store.head, quote.source, 2, quote.date or event.date)]
    if quote.source not in told:
        lines += source_details(store.head, quote.source)
    return lines


def _without(event: Event) -> Text:
    """Return what to say of words that name no source of their own."""
    if event.sources:
        return Text("  from one of the event's sources", "muted")
    return Text("  no source", "alert")


def _remarks(quote: Quote) -> list[Text]:
    lines = []
    for label, words in (("translated by", quote.translator), ("at", quote.locator)):
        lines += paragraph(words, "muted", 2, label) if words else []
    return lines + (paragraph(quote.note, "muted", 2, "note:") if quote.note else [])
