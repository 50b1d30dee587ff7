"""What records are called, and the ids that no record has."""

from __future__ import annotations

import pytest

from tui.log.dates.date import parse_date
from tui.log.model import Actor, Event, Figure, Head, Place, Quote, Source
from tui.report.text.names import (
    actor_name,
    addressee_name,
    counter_name,
    date_words,
    place_name,
    place_of,
    source_name,
    speaker_name,
    title,
)

HEAD = Head(
    actors={"ann": Actor(name=" Ann\nBell "), "nameless": Actor(name="")},
    places={"hama": Place(name="Hama"), "nameless": Place(name=" ")},
    sources={
        "wire": Source(publisher="Wire", author="A", title="T"),
        "author": Source(author="A", title="T"),
        "title": Source(title="T"),
        "bare": Source(),
    },
)


def event(**fields: object) -> Event:
    return Event(id="e", date=parse_date("2024"), **{"title": "", **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source_id", "name"),
    [("wire", "Wire"), ("author", "A"), ("title", "T"), ("bare", "bare"), ("gone", "gone")],
)
def test_a_source_is_called_by_publisher_author_or_title(source_id: str, name: str) -> None:
    assert source_name(HEAD, source_id) == name


def test_an_actor_or_a_place_without_a_name_is_called_by_its_id() -> None:
    names = [actor_name(HEAD, each) for each in ("ann", "nameless", "gone")]
    assert names == ["Ann Bell", "nameless", "gone"]
    names = [place_name(HEAD, each) for each in ("hama", "nameless", "gone")]
    assert names == ["Hama", "nameless", "gone"]
    assert place_of(HEAD, event(place="hama")) == "Hama"
    assert place_of(HEAD, event()) == ""


def test_people_who_are_no_actors_are_called_as_they_are_named() -> None:
    quote = Quote(text="t", mode="verbatim", speaker_name="a guest", addressee="the crowd")
    assert speaker_name(HEAD, quote) == "a guest"
    assert addressee_name(HEAD, quote) == "the crowd"
    assert speaker_name(HEAD, Quote(text="t", mode="verbatim")) == "speaker not named"
    assert addressee_name(HEAD, Quote(text="t", mode="verbatim", addressee="ann")) == "Ann Bell"
    assert counter_name(HEAD, Figure(measure="killed", counted_by="ann")) == "Ann Bell"
    assert counter_name(HEAD, Figure(measure="killed")) == ""


def test_an_event_without_a_title_is_called_by_its_id() -> None:
    assert title(event(title=" A\nmarch ")) == "A march"
    assert title(event()) == "e"


def test_a_date_in_words_is_nothing_where_there_is_none() -> None:
    assert date_words(parse_date("2024-12-05")) == "5 Dec 2024"
    assert date_words(None) == ""
