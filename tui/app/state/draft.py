"""A filter while it is being typed: what it may become, what is wrong with it, earlier ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tui.store.completion.complete import NOTHING, Completer, Completion
from tui.store.completion.cursor import term_at
from tui.store.query.ast import Query, QueryError
from tui.store.query.fields import Words
from tui.store.query.parser import parse

_TRIES: Final = 5
"""Faulty terms that are left out, at most, to read the rest of a text."""


@dataclass(frozen=True)
class Draft:
    """A text that is to be a query, the cursor in it, and what may be meant there.

    `query` is what to show meanwhile: what the text asks for, without its faulty term if it has
    one; None when that asks for nothing either, so that what was shown should stay. A fault is
    `unfinished` when what may be meant at the cursor would mend it.
    """

    text: str
    cursor: int
    completion: Completion = NOTHING
    query: Query | None = None
    fault: QueryError | None = None
    unfinished: bool = False

    @property
    def mistake(self) -> QueryError | None:
        """The fault, unless what may be meant at the cursor would mend it."""
        return None if self.unfinished else self.fault


def read_draft(completer: Completer, text: str, cursor: int) -> Draft:
    """Read a text as far as it goes."""
    completion = completer.complete(text, cursor)
    try:
        return Draft(text, cursor, completion, parse(text, completer.index.words))
    except QueryError as fault:
        mending = bool(completion.candidates) and not completion.corrects
        unfinished = mending and fault.start <= cursor <= fault.end
        rest = _rest(text, fault, completer.index.words)
        return Draft(text, cursor, completion, rest, fault, unfinished)


def _rest(text: str, fault: QueryError, words: Words) -> Query | None:
    """Read a text without its faulty terms; None when that takes too many steps."""
    for _ in range(_TRIES):
        start, end = term_at(text, fault.start) or (fault.start, fault.end)
        text = text[:start].rstrip("-") + text[end:]
        try:
            return parse(text, words)
        except QueryError as another:
            fault = another
    return None


MOST: Final = 100
"""Filters that are remembered."""


class History:
    """The filters that were in force, as typed, the latest last, each once."""

    def __init__(self, entries: Iterable[str] = ()) -> None:
        self.entries = list(entries)

    def add(self, text: str) -> None:
        """Remember a filter as the latest; none at all is not one."""
        if text:
            kept = [entry for entry in self.entries if entry != text]
            self.entries = [*kept, text][-MOST:]


class Recall:
    """Steps back and forth through earlier filters; what was being typed is at the end of them."""

    def __init__(self, entries: Sequence[str], text: str) -> None:
        self._texts = [entry for entry in entries if entry != text.strip()] + [text]
        self._at = len(self._texts) - 1

    def step(self, count: int) -> str | None:
        """Go back (-1) or forward (1); None when there is nothing further that way."""
        at = self._at + count
        if not 0 <= at < len(self._texts):
            return None
        self._at = at
        return self._texts[at]

    def typed(self, text: str) -> None:
        """Take note of what is being typed now, if it is not what was stepped to."""
        if text != self._texts[self._at]:
            self._at = len(self._texts) - 1
            self._texts[self._at] = text

    @property
    def place(self) -> str:
        """Which of the earlier filters this is; "" for what was being typed."""
        earlier = len(self._texts) - 1
        if self._at == earlier:
            return ""
        return f"earlier {self._at + 1} of {earlier}"
