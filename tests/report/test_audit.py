"""Audits as a reader sees them; every number follows from the records."""

from __future__ import annotations

from functools import cache

import pytest
from msgspec.structs import replace

from tests.report.logs import log_of, printed
from tui.log.dates.date import parse_date
from tui.log.model import Claim, Event, Log
from tui.log.reading.reader import read, sample
from tui.log.sourcing.audit import audit, machines
from tui.report.audit.audit import audit_document, audit_title
from tui.report.audit.conclusion import conclusion
from tui.report.text.document import Document, Ref
from tui.report.text.words import count_or_no, listed

GIVEN = ("given-article",)


@cache
def sample_log() -> Log:
    return read(sample()).log


def of_given(log: Log) -> Document:
    return audit_document(log, audit(log, GIVEN, log.events))


def concluded(log: Log) -> str:
    return conclusion(log, audit(log, GIVEN, log.events))


def changed(log: Log, locator: str, **fields: object) -> Log:
    """The log with other fields on the claim that stands there."""

    def claim(old: Claim) -> Claim:
        return replace(old, **fields) if old.locator == locator else old

    events = [
        replace(event, claims=tuple(claim(each) for each in event.claims)) for event in log.events
    ]
    return replace(log, events=tuple(events))


def test_the_conclusion_on_the_given_article() -> None:
    assert concluded(sample_log()) == (
        "unnamed (AI-generated rewrite) was written by a machine: its word alone bears out "
        "nothing. "
        "Of 28 claims 25 have something to check: 9 hold, 8 hold in part, 8 do not hold. "
        "It is contradicted by others in S13 and S22, distorts what was said or done in S14 and "
        "S15, overstates in S23, is out of date in S24 and stands alone with S11 and S19. "
        "What holds instead had been published before 5 Dec 2024, when it was issued, "
        "for 3 of the 6 that others correct; on the same day, order not known, for S14 and "
        "S22; on a date that overlaps, order not known, for S15. 1 event cites it, and "
        "none rests on it alone. The log takes no quote and no figure from it."
    )


def test_a_verdict_that_changes_moves_the_conclusion_and_the_tally() -> None:
    log = changed(sample_log(), "S15", verdict="supported")
    assert "10 hold, 8 hold in part, 7 do not hold" in concluded(log)
    assert "distorts what was said or done in S14, overstates" in concluded(log)
    lines = printed(of_given(log))
    assert "! distorted     1  ██            S14" in lines
    assert "+ supported    10  ████████████  S1, S5, S8, S12, S15, S17, S18, S20, S21 and S26" in (
        lines
    )
    assert "── Distorted: there is something to it, but not so (1)" in lines


def test_a_date_that_changes_moves_what_could_be_known() -> None:
    log = sample_log()
    earlier = replace(log.sources["given-article"], issued=parse_date("2024-12-04", log.timezone))
    log = replace(log, sources=log.sources | {"given-article": earlier})
    assert (
        "had been published before 4 Dec 2024, when it was issued, for 3 of the 6 that others "
        "correct; on a date that overlaps, order not known, for S15; only later for S22."
        in concluded(log)
    )


def test_every_claim_stands_under_its_verdict_the_worst_first() -> None:
    lines = printed(of_given(sample_log()))
    headings = [line.removeprefix("── ") for line in lines if line.startswith("── ")]
    assert headings == [
        "Conclusion",
        "Verdicts",
        "Contradicted: others say otherwise (2)",
        "Distorted: there is something to it, but not so (2)",
        "Overstated: more than others bear out (1)",
        "Dated wrongly: no longer true when it was issued (1)",
        "Alone: nobody else has it (2)",
        "Imprecise: holds in part (8)",
        "Supported: holds (9)",
        "Comment: no fact to check (3)",
        "Rests on it alone",
        "Events that cite it (1)",
    ]


def test_a_claim_says_what_holds_on_whose_word_and_whether_it_was_known() -> None:
    lines = printed(of_given(sample_log()))
    start = lines.index("! S24 · UN counts 178,000 to 280,000 displaced people · 5 Dec 2024")
    assert lines[start + 1].startswith("  says: Tens of thousands")
    assert lines[start + 2].startswith("  holds: Pedersen said so on 3 December")
    assert lines[start + 3].startswith("  by: Associated Press via WHIO; ANA-MPA via SKAI")
    assert lines[start + 4] == (
        "  already published when this was issued: Associated Press via WHIO; ANA-MPA via SKAI "
        "(citing OCHA)"
    )
    assert lines[start + 5].startswith("  of the same day, order not known: ")


@pytest.mark.parametrize(
    ("issued", "line"),
    [
        ("2024-12-04", "already published when this was issued: W"),
        ("2024-11", "already published when this was issued: W"),
        ("2024-12-05", "of the same day, order not known: W"),
        ("2024-12-05T09:00", "of the same day, order not known: W"),
        ("2024-12", "of a date that overlaps, order not known: W"),
        ("2024-12-06", "published only after this was issued"),
        ("", None),
    ],
)
def test_a_verdict_says_which_sources_were_earlier(issued: str, line: str | None) -> None:
    log = log_of(
        "sources:\n"
        "  ai: {publisher: M, issued: 2024-12-05, digital_source_type: trainedAlgorithmicMedia}\n"
        f"  w: {{publisher: W{f', issued: {issued}' if issued else ''}}}\n"
        "events:\n"
        "  - {id: e, date: 2024-12-05, title: t, sources: [w], claims: [\n"
        "      {source: ai, locator: S1, says: t, verdict: distorted, sources: [w]}]}\n"
    )
    lines = printed(audit_document(log, audit(log, ["ai"], log.events)))
    told = lines[lines.index("  by: W") + 1 : lines.index("── Rests on it alone") - 1]
    assert told == ([f"  {line}"] if line else [])


def test_every_entry_leads_on() -> None:
    entries = [each for each in of_given(sample_log()) if each.stop]
    assert entries[0].ref == Ref("source", "given-article")
    assert entries[1].ref == Ref("event", "bg-2011-hama-square")
    assert entries[-1].ref == Ref("event", "ev-1205-square")
    assert all(entry.ref for entry in entries)


def test_what_the_log_takes_from_a_source_is_listed_whole() -> None:
    log = sample_log()
    lines = printed(audit_document(log, audit(log, ["webn-1206"], log.events)))
    assert lines[0] == "WEBN · secondary · 6 Dec 2024"
    assert "── Quotes from it (5)" in lines
    assert "── Figures from it (2)" in lines
    assert "── Claims of others that it is held against (8)" in lines
    assert "── Relations (3)" in lines
    assert "  Dareen Khalifa works for Crisis Group" in [
        line.replace("International ", "") for line in lines
    ]


SMALL = """\
sources:
  one: {publisher: One, digital_source_type: trainedAlgorithmicMedia}
  two: {publisher: Two, digital_source_type: trainedAlgorithmicMedia}
  copy: {publisher: Copy, derived_from: [one]}
  ap: {publisher: AP}
  kvia: {publisher: KVIA, derived_from: [ap]}
events:
  - id: e1
    date: 2024-12-05
    title: First
    sources: [one, two]
    claims:
      - {source: one, locator: S1, says: t, verdict: distorted, sources: [ap]}
      - {source: two, locator: S1, says: t, verdict: contradicted, sources: [copy]}
  - {id: e2, date: 2024-12-06, title: Second, sources: [copy]}
  - {id: e3, date: 2024-12-07, title: Third, sources: [kvia]}
"""


def test_all_that_machines_wrote_is_audited_together() -> None:
    log = log_of(SMALL)
    found = audit(log, machines(log), log.events)
    assert audit_title(log, found.ids) == "Audit: 2 sources together"
    assert conclusion(log, found) == (
        "These 2 sources are taken as one. Of 2 claims 2 have something to check: 0 hold, "
        "0 hold in part, 2 do not hold. They are contradicted by others in 1 claim and distort "
        "what was said or done in 1 claim. "
        "No independent source stands behind the verdict on 1 claim. "
        "1 event cites them; 2 events rest on them alone: “First” and “Second”. "
        "The log takes no quote and no figure from them."
    )
    lines = printed(audit_document(log, found))
    assert "! Two [AI] · S1 · First · 5 Dec 2024" in lines
    assert "  no independent source stands behind this verdict" in lines


def test_a_copy_counts_with_its_origin_and_a_copy_of_a_machine_for_nothing() -> None:
    log = log_of(SMALL)
    assert conclusion(log, audit(log, ["kvia"], log.events)).startswith(
        "KVIA derives from AP: together they count once. The log examines none of its claims. "
        "1 event cites it; 1 event rests on it alone: “Third”."
    )
    assert conclusion(log, audit(log, ["copy"], log.events)).startswith(
        "Copy derives from what machines wrote: its word alone bears out nothing."
    )
    assert conclusion(log, audit(log, ["ap"], log.events)).startswith(
        "AP has what it says from no other source of this log."
    )
    assert "No event cites it; 1 event rests on it alone" in conclusion(
        log, audit(log, ["ap"], log.events)
    )


def test_a_log_without_machine_written_sources_says_so() -> None:
    log = log_of("sources: {ap: {publisher: AP}}\nevents: [{id: e, date: 2024, title: t}]")
    assert printed(audit_document(log, audit(log, machines(log), log.events))) == [
        "No source of this log was written by a machine."
    ]


def test_words_are_listed_and_counted_as_people_do() -> None:
    assert listed([], 12) == ""
    assert listed(["a"], 12) == "a"
    assert listed(["a", "b", "c"], 12) == "a, b and c"
    assert listed([str(n) for n in range(20)], 12).endswith("10, 11 and 8 more")
    assert [count_or_no(n, "claim") for n in (0, 1, 2)] == ["no claim", "1 claim", "2 claims"]


def test_of_many_rows_only_those_shown_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(
        f"  - {{id: e{n}, date: 2024-12-05, title: t, sources: [a]}}\n" for n in range(200)
    )
    log = log_of("sources: {a: {publisher: A}}\nevents:\n" + rows)
    made: list[Event] = []
    monkeypatch.setattr("tui.report.audit.audit.title", lambda event: (made.append(event), "t")[1])
    lines = printed(audit_document(log, audit(log, ["a"], log.events)))
    assert "── Events that cite it (200)" in lines
    assert "  and 160 more" in lines
    assert len(made) == 80  # of those that rest on it, and of those that cite it
