"""Who says what of an event, as a reader sees it."""

from __future__ import annotations

from tests.report.logs import log_of, printed
from tui.report.event.accounts import account_entries
from tui.report.text.document import Ref

LOG = """\
actors:
  ruaf: {{name: Russian air force, type: armed-forces}}
sources:
  a: {{publisher: A, origin: an officer}}
  b: {{publisher: B}}
  c: {{publisher: C}}
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
        "                 A                   │ B                   │ C",
        "                 from an officer     │ from residents      │ party: Russian air",
        "                                     │                     │ force",
        "  participants   Russian aircraft    │ Syrian aircraft     │ ·",
        "  date           ·                   │ ·                   │ ! not so",
    ]


def test_where_columns_have_no_room_accounts_stand_below_each_other() -> None:
    assert shown(TOLD, 50)[1:] == [
        "── Who says what",
        "participants:",
        "  Russian aircraft",
        "    A · from an officer",
        "  Syrian aircraft",
        "    B · from residents",
        "date:",
        "! not so",
        "    C · party: Russian air force",
    ]


def test_accounts_that_say_the_same_stand_together() -> None:
    told = (
        "{sources: [a], field: date, says: in May}, {sources: [b], field: date, says: in June}, "
        "{sources: [c], field: date, says: In May.}"
    )
    assert shown(told, 40)[2:] == [
        "date:",
        "  in May",
        "    A · from an officer",
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
