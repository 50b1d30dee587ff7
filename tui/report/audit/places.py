"""Where the claims of an audit stand in their source, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.log.sourcing.audit import Audit
from tui.log.sourcing.verdicts import CheckedClaim
from tui.report.text.words import count_or_no, listed

_MOST: Final = 12  # places named


def places(audit: Audit, claims: Sequence[CheckedClaim]) -> str:
    """Return where claims stand in their source, or how many they are where that would not do."""
    locators = [checked.claim.locator for checked in claims]
    one_source = len({checked.claim.source for checked in audit.claims}) == 1
    if one_source and all(locators):
        return listed(locators, _MOST)
    return count_or_no(len(claims), "claim")
