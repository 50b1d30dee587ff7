from collections.abc import Sequence

from tui.store.engine.sql.endpoints import HOUR, HourlyEndpoints

DAY = 24 * HOUR


class Asked:
    """Two events: one of a day, one of an instant half an hour into the next; counts questions."""

    def __init__(self) -> None:
        self.statements: list[str] = []

    def ask(self, statement: str) -> list[Sequence[int]]:
        self.statements.append(statement)
        begins = "select begins" in statement
        second = (0, DAY + HOUR // 2) if begins else (DAY, DAY + HOUR // 2 + 1)
        if "%" in statement:
            return [(moment // HOUR * HOUR, 1) for moment in second]
        return [(second[1], 1)]


def test_whole_hours_are_asked_for_once() -> None:
    asked = Asked()
    endpoints = HourlyEndpoints(asked.ask, "from events")
    assert [endpoints.started(moment) for moment in (0, HOUR, DAY, 2 * DAY)] == [0, 1, 1, 2]
    assert len(asked.statements) == 1
    assert "from events where begins <" in asked.statements[0]


def test_within_an_hour_it_is_asked_for_that_hour() -> None:
    asked = Asked()
    endpoints = HourlyEndpoints(asked.ask, "from events")
    half = DAY + HOUR // 2
    assert [endpoints.started(half), endpoints.started(half + 1)] == [1, 2]
    assert len(asked.statements) == 2
    assert f"begins >= {DAY} and begins < {DAY + HOUR}" in asked.statements[1]


def test_an_hour_in_which_nothing_begins_is_not_asked_for() -> None:
    asked = Asked()
    endpoints = HourlyEndpoints(asked.ask, "from events")
    assert endpoints.started(5 * HOUR + 7) == 1
    assert len(asked.statements) == 1
