"""The frame of a page: its head, what it may load (nothing), its style, its script, its end.

The content security policy lets run what has the hash of our own style and script and nothing
else (CSP level 3, `default-src 'none'`), so that even a fault here could fetch nothing.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tui.report.page.markup import Child, append, element, html


class Link(NamedTuple):
    """An entry of the contents: where it leads, and its words."""

    href: str
    words: str


def opening(title: str, language: str, data: Element | None, front: Iterable[Child]) -> str:
    """Return the page up to where its chapters begin; `front` is its header."""
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", style),
        data,
    )
    body = element("header")
    append(body, front)
    # The words around those of a log are English: from left to right in every language.
    start = html(element("html", lang=language, dir="ltr")).removesuffix("</html>")
    skip = html(element("a", "Skip to the events", href="#events", class_="skip"))
    back = html(element("a", "Contents", href="#contents", class_="back"))
    return f"<!doctype html>\n{start}\n{html(head)}\n<body>\n{skip}\n{html(body)}\n{back}\n<main>\n"


def closing(made: str) -> str:
    """Return the end of the page: how it was made, and the script."""
    footer = element("footer", element("p", made))
    script = element("script", _asset("page.js"))
    return f"</main>\n{html(footer)}\n{html(script)}\n</body>\n</html>\n"


def navigation(links: Iterable[Link], label: str = "Contents") -> Element:
    """Return links to the chapters or to the files of a report."""
    items = (element("li", element("a", link.words, href=link.href)) for link in links)
    return element("nav", element("ul", *items), aria_label=label, id="contents")


@cache
def _asset(name: str) -> str:
    return files("tui.report.page").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
