"""Questions: answers that nothing speaks for, and what bears on them that is not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import Final

from tui.log.checks.outlines import Outlines
from tui.log.model import ClaimEvidence, Head, Log, Question
from tui.log.problems import Fault, Path
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted

_MOST_SHOWN: Final = 5  # locators that fit into a message


def wrong_answers(log: Log) -> Iterator[Fault]:
    """Find questions whose status is not that of what is said and named under them."""
    for key, each in log.questions.items():
        if message := _amiss(each):
            yield Fault(("questions", key, "status"), f"`status: {each.status}` {message}")


def _amiss(each: Question) -> str:
    """Return what keeps a status from being true; "" where nothing does."""
    if each.status in ("answered", "partial"):
        if not each.answer.strip():
            return "needs an `answer`"
        if not each.counts("supports"):
            return "needs an event or a claim that speaks for the answer: see `stance`"
    if each.status == "answered" and each.needs:
        return "has something missing under `needs`: it is `partial`, or nothing is"
    if each.status == "open" and each.answer.strip():
        return "has an `answer`: it is `partial` or `answered`"
    return ""


def dangling_evidence(log: Head, outlines: Outlines, hints: SpellingHints) -> Iterator[Fault]:
    """Find events and claims under questions that the log does not have."""
    if not any(each.events or each.claims for each in log.questions.values()):
        return
    known = frozenset(outlines.ids)
    for key, question in log.questions.items():
        for path, event in _events(question):
            if event not in known:
                hint = hints.did_you_mean(event, known)
                message = f"{backquoted(event)} is not the id of an event{hint}"
                yield Fault(("questions", key, *path), message)
    yield from _dangling_claims(log, outlines, known)


def _events(question: Question) -> Iterator[tuple[Path, str]]:
    """Yield where a question names an event, and its id."""
    for number, each in enumerate(question.events):
        if isinstance(each, str):
            yield ("events", number), each
        else:
            yield ("events", number, "event"), each.event
    for number, claim in enumerate(question.claims):
        yield ("claims", number, "event"), claim.event


def _dangling_claims(log: Head, outlines: Outlines, known: frozenset[str]) -> Iterator[Fault]:
    """Find claims of which their event has none: by source, and by locator where that is given."""
    claims = outlines.claims_by_id()
    told = cache(lambda event: _by_source(claims.get(event, ())))
    for key, question in log.questions.items():
        for number, each in enumerate(question.claims):
            named = each.event in known and each.source in log.sources
            if named and (message := _no_claim(each, told(each.event))):
                yield Fault(("questions", key, "claims", number), message)


def _by_source(claims: Iterable[tuple[str, str]]) -> dict[str, Counter[str]]:
    """Return the locators of the claims of an event by source, each with how many have it."""
    found: dict[str, Counter[str]] = {}
    for source, locator in claims:
        found.setdefault(source, Counter())[locator] += 1
    return found


def _no_claim(wanted: ClaimEvidence, there: Mapping[str, Counter[str]]) -> str:
    """Say that an event has no such claim; "" where it has."""
    own = there.get(wanted.source, Counter())
    if wanted.locator in own:
        return ""
    event, source = backquoted(wanted.event), backquoted(wanted.source)
    if not own:
        return f"{event} has no claim of {source}"
    if not wanted.locator:
        several = f"{event} has several claims of {source}: add the `locator`"
        return several if own.total() > 1 else ""
    some = [*islice(filter(None, own), _MOST_SHOWN + 1)]
    locators = ", ".join([*map(backquoted, some[:_MOST_SHOWN]), *["…"] * (len(some) > _MOST_SHOWN)])
    there_are = f": it may be {locators}" if locators else ""
    return f"{event} has no claim of {source} at {backquoted(wanted.locator)}{there_are}"
