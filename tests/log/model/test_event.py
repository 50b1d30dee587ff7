"""What an event and its parts may say beside the fields that other tests hold."""

from __future__ import annotations

from tests.log.checks.messages import of_event
from tui.log.model import Claim, Event
from tui.log.reading.reader import read_text


def read_event(fields: str) -> Event:
    text = f"sources: {{s: {{}}}}\nevents: [{{id: e, date: 2024, title: t, {fields}}}]\n"
    return read_text(text, "a log").log.events[0]


def test_an_account_says_who_tells_it_otherwise_and_of_what() -> None:
    event = read_event("accounts: [{sources: [s], stance: disputes, field: date, says: in May}]")
    (account,) = event.accounts
    assert (account.sources, account.stance, account.field) == (("s",), "disputes", "date")
    assert read_event("accounts: [{sources: [s]}]").accounts[0].stance == "supports"


def test_the_exact_words_of_a_claim() -> None:
    for name in ("quote", "quoted"):
        (claim,) = read_event(
            f"claims: [{{source: s, says: a, verdict: comment, {name}: exactly so, "
            "reviewer: alice, reviewed: 2025-01-01}]"
        ).claims
        assert claim.exact == "exactly so"
        assert (claim.reviewer, claim.reviewed and claim.reviewed.text) == ("alice", "2025-01-01")
    assert not Claim(source="s", says="a", verdict="comment").exact


def test_the_scope_of_a_figure() -> None:
    figure = "figures: [{measure: killed, best: 3, of: at hospitals, place: hama, computed: 1 + 2}]"
    assert of_event(figure) == []
    (read,) = read_event(figure).figures
    assert (read.of, read.place, read.computed) == ("at hospitals", "hama", "1 + 2")


def test_what_the_log_concludes_is_marked() -> None:
    assert of_event("inferred: [type], by_convention: [place]") == []
    assert of_event("participants: [{actor: hts, inferred: true}]") == []
