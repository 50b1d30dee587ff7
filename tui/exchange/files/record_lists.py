"""The records of a tree of JSON or YAML with their lines, and what stands beside them."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final

from tui.exchange.files.json import Lines, words
from tui.exchange.files.records import Listed, listed
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Tree

_TITLES: Final = ("title", "name", "headline", "label")
_SUMMARIES: Final = ("summary", "description", "subtitle", "text", "intro")
_ABOUT: Final = ("metadata", "meta", "info", "header", "incident")
_LISTS: Final = ("events", "items", "data", "results", "records", "rows", "entries")


def records_in(tree: object, draft: Draft, text: str = "") -> Iterator[tuple[int, Tree]]:
    """Yield the records of a tree with their lines in a text of JSON; what is beside them is told.

    Of several lists each record says in `section` which it stands in.
    """
    lists = [*listed(tree)] or _any_list(tree)
    used = {name for each in lists for name in each.path}
    seen: set[tuple[str, ...]] = set()
    lines = Lines(text)
    for each in lists:
        take_title(tree, each.path, draft, used, seen)
        section = " / ".join(each.path) * (len(lists) > 1)
        for line, item in lines.numbered(each.records, each.name):
            if isinstance(item, dict):
                yield line, {"section": section, **item} if section else item
            else:
                draft.tell(line, "is no record")


def _any_list(tree: object) -> list[Listed]:
    """Return the list that a tree without dates is, or has: --map may say which property is one."""
    if isinstance(tree, list):
        return [Listed((), tree)]
    found = tree if isinstance(tree, dict) else {}
    for name in _LISTS:
        if isinstance(found.get(name), list):
            return [Listed((name,), found[name])]
    return []


def take_title(
    tree: object,
    path: tuple[str, ...],
    draft: Draft,
    used: Container[str] = (),
    seen: set[tuple[str, ...]] | None = None,
) -> None:
    """Take what a list stands in for title and summary of the log; tell what else is there.

    `used` are the names of what is read besides, `seen` the paths of what was told of before.
    """
    seen = set() if seen is None else seen
    for depth, name in enumerate(path):
        if not isinstance(tree, dict):
            return
        if path[:depth] not in seen:
            seen.add(path[:depth])
            _take_about(tree, name, draft, used)
        tree = tree.get(name)


def _take_about(tree: Tree, name: str, draft: Draft, used: Container[str]) -> None:
    """Take what stands beside the list, or what it stands in, of this name."""
    inside = next((each for each in _ABOUT if isinstance(tree.get(each), dict)), "")
    about = {**tree, **tree.get(inside, {})}
    draft.title(_first(about, _TITLES))
    if summary := _first(about, _SUMMARIES):
        draft.about.setdefault("summary", summary)
    taken = {*_TITLES, *_SUMMARIES, "type", name, inside}
    beside = [each for each in about if words(about[each]) and each not in taken]
    strange = ", ".join(each for each in beside if each not in used)
    if strange:
        draft.bent[f"left out, beside the events: {strange}"] += 1


def _first(record: Tree, names: tuple[str, ...]) -> str:
    return next(
        (record[name] for name in names if isinstance(record.get(name), str) and record[name]), ""
    )
