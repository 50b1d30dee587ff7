"""What an audit comes to, in one paragraph: nothing in it but what follows from the records."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from tui.log.model import Event, Head, Source, Verdict
from tui.log.sourcing.audit import Audit
from tui.log.sourcing.provenance import all_machine_written, by_machine
from tui.report.audit.fields import fields_words
from tui.report.audit.order import knowable
from tui.report.audit.places import places
from tui.report.text.names import actor_name, source_name, title
from tui.report.text.words import agreeing, count_or_no, listed, phrase, plural

_MOST: Final = 12  # places or titles named
# What is said of a source whose claims do not hold; {s} is the ending of a verb.
_DEEDS: Final[dict[Verdict, str]] = {
    "contradicted": "{are} contradicted in",
    "distorted": "distort{s} what was said or done in",
    "overstated": "overstate{s} in",
    "outdated": "{are} overtaken by accounts of the same day or later in",
}
_HOLDING_NO_MORE: Final[tuple[Verdict, ...]] = ("outdated",)
"""Verdicts of claims that may have held when they were made: they are counted apart."""


def conclusion(head: Head, audit: Audit) -> str:
    """Return what an audit comes to."""
    parts = (
        _nature(head, audit),
        _outcome(audit),
        _deeds(audit),
        knowable(head, audit.of(*_DEEDS), partial(places, audit)),
        _stance_not_told(audit),
        _unfound(audit),
        _nobody(audit),
        _events(audit),
        fields_words(audit, _pronoun(audit)),
        _takes(audit),
    )
    return " ".join(filter(None, parts))


def _nature(head: Head, audit: Audit) -> str:
    """Say what the source counts for by what it is."""
    if len(audit.ids) != 1:
        return f"These {len(audit.ids)} sources are taken as one."
    (source_id,) = audit.ids
    source = head.sources.get(source_id, Source())
    if by_machine(head.sources, source_id):
        return "It was written by a machine: its word alone bears out nothing."
    if all_machine_written(head.sources, source_id):
        return "It derives from what machines wrote: its word alone bears out nothing."
    if source.parents:
        origins = listed([source_name(head, each) for each in source.parents], _MOST)
        return f"It derives from {origins}: together they count once."
    if source.origins:
        knowers = listed([actor_name(head, each) for each in source.origins], _MOST)
        return f"It has what it says from {knowers}: all that have it from there count once."
    return _told_of_events(head, audit)


def _told_of_events(head: Head, audit: Audit) -> str:
    """Say from whom a source has what it says of single events, as their accounts tell."""
    told = {event.id: _knowers(event, audit.ids) for event in audit.events}
    knowers = dict.fromkeys(actor_name(head, each) for some in told.values() for each in some)
    if not knowers:
        return "From whom it has what it says, the log does not tell."
    count = sum(map(bool, told.values()))
    of = f"Of {plural(count, 'event')} it has what it says from {listed([*knowers], _MOST)}"
    if count == len(told):
        return f"{of}."
    return f"{of}; of the others the log does not tell."


def _knowers(event: Event, ids: Sequence[str]) -> list[str]:
    """List who knew it of an event, by its accounts, of those that some sources give."""
    own = (account for account in event.accounts if not {*ids}.isdisjoint(account.sources))
    return [each for account in own for each in account.origins]


def _outcome(audit: Audit) -> str:
    """Say how many of its claims hold."""
    total, tally = audit.tally.total(), audit.tally
    if not total:
        return "The log examines none of its claims."
    supported, partly, unfound = (
        tally[verdict] for verdict in ("supported", "imprecise", "unsupported")
    )
    failing = sum(tally[verdict] for verdict in _DEEDS if verdict not in _HOLDING_NO_MORE)
    overtaken = sum(tally[verdict] for verdict in _HOLDING_NO_MORE)
    checkable = total - tally["comment"]
    numbers = [
        f"{supported} {agreeing(supported, 'holds', 'hold')}",
        f"{partly} {agreeing(partly, 'holds', 'hold')} in part",
        f"{failing} {agreeing(failing, 'does', 'do')} not hold as worded",
    ]
    if overtaken:
        numbers.append(f"{overtaken} {agreeing(overtaken, 'is', 'are')} overtaken")
    if unfound:
        numbers.append(f"{unfound} {agreeing(unfound, 'was', 'were')} not found by us")
    have = agreeing(checkable, "has", "have")
    words = f"Of {plural(total, 'claim')} {checkable} {have} something to check"
    return f"{words}: {listed(numbers, _MOST)}."


def _deeds(audit: Audit) -> str:
    """Say what is wrong with those that do not hold, and which they are."""
    count = len(audit.ids)
    forms = {"s": agreeing(count, "s", ""), "are": agreeing(count, "is", "are")}
    deeds = [
        f"{deed.format(**forms)} {places(audit, claims)}"
        for verdict, deed in _DEEDS.items()
        if (claims := audit.of(verdict))
    ]
    return phrase(agreeing(count, "It ", "They "), listed(deeds, _MOST), ".")


def _unfound(audit: Audit) -> str:
    """Say which claims nothing was found for, which does not mean that they are wrong."""
    claims = audit.of("unsupported")
    if not claims:
        return ""
    return f"Not found by us, which refutes nothing: {places(audit, claims)}."


def _stance_not_told(audit: Audit) -> str:
    """Say for which wrong claims no source is said to say what holds instead."""
    own = [checked for checked in audit.of(*_DEEDS) if checked.witnesses and not checked.holding]
    if not own:
        return ""
    return f"Whether sources say what holds instead of {places(audit, own)} is not told."


def _nobody(audit: Audit) -> str:
    """Say which verdicts no independent source stands behind."""
    bare = [
        checked
        for checked in audit.claims
        if not checked.witnesses and checked.claim.verdict not in ("comment", "unsupported")
    ]
    if not bare:
        return ""
    return f"No independent source stands behind the verdict on {places(audit, bare)}."


def _events(audit: Audit) -> str:
    """Say how many events have it among their sources, and which rest on it alone."""
    it = _pronoun(audit)
    have = agreeing(len(audit.events) or 1, "has {} among its", "have {} among their")
    words = f"{count_or_no(len(audit.events), 'event')} {have.format(it)} sources"
    words = words[0].upper() + words[1:]
    if not (audit.events or audit.alone):
        return f"{words}."
    if not audit.alone:
        return f"{words}, and none rests on {it} alone as a whole."
    rests = agreeing(len(audit.alone), "rests", "rest")
    titles = listed([f"“{title(event)}”" for event in audit.alone], _MOST)
    return f"{words}; {plural(len(audit.alone), 'event')} {rests} on {it} alone: {titles}."


def _takes(audit: Audit) -> str:
    """Say what else the log has from it, and which verdicts name it."""
    counts = {
        "quote": len(audit.quotes),
        "figure": len(audit.figures),
        "relation": len(audit.relations),
    }
    taken = [plural(count, noun) for noun, count in counts.items() if count]
    words = listed(taken, _MOST) or "no quote and no figure"
    words = f"The log takes {words} from {_pronoun(audit)}."
    if audit.refuting:
        named = agreeing(len(audit.ids), "It is named", "They are named")
        words += f" {named} in {plural(len(audit.refuting), 'verdict')} on claims of others."
    return words


def _pronoun(audit: Audit) -> str:
    return agreeing(len(audit.ids), "it", "them")
