"""Independent sources, against counts made by hand that a simpler rule would get wrong."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.model import Event, Head, Log, Source
from tui.log.reading.reader import read_text
from tui.log.sourcing.corroboration import (
    LeftOut,
    cited,
    corroborate,
    independent,
    mentioned,
    support,
)

MACHINE: Final = "trainedAlgorithmicMedia"
SOURCES = {
    "ai": Source(digital_source_type=MACHINE),
    "ap": Source(),
    "kvia": Source(derived_from=("ap",)),
    "kesq": Source(derived_from=("ap",)),
    "blog": Source(derived_from=("kvia",)),
    "reuters": Source(),
    "blog-reprint": Source(derived_from=("blog",)),
    "tass-reprint": Source(derived_from=("tass-translated",)),
    "tass-translated": Source(derived_from=("tass",)),
    "tass": Source(derived_from=("reuters",)),
    "retold": Source(derived_from=("ai",)),
    "rewritten": Source(derived_from=("retold",)),
    "half": Source(derived_from=("ai", "reuters")),
    "ai-of-ap": Source(digital_source_type=MACHINE, derived_from=("ap",)),
    "retold-ap": Source(derived_from=("ai-of-ap",)),
    "digest": Source(derived_from=("ap", "reuters")),
    "ping": Source(derived_from=("pong",)),
    "pong": Source(derived_from=("ping",)),
    "torn-a": Source(derived_from=("not-listed",)),
    "torn-b": Source(derived_from=("not-listed",)),
}


def counted(*ids: str) -> tuple[str, ...]:
    return corroborate(Head(sources=SOURCES), ids).independent


def left_out(*ids: str) -> tuple[LeftOut, ...]:
    return corroborate(Head(sources=SOURCES), ids).left_out


@pytest.mark.parametrize(
    ("ids", "count"),
    [
        ("", ""),
        ("ap", "ap"),
        ("ap reuters", "ap reuters"),
        ("ap ap", "ap"),  # named twice
        ("ap kvia", "ap"),
        ("kvia ap", "ap"),  # whichever is named first
        ("ap blog", "ap"),  # derived at one remove, and what is between them is not cited
        ("kvia reuters", "kvia reuters"),  # the first source is not cited: the copy is the witness
        ("kvia kesq", "kvia"),  # two copies of what is not cited are one
        ("blog kesq", "kesq"),  # the nearer copy
        ("kvia kesq blog ap", "ap"),  # a whole chain is one
        ("digest ap", "ap"),
        ("digest ap reuters", "ap reuters"),  # a digest does not take the place of both
        ("digest kvia reuters", "kvia reuters"),
        ("digest kvia", "kvia"),  # AP is behind both
        # The digest has two rivals, each copy one: both copies count, wherever it is named.
        ("kvia digest tass", "kvia tass"),
        ("digest tass kvia", "tass kvia"),
        ("kvia tass digest", "kvia tass"),
        # Copies of copies have fewer rivals than the digest, though their chains are longer.
        ("digest blog-reprint tass-reprint", "blog-reprint tass-reprint"),
        # Beside two copies of one chain, and one of another.
        ("digest kvia kesq tass", "kvia tass"),
        ("torn-a torn-b", "torn-a"),  # both name an origin that is not in the log
        ("ping pong", "ping"),  # a circle is one
        ("ping pong ap", "ping ap"),
    ],
)
def test_a_chain_counts_once(ids: str, count: str) -> None:
    assert counted(*ids.split()) == tuple(count.split())


@pytest.mark.parametrize(
    ("ids", "count"),
    [
        ("ai", ""),
        ("ai ap", "ap"),
        ("ai ai-of-ap", ""),
        ("retold", ""),  # its words are a machine's, whoever prints them
        ("rewritten", ""),  # at any remove
        ("retold rewritten ap", "ap"),
        ("retold-ap", ""),  # a machine stands between it and the agency
        ("retold-ap ap", "ap"),
        ("half", ""),  # what it has of Reuters cannot be told from what it has of the machine
        ("half ap", "ap"),
        ("half reuters", "reuters"),
        ("nowhere", ""),
        ("ap nowhere", "ap"),
    ],
)
def test_a_machine_never_counts(ids: str, count: str) -> None:
    assert counted(*ids.split()) == tuple(count.split())


def test_what_is_left_out_has_a_reason() -> None:
    assert left_out("ap", "blog", "ai", "rewritten", "gone") == (
        LeftOut("blog", "derived", "ap"),
        LeftOut("ai", "machine-written"),
        LeftOut("rewritten", "from machines"),
        LeftOut("gone", "unknown"),
    )


def test_two_copies_are_left_out_for_what_is_behind_both() -> None:
    assert left_out("kvia", "kesq") == (LeftOut("kesq", "same origin", "kvia", "ap"),)
    assert left_out("kvia", "blog") == (LeftOut("blog", "derived", "kvia"),)


ids = st.sampled_from("abcdefgh")
logs = st.dictionaries(
    ids,
    st.builds(
        Source,
        derived_from=st.lists(ids, max_size=2, unique=True).map(tuple),
        digital_source_type=st.sampled_from([None, None, None, MACHINE]),
    ),
)


@given(logs, st.lists(ids))
def test_every_source_is_either_counted_or_left_out(
    sources: dict[str, Source], cited: list[str]
) -> None:
    found = corroborate(Head(sources=sources), cited)
    assert set(found.sources) == set(cited) & sources.keys()
    left_out = [each.source for each in found.left_out]
    assert sorted((*found.independent, *left_out)) == sorted(set(cited))
    assert {each.counted for each in found.left_out} <= {"", *found.independent}


@given(st.dictionaries(ids, st.none() | ids), st.lists(ids, unique=True))
def test_with_one_origin_each_the_first_sources_are_counted(
    origin_of: dict[str, str | None], cited: list[str]
) -> None:
    # Only earlier letters are origins, so that there is no circle.
    sources = {
        each: Source(derived_from=(origin,) if origin and origin < each else ())
        for each, origin in origin_of.items()
    }

    def first(each: str) -> str:
        origin = origin_of.get(each)
        return first(origin) if origin and origin < each else each

    expected = {first(each) for each in cited if each in sources}
    assert len(corroborate(Head(sources=sources), cited).independent) == len(expected)


HEAD = """\
actors: {hts: {name: HTS}}
sources:
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
  ap: {publisher: AP}
  kvia: {publisher: KVIA, derived_from: [ap]}
  reuters: {publisher: Reuters}
"""


def read_event(fields: str) -> tuple[Log, Event]:
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
    _, event = read_event(EVERYTHING)
    assert cited(event) == ("ap", "reuters")


def test_all_that_is_named_in_it_is_more() -> None:
    _, event = read_event(EVERYTHING)
    assert mentioned(event) == ("ap", "reuters", "kvia", "ai")


def test_a_count_for_the_whole_country_does_not_bear_out_that_a_town_was_taken() -> None:
    log, event = read_event(
        "sources: [ap], figures: [{measure: killed, best: 704, source: reuters}]"
    )
    assert independent(log, event) == ("ap",)


def test_neither_who_makes_a_claim_nor_who_refutes_it_supports_the_event() -> None:
    log, event = read_event(
        "claims: [{source: kvia, says: t, verdict: unsupported, sources: [reuters]}]"
    )
    assert cited(event) == ()
    assert independent(log, event) == ()


def test_the_source_of_a_quote_is_a_witness_like_any_other() -> None:
    quotes = "quotes: [{speaker: hts, text: t, mode: verbatim, source: kvia}]"
    log, event = read_event(f"sources: [ap, reuters], {quotes}")
    assert support(log, event).sources == ("ap", "reuters", "kvia")
    assert independent(log, event) == ("ap", "reuters")
