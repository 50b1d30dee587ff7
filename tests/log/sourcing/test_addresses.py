"""Which addresses lead to one page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.sourcing.addresses import page


@pytest.mark.parametrize(
    "other",
    [
        "http://example.org/a",
        "https://www.example.org/a/",
        "HTTPS://EXAMPLE.ORG/a",
        "https://m.example.org/a",
        "https://example.org:443/a",
        "https://example.org/a?utm_source=x&utm_medium=y",
        "https://example.org/a?fbclid=1#comments",
        "https://example.org/a/amp",
        "https://example.org/a/index.html",
        "https://web.archive.org/web/2024/https://example.org/a",
        "https://web.archive.org/web/20241205120000id_/http://www.example.org/a/",
        "http://archive.ph/20241205/https://example.org/a",
        "https://example-org.cdn.ampproject.org/c/s/example.org/a",
    ],
)
def test_what_leads_to_the_same_page(other: str) -> None:
    assert page(other) == "example.org/a" == page("https://example.org/a")


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/b",
        "https://example.org/a/b",
        "https://example.net/a",
        "https://news.example.org/a",
        "https://example.org/a?id=1",
        "https://example.org/A",
        "https://archive.ph/xYz1",
    ],
)
def test_what_leads_to_another(other: str) -> None:
    assert page(other) not in ("", "example.org/a")


def test_the_order_of_what_is_asked_for_does_not_matter() -> None:
    assert page("https://a.org/?b=2&a=1") == page("https://a.org/?a=1&b=2")
    assert page("https://a.org/?p=1") != page("https://a.org/?p=2")


@pytest.mark.parametrize("nothing", ["", " ", "x", "https://", "https://[::1", "mailto:a"])
def test_no_page(nothing: str) -> None:
    assert not page(nothing)


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert page(f"https://web.archive.org/web/2024/{text}") is not None
    assert page(text) is not None
