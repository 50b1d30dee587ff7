"""Plain text from HTML and Markdown."""

import pytest

from tui.exchange.files.plain import from_html, from_markdown, links_in


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("no tags, 3 < 4 & so", "no tags, 3 < 4 & so"),
        ("<p>One</p><p>Two <b>bold</b></p>", "One\n\nTwo bold"),
        (
            '<a href="https://a.example/x">the report</a> says',
            "the report (https://a.example/x) says",
        ),
        ("<a href='https://a.example'>https://a.example</a>", "https://a.example"),
        ("A &amp; B&nbsp;C<br>D", "A & B C\nD"),
        ("<script>alert(1)</script>seen<style>p{}</style>", "seen"),
        ('<img src="https://a.example/p.jpg" alt="a photo">', "a photo https://a.example/p.jpg"),
        ("a <b", "a <b"),
    ],
)
def test_html(html: str, plain: str) -> None:
    assert from_html(html) == plain


@pytest.mark.parametrize(
    ("markdown", "plain"),
    [
        ("see [the report](https://a.example/x_(y))", "see the report (https://a.example/x_(y))"),
        ("![](https://a.example/p.jpg)", "https://a.example/p.jpg"),
        ("# Title #\n**bold** and *slanted*", "Title\nbold and slanted"),
        ("~~about ~5 of them~~", "about ~5 of them"),
        ("~~a " * 20_000, "~~a " * 20_000),
        (f"# a{' ' * 50_000}b", f"a{' ' * 50_000}b"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
    ],
)
def test_markdown(markdown: str, plain: str) -> None:
    assert from_markdown(markdown) == plain


def test_links_are_found_once_each() -> None:
    text = 'See https://a.example/x, (https://b.example) and <a href="https://a.example/x">.'
    assert links_in(text) == ["https://a.example/x", "https://b.example"]
