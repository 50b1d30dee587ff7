"""Events as people write them, brought into the form that records have.

Keys that can mean only one field, dates in two keys, fields of the log's own, records written in
place, ids and titles left out. Nothing of this is seen by an event that is in full form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from tui.log.free_ids import FreeIds
from tui.log.model import Event, Log
from tui.log.parsing.anchors import Node
from tui.log.problems import Path
from tui.log.reading.inline import Inline
from tui.log.reading.keys import known_keys, meant
from tui.log.reading.names import Names, is_url, slug
from tui.log.reading.repair import RecordRepairer
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted, one_line

_SENTENCE: Final = re.compile(r"(.+?[.!?…؟。])(?:\s|$)", re.DOTALL)
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_BLANK: Final = re.compile(r"\s")
_ENDS: Final = ("end", "end_date", "enddate", "until", "finish", "ends")
_TIMES: Final = ("time", "clock", "start_time")
_COUNTS: Final = {
    "deaths": "killed",
    "killed": "killed",
    "fatalities": "killed",
    "dead": "killed",
    "injured": "injured",
    "wounded": "injured",
    "casualties": "casualties",
    "displaced": "displaced",
}
_POINTS: Final = ("coordinates", "coords", "latlon", "latlng")
_MERGED: Final = frozenset((*_ENDS, *_TIMES, *_COUNTS, *_POINTS))
_LONGEST_TITLE: Final = 120
_LONGEST_ID: Final = 60
_KNOWN: Final = known_keys(Event)
_NUMBER: Final = re.compile(r"\d{1,12}")
_POINT: Final = re.compile(r"\s*(-?\d+(?:\.\d+)?)(?:\s*+[,;]\s*+|\s++)(-?\d+(?:\.\d+)?)\s*")


class Shorthand:
    """Brings the events of one log into full form, and notes each way of writing once."""

    def __init__(
        self, head: Log, repairer: RecordRepairer, hints: SpellingHints, convert: Callable[..., Any]
    ) -> None:
        self.names = Names(head)
        self._declared = frozenset(head.fields)
        self._repairer = repairer
        self._hints = hints
        self._noted: set[str] = set()
        self._ids: set[str] = set()
        self._free_ids = FreeIds()
        inline = Inline(self.names, convert)
        self._parts: Mapping[str, Callable[[Node, Path], Node]] = {
            "sources": inline.sources,
            "participants": inline.participants,
            "places": inline.places,
            "media": inline.media,
            "figures": inline.figures,
            "quotes": inline.quotes,
            "claims": inline.claims,
        }

    def full(self, raw: dict[str, Any], path: Path) -> dict[str, Any]:
        """Return an event in full form; `path` is where it stands in the file."""
        made = self._in_right_keys(raw, path)
        _split_place(made)
        for name, full in self._parts.items():
            if made.get(name) is not None:
                made[name] = full(made[name], (*path, name))
        if isinstance(made.get("tags"), str):
            made["tags"] = [tag.strip() for tag in made["tags"].split(",") if tag.strip()]
        self._place_first(made)
        self._named(made)
        return made

    def _in_right_keys(self, raw: dict[str, Any], path: Path) -> dict[str, Any]:
        made: dict[str, Any] = {}
        own: dict[str, Any] = {}
        later: dict[str, Any] = {}
        for key, value in raw.items():
            if key in self._declared:
                own[key] = value
            elif key in _KNOWN:
                made[key] = value
            elif meant(Event, key) == "sources" or key.casefold() in _MERGED:
                later[key] = value
            elif (right := meant(Event, key)) and right not in raw and right not in made:
                made[right] = value
                self._renamed(path, key, right)
            else:
                own[key] = value
                self._unknown(path, key)
        for key, value in later.items():
            if not self._merged(made, key, value, path):
                own[key] = value
                self._unknown(path, key)
        if own:
            given = made.get("fields")
            made["fields"] = {**given, **own} if isinstance(given, dict) else own
        return made

    def _merged(self, made: dict[str, Any], key: str, value: Node, path: Path) -> bool:
        """Put a key into another field that it belongs to; False where that is not clear."""
        word = key.casefold()
        if meant(Event, key) == "sources":
            made["sources"] = [*_several(made.get("sources")), *_several(value)]
            self._renamed(path, key, "sources")
            return True
        if word in _COUNTS:
            return self._counted(made, key, value, path)
        if word in _POINTS:
            return self._pointed(made, key, value, path)
        return self._dated(made, key, value, path)

    def _counted(self, made: dict[str, Any], key: str, value: Node, path: Path) -> bool:
        """Read a number of dead or hurt as a figure."""
        figures, measure = made.get("figures", []), _COUNTS[key.casefold()]
        counted = isinstance(value, str) and _NUMBER.fullmatch(value)
        if not counted or not isinstance(figures, list):
            return False
        made["figures"] = [*figures, {"measure": measure, "best": value}]
        self._note(path, key, f"write `figures: [{{measure: {measure}, best: {value}}}]`")
        return True

    def _dated(self, made: dict[str, Any], key: str, value: Node, path: Path) -> bool:
        """Put an end, or a time of day, into the date."""
        word, date = key.casefold(), made.get("date")
        if not isinstance(date, str) or not isinstance(value, str):
            return False
        shown = one_line(date, 30)
        if word in _ENDS and "/" not in date:
            made["date"] = f"{date}/{value}"
            self._note(path, key, f"an end stands in the date: write `date: {shown}/…`")
        elif word in _TIMES and "T" not in date and ":" not in date:
            made["date"] = f"{date}T{value}"
            self._note(path, key, f"a time stands in the date: write `date: {shown}T…`")
        return made["date"] is not date

    def _pointed(self, made: dict[str, Any], key: str, value: Node, path: Path) -> bool:
        """Read coordinates in one key: north, then east."""
        text = ",".join(map(str, value)) if isinstance(value, list) else value
        point = _POINT.fullmatch(text) if isinstance(text, str) else None
        if point is None or "lat" in made or "lon" in made:
            return False
        made["lat"], made["lon"] = point[1], point[2]
        self._note(path, key, f"read as `lat: {point[1]}, lon: {point[2]}`: write it so")
        return True

    def _place_first(self, made: dict[str, Any]) -> None:
        """Let the first of several places be the place."""
        places = made.get("places")
        if not made.get("place") and isinstance(places, list) and places:
            made["place"] = places[0]
            made["places"] = places[1:]

    def _named(self, made: dict[str, Any]) -> None:
        """Make the title and the id that are left out, of what there is."""
        if not made.get("title"):
            found = _first_sentence(made) or self._called_after(made)
            if found:
                made["title"] = found
        title = made.get("title")
        if not made.get("id") and isinstance(title, str) and title.strip():
            wanted = _id_of(made)
            made["id"] = self._free_ids.free(wanted, self._ids)
            self._ids.add(made["id"])

    def _called_after(self, made: Mapping[str, Any]) -> str:
        """Return what else an event without a title is called after: its fields, place or type."""
        fields = made.get("fields")
        own = fields.values() if isinstance(fields, dict) else ()
        place = made.get("place")
        where = self.names.called("place", place) if isinstance(place, str) else ""
        texts = [each for each in own if isinstance(each, str) and not is_url(each)]
        told = next(filter(_has_several_words, texts), "")
        one = next(filter(_WORD.search, texts), "")
        called = (told, where, made.get("type"), one)
        return _sentence(next((each for each in called if isinstance(each, str) and each), ""))

    def _renamed(self, path: Path, key: str, right: str) -> None:
        self._repairer.file_keys.setdefault(path, {})[right] = key
        self._note(path, key, f"read as `{right}`: write `{right}`")

    def _unknown(self, path: Path, key: str) -> None:
        if key == "<<":
            self._note(path, key, "merge keys are not read: write the fields out")
            return
        hint = self._hints.did_you_mean(key, tuple(sorted(_KNOWN - {"unread"})))
        word = key if key.replace("_", "").replace("-", "").isalnum() else f'"{key}"'
        ways = f"declare it, `fields: {{{word}: {{type: text}}}}`"
        self._note(path, key, f"kept as a field of the log's own: {ways}", hint)

    def _note(self, path: Path, key: str, message: str, beginning: str = "") -> None:
        """Note something about a key, once for each."""
        if key in self._noted:
            return
        self._noted.add(key)
        self._repairer.add_fault((*path, key), _said(key, message, beginning), on_key=True)


def _said(key: str, message: str, beginning: str) -> str:
    """Say what was made of a key, after the question what was meant by it if there is one."""
    if beginning.endswith("?"):
        return f"unknown key {backquoted(key)}{beginning} It is {message}"
    if message.startswith(("read", "kept")):
        return f"{backquoted(key)} is {message}"
    return f"{backquoted(key)}: {message}"


def _several(value: Node) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _split_place(made: dict[str, Any]) -> None:
    """Let a place that is a list or a mapping be several places, or one written in place."""
    place = made.get("place")
    if place is None:
        return
    more = made.pop("places", None) or []
    made["places"] = [*(place if isinstance(place, list) else [place]), *more]
    del made["place"]


def _first_sentence(made: Mapping[str, Any]) -> str:
    """Return what an event without a title is called: the first sentence that it has."""
    quotes = made.get("quotes")
    first = quotes[0] if isinstance(quotes, list) and quotes else None
    quoted = first.get("text") if isinstance(first, dict) else ""
    for text in (made.get("summary"), quoted, made.get("note")):
        if isinstance(text, str) and text.strip():
            return _sentence(text)
    return ""


def _sentence(text: str) -> str:
    """Return the first sentence of a text, cut where it is long."""
    found = _SENTENCE.match(text.strip())
    sentence = found[1] if found and len(found[1]) <= _LONGEST_TITLE else text
    return one_line(sentence, _LONGEST_TITLE).removesuffix(".")


def _id_of(made: Mapping[str, Any]) -> str:
    date = made.get("date")
    day = re.sub(r"[^0-9-]", "", date[:10]) if isinstance(date, str) else ""
    return "-".join(filter(None, (day.strip("-"), slug(made["title"])[:_LONGEST_ID].strip("-"))))


def _has_several_words(text: str) -> bool:
    """Tell whether a blank stands between words of two letters and more; goes through it once."""
    first = _WORD.search(text)
    blank = _BLANK.search(text, first.end()) if first else None
    return blank is not None and _WORD.search(text, blank.end()) is not None
