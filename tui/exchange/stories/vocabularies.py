"""The words of a log that becomes part of another one: those that mean something else get a name.

What two logs declare under one word is the same where they say the same of it; else that of the
later one gets the name of its file before it, wherever it is used, and is called as before. A log
that begins with another set of words declares those of it that it uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import to_builtins

from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.row import Tree
from tui.log.reading.shapes import declared_words
from tui.log.vocabulary.sets import SETS, WordSet
from tui.log.vocabulary.vocabulary import KINDS, AnyWord

_USED: Final = {
    "event_types": ("events", "type"),
    "actor_types": ("actors", "type"),
    "roles": ("participants", "role"),
    "relation_types": ("relations", "type"),
    "tiers": ("sources", "tier"),
    "statuses": ("events", "status"),
    "measures": ("figures", "measure"),
}
"""Where the words of each kind are used: in which records, and in which of their fields."""

_AT_THE_TOP: Final = frozenset(("events", "actors", "relations", "sources"))
_FIRST: Final = "acled"  # the set that a log begins with, unless it says another
_ONE: Final = ("summary", "language", "title")
"""What a log has one of: that of the first one counts."""


def with_own_words(draft: Draft, stem: str, root: Tree) -> Tree:
    """Return a log of whose words none stands for something else in what came before."""
    name = str(root.get("vocabulary") or _FIRST)
    draft.word_set = first = draft.word_set or name
    root = dict(root)
    if name != first and name in SETS and first in SETS:
        root.pop("vocabulary", None)
        root |= _of_its_set(SETS[name], SETS[first], root)
    for kind in (*KINDS, "fields"):
        if kind in root:
            root[kind] = declared_words(root[kind])
    new = {kind: _others(_known(draft, kind, name), root.get(kind)) for kind in KINDS}
    new["fields"] = _others(draft.fields, root.get("fields"))
    count = sum(map(len, new.values()))
    if not count:
        return root
    draft.bent["words that another file has for something else: with the name of its file"] += count
    before = slug(stem)
    fields = {each: f"{before.replace('-', '_')}_{each}" for each in new.pop("fields")}
    _rename_fields(root, fields)
    for kind, words in new.items():
        _rename(root, kind, {each: f"{before}-{each}" for each in words})
    return root


def tell_left_out(draft: Draft, root: Tree) -> None:
    """Say what a log has that is not taken, as one before it has its own."""
    for name in _ONE:
        value = root.get(name)
        if value and draft.about.get(name, value) != value:
            draft.bent[f"`{name}` of a further log left out: that of the first one counts"] += 1


def _known(draft: Draft, kind: str, name: str) -> Mapping[str, object]:
    """Return the words that came before a log; those of their set, if this one has another."""
    declared = draft.words.get(kind, {})
    if name == draft.word_set or draft.word_set not in SETS:
        return declared
    begun: Mapping[str, AnyWord] = getattr(SETS[draft.word_set], kind)
    return {**{word: to_builtins(each) for word, each in begun.items()}, **declared}


def _of_its_set(ours: WordSet, first: WordSet, root: Tree) -> Tree:
    """Return tables of words with those of its set that a log uses, and another set has not."""
    made: Tree = {}
    for kind in KINDS:
        words: Mapping[str, AnyWord] = getattr(ours, kind)
        used = [each for word in _used(root, kind) for each in _upwards(word, words)]
        known: Mapping[str, AnyWord] = getattr(first, kind)
        strange = {
            each: to_builtins(words[each]) for each in used if known.get(each) != words[each]
        }
        if strange:
            own = declared_words(root.get(kind))
            made[kind] = {**strange, **(own if isinstance(own, dict) else {})}
    return made


def _upwards(word: str, known: Mapping[str, AnyWord]) -> Iterator[str]:
    """Yield the types above a word of a set, and then itself."""
    if word in known:
        yield from _upwards(getattr(known[word], "parent", ""), known)
        yield word


def _used(root: Tree, kind: str) -> Iterator[str]:
    """Yield the words of a kind that a log uses, also as the parents of its own."""
    for each in _parts(root.get(kind)):
        yield str(each.get("parent", ""))
    where, field = _USED[kind]
    for record in _records(root, where):
        if isinstance(record.get(field), str):
            yield record[field]


def _records(root: Tree, where: str) -> Iterator[Tree]:
    """Yield the records of a table or list of a log, or those of its events."""
    for each in [root] if where in _AT_THE_TOP else _parts(root.get("events")):
        yield from _parts(each.get(where))


def _parts(value: object) -> Iterator[Tree]:
    """Yield the records of a list or table."""
    if isinstance(value, dict):
        value = [*value.values()]
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict):
            yield each


def _others(known: Mapping[str, object], declared: object) -> list[str]:
    """Return the words that stand for something else in what came before."""
    said = declared if isinstance(declared, dict) else {}
    return [
        word
        for word in said
        if word in known and _said(word, known[word]) != _said(word, said[word])
    ]


def _said(word: str, declared: object) -> object:
    """Return what is said of a word beside that it is called as it is written."""
    if not isinstance(declared, dict):
        return declared
    called = str(declared.get("name", "")).casefold()
    is_itself = called == _called(word).casefold()
    return {key: value for key, value in declared.items() if key != "name" or not is_itself}


def _called(word: str) -> str:
    return word.replace("-", " ").replace("_", " ")


def _rename(root: Tree, kind: str, new: Mapping[str, str]) -> None:
    """Give words others in place, where they are declared and wherever they are used."""
    if not new:
        return
    declared: Tree = {}
    for word, said in root[kind].items():
        record = dict(said) if isinstance(said, dict) else {}
        if word in new:
            record.setdefault("name", _called(word))
        if "parent" in record:
            record["parent"] = _renamed(str(record["parent"]), new)
        declared[_renamed(word, new)] = record
    root[kind] = declared
    where, field = _USED[kind]
    for record in _records(root, where):
        if isinstance(record.get(field), str):
            record[field] = _renamed(record[field], new)


def _renamed(word: str, new: Mapping[str, str]) -> str:
    """Return the new form of a word, or of one below it: `deploy/rollback`."""
    above, slash, below = word.partition("/")
    return new.get(word) or f"{new.get(above, above)}{slash}{below}"


def _rename_fields(root: Tree, new: Mapping[str, str]) -> None:
    """Give fields of a log's own other names in place."""
    if not new:
        return
    for word, said in root["fields"].items():
        if word in new and isinstance(said, dict):
            said.setdefault("name", _called(word))
    for record in (root["fields"], *_parts(root["events"])):
        _rename_keys(record, new)
        if isinstance(record.get("fields"), dict):
            _rename_keys(record["fields"], new)


def _rename_keys(record: Tree, new: Mapping[str, str]) -> None:
    items = [(new.get(key, key), value) for key, value in record.items()]
    record.clear()
    record.update(items)
