"""The claims of an audit for other programs: a row for each."""

from __future__ import annotations

from typing import Final

from tui.log.sourcing.verdicts import CheckedClaim
from tui.report.export.rows import Columns

CLAIM_COLUMNS: Final[Columns[CheckedClaim]] = {
    "event": lambda each: each.event.id,
    "date": lambda each: each.event.date.text,
    "source": lambda each: each.claim.source,
    "locator": lambda each: each.claim.locator,
    "says": lambda each: each.claim.says,
    "quote": lambda each: each.claim.quote,
    "verdict": lambda each: each.claim.verdict,
    "note": lambda each: each.claim.note,
    "sources": lambda each: list(each.claim.sources),
    "independent_sources": lambda each: len(each.witnesses),
    "known": lambda each: each.known,
}
"""What is told of a claim; `known` is when that which holds instead was: before, only later ..."""
