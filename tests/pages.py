"""A web page as a browser would take it: elements, ids, links, words; by the standard parser."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

VOID = {"meta", "link", "input", "br", "img", "hr"}
ACTIVE = {"iframe", "object", "embed", "img", "video", "audio", "link", "base", "form"}


class Page(HTMLParser):
    """What of a page can act, be clicked or be read."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.scripts: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(found["id"] or "")
        if tag == "a" and "href" in found:
            self.links.append(found["href"] or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1:] == [tag], f"</{tag}> where {self.open[-3:]} are open"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["script"]:
            self.scripts.append(data)
        elif self.open[-1:] != ["style"]:
            self.words += data


def read_page(text: str) -> Page:
    """Take a page apart; it must be whole, must not act, and its links must lead somewhere."""
    page = Page(text)
    assert page.open == []
    assert not ACTIVE & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]
    assert page.tags.count("script") == 2
    assert len(page.ids) == len(set(page.ids))
    for each in page.links:
        scheme = urlsplit(each).scheme
        assert scheme in ("", "http", "https"), each
        if each.startswith("#"):
            assert unquote(each[1:]) in page.ids, each
    return page
