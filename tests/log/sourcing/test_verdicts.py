"""Who bears a verdict, and whether that could be known when the claim was made."""

from __future__ import annotations

import pytest

from tui.log.model import Claim, Event, Log
from tui.log.reading.reader import read_text
from tui.log.sourcing.verdicts import FAILING, UNBORNE, VERDICTS, bearing, check_claim, told

HEAD = """\
sources:
  claimant: {publisher: C, issued: 2024-12-05}
  early: {publisher: E, issued: 2024-12-04}
  late: {publisher: L, issued: 2024-12-06}
  copy: {publisher: K, derived_from: [claimant]}
  agency: {publisher: AFP via L}
  paper: {publisher: AFP via P}
"""


def read(verdict: str, sources: str, event: str = "") -> tuple[Log, Event, Claim]:
    log = read_text(
        f"{HEAD}events: [{{id: e, date: 2024-12-04, title: t, sources: [{event}], "
        f"claims: [{{source: claimant, says: t, verdict: {verdict}, sources: [{sources}]}}]}}]\n",
        "a log",
    ).log
    return log, log.events[0], log.events[0].claims[0]


def test_a_verdict_is_failing_or_not() -> None:
    assert set(FAILING) < set(VERDICTS)
    assert set(UNBORNE) & set(FAILING) == {"unsupported"}


@pytest.mark.parametrize(
    ("sources", "bearers"),
    [
        ("early, late", ("early", "late")),
        ("claimant, copy, late", ("late",)),
        ("agency, paper", ("agency",)),  # one agency
        ("", ()),
    ],
)
def test_those_that_bear_it(sources: str, bearers: tuple[str, ...]) -> None:
    log, _, claim = read("distorted", sources)
    assert bearing(log, claim) == bearers


def test_those_that_bear_it_beside_what_else_is_audited() -> None:
    log, _, claim = read("distorted", "early, late")
    assert bearing(log, claim, frozenset({"early"})) == ("late",)


@pytest.mark.parametrize(
    ("sources", "event", "holding", "known"),
    [
        ("early, late", "", (), "unknown"),  # nobody knows what they say of the claim
        ("early, late", "late", ("late",), "only later"),  # late bears out the event
        ("early, late", "early", ("early",), "before"),
        ("{source: early, stance: disputes}, late", "late", ("early", "late"), "before"),
        ("{source: early, stance: supports}, late", "early, late", ("late",), "only later"),
        ("{source: early, stance: mentions}", "early", (), "unknown"),
    ],
)
def test_those_that_say_what_holds(
    sources: str, event: str, holding: tuple[str, ...], known: str
) -> None:
    checked = check_claim(*read("outdated", sources, event), frozenset({"claimant"}))
    assert (checked.holding, checked.known) == (holding, known)


def test_what_holds_is_not_asked_where_the_claim_does() -> None:
    checked = check_claim(*read("supported", "early", "early"), frozenset({"claimant"}))
    assert (checked.witnesses, checked.holding, checked.known) == (("early",), (), "unknown")


def test_the_stance_of_its_sources() -> None:
    _, _, claim = read("outdated", "{source: early, stance: disputes}, late")
    assert told(claim, "disputes") == {"early"}
    assert told(claim, "supports") == frozenset()
