"""Which addresses may be opened."""

from __future__ import annotations

import pytest

from tui.log.urls import is_web_link


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/",
        "http://example.org:8080/a/b.html?q=1&r=%D8%AD#s",
        "https://en.wikipedia.org/wiki/Hama_(city)",
        "https://example.org/a;b,c+d*e$f!g'h~i@j",
        "http://[2001:db8::1]/",
        "HTTPS://EXAMPLE.ORG",
    ],
)
def test_plain_web_addresses_may(url: str) -> None:
    assert is_web_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "//example.org",
        "https://",
        "https:///path",
        "ftp://example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:a@example.org",
        "data:text/html,x",
        "https://user:password@example.org/",
        "https://example.org/\x1b]0;x\x07",
        "https://example.org/حماة",
        "https://user@example.org/",
        "https://example.org\\@evil.example/",
        "https://example.org/a b",
        "https://example.org/\n",
        "https://example.org/`id`",
        'https://example.org/"x"',
        "https://example.org/<x>",
        "https://example.org:99999/",
        "https://example.org:0/",
        "https://example.org:x/",
        "https://[::1/",
        "https://аррӏе.com/",
        "https://example.org/\u202egro.live",
        "https://example.org/" + "x" * 3000,
    ],
)
def test_all_else_may_not(url: str) -> None:
    assert not is_web_link(url)
