"""XML without entities, documents of its own making, or anything from outside; bounded."""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from tui.exchange.files.input import Input
from tui.exchange.making.row import ImportFault

_DEEPEST: Final = 64
_MOST: Final = 2_000_000  # elements
_LARGEST: Final = 1 << 28  # bytes


def read_xml(file: Input) -> tuple[Element, dict[int, int]]:
    """Return the root of a document, and the line of each element by its `id()`.

    Raises ImportFault for entities, which can grow without end or fetch files, and for what is too
    deep, too large or no XML.
    """
    data = file.whole()
    if len(data) > _LARGEST:
        raise ImportFault(f"is larger than {_LARGEST >> 20} MiB of XML")
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise ImportFault(f"is no XML: {expat.ErrorString(error.code)}", error.lineno) from None
    except (ValueError, LookupError) as error:  # an encoding that there is not
        raise ImportFault(f"is no XML that can be read: {error}") from None
    return reader.builder.close(), reader.lines


class _Reader:
    """Builds the tree of a document from expat's events."""

    def __init__(self) -> None:
        self.builder = TreeBuilder()
        self.lines: dict[int, int] = {}
        self.parser = expat.ParserCreate()
        self._depth = 0
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self.builder.data
        self.parser.EntityDeclHandler = self._refuse
        self.parser.UnparsedEntityDeclHandler = self._refuse
        self.parser.ExternalEntityRefHandler = self._refuse

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST or len(self.lines) >= _MOST:
            raise ImportFault("is nested too deep, or has too many elements", self._line)
        element = self.builder.start(tag, attributes)
        self.lines[id(element)] = self._line

    def _end(self, tag: str) -> None:
        self._depth -= 1
        self.builder.end(tag)

    def _refuse(self, *_: object) -> int:
        raise ImportFault("declares entities, which are refused", self._line)

    @property
    def _line(self) -> int:
        return int(self.parser.CurrentLineNumber)


def text_of(element: Element, tag: str) -> str:
    """Return the text of the first child of a name; "" without one."""
    return (element.findtext(tag) or "").strip()
