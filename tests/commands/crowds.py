"""Logs in which one event has a crowd of something, to see how work grows with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from tui.log.dates.date import Date, parse_date
from tui.log.model import (
    Actor,
    Claim,
    Event,
    Figure,
    Log,
    Participant,
    Place,
    Quote,
    Relation,
    Source,
)

DAY = parse_date("2024-12-05")


def year(number: int) -> Date:
    return parse_date(f"{1000 + number}")


def event(**fields: object) -> Event:
    return Event(id="e", date=DAY, title="t", **fields)  # type: ignore[arg-type]


def actors(count: int) -> dict[str, Actor]:
    return {f"a{n}": Actor(name=f"Actor {n}", type="person") for n in range(count)}


def participants(numbers: Iterable[int]) -> tuple[Participant, ...]:
    return tuple(Participant(actor=f"a{n}") for n in numbers)


def figures_that_agree(count: int) -> Log:
    return Log(events=(event(figures=(Figure(measure="killed", best=5),) * count),))


def running_counts(count: int) -> Log:
    figures = (
        Figure(measure="killed", best=n, as_of=year(n), cumulative=True) for n in range(count)
    )
    return Log(events=(event(figures=tuple(figures)),))


def participants_of_one_event(count: int) -> Log:
    return Log(actors=actors(count), events=(event(participants=participants(range(count))),))


def participants_of_other_events_too(count: int) -> Log:
    others = (
        Event(id=f"x{n}", date=DAY, title="t", participants=participants([n])) for n in range(count)
    )
    crowd = event(participants=participants(range(count)))
    return Log(actors=actors(count), events=(crowd, *others))


def participants_and_quotes(count: int) -> Log:
    quotes = (Quote(text="some words", mode="verbatim"),) * count
    crowd = event(participants=participants(range(count)), quotes=quotes)
    return Log(actors=actors(count), events=(crowd,))


def relations_around_one(count: int) -> Log:
    relations = (Relation(subject="a0", type="supports", object=f"a{n}") for n in range(1, count))
    return Log(
        actors=actors(count),
        relations=tuple(relations),
        events=(event(participants=participants([0])),),
    )


def participants_related_to_one(count: int) -> Log:
    relations = (Relation(subject=f"a{n}", type="supports", object="a0") for n in range(1, count))
    return Log(
        actors=actors(count),
        relations=tuple(relations),
        events=(event(participants=participants(range(1, count))),),
    )


def terms_of_one_relation(count: int) -> Log:
    relations = (
        Relation(subject="a0", type="leads", object="a1", since=year(n), until=year(n + 1))
        for n in range(count)
    )
    return Log(
        actors=actors(2),
        relations=tuple(relations),
        events=(event(participants=participants([0])),),
    )


def contested_records_of_one_relation(count: int) -> Log:
    relations = (
        Relation(subject="a0", type="leads", object="a1", since=year(n)) for n in range(count)
    )
    return Log(
        actors=actors(2),
        relations=tuple(relations),
        events=(event(participants=participants([0])),),
    )


def quotes_of_one_saying(count: int) -> Log:
    quotes = (Quote(text=f"word {n}", mode="verbatim", saying="s") for n in range(count))
    return Log(events=(event(quotes=tuple(quotes)),))


def quotes_of_one_who_held_many_offices(count: int) -> Log:
    relations = (
        Relation(subject="a0", type="leads", object="a1", since=year(n)) for n in range(count)
    )
    quotes = (Quote(text=f"word {n}", mode="verbatim", speaker="a0") for n in range(count))
    return Log(actors=actors(2), relations=tuple(relations), events=(event(quotes=tuple(quotes)),))


def sources_in_a_chain(count: int) -> Log:
    sources = {f"s{n}": Source(derived_from=(f"s{n + 1}",)) for n in range(count)}
    return Log(sources=sources, events=(event(sources=tuple(sources)),))


def claims_against_each_other(count: int) -> Log:
    sources = {f"s{n}": Source(publisher=f"S {n}") for n in range(count)}
    claims = (
        Claim(source=f"s{n}", says="x", verdict="distorted", sources=(f"s{n - 1}",))
        for n in range(count)
    )
    return Log(sources=sources, events=(event(claims=tuple(claims)),))


def linked_events(count: int) -> Log:
    ids = tuple(f"x{n}" for n in range(count))
    others = (Event(id=each, date=DAY, title="t", part_of="e", follows=("e",)) for each in ids)
    return Log(events=(event(follows=ids, contradicts=ids), *others))


def places_within_places(count: int) -> Log:
    places = {f"p{n}": Place(name=f"P {n}", within=f"p{n + 1}") for n in range(count)}
    others = (Event(id=f"x{n}", date=DAY, title="t", place=f"p{n}") for n in range(count))
    return Log(places=places, events=(event(place="p0"), *others))


CROWDS: tuple[Callable[[int], Log], ...] = (
    figures_that_agree,
    running_counts,
    participants_of_one_event,
    participants_of_other_events_too,
    participants_and_quotes,
    relations_around_one,
    participants_related_to_one,
    terms_of_one_relation,
    contested_records_of_one_relation,
    quotes_of_one_saying,
    quotes_of_one_who_held_many_offices,
    sources_in_a_chain,
    claims_against_each_other,
    linked_events,
    places_within_places,
)
