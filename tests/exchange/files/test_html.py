"""The text of HTML of any shape."""

import pytest

from tui.exchange.files.html import text_of_html

MANY = 40_000


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<a title="1 > 0" href=/x>here</a>', "here (/x)"),
        ("<A HREF='&amp;'>x</A>", "x (&)"),
        ("a<!-- <b> -->b<!-- no end", "ab"),
        ("a<!-- b -->1 > 0", "a1 > 0"),
        ("<head></script>a</head>b", "b"),
        ("a<script>if (a<b) '<title>'</script >b<script>c", "ab"),
        ("<![CDATA[x]]>a<!DOCTYPE html><?php b ?>c</>", "ac"),
        ("1 < 2 <b", "1 < 2 <b"),
        ("<p>a<br/>b</p>", "\n\na\nb\n"),
        ("&lt;b&gt; &#65;&#x42; &zzz; &#99999999999;", "<b> AB &zzz; &#99999999999;"),
        (f"a&#{'9' * 5_000};", f"a&#{'9' * 5_000};"),
        ("<![", "<!["),
        ("<a href=/1>a<a href=/2>b</a>c</a>", "ab (/2)c"),
    ],
)
def test_tags_give_way_to_text(html: str, text: str) -> None:
    assert text_of_html(html, keeps_lines=True) == text


@pytest.mark.parametrize(
    "piece",
    [
        *("<a ", "<a b=", "<a b='", '<a b="', "</", "<a/", "<!", "<![", "<!--", "<?", "&#", "&a"),
        *("<script>", "</script", "<title>", "<a href=x>y", "<a \"'", "<a ''\"", "</a>"),
    ],
)
def test_what_never_ends_takes_no_longer_the_more_there_is_of_it(piece: str) -> None:
    words = text_of_html(f"words{piece * MANY}", keeps_lines=True)
    assert words.startswith("words")
