"""Records written inside an event: sources, actors, places, media, in their short forms.

What is a name is looked up, and made when nothing is called so; what is an address is a source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeVar

import msgspec

from tui.log.model import Actor, Place, Source
from tui.log.parsing.anchors import Node
from tui.log.problems import Path
from tui.log.reading.keys import meant
from tui.log.reading.names import Names, is_url

Kind = TypeVar("Kind", Actor, Place, Source)

_OF_CITATION: Final = frozenset(("stance", "field", "says", "origin", "party", "locator", "note"))
_OF_ACTOR: Final[tuple[str, ...]] = ("type", "aliases", "description")
_NUMBERS: Final = ("low", "best", "high")


class Inline:
    """Puts in place of what is written inside an event the ids that it stands for."""

    def __init__(self, names: Names, convert: Callable[..., Any]) -> None:
        self._names = names
        self._convert = convert

    def sources(self, raw: Node, _path: Path) -> Node:
        """Return sources as ids and citations: from an address, a title, a mapping, or several."""
        return [self._cited(each) for each in _several(raw)]

    def participants(self, raw: Node, _path: Path) -> Node:
        """Return participants as mappings with ids: from names, and from mappings with names."""
        return [self._participant(each) for each in _several(raw)]

    def places(self, raw: Node, _path: Path) -> Node:
        """Return the ids of places: from names, and from mappings with coordinates."""
        return [self._place(each) for each in _several(raw)]

    def media(self, raw: Node, _path: Path) -> Node:
        """Return media as mappings: from addresses alone."""
        return [self._with_source({"url": m} if isinstance(m, str) else m) for m in _several(raw)]

    def figures(self, raw: Node, _path: Path) -> Node:
        """Return figures as a list, also from measures with numbers; words are kept as said."""
        if isinstance(raw, dict) and not raw.keys() & {"measure", "name", "what", *_NUMBERS}:
            raw = [{"measure": measure, "best": best} for measure, best in raw.items()]
        return [self._with_source(_said(each)) for each in _several(raw)]

    def quotes(self, raw: Node, _path: Path) -> Node:
        """Return quotes as a list, their speakers by id or by name."""
        return [self._quote(each) for each in _several(raw)]

    def claims(self, raw: Node, _path: Path) -> Node:
        """Return claims as a list, with the ids of their sources."""
        made = [self._with_source(each) for each in _several(raw)]
        for claim in made:
            if isinstance(claim, dict) and "sources" in claim:
                claim["sources"] = self.sources(claim["sources"], ())
        return made

    def _cited(self, raw: Node) -> Node:
        if isinstance(raw, str):
            return self._source(raw)
        if not isinstance(raw, dict):
            return raw
        if isinstance(raw.get("source"), str):
            return {**raw, "source": self._source(raw["source"])}
        told = {key: raw[key] for key in _OF_CITATION & raw.keys() if key not in ("origin", "note")}
        record = self._record({key: raw[key] for key in raw if key not in told}, Source)
        if record is None or not (record.url or record.title or record.publisher):
            return raw
        named = record.url or record.title or record.publisher
        found = self._names.find("source", named) or self._names.add("source", named, record)
        return {"source": found, **told} if told else found

    def _source(self, text: str) -> str:
        found = self._names.find("source", text)
        if found is not None or self._names.is_slip("source", text) or not text.strip():
            return found or text
        return self._names.add(
            "source", text, Source(url=text) if is_url(text) else Source(title=text)
        )

    def _with_source(self, raw: Node) -> Node:
        if isinstance(raw, dict) and "source" in raw:
            cited = self._cited(raw["source"])
            return {**raw, "source": cited.get("source", "") if isinstance(cited, dict) else cited}
        return raw

    def _participant(self, raw: Node) -> Node:
        if isinstance(raw, str):
            return {"actor": self._actor(raw)}
        if not isinstance(raw, dict):
            return raw
        raw = _renamed(raw, "actor", ("name", "who", "id", "person"))
        if isinstance(raw.get("actor"), str):
            more = {key: raw.pop(key) for key in _OF_ACTOR if key in raw}
            return {**raw, "actor": self._actor(raw["actor"], more)}
        return raw

    def _actor(self, text: str, more: dict[str, Any] | None = None) -> str:
        found = self._names.find("actor", text)
        if found is not None or self._names.is_slip("actor", text) or not text.strip():
            return found or text
        record = self._record({"name": text, **(more or {})}, Actor) or Actor(name=text)
        return self._names.add("actor", text, record)

    def _place(self, raw: Node) -> Node:
        if isinstance(raw, str):
            return self._place_named(raw)
        record = isinstance(raw, dict) and self._record(raw, Place)
        if not isinstance(record, Place):
            return raw
        return self._place_named(record.name, record)

    def _place_named(self, text: str, record: Place | None = None) -> str:
        found = self._names.find("place", text)
        slip = record is None and self._names.is_slip("place", text)
        if found is not None or slip or not text.strip():
            return found or text
        return self._names.add("place", text, record or Place(name=text))

    def _quote(self, raw: Node) -> Node:
        if isinstance(raw, str):
            return {"text": raw}
        raw = self._with_source(raw)
        if not isinstance(raw, dict) or not isinstance(raw.get("speaker"), str):
            return raw
        speaker = raw["speaker"]
        found = self._names.find("actor", speaker)
        if (
            found is None
            and not self._names.is_slip("actor", speaker)
            and "speaker_name" not in raw
        ):
            rest = {key: value for key, value in raw.items() if key != "speaker"}
            return {**rest, "speaker_name": speaker}
        return {**raw, "speaker": found or speaker}

    def _record(self, raw: dict[str, Any], kind: type[Kind]) -> Kind | None:
        """Make a record of what is written, keys put right; None when it does not read as one."""
        right = {meant(kind, key) or key: value for key, value in raw.items()}
        try:
            made: Kind = self._convert(right, kind)
        except msgspec.ValidationError:
            return None
        return made


def _said(figure: Node) -> Node:
    """Keep what stands for a number and is none as the words of the source."""
    if not isinstance(figure, dict) or figure.get("as_said"):
        return figure
    words = next(_no_numbers(figure), None)
    return figure if words is None else {**figure, "as_said": words}


def _no_numbers(figure: dict[str, Any]) -> Iterator[str]:
    for name in _NUMBERS:
        value = figure.get(name)
        if isinstance(value, str):
            try:
                float(value)
            except ValueError:
                yield value


def _renamed(raw: dict[str, Any], right: str, wrong: tuple[str, ...]) -> dict[str, Any]:
    """Return a copy in which the first of some keys that is there has its right name."""
    found = next((key for key in wrong if key in raw), None)
    if right in raw or found is None:
        return dict(raw)
    return {right if key == found else key: value for key, value in raw.items()}


def _several(raw: Node) -> list[Any]:
    """Return what is given as a list, which a single thing need not be."""
    return raw if isinstance(raw, list) else [raw]
