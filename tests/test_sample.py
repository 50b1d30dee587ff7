"""The sample log says what it should, and nothing about it is left for `check` to find."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from tui.log.model import Account, Event, Figure, Log, Number
from tui.log.reading.reader import Reading, read, sample
from tui.log.schema import schema
from tui.log.sourcing.corroboration import cited
from tui.log.sourcing.provenance import machine_written

GIVEN = "given-article"
ARTICLE = Path(__file__).with_name("given-article.txt")

UNSEEN = {
    "ap-hama-1205",
    "army-hama-1205",
    "assad-1216",
    "cnn-golani-1206",
    "golani-hama-video",
    "golani-iraq-video",
    "protocol-2020",
    "readout-1205",
    "state-hts-2018",
}
"""Dispatches, statements and recordings that are known from what derives from them alone."""

# date, people, source; a spread is (low, high)
DISPLACED = [
    ("2024-11-28", 14_000, "skai-ocha"),
    ("2024-11-30", 48_500, "skai-ocha"),
    ("2024-12-05", 178_000, "ocha-fu2-1205"),
    ("2024-12-05", 280_000, "gulan-wfp"),
    ("2024-12-06", 370_000, "dna-ocha"),
    ("2024-12-09", (800_000, 1_000_000), "unhcr-1209"),
    ("2024-12-13", 1_100_000, "unhcr-1213"),
]
KILLED = [
    ("2024-11-28", 132, "tehtimes-1129"),
    ("2024-11-30", 277, "politico-1130"),
    ("2024-11-30", 311, "menafn-1130"),
    ("2024-12-01", 372, "shafaq-assad"),
    ("2024-12-02", 514, "dpa-1202"),
    ("2024-12-04", 704, "atalayar-1205"),
    ("2024-12-06", 820, "bluewin-chron"),
    ("2024-12-08", 910, "afp-910"),
]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(sample())


@pytest.fixture(scope="module")
def log(reading: Reading) -> Log:
    return reading.log


def event_of(log: Log, event_id: str) -> Event:
    return next(event for event in log.events if event.id == event_id)


def test_it_has_no_problem(reading: Reading) -> None:
    assert [str(problem) for problem in reading.problems] == []


def test_it_is_the_one_beside_the_package() -> None:
    assert sample() == Path(__file__).parent.parent / "events.yaml"


def test_nothing_is_missing(log: Log) -> None:
    assert len(log.events) == 101
    assert len(log.sources) == 185
    assert len(log.actors) == 68
    assert len(log.places) == 66
    assert len(log.relations) == 28
    assert sum(len(event.quotes) for event in log.events) == 49
    assert sum(len(event.claims) for event in log.events) == 29


def test_its_events_are_written_in_time_order(reading: Reading) -> None:
    assert list(reading.lines) == sorted(reading.lines)


def test_every_event_can_be_read_without_its_sources(log: Log) -> None:
    for event in log.events:
        assert event.summary, event.id
        assert event.type, event.id
        assert event.status, event.id
        assert event.confidence, event.id
        assert len(event.title) <= 64, event.id


def test_what_has_no_source_is_marked_so(log: Log) -> None:
    for event in log.events:
        assert event.sources or event.unsourced, event.id
    for name, actor in log.actors.items():
        assert actor.sources or actor.unsourced, name
    for name, place in log.places.items():
        assert place.sources or place.unsourced, name
    assert all(relation.sources for relation in log.relations)


def test_every_source_but_the_documents_has_an_address(log: Log) -> None:
    without = {name for name, source in log.sources.items() if not source.url}
    assert without == {GIVEN, "geo-file", "wd-list"} | UNSEEN
    assert UNSEEN <= {each for source in log.sources.values() for each in source.parents}
    addresses = [source.url for source in log.sources.values() if source.url]
    assert all(url.startswith(("http://", "https://")) for url in addresses)


def test_every_quote_has_a_source_and_a_speaker(log: Log) -> None:
    for event in log.events:
        for quote in event.quotes:
            assert quote.source in log.sources, quote.text
            assert quote.speaker or quote.speaker_name, quote.text
            assert quote.date is not None, quote.text


def test_words_in_another_script_have_their_language(log: Log) -> None:
    for event in log.events:
        for quote in event.quotes:
            arabic = any("\u0600" <= letter <= "\u06ff" for letter in quote.text)
            assert arabic == (quote.lang == "ar"), quote.text


def test_one_saying_stands_in_several_renderings(log: Log) -> None:
    quotes = [quote for event in log.events for quote in event.quotes]
    renderings = Counter(quote.saying for quote in quotes if quote.saying)
    assert renderings == {"hama-prayer": 3, "hama-wound": 2, "army-redeployment": 2}


def test_only_the_given_article_is_machine_written(log: Log) -> None:
    assert [name for name, source in log.sources.items() if machine_written(source)] == [GIVEN]
    assert log.sources[GIVEN].tier == "given"


def test_only_one_event_leans_on_the_given_article(log: Log) -> None:
    assert [event.id for event in log.events if GIVEN in cited(event)] == ["ev-1205-square"]


def test_each_sentence_of_the_given_article_is_held_against_the_others(log: Log) -> None:
    claims = [claim for event in log.events for claim in event.claims]
    expected = {*(f"S{n}" for n in range(1, 28)), "S28-S30"} - {"S23"}
    expected |= {"S23 (first half)", "S23 (second half)"}
    assert {claim.source for claim in claims} == {GIVEN}
    assert {claim.locator for claim in claims} == expected
    assert all(claim.says and claim.note for claim in claims)


def test_a_claim_says_no_word_that_the_article_has_not(log: Log) -> None:
    article = words(ARTICLE.read_text(encoding="utf-8"))
    for event in log.events:
        for claim in event.claims:
            exact = claim.exact or claim.says
            assert " ".join(exact.split()) in " ".join(article_lines()), claim.locator
            assert words(claim.says) <= words(exact) <= article, claim.locator


def test_the_article_is_told_what_it_speaks_of(log: Log) -> None:
    def locators(accounts: tuple[Account, ...]) -> list[str]:
        return [each.locator for each in accounts if GIVEN in each.sources and each.locator]

    quotes = [quote for event in log.events for quote in event.quotes]
    assert sum(bool(locators(event.accounts)) for event in log.events) == 42
    assert sum(bool(locators(quote.accounts)) for quote in quotes) == 22
    assert sum(bool(locators(relation.accounts)) for relation in log.relations) == 21


def test_it_fits_its_own_schema() -> None:
    plain = yaml.load(sample().read_text(encoding="utf-8"), Loader=WithoutDates)
    Draft202012Validator(schema()).validate(plain)


def test_its_verdicts(log: Log) -> None:
    verdicts = Counter(claim.verdict for event in log.events for claim in event.claims)
    assert verdicts == {
        "supported": 11,
        "imprecise": 9,
        "comment": 3,
        "contradicted": 2,
        "distorted": 1,
        "unsupported": 1,
        "outdated": 1,
        "overstated": 1,
    }


def test_the_count_of_displaced_people_rises_as_it_did(log: Log) -> None:
    assert series(log, "displaced") == DISPLACED


def test_the_count_of_the_dead_rises_as_it_did(log: Log) -> None:
    assert series(log, "killed") == KILLED


def test_contradictions_are_to_be_seen(log: Log) -> None:
    disputed = {event.id for event in log.events if event.status == "disputed"}
    assert disputed == {
        "ev-1128-pourhashemi",
        "ev-1129-dorm",
        "ev-1130-idlib",
        "ev-1130-dawn",
        "ev-1202-iraqis",
        "ev-1204-counter",
        "ev-1206-bridge",
        "ev-1208-mfa",
    }
    assert all(event_of(log, event_id).note for event_id in disputed)


def test_events_that_tell_against_each_other_name_each_other(log: Log) -> None:
    pairs = {(event.id, other) for event in log.events for other in event.contradicts}
    assert pairs == {(other, event_id) for event_id, other in pairs}
    assert ("ev-1208-mfa", "af-1216-assad") in pairs


def test_the_offensive_contains_its_events(log: Log) -> None:
    parts = {event.id for event in log.events if event.part_of == "offensive-2024"}
    assert "ev-1205-hama" in parts
    assert not [name for name in parts if name.startswith(("bg-", "af-"))]


def series(log: Log, measure: str) -> list[tuple[str, Number | tuple[Number, Number], str]]:
    """The cumulative figures of the whole country and of everyone, by date."""
    points = []
    for figure in (figure for event in log.events for figure in event.figures):
        if figure.cumulative and figure.measure == measure and not figure.group:
            assert figure.as_of is not None
            assert figure.source is not None
            points.append((figure.as_of.text, _people(figure), figure.source))
    return sorted(points, key=lambda point: (point[0], str(point[1])))


def _people(figure: Figure) -> Number | tuple[Number, Number]:
    if figure.best is not None:
        return figure.best
    assert figure.low is not None
    return (figure.low, figure.high) if figure.high is not None else figure.low


def article_lines() -> list[str]:
    return ARTICLE.read_text(encoding="utf-8").split()


def words(text: str) -> set[str]:
    return set(re.findall(r"[\w'’-]+", text.casefold()))


class WithoutDates(yaml.SafeLoader):
    """Reads dates as texts, as the schema has them."""


WithoutDates.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
