"""What an audit comes to, in one paragraph: nothing in it but what follows from the records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.log.model import Head
from tui.log.sourcing.audit import FAILING, Audit, CheckedClaim, of_one_day
from tui.log.sourcing.provenance import all_machine_written, by_machine
from tui.report.text.names import source_name, title

_MOST = 12  # places or titles named
# What is said of a source whose claims have a verdict; {s} is the ending of a verb.
_DEEDS = {
    "contradicted": "{are} contradicted by others in",
    "distorted": "distort{s} what was said or done in",
    "overstated": "overstate{s} in",
    "outdated": "{are} out of date in",
    "unsupported": "stand{s} alone with",
}


def conclusion(log: Head, audit: Audit) -> str:
    """Return what an audit comes to."""
    parts = (_nature(log, audit), _outcome(audit), _deeds(audit), _knowable(log, audit))
    return " ".join(filter(None, (*parts, _nobody(audit), _events(audit), _takes(audit))))


def listed(words: Sequence[str]) -> str:
    """Return `a, b and c`, no more than a few of them."""
    few = list(words[:_MOST])
    few += [f"{len(words) - _MOST:,} more"] if len(words) > _MOST else []
    return " and ".join(filter(None, (", ".join(few[:-1]), *few[-1:])))


def number(count: int, noun: str) -> str:
    """Return `no claim`, `1 claim` or `2 claims`."""
    return f"{count or 'no'} {noun}{'' if count < 2 else 's'}"


def places(audit: Audit, claims: Sequence[CheckedClaim]) -> str:
    """Return where claims stand in their source, or how many they are where that would not do."""
    locators = [checked.claim.locator for checked in claims]
    one_source = len({checked.claim.source for checked in audit.claims}) == 1
    return listed(locators) if one_source and all(locators) else number(len(claims), "claim")


def _nature(log: Head, audit: Audit) -> str:
    """Say what the source counts for by what it is."""
    if len(audit.ids) != 1:
        return f"These {len(audit.ids)} sources are taken as one."
    (source_id,) = audit.ids
    name, source = source_name(log, source_id), log.sources.get(source_id)
    if by_machine(log.sources, source_id):
        return f"{name} was written by a machine: its word alone bears out nothing."
    if all_machine_written(log.sources, source_id):
        return f"{name} derives from what machines wrote: its word alone bears out nothing."
    if source and source.derived_from:
        origins = listed([source_name(log, each) for each in source.parents])
        return f"{name} derives from {origins}: together they count once."
    return f"{name} has what it says from no other source of this log."


def _outcome(audit: Audit) -> str:
    """Say how many of its claims hold."""
    total, tally = audit.tally.total(), audit.tally
    if not total:
        return "The log examines none of its claims."
    failing = sum(tally[verdict] for verdict in FAILING)
    checkable = total - tally["comment"]
    numbers = f"{tally['supported']} hold, {tally['imprecise']} hold in part, {failing} do not hold"
    have = "has" if checkable == 1 else "have"
    return f"Of {number(total, 'claim')} {checkable} {have} something to check: {numbers}."


def _deeds(audit: Audit) -> str:
    """Say what is wrong with those that do not hold, and which they are."""
    one = len(audit.ids) == 1
    forms = {"s": "s" if one else "", "are": "is" if one else "are"}
    deeds = [
        f"{_DEEDS[verdict].format(**forms)} {places(audit, claims)}"
        for verdict in FAILING
        if (claims := audit.of(verdict))
    ]
    return f"{'It' if one else 'They'} {listed(deeds)}." if deeds else ""


def _knowable(log: Head, audit: Audit) -> str:
    """Say for how many of the wrong claims what holds had been published at the time."""
    wrong = audit.of(*(verdict for verdict in FAILING if verdict != "unsupported"))
    then, same, later = (
        [checked for checked in wrong if checked.known == known]
        for known in ("before", "same time", "only later")
    )
    if not (then or same or later):
        return ""
    when = {_issued(log, checked) for checked in wrong}
    day = f"before {when.pop()}, when it was issued" if len(when) == 1 else "before the claim was"
    known = f"for {len(then)} of the {len(wrong)} that others correct" if then else "for none"
    day_of = [checked for checked in same if of_one_day(log.sources, checked)]
    rest = {
        "on the same day, order not known,": day_of,
        "on a date that overlaps, order not known,": [c for c in same if c not in day_of],
        "only later": later,
    }
    said = (f"; {words} for {places(audit, few)}" for words, few in rest.items() if few)
    return f"What holds instead had been published {day}, {known}{''.join(said)}."


def _issued(log: Head, checked: CheckedClaim) -> str:
    source = log.sources.get(checked.claim.source)
    return source.issued.human() if source and source.issued else ""


def _nobody(audit: Audit) -> str:
    """Say which verdicts no independent source stands behind."""
    bare = [
        checked
        for checked in audit.claims
        if not checked.witnesses and checked.claim.verdict not in ("comment", "unsupported")
    ]
    return (
        f"No independent source stands behind the verdict on {places(audit, bare)}." if bare else ""
    )


def _events(audit: Audit) -> str:
    """Say how many events cite it, and which rest on it alone."""
    it = "it" if len(audit.ids) == 1 else "them"
    cites = "cites" if len(audit.events) < 2 else "cite"
    words = f"{number(len(audit.events), 'event')} {cites} {it}"
    words = words[0].upper() + words[1:]
    if not audit.alone:
        return f"{words}, and none rests on {it} alone."
    rest = "rests" if len(audit.alone) == 1 else "rest"
    titles = listed([f"“{title(event)}”" for event in audit.alone])
    return f"{words}; {number(len(audit.alone), 'event')} {rest} on {it} alone: {titles}."


def _takes(audit: Audit) -> str:
    """Say what else the log has from it, and what it is the word against."""
    taken = listed(list(_amounts(audit)))
    it = "it" if len(audit.ids) == 1 else "them"
    words = f"The log takes {taken or 'no quote and no figure'} from {it}."
    if audit.refuting:
        words += f" Its word is held against {number(len(audit.refuting), 'claim')} of others."
    return words


def _amounts(audit: Audit) -> Iterator[str]:
    amounts = {
        "quote": len(audit.quotes),
        "figure": len(audit.figures),
        "relation": len(audit.relations),
    }
    yield from (number(count, noun) for noun, count in amounts.items() if count)
