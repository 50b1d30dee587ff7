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
        "https://example.org/amp/a",
        "https://example.org//a.amp",
        "https://example.org/a?output=amp&amp_js_v=0.1",
        "https://example.org/a/index.html",
        "https://web.archive.org/web/2024/https://example.org/a",
        "https://web.archive.org/web/20241205120000id_/http://www.example.org/a/",
        "http://archive.ph/20241205/https://example.org/a",
        "https://example-org.cdn.ampproject.org/c/s/example.org/a",
        "https://arquivo.pt/wayback/20241205120000/https://example.org/a",
        "https://ghostarchive.org/archive/20241205/https://example.org/a",
        "https://web.archive.org/save/https://example.org/a",
        "https://translate.google.com/translate?sl=ar&tl=en&u=https://example.org/a",
        "https://example-org.translate.goog/a?_x_tr_sl=ar&_x_tr_tl=en",
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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://twitter.com/a/status/123", "https://x.com/a/status/123?s=20"),
        ("https://mobile.twitter.com/a/status/123/photo/1", "https://x.com/A/status/123"),
        ("https://twitter.com/a", "https://x.com/a"),
        ("https://www.youtube.com/watch?v=abcdefghijk&t=9s", "https://youtu.be/abcdefghijk"),
        ("https://m.youtube.com/shorts/abcdefghijk", "https://youtu.be/abcdefghijk?si=x"),
        ("https://t.me/s/channel/5", "https://telegram.me/channel/5"),
        ("https://dx.doi.org/10.1/X", "https://doi.org/10.1/x"),
        ("https://nitter.poast.org/a/status/123#m", "https://twitter.com/i/web/status/123"),
        ("https://xcancel.com/a/status/123", "https://vxtwitter.com/a/status/123"),
        (
            "https://yewtu.be/watch?v=abcdefghijk",
            "https://www.youtube-nocookie.com/embed/abcdefghijk",
        ),
        ("https://t.me/Channel/5?single", "https://telegram.dog/channel/5"),
        ("https://de-de.facebook.com/p/posts/1", "https://m.facebook.com/p/posts/1"),
        ("https://old.reddit.com/r/a/comments/x1/title", "https://redd.it/x1"),
        ("https://instagram.com/a/p/AbC/", "https://www.instagram.com/reel/AbC"),
        ("https://en.m.wikipedia.org/wiki/Hama", "https://en.wikipedia.org/wiki/Hama"),
        ("https://www.bbc.co.uk/news/amp/world-1", "https://bbc.com/news/world-1.amp"),
    ],
)
def test_a_post_a_film_and_a_paper_have_one_address(one: str, other: str) -> None:
    assert page(one) == page(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.com/a/status/123", "https://x.com/a/status/124"),
        ("https://x.com/a", "https://x.com/b"),
        ("https://youtu.be/abcdefghijk", "https://youtu.be/abcdefghijl"),
        ("https://youtube.com/@one", "https://youtube.com/@other"),
        ("https://youtube.com/playlist?list=a", "https://youtube.com/playlist?list=b"),
        ("https://t.me/a/5", "https://t.me/a/6"),
        ("https://t.me/+AbC", "https://t.me/+aBc"),
        ("https://reddit.com/r/a/comments/x1/t/c1", "https://reddit.com/r/a/comments/x1/t/c2"),
        ("https://de.m.wikipedia.org/wiki/Hama", "https://en.wikipedia.org/wiki/Hama"),
    ],
)
def test_two_posts_and_two_films_are_two(one: str, other: str) -> None:
    assert page(one) != page(other)


@pytest.mark.parametrize("nothing", ["", " ", "x", "https://", "https://[::1", "mailto:a"])
def test_no_page(nothing: str) -> None:
    assert not page(nothing)


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert page(f"https://web.archive.org/web/2024/{text}") is not None
    assert page(text) is not None
