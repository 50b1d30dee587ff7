"""Claims: verdicts that nothing bears."""

from __future__ import annotations

from collections.abc import Iterator

from tui.log.model import Claim, Head, Log
from tui.log.problems import Fault
from tui.log.sourcing.origins import origins_of
from tui.log.sourcing.provenance import all_machine_written, depends_only_on
from tui.log.sourcing.verdicts import UNBORNE, bearing


def unborne_verdicts(log: Log) -> Iterator[Fault]:
    """Find verdicts without a source that is not the claimant, what it has it from, or a copy.

    A comment has nothing to check, and what is unsupported was not found.
    """
    for index, event in enumerate(log.events):
        for number, claim in enumerate(event.claims):
            if claim.verdict in UNBORNE or bearing(log, claim):
                continue
            message = f"`verdict: {claim.verdict}` {_why(log, claim)}"
            yield Fault(("events", index, "claims", number, "verdict"), message)


def _why(log: Head, claim: Claim) -> str:
    """Say what a verdict rests on that does not bear it."""
    sources = [each for each in claim.sources if each in log.sources]
    if not sources:
        return "needs `sources` that bear it; what was looked for and not found is `unsupported`"
    if set(sources) == {claim.source}:
        return "rests on the claimant's own word: name a source that bears it"
    if all(depends_only_on(log.sources, each, {claim.source}.__contains__) for each in sources):
        return "rests on copies of the claimant: name a source that does not derive from it"
    if all(all_machine_written(log.sources, each) for each in sources):
        return "rests on machine-written sources alone: name one that people wrote"
    origins = origins_of(log)
    own = set(origins.of(claim.source))
    if all(not own.isdisjoint(origins.of(each)) for each in sources):
        return (
            "rests on what the claimant has it from: name another source, or say under `accounts` "
            "that this one disputes the claim"
        )
    return "rests on no source that counts: name one that does"
