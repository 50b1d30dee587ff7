"""Which sentence of the given article speaks of which event, quote and relation of the sample."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from tui.log.model import Account, Claim, Log
from tui.log.reading.reader import read, sample
from tui.log.sourcing.verdicts import UNBORNE, told

GIVEN = "given-article"
ARTICLE = Path(__file__).with_name("given-article.txt")

EVENTS = {
    "S2": "ev-1203-towns ev-1204-encircle ev-1205-enter ev-1205-hama",
    "S3": "ev-1129-aleppo-enter ev-1130-aleppo-taken ev-1130-army",
    "S4": "ev-1127-start ev-1206-rastan",
    "S5": "ev-1206-rastan ev-1207-homs",
    "S7": "bg-2017-sna ev-1127-start ev-1130-dawn",
    "S8": "ev-1129-aleppo-enter ev-1130-aleppo-taken ev-1201-aleppo-out",
    "S9": "bg-2020-ceasefire",
    "S10": "ev-1202-counter ev-1205-hama",
    "S11": "ev-1205-hama ev-1205-square",
    "S12": "bg-2011-uprising bg-2011-hama-protests",
    "S13": "bg-2011-hama-june bg-2011-hama-assault bg-2011-hama-square",
    "S14": "ev-1205-army ev-1205-abbas",
    "S15": "ev-1205-golani",
    "S16": "bg-2017-hts",
    "S17": "bg-2012-us-nusra bg-2014-un-nusra bg-2016-break bg-2018-us-hts",
    "S18": "ev-1205-khalifa",
    "S19": "ev-1205-khalifa ev-1207-homs",
    "S20": "ev-1205-khalifa",
    "S21": "ev-1205-call ev-1206-erdogan",
    "S22": "ev-1205-call ev-1205-guterres",
    "S23": ("ev-1201-araghchi ev-1202-putin ev-1205-peskov ev-1205-qassem ev-1207-astana"),
    "S24": ("ev-1203-unsc ev-1205-homs-flight ev-1205-displaced ev-1207-displaced"),
}
RELATIONS = {
    "S2": 1,
    "S3": 1,
    "S7": 3,
    "S16": 4,
    "S17": 7,
    "S18": 1,
    "S21": 2,
    "S22": 1,
    "S23": 2,
}
QUOTES = {
    "S8": 1,
    "S10": 1,
    "S14": 3,
    "S15": 5,
    "S17": 1,
    "S18": 1,
    "S19": 1,
    "S20": 2,
    "S21": 3,
    "S22": 1,
    "S23": 3,
    "S24": 1,
}


@pytest.fixture(scope="module")
def log() -> Log:
    return read(sample()).log


def sentences(accounts: Iterable[Account]) -> set[str]:
    """The sentences of the article that only mention what the accounts are of."""
    own = [each for each in accounts if GIVEN in each.sources and each.locator]
    assert all(each.stance == "mentions" for each in own)
    return {sentence for each in own for sentence in each.locator.split(", ")}


def claims(log: Log) -> list[Claim]:
    return [claim for event in log.events for claim in event.claims]


def test_the_claims_are_the_article_from_its_first_word_to_its_last(log: Log) -> None:
    article = " ".join(ARTICLE.read_text(encoding="utf-8").split())
    for claim in claims(log):
        words = " ".join((claim.exact or claim.says).split())
        article = article.replace(words, "")
    assert article.split() == []


def test_each_event_has_the_sentences_that_speak_of_it(log: Log) -> None:
    found: dict[str, set[str]] = {}
    for event in log.events:
        for sentence in sentences(event.accounts):
            found.setdefault(sentence, set()).add(event.id)
    assert found == {sentence: set(ids.split()) for sentence, ids in EVENTS.items()}


def test_each_quote_and_relation_has_the_sentences_that_speak_of_it(log: Log) -> None:
    quotes = [quote for event in log.events for quote in event.quotes]
    assert Counter(s for quote in quotes for s in sentences(quote.accounts)) == QUOTES
    assert Counter(s for each in log.relations for s in sentences(each.accounts)) == RELATIONS


def test_every_sentence_speaks_of_an_event_or_stands_in_one_as_a_claim(log: Log) -> None:
    known = {*EVENTS, *(claim.locator.partition(" ")[0] for claim in claims(log))}
    assert known == {*(f"S{number}" for number in range(1, 28)), "S28-S30"}


def test_claims_say_who_is_for_them_and_who_against(log: Log) -> None:
    for claim in claims(log):
        if claim.verdict not in ("supported", *UNBORNE):
            assert told(claim, "supports") | told(claim, "disputes"), claim.locator


def test_the_rule_for_places_of_statements_is_told(log: Log) -> None:
    assert any("stands at the seat of the speaker" in rule for rule in log.conventions)
    seats = {"moscow", "washington", "new-york", "damascus", "beirut"}
    for event in log.events:
        if event.type == "designation":
            assert event.place is None or "place" in event.by_convention, event.id
            assert event.place is None or event.place in seats, event.id
