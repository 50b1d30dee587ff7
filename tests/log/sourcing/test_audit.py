"""Audits of sources, by a hand-written log in which simpler rules would count wrongly."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tui.log.dates.date import parse_date
from tui.log.model import Account, Claim, Event, Log, Source
from tui.log.reading.reader import read, read_text, sample
from tui.log.sourcing.audit import (
    Audit,
    audit,
    descendants,
    machines,
    rests_alone,
    sole_supports,
)

LOG = """\
sources:
  ai: {publisher: M, issued: 2024-12-05, digital_source_type: trainedAlgorithmicMedia}
  print: {publisher: P, derived_from: [ai]}
  wire: {publisher: W, issued: 2024-12-05}
  late: {publisher: L, issued: 2024-12-06}
  month: {publisher: O, issued: 2024-12}
  undated: {publisher: U}
  digest: {publisher: D, derived_from: [wire, ai]}
actors: {hts: {name: HTS, sources: [ai]}, saa: {name: SAA, sources: [wire]}}
places: {hama: {name: Hama, sources: [ai, wire]}}
relations: [{subject: hts, type: fights, object: saa, sources: [ai]}]
events:
  - {id: on-ai, date: 2024-12-01, title: t, sources: [ai]}
  - {id: on-print, date: 2024-12-02, title: t, sources: [print]}
  - {id: on-both, date: 2024-12-03, title: t, sources: [ai, wire]}
  - {id: on-digest, date: 2024-12-04, title: t, sources: [digest]}
  - id: quoted
    date: 2024-12-05
    title: t
    sources: [ai]
    quotes: [{speaker: hts, text: t, mode: paraphrase, source: wire}]
    figures: [{measure: killed, best: 1, source: ai}]
    claims:
      - {source: ai, locator: S10, says: t, verdict: distorted, sources: [wire]}
      - {source: ai, locator: S2, says: t, verdict: supported, sources: [print]}
      - {source: ai, locator: S1, says: t, verdict: outdated, sources: [{source: late, stance: disputes}]}
      - {source: ai, says: t, verdict: contradicted, sources: [{source: late, stance: disputes}, wire]}
      - {source: ai, locator: S3, says: t, verdict: overstated, sources: [{source: undated, stance: disputes}, {source: late, stance: disputes}]}
      - {source: ai, locator: S4, says: t, verdict: unsupported}
      - {source: ai, locator: S5, says: t, verdict: distorted, sources: [{source: month, stance: disputes}]}
      - {source: wire, says: t, verdict: imprecise, sources: [ai]}
  - {id: elsewhere, date: 2024-12-06, title: t, sources: [wire]}
"""  # noqa: E501


def read_log() -> Log:
    reading = read_text(LOG, "a log")
    assert [problem.message.partition(":")[0] for problem in reading.problems] == ["`verdict"] * 2
    return reading.log


def ids(events: list[Event]) -> list[str]:
    return [event.id for event in events]


def audited(log: Log, *ids: str) -> Audit:
    return audit(log, ids, log.events)


def of_ai() -> Audit:
    return audited(read_log(), "ai")


def test_claims_come_as_they_stand_in_the_source() -> None:
    locators = [checked.claim.locator for checked in of_ai().claims]
    assert locators == ["S1", "S2", "S3", "S4", "S5", "S10", ""]


def test_the_tally_counts_its_own_claims_alone() -> None:
    tally = of_ai().tally
    assert tally == {
        "distorted": 2,
        "supported": 1,
        "outdated": 1,
        "contradicted": 1,
        "overstated": 1,
        "unsupported": 1,
    }
    assert audited(read_log(), "wire").tally == {"imprecise": 1}


def test_a_copy_of_what_is_audited_bears_no_verdict() -> None:
    words = {checked.claim.locator: checked.witnesses for checked in of_ai().claims}
    assert words["S2"] == ()
    assert words["S10"] == ("wire",)
    assert words[""] == ("late", "wire")


def test_whether_it_could_be_known_goes_by_the_dates_of_issue() -> None:
    found = {checked.claim.locator: checked[4:7] for checked in of_ai().claims}
    assert found == {
        "S10": ("same time", (), ("wire",)),  # on the same day
        "": ("same time", (), ("wire",)),  # one of two
        "S1": ("only later", (), ()),
        "S3": ("unknown", (), ()),  # one later, one without a date
        "S5": ("same time", (), ("month",)),  # some day in December
        "S4": ("unknown", (), ()),  # nobody's word
        "S2": ("unknown", (), ()),
    }


@pytest.mark.parametrize(
    ("claimed", "issued", "known"),
    [
        ("2024-12-05", "2024-12-04", "before"),
        ("2024-12-05", "2024-11", "before"),
        ("2024-12", "2024-11-30", "before"),
        ("2024-12", "2024-12-01", "same time"),
        ("2024-12-05", "2024-12-05", "same time"),
        ("2024-12-05T12:00", "2024-12-05", "same time"),
        ("2024-12-05T12:00", "2024-12-05T11:00", "before"),
        ("2024-12-05", "2024", "same time"),
        ("2024-12-05", "2024-12-06", "only later"),
        ("2024-12-05/..", "2024-12-04", "before"),
        ("2024-12-05", None, "unknown"),
        (None, "2024-12-04", "unknown"),
    ],
)
def test_a_source_is_earlier_only_when_its_latest_lies_before_the_earliest_of_the_claim(
    claimed: str | None, issued: str | None, known: str
) -> None:
    def source(when: str | None) -> Source:
        return Source(issued=parse_date(when) if when else None)

    against = Account(sources=("b",), stance="disputes")
    claim = Claim(source="a", says="t", verdict="distorted", sources=("b",), accounts=(against,))
    event = Event(id="e", date=parse_date("2024"), title="t", claims=(claim,))
    log = Log(sources={"a": source(claimed), "b": source(issued)}, events=(event,))
    (checked,) = audited(log, "a").claims
    assert checked.known == known
    assert checked.before == (("b",) if known == "before" else ())


def test_what_cites_it_and_what_else_the_log_takes_from_it() -> None:
    found = of_ai()
    assert ids(found.events) == ["on-ai", "on-both", "quoted"]
    assert found.quotes == []
    assert [figure.best for _, figure in found.figures] == [1]
    assert [claim.source for _, claim in found.refuting] == ["wire"]
    assert (found.actors, found.places, len(found.relations)) == (("hts",), ("hama",), 1)
    assert found.derived == ("print", "digest")


def test_an_event_rests_on_it_alone_when_nothing_is_left_without_it() -> None:
    # On a copy too; not on a digest that has the wire's word as well, nor where a quote has.
    assert ids(of_ai().alone) == ["on-ai", "on-print"]


def test_beside_a_machine_an_event_rests_on_the_other_source_alone() -> None:
    assert ids(audited(read_log(), "wire").alone) == ["on-both", "on-digest", "quoted", "elsewhere"]


def test_an_event_without_it_does_not_rest_on_it() -> None:
    log = read_log()
    assert not rests_alone(log.sources, log.events[-1], frozenset({"ai"}))
    assert not rests_alone(
        log.sources, Event(id="e", date=parse_date("2024"), title=""), frozenset()
    )


def test_machines_are_audited_together() -> None:
    log = read_log()
    assert machines(log) == ("ai",)
    assert audited(log, *machines(log)).tally == of_ai().tally
    both = audited(log, "ai", "wire", "ai")
    assert both.tally.total() == 8
    assert ids(both.events) == ["on-ai", "on-both", "quoted", "elsewhere"]


def test_what_derives_from_it_is_found_at_whatever_remove() -> None:
    sources = {
        "a": Source(),
        "b": Source(derived_from=("a",)),
        "c": Source(derived_from=("b",)),
        "d": Source(derived_from=("d",)),
    }
    assert descendants(sources, frozenset({"a"})) == ("b", "c")
    assert descendants(sources, frozenset({"d"})) == ()


def test_the_events_that_name_it_are_enough() -> None:
    log = read_log()
    naming = [event for event in log.events if event.id != "elsewhere"]
    assert audit(log, ["ai"], naming) == of_ai()


GIVEN = {
    "supported": "S1 S4 S5 S7 S8 S9 S12 S18 S20 S21 S23 (first half)",
    "imprecise": "S2 S3 S6 S10 S11 S14 S16 S17 S26",
    "contradicted": "S13 S22",
    "distorted": "S15",
    "overstated": "S23 (second half)",
    "outdated": "S24",
    "unsupported": "S19",
    "comment": "S25 S27 S28-S30",
}
"""The verdicts on the given article, sentence by sentence; S23 has two halves."""


def test_the_given_article_sentence_by_sentence() -> None:
    found = audited(read(sample()).log, "given-article")
    for verdict, places in GIVEN.items():
        claims = [checked.claim for checked in found.of(verdict)]
        assert " ".join(claim.locator for claim in claims) == places
    assert found.tally.total() == 29
    assert ids(found.events) == ["ev-1205-square"]
    assert (found.alone, found.quotes, found.figures, found.derived) == ([], [], [], ())


def changed(log: Log, locator: str, **fields: object) -> Log:
    """The log with another verdict, or other fields, on one claim."""

    def claim(old: Claim) -> Claim:
        return replace(old, **fields) if old.locator == locator else old

    events = tuple(
        replace(event, claims=tuple(claim(each) for each in event.claims)) for event in log.events
    )
    return replace(log, events=events)


def test_another_verdict_moves_the_tally() -> None:
    log = changed(read(sample()).log, "S15", verdict="supported")
    tally = audited(log, "given-article").tally
    assert (tally["supported"], tally["distorted"]) == (12, 0)


def test_another_date_moves_what_could_be_known() -> None:
    log = read(sample()).log
    before = [each for each in audited(log, "given-article").claims if each.known == "before"]
    earlier = replace(log.sources["given-article"], issued=parse_date("2011-08-02", log.timezone))
    log = replace(log, sources=log.sources | {"given-article": earlier})
    after = [each for each in audited(log, "given-article").claims if each.known == "before"]
    assert [each.claim.locator for each in before] == ["S13", "S23 (second half)"]
    assert [each.claim.locator for each in after] == ["S13"]


def test_who_says_otherwise_bears_nothing() -> None:
    text = (
        "sources: {a: {publisher: A}, b: {publisher: B}, c: {publisher: C}}\n"
        "events: [{id: e, date: 2024, title: t, sources: [a, {source: b, stance: disputes}, "
        "{source: c, stance: mentions}]}]\n"
    )
    log = read_text(text, "a log").log
    assert sole_supports(log.sources, log.events[0]) == ("a",)
    assert rests_alone(log.sources, log.events[0], frozenset({"a"}))
    assert not rests_alone(log.sources, log.events[0], frozenset({"b"}))
