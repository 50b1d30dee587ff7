"""Elements of a page: built, never pasted together, so that every text is escaped as it is written.

The tree and its writer are those of the standard library (`xml.etree`); nothing is parsed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree.ElementTree import Element, tostring

from tui.log.urls import is_web_link

Child = str | Element | None
Attribute = str | int | float | bool | None

_SEPARATORS: Final = {"class_": "class", "for_": "for"}


def element(tag: str, *children: Child, **attributes: Attribute) -> Element:
    """Return an element with its children, texts among them; None is left out.

    An attribute without a value (None, "", False) is left out, one that is True stands alone.
    `class_` is `class`, and `aria_label` is `aria-label`.
    """
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None and value is not False and value != "":
            written = _SEPARATORS.get(name, name.replace("_", "-"))
            made.set(written, "" if value is True else str(value))
    append(made, children)
    return made


def append(parent: Element, children: Iterable[Child]) -> None:
    """Append children to an element, texts among them."""
    for child in children:
        if isinstance(child, str):
            _append_text(parent, child)
        elif child is not None:
            parent.append(child)


def _append_text(parent: Element, text: str) -> None:
    if len(parent):
        last = parent[-1]
        last.tail = (last.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def html(made: Element) -> str:
    """Return an element as HTML."""
    return tostring(made, encoding="unicode", method="html")


def words(text: str) -> Element:
    """Return words of a log within a line: they keep their own direction, and turn no others."""
    return element("bdi", text)


def link(said: Child, href: str, **attributes: Attribute) -> Element:
    """Return words as a link; as they are where they lead nowhere, which is ""."""
    return element("a" if href else "span", said, href=href, **attributes)


def scrolling(wide: Element, label: str) -> Element:
    """Return a table or a drawing that scrolls by itself where the page is narrow."""
    return element("div", wide, class_="wide", tabindex="0", role="group", aria_label=label)


def machine_mark() -> Element:
    """Return what marks the words of machines."""
    return element("abbr", "AI", title="machine-written", class_="ai")


def between(children: Iterable[Child], separator: str = " · ") -> Iterator[Child]:
    """Yield the children with a separator between them."""
    for number, each in enumerate(children):
        if number:
            yield separator
        yield each


def address(url: str, label: str = "") -> Child:
    """Return an address as a link if it may be opened, else as it is written."""
    if not is_web_link(url):
        return label or url
    return element("a", label or url, href=url, rel="noreferrer noopener nofollow", class_="out")
