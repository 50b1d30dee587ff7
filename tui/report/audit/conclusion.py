"""What an audit comes to, in one paragraph: nothing in it but what follows from the records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.log.model import Head, Source
from tui.log.sourcing.audit import Audit
from tui.log.sourcing.provenance import all_machine_written, by_machine
from tui.log.sourcing.verdicts import FAILING, CheckedClaim, of_one_day
from tui.report.text.names import date_words, source_name, title
from tui.report.text.words import agreeing, count_or_no, listed, phrase, plural

_MOST: Final = 12  # places or titles named
# What is said of a source whose claims have a verdict; {s} is the ending of a verb.
_DEEDS: Final = {
    "contradicted": "{are} contradicted by others in",
    "distorted": "distort{s} what was said or done in",
    "overstated": "overstate{s} in",
    "outdated": "{are} out of date in",
    "unsupported": "stand{s} alone with",
}


def conclusion(head: Head, audit: Audit) -> str:
    """Return what an audit comes to."""
    parts = (_nature(head, audit), _outcome(audit), _deeds(audit), _knowable(head, audit))
    return " ".join(filter(None, (*parts, _nobody(audit), _events(audit), _takes(audit))))


def places(audit: Audit, claims: Sequence[CheckedClaim]) -> str:
    """Return where claims stand in their source, or how many they are where that would not do."""
    locators = [checked.claim.locator for checked in claims]
    one_source = len({checked.claim.source for checked in audit.claims}) == 1
    if one_source and all(locators):
        return listed(locators, _MOST)
    return count_or_no(len(claims), "claim")


def _nature(head: Head, audit: Audit) -> str:
    """Say what the source counts for by what it is."""
    if len(audit.ids) != 1:
        return f"These {len(audit.ids)} sources are taken as one."
    (source_id,) = audit.ids
    name, source = source_name(head, source_id), head.sources.get(source_id)
    if by_machine(head.sources, source_id):
        return f"{name} was written by a machine: its word alone bears out nothing."
    if all_machine_written(head.sources, source_id):
        return f"{name} derives from what machines wrote: its word alone bears out nothing."
    if source and source.parents:
        origins = listed([source_name(head, each) for each in source.parents], _MOST)
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
    have = agreeing(checkable, "has", "have")
    return f"Of {plural(total, 'claim')} {checkable} {have} something to check: {numbers}."


def _deeds(audit: Audit) -> str:
    """Say what is wrong with those that do not hold, and which they are."""
    count = len(audit.ids)
    forms = {"s": agreeing(count, "s", ""), "are": agreeing(count, "is", "are")}
    deeds = [
        f"{_DEEDS[verdict].format(**forms)} {places(audit, claims)}"
        for verdict in FAILING
        if (claims := audit.of(verdict))
    ]
    return phrase(agreeing(count, "It ", "They "), listed(deeds, _MOST), ".")


def _knowable(head: Head, audit: Audit) -> str:
    """Say for how many of the wrong claims what holds had been published at the time."""
    wrong = audit.of(*(verdict for verdict in FAILING if verdict != "unsupported"))
    then, same, later = (
        [checked for checked in wrong if checked.known == known]
        for known in ("before", "same time", "only later")
    )
    if not (then or same or later):
        return ""
    known = "for none"
    if then:
        known = f"for {len(then)} of the {len(wrong)} that others correct"
    day_of = [checked for checked in same if of_one_day(head.sources, checked)]
    rest = {
        "on the same day, order not known,": day_of,
        "on a date that overlaps, order not known,": [c for c in same if c not in day_of],
        "only later": later,
    }
    said = (f"; {words} for {places(audit, few)}" for words, few in rest.items() if few)
    return f"What holds instead had been published {_before(head, wrong)}, {known}{''.join(said)}."


def _before(head: Head, claims: Sequence[CheckedClaim]) -> str:
    """Return before what: the day of issue, if all claims have the same one."""
    days = {_issued(head, checked) for checked in claims}
    if len(days) == 1:
        return f"before {days.pop()}, when it was issued"
    return "before the claim was"


def _issued(head: Head, checked: CheckedClaim) -> str:
    return date_words(head.sources.get(checked.claim.source, Source()).issued)


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
    """Say how many events cite it, and which rest on it alone."""
    it = _pronoun(audit)
    cites = agreeing(len(audit.events) or 1, "cites", "cite")
    words = f"{count_or_no(len(audit.events), 'event')} {cites} {it}"
    words = words[0].upper() + words[1:]
    if not audit.alone:
        return f"{words}, and none rests on {it} alone."
    rests = agreeing(len(audit.alone), "rests", "rest")
    titles = listed([f"“{title(event)}”" for event in audit.alone], _MOST)
    return f"{words}; {plural(len(audit.alone), 'event')} {rests} on {it} alone: {titles}."


def _takes(audit: Audit) -> str:
    """Say what else the log has from it, and what it is the word against."""
    counts = {
        "quote": len(audit.quotes),
        "figure": len(audit.figures),
        "relation": len(audit.relations),
    }
    taken = [plural(count, noun) for noun, count in counts.items() if count]
    words = listed(taken, _MOST) or "no quote and no figure"
    words = f"The log takes {words} from {_pronoun(audit)}."
    if audit.refuting:
        words += f" Its word is held against {plural(len(audit.refuting), 'claim')} of others."
    return words


def _pronoun(audit: Audit) -> str:
    return agreeing(len(audit.ids), "it", "them")
