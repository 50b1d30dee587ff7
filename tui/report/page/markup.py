"""Elements of a page: built, never pasted together, so that every text is escaped as it is written.

The tree is that of the standard library (`xml.etree`). What is written of it is what its writer
writes, which takes longer: it looks at each name for namespaces, of which there are none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final
from xml.etree.ElementTree import Element

from tui.log.urls import is_web_link

Child = str | Element | None
Attribute = str | int | float | bool | None

_NAMES: Final = {"class_": "class", "for_": "for"}
_VOID: Final = frozenset(("br", "hr", "img", "input", "link", "meta"))  # of those that are written
_AS_IT_IS: Final = frozenset(("script", "style"))


def element(tag: str, *children: Child, **attributes: Attribute) -> Element:
    """Return an element with its children, texts among them; None is left out.

    An attribute without a value (None, "", False) is left out, one that is True stands alone.
    `class_` is `class`, and `aria_label` is `aria-label`.
    """
    made = Element(tag)
    for name, value in attributes.items():
        if value is not None and value is not False and value != "":
            made.set(_name(name), "" if value is True else str(value))
    append(made, children)
    return made


@cache
def _name(name: str) -> str:
    return _NAMES.get(name, name.replace("_", "-"))


def append(parent: Element, children: Iterable[Child]) -> None:
    """Append children to an element, texts among them."""
    last = parent[-1] if len(parent) else None
    for child in children:
        if child is None:
            continue
        if not isinstance(child, str):
            parent.append(child)
            last = child
        elif last is None:
            parent.text = (parent.text or "") + child
        else:
            last.tail = (last.tail or "") + child


def html(made: Element) -> str:
    """Return an element as HTML."""
    pieces: list[str] = []
    _write(made, pieces.append)
    return "".join(pieces)


def _write(made: Element, write: Callable[[str], None]) -> None:
    tag = made.tag
    attributes = "".join([f' {name}="{_quoted(value)}"' for name, value in made.items()])
    write(f"<{tag}{attributes}>")
    if text := made.text:
        write(text if tag in _AS_IT_IS else _escaped(text))
    for child in made:
        _write(child, write)
        if tail := child.tail:
            write(_escaped(tail))
    if tag not in _VOID:
        write(f"</{tag}>")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(value: str) -> str:
    return value.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")


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


def address(url: str) -> Child:
    """Return an address as a link if it may be opened, else as it is written."""
    if not is_web_link(url):
        return url
    return element("a", url, href=url, rel="noreferrer noopener nofollow", class_="out")
