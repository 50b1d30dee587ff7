"""The frame of a page."""

import hashlib
import re
from base64 import b64encode

from tests.pages import Page
from tui.report.page.frame import Link, closing, navigation, opening
from tui.report.page.markup import element, html


def test_it_begins_and_ends_a_page_in_its_language() -> None:
    front = [element("h1", "T"), navigation([])]
    text = opening("T & <T>", "ar", None, front) + closing("Made by hand.")
    page = Page(text)
    assert page.open == []
    assert '<html lang="ar" dir="ltr">' in text  # what is said of a log is English
    assert {each[1:] for each in page.links} <= {*page.ids, "events"}
    assert "<title>T &amp; &lt;T&gt;</title>" in text
    assert page.words.strip().endswith("Made by hand.")


def test_style_and_script_are_those_that_it_lets_run() -> None:
    text = opening("T", "en", None, []) + closing("")
    for tag in ("style", "script"):
        found = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.S)
        assert found
        digest = b64encode(hashlib.sha256(found[1].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in text


def test_navigation_is_named() -> None:
    assert html(navigation([Link("#a", "A")], "Files")) == (
        '<nav aria-label="Files" id="contents"><ul><li><a href="#a">A</a></li></ul></nav>'
    )
