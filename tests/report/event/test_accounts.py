"""Who says what of an event, as a reader sees it."""

from __future__ import annotations

from tests.report.logs import log_of, printed
from tui.report.event.accounts import account_entries

LOG = """\
actors:
  ruaf: {{name: Russian air force, type: armed-forces}}
sources:
  a: {{publisher: A, origin: an officer}}
  b: {{publisher: B}}
  c: {{publisher: C}}
events: [{{id: e, date: 2024, title: t, sources: [a, b], accounts: [{accounts}]}}]
"""


def shown(accounts: str) -> list[str]:
    log = log_of(LOG.format(accounts=accounts))
    return printed(account_entries(log, log.events[0]))


def test_each_field_has_what_each_account_says_and_whose_it_is() -> None:
    assert shown(
        "{sources: [a], field: participants, says: Russian aircraft}, "
        "{sources: [b], field: participants, says: Syrian aircraft, origin: residents}, "
        "{sources: [c], stance: disputes, field: date, party: ruaf}"
    )[1:] == [
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


def test_what_tells_nothing_of_its_own_is_not_shown() -> None:
    assert shown("{sources: [a, b], origin: an officer}") == []
    assert shown("{sources: [a], stance: mentions, field: place}") == []
