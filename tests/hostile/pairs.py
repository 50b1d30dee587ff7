"""Logs in which two things are many at once, so that each could be held against each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.hostile.shapes import ACTORS, EVENT, HEAD, SOURCES, Maker, lines

_CONFIRMED: Final = "status: confirmed, sources"


def _sources(n: int, fields: str = "") -> str:
    return f"sources:\n{lines(n, lambda i: f'  s{i}: {{title: S {i}, publisher: P {i}{fields}}}')}"


def _actors(n: int, kind: str) -> str:
    return f"actors:\n{lines(n, lambda i: f'  p{i}: {{name: Name {i}, type: {kind}}}')}"


def _events(n: int, fields: Callable[[int], str]) -> str:
    row = "- {{id: e{0}, date: 2024-01-01, title: E, {1}}}"
    return f"events:\n{lines(n, lambda i: row.format(i, fields(i)))}"


def _follows(n: int) -> str:
    """Make events each of which begins a circle through all before it."""
    return HEAD + _events(n, lambda i: f"follows: [e{min(i + 1, n - 1)}, e0]")


def _stances(n: int) -> str:
    cited = lines(n, lambda i: f"  - {{source: s{i}, stance: supports}}")
    return f"{HEAD}{_sources(n)}{EVENT}  sources:\n{cited}"


def _older(n: int) -> str:
    cited = lines(n, lambda i: f"  - s{i}")
    event = f"{EVENT}  status: confirmed\n  sources:\n{cited}"
    return HEAD + _sources(n, ", issued: 2001-01-01") + event


def _evidence(n: int) -> str:
    asked = lines(n, lambda i: f"    - {{event: e0, source: s, locator: p{i}}}")
    told = "{{source: s, says: T, verdict: distorted, sources: [t], locator: q{0}}}"
    claims = lines(n, lambda i: f"  - {told.format(i)}")
    question = f"questions:\n  q:\n    asks: What?\n    claims:\n{asked}"
    return f"{HEAD}{SOURCES}{question}{EVENT}  claims:\n{claims}"


def _words(n: int) -> str:
    declared = lines(n, lambda i: f"  word{i}: {{name: Word {i}}}")
    return f"{HEAD}event_types:\n{declared}{_events(n, lambda i: f'type: other{i}')}"


def _chain(n: int) -> str:
    rest = lines(n - 1, lambda i: f"  s{i + 1}: {{title: S, derived_from: [s{i}]}}")
    return f"{HEAD}sources:\n  s0: {{title: S}}\n{rest}{_events(n, lambda i: f'sources: [s{i}]')}"


def _digest(n: int) -> str:
    of = ", ".join(f"s{i}" for i in range(n))
    digest = f"  z: {{title: Z, derived_from: [{of}]}}\n"
    return HEAD + _sources(n) + digest + _events(n, lambda _: "sources: [z]")


def _organs(n: int) -> str:
    told = _events(n, lambda i: f"{_CONFIRMED}: [s{i}, s{(i + 1) % n}]")
    return HEAD + _actors(n, "armed-group") + _sources(n, ", tier: official") + told


def _related(n: int, kind: str, field: str) -> str:
    relations = lines(n, lambda i: f"- {{subject: p{i}, type: supports, object: p{(i + 1) % n}}}")
    rows = lines(n, lambda i: f"  s{i}: {{title: S {i}, {field}: p{i}}}")
    told = _events(n, lambda i: f"{_CONFIRMED}: [s{i}, s{(i + 1) % n}]")
    return f"{HEAD}{_actors(n, kind)}relations:\n{relations}sources:\n{rows}{told}"


def _accounts(n: int) -> str:
    stances = ("supports", "disputes")
    row = "  - {{sources: [s{0}], stance: {1}, says: the same}}"
    told = lines(n, lambda i: row.format(i, stances[i % 2]))
    return f"{HEAD}{_sources(n)}{EVENT}  accounts:\n{told}"


def _figures(n: int, fields: str) -> str:
    places = lines(n, lambda i: f"  p{i}: {{name: Place {i}}}")
    row = "  - {{measure: killed, best: {0}, source: s{0}, " + fields + "}}"
    return f"{HEAD}places:\n{places}{_sources(n)}{EVENT}  figures:\n{lines(n, row.format)}"


def _by_year(n: int) -> str:
    row = "  - {{measure: killed, best: {0}, source: s, as_of: {1}}}"
    return f"{HEAD}{SOURCES}{EVENT}  figures:\n{lines(n, lambda i: row.format(i, 1000 + i % 1000))}"


def _notes(n: int) -> str:
    row = "- {{subject: a, type: supports, object: b, from: 2020, to: 2021, note: N{0}}}"
    part = "  participants: [{actor: a, role: attacker}]\n"
    return f"{HEAD}{ACTORS}relations:\n{lines(n, row.format)}{EVENT}{part}"


PAIRS: Final[dict[str, tuple[Maker, int]]] = {
    "circles of events": (_follows, 1000),
    "citations with a stance": (_stances, 1000),
    "sources older than their event": (_older, 1000),
    "claims of one event, asked for": (_evidence, 1000),
    "declared types and others": (_words, 1000),
    "sources of a chain, each cited": (_chain, 1000),
    "a source of many, often cited": (_digest, 1000),
    "armed groups and officials": (_organs, 1000),
    "parties and relations": (lambda n: _related(n, "armed-group", "party"), 1000),
    "those who knew, and relations": (lambda n: _related(n, "person", "origin"), 1000),
    "accounts for and against": (_accounts, 1000),
    "figures at many places": (lambda n: _figures(n, "place: p{0}"), 1000),
    "figures in words": (lambda n: _figures(n, "as_said: at least {0}"), 1000),
    "figures of one source by year": (_by_year, 1000),
    "records of one relation": (_notes, 1000),
}
"""By what they have many of: what makes the log of a size, and the size to begin with."""
