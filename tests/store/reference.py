"""The meaning of queries, spelt out plainly: looks at every event, keeps nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import acos, cos, radians, sin

from tui.log.dates.date import Date, may_overlap, parse_date
from tui.log.model import Account, Actor, Event, Figure, Foreign, Log, Place, Source
from tui.log.sourcing.audit import rests_alone
from tui.log.sourcing.corroboration import cited as rested_upon
from tui.log.sourcing.corroboration import independent, supporting
from tui.log.sourcing.disputes import in_dispute
from tui.log.sourcing.parties import parties_of
from tui.log.sourcing.provenance import lineage, machine_written
from tui.store.query.ast import And, Field, Not, Or, Phrase, Query, Word
from tui.store.query.fields import FIELDS
from tui.store.query.folding import normalise, tokens


def select(log: Log, query: Query) -> list[int]:
    return [rank for rank, event in enumerate(log.events) if holds(log, event, query)]


def holds(log: Log, event: Event, query: Query) -> bool:
    match query:
        case And(terms):
            return all(holds(log, event, term) for term in without_articles(terms))
        case Or(terms):
            return any(holds(log, event, term) for term in terms)
        case Not(term):
            return not holds(log, event, term)
        case Word(text):
            return any(contains(said, text, prefix=True) for said in texts(log, event))
        case Phrase(text):
            return any(contains(said, text, prefix=False) for said in texts(log, event))
        case Field("date" | "after" | "before" as name, values):
            return any(dated(event.date, name, value) for value in values)
        case Field("id", values):
            return any(has_id(log, event, value) for value in values)
        case Field("independent", values):
            number = len(independent(log, event))
            return any(compares(number, number, value) for value in values)
        case Field("near" | "within" as name, values):
            return located(log, event, name, values)
        case Field(name, values) if name not in FIELDS:
            return any(
                compares(min(given), max(given), value)
                for figure in event.figures
                if figure.measure == name and (given := numbers(figure))
                for value in values
            )
        case Field(name, values):
            found = set(facts(log, event, name))
            return any(found & set(meant(log, name, value)) for value in values)
    raise AssertionError(query)


def located(log: Log, event: Event, name: str, values: tuple[str, ...]) -> bool:
    here = spot_of(event) or spot_of(log.places.get(event.place or ""))
    if here is None:
        return False
    if name == "within":
        south, west, north, east = map(float, values)
        return south <= here[0] <= north and west <= here[1] <= east
    far, *where = reversed(values) if len(values) > 1 else ("25km", *values)
    if len(where) == 2:
        middles = [(float(where[1]), float(where[0]))]
    else:
        known = (log.places.get(key) for key in meant(log, "place", where[0]))
        middles = [spot for place in known if (spot := spot_of(place))]
    km = float(far.rstrip("kmi")) * (1.609344 if far.endswith("mi") else 1)
    return any(apart(here, middle) <= km for middle in middles)


def spot_of(record: Event | Place | None) -> tuple[float, float] | None:
    if record is None or record.lat is None or record.lon is None:
        return None
    return record.lat, record.lon


def apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres by the law of cosines."""
    (lat, lon), (to_lat, to_lon) = (tuple(map(radians, spot)) for spot in (one, other))
    angle = sin(lat) * sin(to_lat) + cos(lat) * cos(to_lat) * cos(to_lon - lon)
    return 6371.0088 * acos(min(1.0, angle)) if one != other else 0.0


def without_articles(terms: tuple[Query, ...]) -> Iterator[Query]:
    for place, term in enumerate(terms):
        article = isinstance(term, Word) and tokens(term.text) == ["al"]
        if not (article and isinstance((*terms, None)[place + 1], Word)):
            yield term


def contains(said: str, text: str, *, prefix: bool) -> bool:
    wanted = tokens(text)
    if not wanted:
        return True
    if prefix and len(wanted) == 1 and typed_with_article(said, wanted[0]):
        return True
    words = tokens(said)
    for start in range(len(words)):
        here = words[start : start + len(wanted)]
        if here == wanted or (
            prefix
            and len(here) == len(wanted)
            and here[:-1] == wanted[:-1]
            and here[-1].startswith(wanted[-1])
        ):
            return True
    return False


def typed_with_article(said: str, word: str) -> bool:
    """An Arabic word is also found by its article, while it is being typed."""
    return word.startswith("ال") and any(
        other.startswith(word) for other in normalise(said).split()
    )


def texts(log: Log, event: Event) -> Iterator[str]:
    yield ""  # so that what asks for nothing finds an event without text
    yield from (event.title, event.summary)
    for quote in event.quotes:
        yield from (quote.text, quote.speaker_name, quote.original.text if quote.original else "")
    for actor in facts(log, event, "actor"):
        if actor in log.actors:
            yield from called(log.actors[actor])
    if event.place in log.places:
        yield from called(log.places[event.place])


def called(record: Actor | Place) -> Iterator[str]:
    yield record.name
    for alias in record.aliases:
        yield alias.text if isinstance(alias, Foreign) else alias


def dated(date: Date, name: str, value: str) -> bool:
    if name == "date":
        if ".." in value and "/" not in value and value != "..":
            start, _, end = value.partition("..")
            value = f"{start or '..'}/{end or '..'}"
        return may_overlap(date, parse_date(value))
    bound = parse_date(value)
    if name == "after":
        assert bound.latest is not None
        return bool(date.text) and (date.latest is None or date.latest > bound.latest)
    assert bound.earliest is not None
    return bool(date.text) and (date.earliest is None or date.earliest < bound.earliest)


def has_id(log: Log, event: Event, value: str) -> bool:
    if value.startswith("="):
        return event.id == value[1:]
    exact = any(other.id == value for other in log.events)
    return event.id == value if exact else event.id.startswith(value)


def meant(log: Log, field: str, value: str) -> list[str]:
    """The ids, or words, that a value may stand for."""
    if field == "type":
        return [value]
    known = names(log, field)
    if known is None:
        return [value]
    if value.startswith("="):
        return [value[1:]]
    ids = [key for key in known if normalise(key) == normalise(value)]
    if ids and tokens(value):
        return ids + [
            key for key, called in known.items() if tokens(value) in map(tokens, called[1:])
        ]
    prefix = [key for key, called in known.items() if any(begins(name, value) for name in called)]
    return ids or prefix


def begins(name: str, value: str) -> bool:
    """Names know no spellings with the article that a word is typed with."""
    wanted = " ".join(tokens(value))
    return bool(wanted) and f" {wanted}" in f" {' '.join(tokens(name))}"


def names(log: Log, field: str) -> dict[str, list[str]] | None:
    used = {key: [key, key] for event in log.events for key in facts(log, event, field) if key}
    actors = {key: [key, *called(actor)] for key, actor in log.actors.items()}
    match field:
        case "actor":
            return used | actors
        case "place":
            return used | {key: [key, *called(place)] for key, place in log.places.items()}
        case "source":
            return used | {key: [key, *published(source)] for key, source in log.sources.items()}
        case "speaker" | "party":
            return used | {key: actors[key] for key in used if key in actors}
        case "alone":
            sources = {key: [key, *published(source)] for key, source in log.sources.items()}
            return {key: sources.get(key, [key, key]) for key in used}
        case "question":
            return used | {key: [key, each.asks] for key, each in log.questions.items()}
        case "tag" | "side" | "part_of":
            return used
    return None


def published(source: Source) -> list[str]:
    return [source.publisher or source.title, source.author]


def facts(log: Log, event: Event, field: str) -> Iterator[str | None]:
    """The values that an event has of a field."""
    match field:
        case "actor":
            yield from (participant.actor for participant in event.participants)
            yield from (quote.speaker for quote in event.quotes)
        case "role":
            yield from (participant.role for participant in event.participants)
        case "part_of":
            yield event.part_of
        case "question":
            yield from (key for key, q in log.questions.items() if event.id in {*q.bearing})
        case "side":
            yield from (participant.side or None for participant in event.participants)
        case "place":
            yield from around(log, event.place)
        case "type":
            yield from (event.type, event.type and event.type.split("/")[0])
        case "source":
            yield from event.sources
            yield from (quote.source for quote in event.quotes)
            yield from (figure.source for figure in event.figures)
            yield from (claim.source for claim in event.claims)
            yield from (source for claim in event.claims for source in claim.sources)
            yield from told(event.accounts)
            yield from (source for part in event.quotes for source in told(part.accounts))
            yield from (source for part in event.claims for source in told(part.accounts))
        case "tier":
            yield from (s.tier for s in cited(log, event))
        case "independent":
            yield str(len(independent(log, event)))
        case "alone":
            near = {each for key in supporting(event) for each in lineage(log.sources, key)}
            yield from (key for key in near if rests_alone(log.sources, event, frozenset({key})))
        case "solely":
            own = [key for key in supporting(event) if key in log.sources]
            tiers = {log.sources[key].tier for key in own if not machine_written(log.sources[key])}
            yield from tiers if len(tiers) == 1 else ()
        case "party":
            yield from (
                parties_of(log).of(key, event.accounts) or None for key in rested_upon(event)
            )
        case "stance":
            yield from (account.stance for account in event.accounts)
        case "speaker":
            yield from (quote.speaker or quote.speaker_name or None for quote in event.quotes)
        case "mode":
            yield from (quote.mode for quote in event.quotes)
        case "verdict":
            yield from (claim.verdict for claim in event.claims)
        case "status" | "confidence":
            yield getattr(event, field)
        case "tag":
            yield from event.tags
        case "has":
            yield from shown(log, event)


def told(accounts: Iterable[Account]) -> Iterator[str]:
    yield from (source for account in accounts for source in account.sources)


def numbers(figure: Figure) -> list[float]:
    return [each for each in (figure.low, figure.best, figure.high) if each is not None]


def compares(least: float, most: float, value: str) -> bool:
    if ".." in value:
        low, _, high = value.partition("..")
        return (not low or most >= int(low)) and (not high or least <= int(high))
    number = int(value.lstrip("<>="))
    return {
        "": least <= number <= most,
        ">=": most >= number,
        ">": most > number,
        "<=": least <= number,
        "<": least < number,
    }[value.rstrip("0123456789")]


def cited(log: Log, event: Event) -> Iterator[Source]:
    yield from (log.sources[key] for key in facts(log, event, "source") if key in log.sources)


def rested_on(log: Log, event: Event) -> Iterator[Source]:
    named = {*event.sources, *(quote.source for quote in event.quotes)}
    named |= {figure.source for figure in event.figures}
    supporting = (account for account in event.accounts if account.stance == "supports")
    named |= {source for account in supporting for source in account.sources}
    yield from (log.sources[key] for key in named if key in log.sources)


def around(log: Log, place: str | None) -> list[str]:
    found: list[str] = []
    while place and place not in found:
        found.append(place)
        place = log.places[place].within if place in log.places else None
    return found


def shown(log: Log, event: Event) -> Iterator[str]:
    place = log.places.get(event.place or "")
    against = any(
        event.id in other.contradicts or other.id in event.contradicts for other in log.events
    )
    truths = {
        "quote": event.quotes,
        "figure": event.figures,
        "claim": event.claims,
        "ai": any(source.digital_source_type for source in rested_on(log, event)),
        "dispute": event.contradicts or against or in_dispute(log.places, event),
        "uncertain": event.date.uncertain or event.date.approximate,
        "original": any(quote.original for quote in event.quotes),
        "coordinates": spot_of(event) or spot_of(place),
    }
    yield from (name for name, truth in truths.items() if truth)
