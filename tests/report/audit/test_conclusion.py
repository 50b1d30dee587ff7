"""What an audit comes to, in one paragraph; every number follows from the records."""

from __future__ import annotations

from msgspec.structs import replace

from tests.report.audit.given import SMALL, changed, concluded, of_given, sample_log
from tests.report.logs import log_of, printed
from tui.log.dates.date import parse_date
from tui.log.sourcing.audit import audit
from tui.report.audit.audit import audit_document
from tui.report.audit.conclusion import conclusion


def test_the_conclusion_on_the_given_article() -> None:
    assert concluded(sample_log()) == (
        "It was written by a machine: its word alone bears out nothing. "
        "Of 29 claims 26 have something to check: 11 hold, 9 hold in part, "
        "4 do not hold as worded, 1 is overtaken and 1 was not found by us. "
        "It is contradicted in S13 and S22, distorts what was said or done in S15, "
        "overstates in S23 (second half) and is overtaken by accounts of the same day or later "
        "in S24. "
        "What holds instead had been published before 5 Dec 2024, when it was issued, "
        "for S13 and in part for S23 (second half); dated only by the month, so before or after "
        "is not known, for S15; on the same day, order not known, for S22 and S24. "
        "Not found by us, which refutes nothing: S19. "
        "1 event has it among its sources, and none rests on it alone as a whole. "
        "On it alone rests the place: Assi Square (of “Celebratory gunfire in Hama (Assi Square: "
        "a machine's word)”). "
        "The log takes no quote and no figure from it."
    )


def test_a_verdict_that_changes_moves_the_conclusion_and_the_tally() -> None:
    log = changed(sample_log(), "S15", verdict="supported")
    assert "12 hold, 9 hold in part, 3 do not hold as worded" in concluded(log)
    assert "distorts" not in concluded(log)
    lines = printed(of_given(log))
    assert not [line for line in lines if "istorted" in line]
    (row,) = (line for line in lines if line.startswith("  + supported"))
    assert row.startswith(
        "  + supported    12  ████████████   S1, S4, S5, S7, S8, S9, S12, S15, S18,"
    )


def test_a_date_that_changes_moves_what_could_be_known() -> None:
    log = sample_log()
    earlier = replace(log.sources["given-article"], issued=parse_date("2024-12-04", log.timezone))
    log = replace(log, sources=log.sources | {"given-article": earlier})
    assert (
        "had been published before 4 Dec 2024, when it was issued, for S13 and in part for S23 "
        "(second half); dated only by the month, so before or after is not known, for S15; "
        "only later for S22 and S24." in concluded(log)
    )


def test_a_copy_counts_with_its_origin_and_a_copy_of_a_machine_for_nothing() -> None:
    log = log_of(SMALL, problems=1)
    assert conclusion(log, audit(log, ["kvia"], log.events)).startswith(
        "It derives from AP: together they count once. The log examines none of its claims. "
        "1 event has it among its sources; 1 event rests on it alone: “Third”."
    )
    assert conclusion(log, audit(log, ["copy"], log.events)).startswith(
        "It derives from what machines wrote: its word alone bears out nothing."
    )
    assert conclusion(log, audit(log, ["ap"], log.events)).startswith(
        "From whom it has what it says, the log does not tell."
    )
    assert "No event has it among its sources; 1 event rests on it alone" in conclusion(
        log, audit(log, ["ap"], log.events)
    )


KNOWERS = """
sources:
  ap: {publisher: AP, origin: sohr}
  rudaw: {publisher: Rudaw}
  blog: {publisher: Blog}
actors: {sohr: {name: Observatory, type: organisation}}
events:
  - id: e
    date: 2024-12-05
    title: First
    sources: [rudaw]
    accounts: [{sources: [rudaw], field: date, says: early, origin: sohr}]
  - {id: f, date: 2024-12-06, title: Second, sources: [rudaw], claims: [
      {source: blog, says: t, verdict: contradicted, sources: [{source: rudaw, stance: disputes}]}]}
"""


def test_it_is_said_from_whom_a_source_has_it_as_far_as_the_log_tells() -> None:
    log = log_of(KNOWERS)
    told = {each: conclusion(log, audit(log, [each], log.events)) for each in log.sources}
    assert told["ap"].startswith(
        "It has what it says from Observatory: all that have it from there count once."
    )
    assert told["rudaw"].startswith(
        "Of 1 event it has what it says from Observatory; of the others the log does not tell."
    )
    assert told["blog"].startswith("From whom it has what it says, the log does not tell.")


def test_a_verdict_that_names_a_source_and_a_source_that_nothing_cites() -> None:
    log = log_of(KNOWERS)
    words = conclusion(log, audit(log, ["rudaw"], log.events))
    assert words.endswith("It is named in 1 verdict on claims of others.")
    assert " No event has it among its sources. The log takes " in conclusion(
        log, audit(log, ["ap"], log.events)
    )


def test_what_was_overtaken_is_no_failing_and_what_was_not_found_needs_no_source() -> None:
    log = log_of(
        "sources:\n"
        "  one: {publisher: One, issued: 2024-12-05}\n"
        "  ap: {publisher: AP, issued: 2024-12-04}\n"
        "events:\n"
        "  - {id: e, date: 2024-12-01, title: First, sources: [ap], claims: [\n"
        "      {source: one, locator: S1, says: t, verdict: outdated,\n"
        "       sources: [{source: ap, stance: disputes}]},\n"
        "      {source: one, locator: S2, says: t, verdict: unsupported}]}\n"
    )
    found = audit(log, ["one"], log.events)
    words = conclusion(log, found)
    assert "0 do not hold as worded, 1 is overtaken and 1 was not found by us." in words
    assert "It is overtaken by accounts of the same day or later in S1." in words
    assert "  no source for the verdict" not in printed(audit_document(log, found))
