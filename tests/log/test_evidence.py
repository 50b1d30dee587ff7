"""What an event rests on, against counts made by hand that a simpler rule would get wrong."""

from __future__ import annotations

import pytest

from tui.log.evidence import cited, independent, lineage, machine_written
from tui.log.model import Event, Log
from tui.log.reader import read_text

HEAD = """\
actors: {hts: {name: HTS}}
sources:
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
  ap: {publisher: AP}
  kvia: {publisher: KVIA, derived_from: [ap]}
  blog: {publisher: Blog, derived_from: [kvia]}
  reuters: {publisher: Reuters}
  retold: {publisher: R, derived_from: [ai]}
  both: {publisher: B, derived_from: [ap, reuters]}
  ping: {publisher: P, derived_from: [pong]}
  pong: {publisher: Q, derived_from: [ping]}
"""


def read(fields: str) -> tuple[Log, Event]:
    text = f"{HEAD}events: [{{id: e, date: 2024, title: t, {fields}}}]\n"
    log = read_text(text, "a log").log
    return log, log.events[0]


def test_sources_are_gathered_from_all_that_speaks_for_the_event() -> None:
    _, event = read(
        "sources: [ap, kvia], "
        "quotes: [{speaker: hts, text: t, mode: verbatim, source: reuters}, "
        "{speaker: hts, text: t, mode: verbatim}], "
        "figures: [{measure: killed, best: 1, source: blog}, {measure: injured, best: 1}], "
        "claims: [{source: ai, says: t, verdict: distorted, sources: [ap, both]}]"
    )
    assert cited(event) == ("ap", "kvia", "reuters", "blog", "both")


def test_the_source_of_a_claim_does_not_support_the_event() -> None:
    log, event = read("claims: [{source: reuters, says: t, verdict: unsupported}]")
    assert cited(event) == ()
    assert independent(log, event) == ()


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        ("ap", ["ap"]),
        ("ap, reuters", ["ap", "reuters"]),
        ("ap, ap", ["ap"]),
        ("ai", []),
        ("ai, ap", ["ap"]),
        ("ap, kvia", ["ap"]),
        ("kvia, ap", ["ap"]),  # whichever is named first
        ("ap, blog", ["ap"]),  # derived at one remove
        ("kvia, reuters", ["kvia", "reuters"]),  # what it is derived from is not cited
        ("kvia, blog, reuters", ["kvia", "reuters"]),
        ("both, ap", ["ap"]),
        ("both, kvia", ["both"]),  # AP is behind both
        ("reuters, kvia, both", ["reuters", "kvia"]),
        ("retold", ["retold"]),
        ("ai, retold", []),  # a copy of the machine's text beside it
        ("ping, pong", ["ping"]),
        ("ping, pong, ap", ["ping", "ap"]),
        ("ap, nowhere", ["ap"]),
        ("nowhere", []),
    ],
)
def test_independent_sources_are_counted_by_origin(sources: str, count: list[str]) -> None:
    log, event = read(f"sources: [{sources}]")
    assert list(independent(log, event)) == count


def test_a_lineage_goes_all_the_way_and_stands_circles() -> None:
    log, _ = read("note: n")
    assert lineage(log.sources, "blog") == {"blog", "kvia", "ap"}
    assert lineage(log.sources, "ping") == {"ping", "pong"}
    assert lineage(log.sources, "nowhere") == {"nowhere"}


def test_machine_written_is_what_says_so() -> None:
    log, _ = read("note: n")
    assert [key for key, source in log.sources.items() if machine_written(source)] == ["ai"]
