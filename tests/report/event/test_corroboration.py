"""Why so many sources count and no more, in words."""

from __future__ import annotations

from tests.report.logs import log_of, printed
from tui.log.reading.reader import read_text
from tui.log.sourcing.corroboration import support
from tui.report.event.corroboration import reasoning

HEAD = """\
sources:
  ap: {publisher: AP}
  kvia: {publisher: KVIA, derived_from: [ap]}
  kesq: {publisher: KESQ, derived_from: [ap]}
  reuters: {publisher: Reuters}
  ai: {publisher: M, digital_source_type: trainedAlgorithmicMedia}
  copy: {publisher: C, derived_from: [ai]}
"""


def said(fields: str) -> list[str]:
    text = f"{HEAD}events: [{{id: e, date: 2024, title: t, {fields}}}]"
    log = read_text(text, "a log").log
    return printed(reasoning(log, log.events[0], support(log, log.events[0])))[2:]


def test_it_names_who_counts_and_why_the_others_do_not() -> None:
    assert said("sources: [reuters, kvia, kesq, ai, copy, gone]") == [
        "5 sources, 2 independent: Reuters; KVIA",
        "  not counted: KESQ derives from AP, as KVIA does",
        "  not counted: M [AI] is machine-written",
        "  not counted: C derives from what machines wrote",
        "  not counted: gone is not among the sources of this log",
    ]
    assert said("sources: [ap, kvia]")[1] == "  not counted: KVIA derives from AP"


def test_of_one_publisher_one_text_counts() -> None:
    text = """
      sources: {a: {publisher: Reuters, title: A}, b: {publisher: Reuters, title: B}}
      events: [{id: e, date: 2024, title: t, sources: [a, b]}]"""
    log = read_text(text, "a log").log
    lines = printed(reasoning(log, log.events[0], support(log, log.events[0])))
    assert lines[-1] == "  not counted: Reuters again: a publisher counts once"


def test_an_id_that_no_source_has_is_no_source() -> None:
    assert said("sources: [ap, gone]") == [
        "1 source, and no other: AP",
        "  not counted: gone is not among the sources of this log",
    ]
    assert said("sources: [gone]")[:2] == [
        "no source",
        "  not counted: gone is not among the sources of this log",
    ]


def test_one_source_is_nobody_elses_word() -> None:
    assert said("sources: [ap]") == ["1 source, and no other: AP"]
    assert said("sources: [ai]")[0] == "1 source, 0 independent"
    assert said("title: t") == []


def test_what_the_sources_do_not_bear_is_said() -> None:
    lines = said("sources: [ap, kvia], status: confirmed")
    assert lines[-1] == ("! status: confirmed needs two independent sources, this event has one")


def test_what_one_knower_told_several_counts_as_one_and_what_is_counted_itself_is_said() -> None:
    log = log_of(
        "actors: {hts: {name: HTS, type: armed-group}}\n"
        "sources:\n"
        "  a: {publisher: A, origin: hts}\n"
        "  b: {publisher: B, origin: hts}\n"
        "  amnesty: {publisher: Amnesty International}\n"
        "  c: {publisher: C, origin: Amnesty International}\n"
        "events:\n"
        "  - {id: e, date: 2024, title: t, sources: [a, b]}\n"
        "  - id: f\n"
        "    date: 2024\n"
        "    title: t\n"
        "    sources: [amnesty, c]\n"
        "    accounts: [{sources: [amnesty, c], origin: Amnesty International}]\n"
    )
    told = [printed(reasoning(log, e, support(log, e)))[-1] for e in log.events]
    assert told == [
        "  not counted: B has it from HTS, as A does: together they count as one",
        "  not counted: C has it from Amnesty International, which is counted itself",
    ]
