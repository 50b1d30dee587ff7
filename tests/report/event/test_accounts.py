"""Who says what of an event, as a reader sees it."""

from __future__ import annotations

import pytest

from tests.report.logs import log_of, printed
from tui.log.sourcing.disputes import who_says_what
from tui.report.event.accounts import account_entries, whose
from tui.report.text.document import DOT, Ref

LOG = """\
actors:
  ruaf: {{name: Russian air force, type: armed-forces}}
sources:
  a: {{publisher: A, origin: an officer}}
  b: {{publisher: B}}
  c: {{publisher: C}}
  d: {{publisher: D, party: ruaf}}
events: [{{id: e, date: 2024, title: t, sources: [a, b], accounts: [{accounts}]}}]
"""


TOLD = (
    "{sources: [a], field: participants, says: Russian aircraft}, "
    "{sources: [b], field: participants, says: Syrian aircraft, origin: residents}, "
    "{sources: [c], stance: disputes, field: date, party: ruaf}"
)


def shown(accounts: str, width: int) -> list[str]:
    log = log_of(LOG.format(accounts=accounts))
    return printed(account_entries(log, log.events[0]), width)


def test_a_row_is_a_field_and_a_column_an_account_with_whose_it_is() -> None:
    assert shown(TOLD, 80)[1:] == [
        "── Who says what",
        "                 A                   │ B                   │ C (Russian air",
        "                 citing an officer   │ citing residents    │ force’s side)",
        "  participants   Russian aircraft    │ Syrian aircraft     │ ·",
        "  date           ·                   │ ·                   │ ! not so",
    ]


def test_where_columns_have_no_room_accounts_stand_below_each_other() -> None:
    assert shown(TOLD, 50)[1:] == [
        "── Who says what",
        "participants:",
        "  Russian aircraft",
        "    A · citing an officer",
        "  Syrian aircraft",
        "    B · citing residents",
        "date:",
        "! not so",
        "    C (Russian air force’s side)",
    ]


@pytest.mark.parametrize(
    ("account", "words"),
    [
        ("sources: [a], party: ruaf", "A · citing an officer (Russian air force’s side)"),
        ("sources: [d], origin: monitors", "D (Russian air force’s side) · citing monitors"),
        ("origin: an officer, party: ruaf", "citing an officer (Russian air force’s side)"),
        ("party: ruaf", "Russian air force’s side"),
    ],
)
def test_a_party_stands_behind_the_outlet_or_behind_who_knew_it(account: str, words: str) -> None:
    log = log_of(LOG.format(accounts=f"{{{account}, field: date, says: x}}"))
    (side,) = who_says_what(log, log.events[0])
    assert whose(log, side) == words.replace(" · ", DOT)


def test_accounts_that_say_the_same_stand_together() -> None:
    told = (
        "{sources: [a], field: date, says: in May}, {sources: [b], field: date, says: in June}, "
        "{sources: [c], field: date, says: In May.}"
    )
    assert shown(told, 40)[2:] == [
        "date:",
        "  in May",
        "    A · citing an officer",
        "    C",
        "  in June",
        "    B",
    ]


def test_what_tells_nothing_of_its_own_is_not_shown() -> None:
    assert shown("{sources: [a, b], origin: an officer}", 80) == []
    assert shown("{sources: [a], stance: mentions, field: place}", 80) == []


def test_a_field_leads_to_the_source_of_its_first_account() -> None:
    log = log_of(LOG.format(accounts=TOLD))
    refs = [entry.ref for entry in account_entries(log, log.events[0]) if entry.stop]
    assert refs == [Ref("source", "a"), Ref("source", "c")]
