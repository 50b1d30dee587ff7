"""What follows something later, and sources older than what they tell."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event, problems


@pytest.mark.parametrize(
    ("first", "second", "good"),
    [
        ("2024-12-04", "2024-12-05", True),
        ("2024-12-05", "2024-12-05", True),
        ("2024-12-05", "2024-12", True),  # some day in December
        ("2024-12-05", "2024-12-04", False),
        ("2024-12-05T10:00", "2024-12-05T09:00", False),
        ('""', "2024", True),
    ],
)
def test_what_follows_does_not_come_before(first: str, second: str, good: bool) -> None:
    said = problems(
        f"events:\n- {{id: a, date: {first}, title: t}}\n"
        f"- {{id: b, date: {second}, title: t, follows: [a]}}\n"
    )
    assert [each.partition(" ")[2] for each in said] == (
        [] if good else ["`a`, which this follows, comes later: mend a date or it"]
    )


OLD = "{s1: {publisher: A, issued: 2024-12-04}, s2: {publisher: B, issued: 2024-12-05}}"


def test_a_source_older_than_the_event_is_told_where_something_rests_on_it() -> None:
    (said,) = of_event("status: reported, sources: [s2, s1]", sources=OLD)
    assert said.startswith("`s1` was issued on 4 Dec 2024, before the event: it is no witness")
    assert "`stance: mentions`" in said
    assert of_event("sources: [s2, s1]", sources=OLD) == []
    mention = "status: reported, sources: [s2, {source: s1, stance: mentions}]"
    assert of_event(mention, sources=OLD) == []


def test_a_quote_is_no_older_than_its_source() -> None:
    quote = "quotes: [{{speaker: hts, text: t, mode: verbatim, source: {}{}}}]"
    (said,) = of_event(quote.format("s1", ""), sources=OLD)
    assert "before these words were said" in said
    assert of_event(quote.format("s1", ", date: 2024-12-04"), sources=OLD) == []
    assert of_event(quote.format("s2", ""), sources=OLD) == []
