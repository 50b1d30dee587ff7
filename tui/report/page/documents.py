"""Documents, as `show` prints them, turned into elements: the same words, with links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final
from xml.etree.ElementTree import Element

from rich.text import Text

from tui.log.urls import is_web_link
from tui.report.page.anchors import Anchors
from tui.report.page.markup import Child, address, element, machine_mark
from tui.report.text.document import Entry, Row

_HEADING: Final = "heading"
_STEP: Final = 2  # cells of an indent
_DEEPEST: Final = 4
# The words of an entry that its link is made of, by what it leads to; else its first line.
_LINKED: Final = {"source": "source", "speaker": "speaker", "event": "title", "actor": "title"}


class Writer:
    """Turns entries into elements, with links to what is in the report.

    `level` is that of headings in the documents; `here` the file that they stand in.
    """

    def __init__(self, anchors: Anchors, level: int = 5, here: str = "") -> None:
        self.anchors = anchors
        self.here = here
        self._tag = f"h{level}"

    def elements(self, entries: Iterable[Entry]) -> Iterator[Element]:
        """Yield the elements of a document: headings, tables, and a block for each other entry."""
        for tabular, some in groupby(entries, key=lambda entry: entry.row is not None):
            if tabular:
                yield self._table([entry for entry in some if entry.row])
            else:
                yield from filter(lambda made: made is not None, map(self._block, some))

    def section(self, class_: str, entries: Iterable[Entry]) -> Element | None:
        """Return the elements of a document in a block of their own; None for no entry."""
        made = [*self.elements(entries)]
        return element("div", *made, class_=class_) if made else None

    def line(self, text: Text) -> list[Child]:
        """Return a logical line as texts and spans; what follows a tab stands at the edge."""
        before, tab, after = _split(text)
        children = [*_runs(before)]
        if tab:
            children.append(element("span", *_runs(after), class_="edge"))
        return children

    def _block(self, entry: Entry) -> Element:
        title = _heading_of(entry)
        if title:
            return element(self._tag, title)
        target = self.anchors.of(entry.ref, self.here)
        lines = [self._paragraph(line) for line in entry.lines if line.plain.strip()]
        block = element("div", *lines, class_="entry")
        self._link_sources(block, entry.named)
        if target and entry.ref and not (entry.ref.field == "source" and entry.named):
            _link(block, _LINKED.get(entry.ref.field, ""), target)
        return block

    def _link_sources(self, block: Element, named: Sequence[str]) -> None:
        """Make links of the sources that are named in a block, each by its name."""
        names = [span for span in block.iter("span") if span.get("class") == "source"]
        for span, source in zip(names, named, strict=False):
            if target := self.anchors.href("source", source, self.here):
                span.tag = "a"
                span.set("href", target)

    def _paragraph(self, line: Text) -> Element:
        plain = line.plain
        indent = len(plain) - len(plain.lstrip(" "))
        deep = min(_DEEPEST, indent // _STEP)
        rest = line[indent:] if indent else line
        return element("p", *self.line(rest), class_=f"in{deep}" if deep else None, dir="auto")

    def _table(self, entries: Sequence[Entry]) -> Element:
        """Return rows below their heads; the label of each is a head too."""
        rows = [entry.row for entry in entries if entry.row]
        head, *body = rows
        first = element("tr", element("td"), *(self._cell("th", cell) for cell in head.cells))
        table = element("table", element("thead", first), class_="accounts")
        table.append(element("tbody", *map(self._row, body)))
        return element("div", table, class_="wide", tabindex="0", role="group", aria_label="Table")

    def _row(self, row: Row) -> Element:
        label = element("th", *self.line(row.label), scope="row")
        return element("tr", label, *(self._cell("td", cell) for cell in row.cells))

    def _cell(self, tag: str, lines: Sequence[Text]) -> Element:
        paragraphs = [element("p", *self.line(line), dir="auto") for line in lines]
        return element(tag, *paragraphs, scope="col" if tag == "th" else None)


def _heading_of(entry: Entry) -> str:
    """Return the words of an entry that is a heading, "" of any other."""
    if entry.stop:
        return ""
    found = (
        line.plain[span.start : span.end]
        for line in entry.lines
        for span in line.spans
        if span.style == _HEADING
    )
    return next(found, "")


def _split(text: Text) -> tuple[Text, bool, Text]:
    at = text.plain.find("\t")
    if at < 0:
        return text, False, Text()
    before, after = text.divide([at])
    return before, True, after[1:]


def _runs(text: Text) -> Iterator[Child]:
    """Yield the text in runs of one style; a run with a style is a span with its name as class."""
    for run, styles in _divided(text):
        if not styles:
            yield run
        elif styles == "ai":
            yield machine_mark()
        elif styles == "link" and is_web_link(run):
            yield address(run)
        else:
            yield element("span", run, class_=styles)


def _divided(text: Text) -> Iterator[tuple[str, str]]:
    """Yield the runs of a text, each with the names of its styles."""
    plain, spans = text.plain, text.spans
    begins, ends = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    for number, span in enumerate(spans):
        if span.start < span.end:
            begins[span.start].append(number)
            ends[span.end].append(number)
    over: set[int] = set()
    for start, end in pairwise(sorted({0, len(plain), *begins, *ends})):
        over = (over | {*begins[start]}) - {*ends[start]}
        if run := plain[start:end]:
            yield run, " ".join(dict.fromkeys(str(spans[number].style) for number in sorted(over)))


def _link(block: Element, style: str, target: str) -> None:
    """Make a link of the first words of a style, without them of the whole first line."""
    for span in block.iter("span"):
        if style and span.get("class") == style:
            span.tag = "a"
            span.set("href", target)
            return
    first = next(iter(block), None)
    if first is not None and first.find(".//a") is None:
        link = element("a", first.text, *list(first), href=target)
        for child in list(first):
            first.remove(child)
        first.text = None
        first.append(link)
