"""What is searched for: a second set of events, within those that the filter selects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Self

from pyroaring import BitMap

from tui.app.state.expression import TYPING, Expression, TooSlowError, is_expression
from tui.app.state.needle import Needle
from tui.store.index.matches import Matches
from tui.store.query.ast import And, Or, Phrase, Query, Word
from tui.store.query.folding import tokens
from tui.store.query.parser import parse
from tui.store.store import Store

Sought = Needle | Expression
"""What the text on the screen is looked through for."""


@dataclass(frozen=True, eq=False)
class Search:
    """Words, all events that hold them, and those among the matches: `found`.

    Of a regular expression only the matches are looked through, when they are others again.
    """

    text: str
    needles: tuple[Sought, ...]
    holding: BitMap
    found: Matches
    store: Store

    @classmethod
    def of(cls, text: str, store: Store, matches: Matches, seconds: float = TYPING) -> Self:
        """Search the matches by a query or an expression; raises QueryError when it is none."""
        if is_expression(text):
            expression = Expression(text)
            holding = expression.among(store, matches.bitmap, seconds)
            return cls(text, (expression,), holding, Matches(holding), store)
        query = parse(text, store.index.words)
        holding = store.index.select(query).bitmap
        found = Matches(holding & matches.bitmap)
        return cls(text, needles(query), holding, found, store)

    def within(self, matches: Matches) -> Self:
        """The same search in other matches; in those it knows, where more would take long."""
        if is_expression(self.text):
            with suppress(TooSlowError):
                return self.of(self.text, self.store, matches)
        return replace(self, found=Matches(self.holding & matches.bitmap))

    def beside(self, rank: int, direction: int) -> tuple[int, bool]:
        """The next (1) or previous (-1) found event, and whether it was reached round the end.

        The rank itself, when nothing is found.
        """
        if not self.found:
            return rank, False
        if direction > 0:
            position, end = self._count_to(rank), len(self.found)
        else:
            position, end = self._count_to(rank - 1) - 1, -1
        wrapped = position == end
        return self.found[position % len(self.found)], wrapped

    def nearest(self, rank: int) -> int:
        """The rank itself if it is found, or else the next that is, round the end if need be."""
        if rank in self.found:
            return rank
        return self.beside(rank, 1)[0]

    def count(self, rank: int) -> str:
        """Which of the found events a rank is, or how many there are, in words."""
        position = self.found.position(rank)
        if position is not None:
            return f"{position + 1:,} of {len(self.found):,}"
        if not self.found:
            return "nothing found"
        return f"{len(self.found):,} found"

    def _count_to(self, rank: int) -> int:
        """Count the found events up to a rank, itself included."""
        if rank < 0:
            return 0
        return self.found.bitmap.rank(rank)


def needles(query: Query) -> tuple[Needle, ...]:
    """Collect what an event that fulfils the query has to show: its words and phrases.

    Not those after a minus, nor the values of fields.
    """
    return tuple(needle for needle in _needles(query) if needle.words)


def _needles(query: Query) -> Iterator[Needle]:
    match query:
        case And(terms):
            for term in _without_articles(terms):
                yield from _needles(term)
        case Or(terms):
            for term in terms:
                yield from _needles(term)
        case Word(text):
            yield Needle(tuple(tokens(text)), prefix=True)
        case Phrase(text):
            yield Needle(tuple(tokens(text)), prefix=False)


def _without_articles(terms: Sequence[Query]) -> Iterator[Query]:
    """Leave out an `al` before another word, as the index does when it looks for them."""
    for term, after in pairwise((*terms, None)):
        article = isinstance(term, Word) and isinstance(after, Word) and tokens(term.text) == ["al"]
        if term is not None and not article:
            yield term
