"""What a query would come to, whatever one of its terms becomes.

For a single event a query is a Boolean function of that term: its value is settled by what it is
when the term holds and when it does not (Shannon's expansion). So two evaluations tell, for
any number of candidates, how many events would remain, each by an intersection.
"""

from __future__ import annotations

from typing import Final, NamedTuple, Self

from pyroaring import BitMap

from tui.store.index import Index
from tui.store.query import QueryError, parse
from tui.store.typed import Typed, unclosed

# A word without a letter asks for nothing, so every event has it.
_ALWAYS: Final = "."
_NEVER: Final = "-."


class Effect(NamedTuple):
    """The events that a query finds when a term holds for none of them, and when for all.

    `open` are those for which it matters whether the term holds.
    """

    without: BitMap
    with_all: BitMap
    open: BitMap

    @classmethod
    def of(cls, index: Index, text: str, typed: Typed) -> Self | None:
        """Work out the effect of what is being typed; None while the rest of the text is faulty."""
        rest = f"{typed.field}:{','.join(typed.others)}" if typed.others else _NEVER
        try:
            without, with_all = (_found(index, text, typed, term) for term in (rest, _ALWAYS))
        except QueryError:
            return None
        return cls(without, with_all, without ^ with_all)

    def remaining(self, ranks: BitMap) -> int:
        """Count the events that the query finds when the term holds for just these."""
        gone = self.without.intersection_cardinality(ranks)
        return len(self.without) - gone + self.with_all.intersection_cardinality(ranks)


def _found(index: Index, text: str, typed: Typed, term: str) -> BitMap:
    start, end = typed.term
    closing = ")" * unclosed(text)
    return index.select(parse(f"{text[:start]}{term} {text[end:]}{closing}")).bitmap
