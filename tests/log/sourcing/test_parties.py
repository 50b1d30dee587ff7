"""The party to the conflict that a source belongs to."""

from __future__ import annotations

from typing import Any

import pytest

from tui.log.model import Account, Actor, Head, Relation, Source
from tui.log.sourcing.accounts import by_source
from tui.log.sourcing.parties import Parties

ACTORS = {
    "gov": Actor(name="Syrian government", type="state"),
    "saa": Actor(name="Syrian Arab Army", type="armed-forces", allegiance="Syrian government"),
    "sdf": Actor(name="Syrian Democratic Forces", type="armed-group"),
    "hts": Actor(name="Hayat Tahrir al-Sham", type="armed-group", aliases=("HTS",)),
    "moc": Actor(name="Operations Command", type="coalition"),
    "turkiye": Actor(name="Türkiye", type="state"),
    "sohr": Actor(name="Syrian Observatory", type="organisation"),
}
RELATIONS = (Relation(subject="hts", type="leads", object="moc"),)


def party(**fields: Any) -> str:
    source = Source(**fields)
    head = Head(sources={"s": source}, actors=ACTORS, relations=RELATIONS)
    return Parties(head).of("s")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("saa", "Syria"),
        ("Syrian government", "Syria"),
        ("hts", "moc"),
        ("HTS", "moc"),
        ("turkiye", "Türkiye"),
        ("sdf", "sdf"),
        ("The Emirate", "emirate"),
        ("", ""),
    ],
)
def test_as_the_log_says(words: str, expected: str) -> None:
    assert party(publisher="Some Paper", party=words) == expected


@pytest.mark.parametrize(
    ("tier", "publisher", "expected"),
    [
        ("state-media", "SANA", "Syria"),
        ("official", "Syrian Ministry of Defence on Telegram", "Syria"),
        ("social", "HTS media office", "moc"),
        (None, "Kremlin spokesman", "Russia"),
        ("state-media", "TRT World", "Türkiye"),
        ("official", "OCHA", ""),
        ("wire", "Syrian Army News", ""),  # an outlet, whatever it is called
        ("social", "Syrian Observatory", ""),  # no belligerent
        ("official", "Syrian Interim Government", ""),
        (None, "The Post", ""),
    ],
)
def test_by_what_it_is_called(tier: str | None, publisher: str, expected: str) -> None:
    assert party(tier=tier, publisher=publisher) == expected


def test_an_account_tells_it_for_one_event() -> None:
    head = Head(sources={"s": Source(publisher="The Post")}, actors=ACTORS)
    told = by_source((Account(sources=("s",), party="saa"), Account(sources=("t",), party="hts")))
    assert Parties(head).of("s", told["s"]) == "Syria"
    assert not Parties(head).of("s")
    assert not Parties(head).of("gone")


def test_a_circle_of_command_ends() -> None:
    relations = (
        Relation(subject="hts", type="member_of", object="moc"),
        Relation(subject="moc", type="member_of", object="hts"),
    )
    head = Head(sources={"s": Source(party="hts")}, actors=ACTORS, relations=relations)
    assert Parties(head).of("s") in ("hts", "moc")
