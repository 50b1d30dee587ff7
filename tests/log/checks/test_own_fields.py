"""Values of own fields are told at their place."""

from __future__ import annotations

from tests.log.checks.messages import problems


def test_a_value_of_another_type_is_told_where_it_stands() -> None:
    assert problems(
        "fields: {cost: {type: number}, when_paged: {type: date}}\n"
        "events: [{id: e, date: 2024, title: t, cost: dear, when_paged: 2024-12-05T14:00}]"
    ) == ["2:46: `cost`: `dear` is not a number: write one such as 5.2"]
