"""The audit of the given article of the sample, and of logs a little different."""

from __future__ import annotations

from functools import cache

from msgspec.structs import replace

from tui.log.model import Claim, Log
from tui.log.reading.reader import read, sample
from tui.log.sourcing.audit import audit
from tui.report.audit.audit import audit_document
from tui.report.audit.conclusion import conclusion
from tui.report.text.document import Document

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
