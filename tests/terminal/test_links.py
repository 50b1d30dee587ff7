import pytest

from tui.terminal.links import is_web_link


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org:8080/a/b?c=d#e",
        "https://en.wikipedia.org/wiki/Hama_(city)",
        "https://xn--mgbh0fb.example/%D8%AD",
        "https://[2001:db8::1]/x",
        "HTTPS://EXAMPLE.ORG/",
    ],
)
def test_web_links(url):
    assert is_web_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://example.org",
        "mailto:a@example.org",
        "data:text/html,x",
        "https://",
        "https:///path",
        "https://user@example.org",
        "https://user:password@example.org/",
        "https://example.org\\@evil.example",
        "https://example.org:99999/",
        "https://example.org:x/",
        "https://[::1",
        "https://example.org/a b",
        "https://example.org/\x1b]0;x\x07",
        "https://example.org/\n",
        "https://example.org/حماة",
        "https://ex\u202eample.org/",
        "https://example.org/" + "a" * 2083,
    ],
)
def test_everything_else(url):
    assert not is_web_link(url)
