"""Notes and YAML, and a folder of any files as one log.

A note is a Markdown file that begins with `---`, YAML and `---`: an event, with the text below as
its summary. A YAML file is a log, or records with dates as JSON has them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from tui.exchange.files.beginning import includes
from tui.exchange.files.braces import is_log_in_braces, without_halves
from tui.exchange.files.input import Input
from tui.exchange.files.plain import from_markdown, heading, links_in
from tui.exchange.files.record_lists import records_in
from tui.exchange.files.records import is_dated, is_record, listed
from tui.exchange.making.citations import cited
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault, Row, Tree, without_nothing
from tui.exchange.stories.joining import REGISTERS, in_usual_shapes, joined
from tui.exchange.stories.vocabularies import tell_left_out, with_own_words
from tui.exchange.tables.objects import rows_of
from tui.log.model import Event, Log
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError
from tui.log.reading import log_tree

KEEPS: Final = (
    "notes: front matter as in a table, the text below as summary, its links as sources, "
    "the name of the file as id; a date that it begins with, where there is no other",
    "YAML: logs as they are written, with those that they include; several as one, ids and words "
    "that stand for different things told apart by the names of the files; other records "
    "with dates as those of JSON; texts under dates, or under years and months",
)
BENDS: Final = ("Markdown becomes plain text with its links kept",)

_FRONT: Final = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_DATED: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ _-]+(.+))?")
_TITLE: Final = re.compile(r"\s*#[ \t]+(.+)\n")
_LOG: Final = re.compile(r"(?m)^(?:events|schema|date|id|title):(?:\s|$)|^- +\{")
_DATED_KEY: Final = re.compile(
    r"(?mi)^[ \t]*(?:- +)?[\"']?(?:\w*date|when|start\w*|begin|time\w*|year|ts|datum|fecha)[\"']?:"
    r"[ \t]+\S|^[\"']?\d{4}(?:-\d\d){0,2}[\"']?:(?:\s|\Z)"
)
_KNOWN: Final = frozenset(Event.__struct_encode_fields__)
_LONG: Final = 1 << 15  # characters of a sample that may be cut
_TAKEN: Final = frozenset(("events", "schema", "title", "timezone", "include"))
_OURS: Final = frozenset(
    ("schema", "sources", "actors", "places", "relations", "vocabulary", "fields")
)
_NESTED: Final = frozenset(("participants", "figures", "quotes", "claims", "accounts"))
_NOT_FOLLOWED: Final = (
    "`include` is not followed here, but before the events of a log that is a file, neither packed "
    "nor in another encoding: name the files that it includes, too"
)
_HEAD: Final = frozenset(Log.__struct_encode_fields__) - _TAKEN


def detect(file: Input) -> bool:
    """Tell whether this is a note with front matter, or YAML."""
    sample = file.sample.lstrip("\ufeff")
    if _FRONT.match(sample):
        return True
    if _is_dated_note(file.path):
        return b"\0" not in file.head
    if is_log_in_braces(file.head):
        return True
    if sample[:1] in ("{", "[", "<", "\t"):
        return False
    return bool(_LOG.search(sample)) or (bool(_DATED_KEY.search(sample)) and has_records(sample))


def has_records(sample: str) -> bool:
    """Tell whether a text is YAML, as far as it is seen, with records that have dates."""
    root = _seen(sample)
    return is_record(root) or any(listed(root))


def is_slip(sample: str) -> bool:
    """Tell whether a text is a log, as far as it is seen, whose key of events is another."""
    return log_tree.is_slip(_seen(sample))


def has_dated_keys(sample: str) -> bool:
    """Tell whether a text is YAML with lists or mappings under dates, which no other format has."""
    root = _seen(sample)
    under = root.values() if isinstance(root, dict) else ()
    return any(isinstance(each, dict | list) for each in under) and any(listed(root))


@lru_cache(maxsize=1)  # detected and opened by the same sample
def _seen(sample: str) -> Any:  # noqa: ANN401 - whatever YAML says
    """Return what YAML says, as far as it is seen; None for what is no YAML."""
    cut = re.compile(r"(?m)^\S").split(sample) if len(sample) >= _LONG else []
    text = sample[: -len(cut[-1]) - 1] if len(cut) > 1 else sample
    with suppress(LogError):
        return read_tree(text).root
    return None


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
    if is_log_in_braces(file.head):
        text = without_halves(text)
    root = _log(draft, text)
    if isinstance(root, dict) and root.get("include") and not includes(file.path):
        draft.tell(1, _NOT_FOLLOWED)
    yield from _yaml(draft, Path(file.path).name.split(".")[0], root)


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
        raise ImportFault(error.message, (error.line or 1) + before, error.column) from None


def _log(draft: Draft, text: str) -> Any:  # noqa: ANN401 - whatever YAML says
    """Return what a file of YAML says; its sections under their own keys, which is told."""
    try:
        tree = log_tree.read_log_tree(text)
    except LogError as error:
        raise ImportFault(error.message, error.line, error.column) from None
    draft.bent.update(each.message for each in tree.problems)
    return tree.root


def _yaml(draft: Draft, stem: str, root: Any) -> Iterator[Row]:  # noqa: ANN401 - whatever YAML says
    if _is_ours(root):
        root = with_own_words(draft, stem, in_usual_shapes(draft, root))
        root = joined(draft, stem, root)
        tell_left_out(draft, root)
        _take_head(draft, root)
        for number, event in enumerate(root["events"], 1):
            if isinstance(event, dict):
                yield Row(number, event)
            else:
                draft.tell(number, "is no event")
        return
    records = [(1, root)] if is_record(root) else records_in(root, draft)
    yield from rows_of(iter(records), draft)


def _is_ours(root: object) -> bool:
    """Tell whether a tree is a log as the format has it, in its fields or those of its events."""
    if not isinstance(root, dict) or "events" not in root:
        return False
    if _OURS & root.keys():
        return True
    events = root["events"] if isinstance(root["events"], list) else [root["events"]]
    found = [each.keys() for each in events if isinstance(each, dict)]
    return any(_NESTED & each for each in found) or all(_KNOWN >= each for each in found)


def _take_head(draft: Draft, root: Tree) -> None:
    """Add what a log declares; of what two logs declare under one name the first counts."""
    draft.title(str(root.get("title") or ""))
    for name in REGISTERS:
        _add_new(getattr(draft, name).records, root.get(name))
    if isinstance(root.get("relations"), list):
        draft.relations += root["relations"]
    _add_new(draft.fields, root.get("fields"))
    for name in _HEAD - {*REGISTERS, "relations", "fields"}:
        value = root.get(name)
        if isinstance(value, dict):
            _add_new(draft.words.setdefault(name, {}), value)
        elif isinstance(value, list):
            draft.about[name] = [*dict.fromkeys([*draft.about.get(name, []), *map(str, value)])]
        elif value:
            draft.about.setdefault(name, value)


def _add_new(known: dict[str, Tree], declared: object) -> None:
    """Add what a table declares under names that nothing stands under yet."""
    for name, said in declared.items() if isinstance(declared, dict) else ():
        known.setdefault(name, said)


def _note(draft: Draft, stem: str, front: Any, body: str) -> Tree:  # noqa: ANN401 - whatever YAML says
    """Return the event of a note: its front matter as a record, and the text below."""
    said: Tree = dict(front) if isinstance(front, dict) else {}
    nested = {name: said.pop(name) for name in _NESTED & said.keys() if _are_records(said[name])}
    called = stem
    if name := _DATED.fullmatch(stem):
        called = name[2] or stem
    if not is_dated(said):
        said["date"] = name[1] if name else ""
    event = next(rows_of(iter([(1, said)]), draft)).event
    titled = _TITLE.match(body)
    head = heading(titled[1]) if titled else ""
    title = event.get("title") or head or called
    if titled and head == title.strip():
        body = body[titled.end() :]
    texts = (event.get("summary", ""), from_markdown(body).strip())
    sources = [*event.get("sources", []), *cited(draft, links_in(body))]
    made = {
        "id": event.get("id") or stem,
        "date": event.get("date"),
        "title": from_markdown(title),
        "summary": "\n\n".join(filter(None, texts)),
        "sources": [*dict.fromkeys(sources)],
    }
    return without_nothing({**made, **nested, **_without(event, made)})


def _without(event: Tree, names: Container[str]) -> Tree:
    return {name: value for name, value in event.items() if name not in names}


def _are_records(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) for each in value)
