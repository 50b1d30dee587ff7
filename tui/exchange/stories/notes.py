"""Notes and YAML, and a folder of any files as one log.

A note is a Markdown file that begins with `---`, YAML and `---`: an event, with the text below as
its summary. A YAML file is an event, a list of events, or a log.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tui.exchange.files.input import Input
from tui.exchange.files.plain import from_markdown, links_in
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import own_fields, texts, without_nothing
from tui.exchange.making.row import ImportFault, Row, Tree
from tui.exchange.stories.joining import REGISTERS, joined
from tui.exchange.tables.mapping import guessed
from tui.exchange.tables.reader import source
from tui.log.model import Event, Log
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError

KEEPS: Final = (
    "notes: front matter as in a table, the text below as summary, its links as sources, "
    "the name of the file as id; a date that it begins with, where there is no other",
    "YAML: events and logs as they are written; several logs as one, ids that stand for different "
    "things told apart by the names of the files",
)
BENDS: Final = ("Markdown becomes plain text with its links kept",)

_FRONT: Final = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_DATED: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ _-]+(.+))?")
_TITLE: Final = re.compile(r"\s*#[ \t]+(.+?)[ \t]*#*\n")
_LOG: Final = re.compile(
    r"(?m)^(?:events|schema|date|id|title|- +(?:id|date|title)):(?:\s|$)|^- +\{"
)
_KNOWN: Final = frozenset(Event.__struct_encode_fields__)
_TAKEN: Final = frozenset(("events", "schema", "title", "timezone", "include"))
_HEAD: Final = frozenset(Log.__struct_encode_fields__) - _TAKEN


def detect(file: Input) -> bool:
    """Tell whether this is a note with front matter, or YAML."""
    sample = file.sample.lstrip("\ufeff")
    if _FRONT.match(sample):
        return True
    if _is_dated_note(file.path):
        return b"\0" not in file.head
    return (
        sample[:1] not in ("{", "[", "<") and bool(_LOG.search(sample)) and "\t" not in sample[:1]
    )


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the event of a note, or the events of a file of YAML."""
    text = file.text().removeprefix("\ufeff")
    front = _FRONT.match(text)
    if front and (rest := text[front.end() :]).strip() and not _is_yaml(rest):
        yield Row(1, _note(draft, Path(file.path).stem, _parsed(front[1], 1), rest))
        return
    if front and not text[front.end() :].strip():
        yield Row(1, _note(draft, Path(file.path).stem, _parsed(front[1], 1), ""))
        return
    if _is_dated_note(file.path):
        yield Row(1, _note(draft, Path(file.path).stem, {}, text))
        return
    yield from _yaml(draft, Path(file.path).name.split(".")[0], _parsed(text, 0))


def _is_dated_note(path: str) -> bool:
    """Tell whether a file is a note by its name: `2024-01-03 The bridge.md`."""
    name = Path(path)
    return name.suffix in (".md", ".markdown") and bool(_DATED.fullmatch(name.stem))


def _is_yaml(text: str) -> bool:
    return bool(re.match(r"\s*(?:events|schema)\s*:", text))


def _parsed(text: str, before: int) -> Any:  # noqa: ANN401 - whatever YAML says
    try:
        return read_tree(text).root
    except LogError as error:
        raise ImportFault(error.message, (error.line or 1) + before) from None


def _yaml(draft: Draft, stem: str, root: Any) -> Iterator[Row]:  # noqa: ANN401 - whatever YAML says
    events = root
    if isinstance(root, dict) and "events" in root:
        root = joined(draft, stem, root)
        events = root["events"]
        _take_head(draft, root)
    if isinstance(events, dict):
        events = [events]
    for number, event in enumerate(events if isinstance(events, list) else (), 1):
        if isinstance(event, dict):
            yield Row(number, event)
        else:
            draft.tell(number, "is no event")


def _take_head(draft: Draft, root: Tree) -> None:
    """Add what a log declares; of what two logs declare under one name the first counts."""
    draft.title(str(root.get("title") or ""))
    for name in REGISTERS:
        declared = root.get(name)
        register = getattr(draft, name)
        for own_id, record in declared.items() if isinstance(declared, dict) else ():
            register.records.setdefault(own_id, record)
    if isinstance(root.get("relations"), list):
        draft.relations += root["relations"]
    if isinstance(root.get("fields"), dict):
        draft.fields |= root["fields"]
    for name in _HEAD - {*REGISTERS, "relations", "fields"}:
        value = root.get(name)
        if isinstance(value, dict):
            draft.words.setdefault(name, {}).update(value)
        elif value:
            draft.about.setdefault(name, value)


def _note(draft: Draft, stem: str, front: Any, body: str) -> Tree:  # noqa: ANN401 - whatever YAML says
    said: Tree = front if isinstance(front, dict) else {}
    mapping = guessed([name for name, value in said.items() if isinstance(value, str)])
    titled = _TITLE.match(body)
    written = str(said.get(mapping.get("date", ""), ""))
    name = _DATED.fullmatch(stem)
    if name and not written:
        written, called = name[1], name[2] or stem
    else:
        called = stem
    title = said.get(mapping.get("title", "")) or (titled[1] if titled else called)
    if titled and titled[1].strip() == str(title).strip():
        body = body[titled.end() :]
    event: Tree = {
        "id": said.get("id") or stem,
        "date": edtf(written),
        "title": from_markdown(str(title)),
        "summary": from_markdown(body).strip(),
        "sources": [source(draft, each) for each in links_in(body)],
    }
    if not event["date"]:
        draft.tell(1, "no date")
    used = {mapping.get("title", ""), mapping.get("date", ""), "id"}
    rest = {name: value for name, value in said.items() if name not in used}
    known = {name: value for name, value in rest.items() if name in _KNOWN and _fits(name, value)}
    event["tags"] = texts(rest.get("tags"))
    known.pop("tags", None)
    if "place" in known:
        known["place"] = draft.place(str(known["place"]))
    if "sources" in known:
        event["sources"] = [
            *event["sources"],
            *(source(draft, each) for each in texts(known.pop("sources"))),
        ]
    return without_nothing(event | known | own_fields(draft, rest, {*known, "tags", "sources"}))


def _fits(name: str, value: object) -> bool:
    """Tell whether a value of front matter can stand in a field of the format as it is."""
    if name in ("participants", "figures", "quotes", "claims", "accounts"):
        return isinstance(value, list) and all(isinstance(each, dict) for each in value)
    return isinstance(value, str | list)
