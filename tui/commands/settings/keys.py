"""The keys that a reader gives to bindings: what they are called, and which do two things."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from tui.kept.config import Keys
from tui.log.spelling import did_you_mean
from tui.log.text import backquoted, clean

KeyTable = Mapping[str, tuple[tuple[str, ...], str]]
"""By the id of a binding: the keys that it has, and what they do."""

Tell = Callable[[Keys, str], None]
"""Tells what is wrong with a value of the file."""

_MODIFIERS: Final = ("ctrl", "alt", "shift", "super", "meta")
_PLAIN: Final = (
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("tab", "enter", "space", "escape", "insert", "delete", "backspace"),
    *(f"f{number}" for number in range(1, 25)),
)
_OTHERWISE: Final = {
    "pgup": "pageup",
    "pgdn": "pagedown",
    "esc": "escape",
    "del": "delete",
    "return": "enter",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
    " ": "space",
}
NAMES: Final = {name: name for name in _PLAIN} | _OTHERWISE
"""What people call keys without a character of their own, and what Textual does."""

# Textual's names for what Unicode calls otherwise (textual.keys.KEY_NAME_REPLACEMENTS).
_SHORT: Final = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}


def key_name(word: str) -> str | None:
    """Return a key as Textual calls it: `ctrl+f`, `question_mark`; None for what is none."""
    word = word if word == " " else word.strip()
    before, plus, name = word[:-1].rpartition("+")
    name += word[-1:]
    held = tuple(each.lower() for each in before.split("+") if plus)
    if any(each not in _MODIFIERS for each in held):
        return None
    plain = _character(name) if len(name) == 1 and name != " " else NAMES.get(name.lower())
    return "+".join((*held, plain)) if plain else None


def _character(character: str) -> str | None:
    """Return what Textual calls a character's key: itself, or its name in Unicode."""
    if character in NAMES:
        return NAMES[character]
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _SHORT.get(name, name) or None


def chosen_keys(
    table: Mapping[str, Any], bindings: KeyTable, tell: Tell
) -> dict[str, tuple[str, ...]]:
    """Return the keys of each binding that a table names; tells what is wrong with it."""
    chosen: dict[str, tuple[str, ...]] = {}
    for path, value in _leaves(table, ("keys",)):
        binding = ".".join(path[1:])
        names = _names(path, value, tell)
        if binding not in bindings:
            hint = did_you_mean(binding, bindings) or ": `syria-timeline config` lists them"
            tell(path, f"unknown key binding {backquoted(clean(binding))}{hint}")
        elif names is not None:
            chosen[binding] = names
    _tell_clashes(chosen, bindings, tell)
    return chosen


def _leaves(table: Mapping[str, Any], above: Keys) -> Iterator[tuple[Keys, object]]:
    """Yield the values of a table, and of those that TOML makes of `search.ask = "/"`."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*above, name))
        else:
            yield (*above, name), value


def _names(path: Keys, value: object, tell: Tell) -> tuple[str, ...] | None:
    """Return the keys of a value, none for ""; None when one of them is no key."""
    words = value if isinstance(value, list) else [value]
    names = [key_name(word) for word in words if isinstance(word, str) and word]
    wrong = [word for word in words if not isinstance(word, str) or (word and not key_name(word))]
    for word in wrong:
        said = clean(str(word))
        hint = did_you_mean(said, NAMES) or ': write "/", "ctrl+f" or ["pageup", "f5"]'
        tell(path, f"{backquoted(said)} is no key{hint}")
    return None if wrong else tuple(filter(None, names))


def _tell_clashes(chosen: dict[str, tuple[str, ...]], bindings: KeyTable, tell: Tell) -> None:
    """Tell which keys would do two things; a program that no key leaves keeps those for that."""
    if chosen.get("app.quit") == ():
        tell(("keys", "app", "quit"), "`app.quit` needs a key: it keeps those that it has")
        del chosen["app.quit"]
    holders: dict[str, list[str]] = {}
    for binding, (written, _) in bindings.items():
        names = tuple(key_name(each) or each for each in written)
        for name in chosen.get(binding, names):
            holders.setdefault(name, []).append(binding)
    for name, those in holders.items():
        mine = [each for each in those if each in chosen]
        if mine and len(those) > 1:
            other = next(each for each in those if each != mine[-1])
            words = f"the key `{name}` is that of `{other}` too ({bindings[other][1]})"
            tell(("keys", *mine[-1].split(".")), f"{words}: give that another one")
