"""Whether what holds instead of a claim had been published when the claim was made, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from tui.log.model import Head, Source
from tui.log.sourcing.provenance import Sources
from tui.log.sourcing.verdicts import CheckedClaim, issued, of_one_day
from tui.report.text.names import date_words
from tui.report.text.words import listed

_COARSE: Final = ("month", "year")

Places = Callable[[Sequence[CheckedClaim]], str]
"""Says where claims stand in their source."""


def knowable(head: Head, wrong: Sequence[CheckedClaim], places: Places) -> str:
    """Say for which of the wrong claims what holds had been published at the time; "" for none."""
    known = [checked for checked in wrong if checked.known != "unknown"]
    if not known:
        return ""
    then = [checked for checked in known if checked.known == "before"]
    before = _before(head, wrong)
    rest = "".join(f"; {words} for {places(few)}" for words, few in _rest(head, known).items())
    return f"What holds instead had been published {before}, {_then(wrong, then, places)}{rest}."


def order_unknown(sources: Sources, checked: CheckedClaim) -> str:
    """Say why nobody knows whether a claim or what holds instead (`overlapping`) came first."""
    dates = [issued(sources, each) for each in (*checked.overlapping, checked.claim.source)]
    about = "about " if any("~" in date.text for date in dates) else ""
    if of_one_day(sources, checked):
        return f"of {about}the same day, order not known"
    units = {date.precision for date in dates}
    for unit in _COARSE:
        if unit in units:
            return f"dated only by the {unit}, so before or after is not known"
    return "of a date that overlaps, order not known"


def _then(wrong: Sequence[CheckedClaim], then: Sequence[CheckedClaim], places: Places) -> str:
    """Say for which claims all of what holds that is dated was older, and for which some of it."""
    whole = [checked for checked in then if not checked.in_part]
    partly = [checked for checked in then if checked.in_part]
    parts = [f"for {places(whole)}"] * bool(whole) + [f"in part for {places(partly)}"] * bool(
        partly
    )
    return listed(parts, len(parts)) or f"for none of the {len(wrong)}"


def _rest(head: Head, known: Sequence[CheckedClaim]) -> dict[str, list[CheckedClaim]]:
    """Return the claims of which it was not published before, by what is said of them."""
    rest: dict[str, list[CheckedClaim]] = {}
    for checked in known:
        if checked.known == "same time":
            words = order_unknown(head.sources, checked).replace("of the same", "on the same")
            rest.setdefault(f"{words},", []).append(checked)
    later = [checked for checked in known if checked.known == "only later"]
    if later:
        rest["only later"] = later
    return rest


def _before(head: Head, claims: Sequence[CheckedClaim]) -> str:
    """Return before what: the day of issue, if all claims have the same one."""
    days = {_issued(head, checked) for checked in claims}
    if len(days) == 1:
        return f"before {days.pop()}, when it was issued"
    return "before the claim was"


def _issued(head: Head, checked: CheckedClaim) -> str:
    return date_words(head.sources.get(checked.claim.source, Source()).issued)
