"""Random logs and queries, from so few words that they meet."""

from __future__ import annotations

from hypothesis import strategies as st

from tui.log.dates.date import parse_date
from tui.log.model import (
    Account,
    Actor,
    Claim,
    ClaimEvidence,
    Event,
    Evidence,
    Figure,
    Foreign,
    Log,
    Participant,
    Place,
    Question,
    Quote,
    Source,
)
from tui.store.query.area import AREAS
from tui.store.query.ast import And, Field, Not, Or, Phrase, Word, fields_of
from tui.store.query.fields import CLOSED, FIELDS, TOLD

WORDS = (
    *("hama", "Hamas", "HÁMA", "army", "al", "al-Golani", "Golani", "an-Nusra", "Hay'at"),
    *("الشام", "شام", "لشامي", "٢٠", "20", "a", "ab"),
)
IDS = ("hama", "homs", "syria", "golani", "army", "x-1")
DATES = (
    *("", "..", "2024", "2024-12", "2024-12-05", "2024-12-05~", "2024-12-05T14:00", "2024-12-06"),
    *("2024-12-01/2024-12-07", "../2024-12-05", "2024-12-05/..", "2024-12-XX", "2011-07", "201X"),
)
RANGES = ("2024-12-05..2024-12-06", "..2024-12-05", "2024-12-06..", "2011..2024-12-05T14:00")
NUMBERS = ("0", "1", "5", ">=2", ">5", "<=3", "<10", "2..8", "3..", "..4")
ENDLESS = ("..", "2024-12-05/..", "../2024-12-05")

texts = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
ids = st.sampled_from(IDS)


def several(items: st.SearchStrategy, most: int = 2) -> st.SearchStrategy[tuple]:
    return st.lists(items, max_size=most).map(tuple)


def one_of(field: str) -> st.SearchStrategy[str]:
    return st.sampled_from(CLOSED[field])


def maybe(items: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | items


def table(records: st.SearchStrategy) -> st.SearchStrategy[dict]:
    return st.dictionaries(ids, records, max_size=4)


foreign = st.builds(Foreign, text=texts)
aliases = several(texts | foreign)
actors = st.builds(Actor, name=texts, aliases=aliases)
degrees = maybe(st.sampled_from([35.0, 35.3]))
places = st.builds(Place, name=texts, aliases=aliases, within=maybe(ids), lat=degrees, lon=degrees)
machine = maybe(st.just("trainedAlgorithmicMedia"))
sources = st.builds(
    Source,
    title=texts,
    publisher=texts,
    author=texts,
    tier=maybe(one_of("tier")),
    digital_source_type=machine,
    derived_from=several(ids, 1),
    party=texts,
)
quotes = st.builds(
    Quote,
    text=texts,
    mode=one_of("mode"),
    speaker=maybe(ids),
    speaker_name=texts,
    original=maybe(foreign),
    source=maybe(ids),
)
claims = st.builds(Claim, source=ids, says=texts, verdict=one_of("verdict"), sources=several(ids))
counts = maybe(st.integers(0, 12))
figures = st.builds(
    Figure,
    measure=st.sampled_from(["killed", "place"]),
    source=maybe(ids),
    low=counts,
    best=counts,
    high=counts,
)
accounts = st.builds(
    Account,
    sources=st.lists(ids, min_size=1, max_size=2).map(tuple),
    stance=one_of("stance"),
    says=texts,
)
event_ids = st.integers(0, 99).map("e{}".format)
questions = st.builds(
    Question,
    asks=texts,
    events=several(event_ids | st.builds(Evidence, event=event_ids)),
    claims=several(st.builds(ClaimEvidence, event=event_ids, source=ids), 1),
)
participants = st.builds(
    Participant, actor=ids, role=one_of("role"), side=st.sampled_from(["", "North", "the south"])
)
events = st.builds(
    Event,
    id=event_ids,
    date=st.sampled_from(DATES).map(parse_date),
    title=texts,
    summary=texts,
    type=maybe(one_of("type")),
    place=maybe(ids),
    participants=several(participants),
    status=maybe(one_of("status")),
    confidence=maybe(one_of("confidence")),
    sources=several(ids),
    accounts=several(accounts, 1),
    figures=several(figures, 1),
    quotes=several(quotes),
    claims=several(claims, 1),
    tags=several(texts.filter(bool)),
    contradicts=several(event_ids, 1),
    lat=degrees,
    lon=degrees,
)
logs = st.builds(
    Log,
    sources=table(sources),
    actors=table(actors),
    places=table(places),
    questions=table(questions),
    events=st.lists(events, max_size=8, unique_by=lambda event: event.id).map(
        lambda some: tuple(sorted(some, key=lambda event: event.date))
    ),
)

words = st.sampled_from(
    [*WORDS, "h", "ham", "gol", "ال", "الش", "al-", "hay’at", "-".join(WORDS[:2])]
)
dates = st.sampled_from([date for date in DATES if date not in ("", "..")])


def values(field: str) -> st.SearchStrategy[str]:
    if field in CLOSED:
        return one_of(field)
    if field == "date":
        return dates | st.sampled_from(RANGES)
    if field in ("after", "before"):
        return dates.filter(lambda date: date not in ENDLESS)
    if field in ("independent", "killed"):
        return st.sampled_from(NUMBERS)
    if field == "id":
        return st.integers(0, 99).map("e{}".format) | st.sampled_from(["e", "=e", "=e1"])
    meant = ids | words | texts.filter(bool)
    return meant | meant.map("={}".format)


def _names_a_place(text: str) -> bool:
    """Whether it may be the name of a place: a number alone is taken for half of a spot."""
    try:
        float(text)
    except ValueError:
        return bool(text)
    return False


places_meant = (ids | words | texts).filter(_names_a_place) | ids.map("={}".format)
areas = {
    "near": st.tuples(places_meant)
    | st.tuples(places_meant, st.sampled_from(["0km", "40km", "50mi"]))
    | st.just(("35", "35", "30km")),
    "within": st.sampled_from([("35", "35", "35.1", "35.1"), ("35.1", "-180", "90", "180")]),
}


def conditions_on(field: str) -> st.SearchStrategy[Field]:
    several = st.lists(values(field), min_size=1, max_size=2).map(tuple)
    return st.builds(Field, st.just(field), areas.get(field, several))


fields = st.sampled_from([*FIELDS, "killed"]).flatmap(conditions_on)
conditions = st.builds(Word, words) | st.builds(Phrase, texts.filter(bool)) | fields
queries = st.recursive(
    conditions,
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(And, st.lists(inner, max_size=3).map(tuple))
        | st.builds(Or, st.lists(inner, min_size=1, max_size=3).map(tuple))
    ),
    max_leaves=5,
)

NOT_HELD = {*AREAS, TOLD}
tabled = queries.filter(lambda query: NOT_HELD.isdisjoint(each.name for each in fields_of(query)))
"""Queries that a table can answer: it has no coordinates, and knows nothing of a reader."""
