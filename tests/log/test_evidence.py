"""What an event rests on, against counts made by hand that a simpler rule would get wrong."""

from __future__ import annotations

from tui.log.model import Event, Log
from tui.log.reading.reader import read_text
from tui.log.sourcing.corroboration import cited, independent, mentioned, support

HEAD = """\
actors: {hts: {name: HTS}}
sources:
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
  ap: {publisher: AP}
  kvia: {publisher: KVIA, derived_from: [ap]}
  reuters: {publisher: Reuters}
"""


def read(fields: str) -> tuple[Log, Event]:
    text = f"{HEAD}events: [{{id: e, date: 2024, title: t, {fields}}}]\n"
    log = read_text(text, "a log").log
    return log, log.events[0]


EVERYTHING = (
    "sources: [ap, ap], "
    "quotes: [{speaker: hts, text: t, mode: verbatim, source: reuters}, "
    "{speaker: hts, text: t, mode: verbatim}], "
    "figures: [{measure: killed, best: 1, source: kvia}, {measure: injured, best: 1}], "
    "claims: [{source: ai, says: t, verdict: distorted, sources: [ap, kvia]}]"
)


def test_an_event_rests_on_its_own_sources_and_those_of_its_quotes() -> None:
    _, event = read(EVERYTHING)
    assert cited(event) == ("ap", "reuters")


def test_all_that_is_named_in_it_is_more() -> None:
    _, event = read(EVERYTHING)
    assert mentioned(event) == ("ap", "reuters", "kvia", "ai")


def test_a_count_for_the_whole_country_does_not_bear_out_that_a_town_was_taken() -> None:
    log, event = read("sources: [ap], figures: [{measure: killed, best: 704, source: reuters}]")
    assert independent(log, event) == ("ap",)


def test_neither_who_makes_a_claim_nor_who_refutes_it_supports_the_event() -> None:
    log, event = read("claims: [{source: kvia, says: t, verdict: unsupported, sources: [reuters]}]")
    assert cited(event) == ()
    assert independent(log, event) == ()


def test_the_source_of_a_quote_is_a_witness_like_any_other() -> None:
    quotes = "quotes: [{speaker: hts, text: t, mode: verbatim, source: kvia}]"
    log, event = read(f"sources: [ap, reuters], {quotes}")
    assert support(log, event).sources == ("ap", "reuters", "kvia")
    assert independent(log, event) == ("ap", "reuters")
