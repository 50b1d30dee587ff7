"""Audits as a reader sees them; every number follows from the records."""

from __future__ import annotations

import pytest

from tests.report.audit.given import SMALL, of_given, sample_log
from tests.report.logs import log_of, printed
from tui.log.model import Event
from tui.log.sourcing.audit import audit, machines
from tui.report.audit.audit import audit_document, audit_title
from tui.report.audit.conclusion import conclusion
from tui.report.text.document import Ref


def test_every_claim_stands_under_its_verdict_the_worst_first() -> None:
    lines = printed(of_given(sample_log()))
    headings = [line.removeprefix("── ") for line in lines if line.startswith("── ")]
    assert headings == [
        "Conclusion",
        "Verdicts",
        "Contradicted: others say otherwise (2)",
        "Distorted: there is something to it, but not so (1)",
        "Overstated: more than others bear out (1)",
        "Outdated: overtaken by accounts of the same day or later (1)",
        "Unsupported: not found by us (1)",
        "Imprecise: holds in part (9)",
        "Supported: holds (11)",
        "Comment: no fact to check (3)",
        "Rests on it alone",
        "Events that have it among their sources (1)",
    ]


def test_a_claim_says_what_holds_on_whose_word_and_whether_it_was_known() -> None:
    lines = printed(of_given(sample_log()))
    start = lines.index(
        "! S24 · UN agencies count 178,000 and 280,000 displaced people · 5 Dec 2024"
    )
    assert lines[start + 1].startswith("  says: Tens of thousands")
    told = "\n".join(lines[start + 2 : start + 9])
    assert "  exactly: “As the fighting continues, tens of thousands of people" in told
    assert "  holds: Pedersen said so on 3 December" in told
    assert "  for it: Associated Press via WHIO; ANA-MPA via SKAI (citing OCHA)" in told
    assert "  against it: OCHA (Whole of Syria) via ReliefWeb; APP/AFP via UrduPoint" in told
    assert "  of the same day, order not known: OCHA (Whole of Syria) via ReliefWeb" in told


@pytest.mark.parametrize(
    ("issued", "line"),
    [
        ("2024-12-04", "already published when this was issued: W"),
        ("2024-11", "already published when this was issued: W"),
        ("2024-12-05", "of the same day, order not known: W"),
        ("2024-12-05T09:00", "of the same day, order not known: W"),
        ("2024-12", "dated only by the month, so before or after is not known: W"),
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
        "  - {id: e, date: 2024-10, title: t, sources: [w], claims: [\n"
        "      {source: ai, locator: S1, says: t, verdict: distorted, sources: [w]}]}\n"
    )
    lines = printed(audit_document(log, audit(log, ["ai"], log.events)))
    told = lines[lines.index("  verdict by: W") + 1 : lines.index("── Rests on it alone") - 1]
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
    assert "── Verdicts on claims of others that name it (8)" in lines
    assert "── Relations (3)" in lines
    assert "  Dareen Khalifa works for Crisis Group" in [
        line.replace("International ", "") for line in lines
    ]


def test_all_that_machines_wrote_is_audited_together() -> None:
    log = log_of(SMALL, problems=1)
    found = audit(log, machines(log), log.events)
    assert audit_title(log, found.ids) == "Audit: 2 sources together"
    assert conclusion(log, found) == (
        "These 2 sources are taken as one. Of 2 claims 2 have something to check: 0 hold, "
        "0 hold in part and 2 do not hold as worded. They are contradicted in 1 claim and distort "
        "what was said or done in 1 claim. "
        "Whether sources say what holds instead of 1 claim is not told. "
        "No independent source stands behind the verdict on 1 claim. "
        "1 event has them among its sources; 2 events rest on them alone: “First” and “Second”. "
        "The log takes no quote and no figure from them."
    )
    lines = printed(audit_document(log, found))
    assert "! Two [AI] · S1 · First · 5 Dec 2024" in lines
    assert "  no independent source stands behind this verdict" in lines


def test_a_log_without_machine_written_sources_says_so() -> None:
    log = log_of("sources: {ap: {publisher: AP}}\nevents: [{id: e, date: 2024, title: t}]")
    assert printed(audit_document(log, audit(log, machines(log), log.events))) == [
        "No source of this log was written by a machine."
    ]


def test_of_many_rows_only_those_shown_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(
        f"  - {{id: e{n}, date: 2024-12-05, title: t, sources: [a]}}\n" for n in range(200)
    )
    log = log_of("sources: {a: {publisher: A}}\nevents:\n" + rows)
    made: list[Event] = []

    def title(event: Event) -> str:
        made.append(event)
        return "t"

    monkeypatch.setattr("tui.report.audit.audit.title", title)
    lines = printed(audit_document(log, audit(log, ["a"], log.events)))
    assert "── Events that have it among their sources (200)" in lines
    assert "  and 160 more" in lines
    assert len(made) == 80  # of those that rest on it, and of those that cite it
