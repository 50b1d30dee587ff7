"""What a person was on a date."""

from __future__ import annotations

from tests.report.event.speeches import LOG
from tests.report.logs import log_of
from tui.log.dates.date import parse_date
from tui.report.event.positions import positions_on
from tui.store.store import Store


def then(actor_id: str, date: str) -> list[str]:
    return positions_on(Store.of(log_of(LOG, problems=1)), actor_id, parse_date(date))


def test_an_office_is_held_on_its_last_day_and_not_after() -> None:
    assert then("assad", "2024-12-08") == ["leader of Syria"]
    assert then("assad", "2024-12-16") == ["formerly leader of Syria, until 8 Dec 2024"]


def test_an_office_that_began_later_was_not_held() -> None:
    assert then("envoy", "2024-12-05") == ["leader of Crisis Group (dates not known)"]
    assert then("envoy", "2026-02-01") == ["envoy of UN"]


def test_without_an_office_the_description_stands_with_whom_they_worked() -> None:
    assert then("adviser", "2024-12-05") == ["Senior adviser", "with Crisis Group"]
    assert then("adviser", "2017-12-05") == ["Senior adviser"]
    assert then("spokesman", "2024-12-05") == ["Spokesman"]


def test_only_people_hold_offices() -> None:
    assert then("syria", "2024-12-05") == []
    assert then("nobody", "2024-12-05") == []
