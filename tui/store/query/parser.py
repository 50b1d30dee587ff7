r"""Reads queries: the one language of the filter line, `list --where` and saved views.

    query  = [ either ]
    either = both *( or both )
    both   = term *( [ and ] term )
    term   = not term / "(" either ")" / word / "a phrase" / field ":" value *( "," value )
    or     = "OR" / "|" / "||"
    and    = "AND" / "&" / "&&"
    not    = "-" / "!" / "NOT"

Terms side by side must all hold, and bind closer than OR. The operators may be in small letters;
the word `or` itself is looked for between quotes. Between quotes, \" is a quote and \\ a backslash.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from tui.store.query.ast import EVERYTHING, Not, Query, QueryError, all_of, any_of
from tui.store.query.fields import CLOSED, Words
from tui.store.query.lexer import Part, nothing_to_find, scan

__all__ = ["DEEPEST", "Query", "QueryError", "parse"]

DEEPEST: Final = 50
"""The most brackets and minus signs that a query may have inside each other."""

_END: Final = Part("end", -1, -1)


def parse(text: str, words: Words = CLOSED) -> Query:
    """Read the query that a text states; nothing but spaces matches every event.

    `words` are those that closed fields may have: `index.words` for a query about one log.

    `parse(str(query)) == query`. Raises QueryError, which says what is wrong and where.
    """
    return _Parser(text, words).query()


class _Parser:
    """Descends through the parts of one query, each method from where the last one stopped."""

    def __init__(self, text: str, words: Words) -> None:
        self._text = text
        self._parts = [*_without_punctuation([*scan(text, words), _END])]
        self._at = 0
        self._depth = 0

    def query(self) -> Query:
        if self._ahead is _END:
            return EVERYTHING
        query = self._either()
        if self._ahead.sign == ")":
            raise _fault(self._ahead, "this ) closes nothing")
        return query

    @property
    def _ahead(self) -> Part:
        return self._parts[self._at]

    def _next(self) -> Part:
        part = self._ahead
        self._at += 1
        return part

    def _either(self) -> Query:
        options = [self._both()]
        while self._ahead.sign == "OR":
            self._operator()
            options.append(self._both())
        return any_of(options)

    def _both(self) -> Query:
        if self._ahead.sign == "OR":
            raise _one_sided(self._ahead)
        terms: list[Query] = []
        while self._ahead.sign not in ("OR", ")", "end"):
            if terms and self._ahead.sign == "AND":
                self._operator()
            terms.append(self._term())
        return all_of(terms)

    def _operator(self) -> None:
        """Go past AND or OR, if something follows it."""
        sign = self._next()
        if self._ahead.sign in ("AND", "OR", ")", "end"):
            raise _one_sided(sign)

    def _term(self) -> Query:
        part = self._next()
        if part.sign == "...":
            raise nothing_to_find(self._text, part.start, part.end)
        if part.condition is not None:
            return part.condition
        if part.sign == "AND":
            raise _one_sided(part)
        self._depth += 1
        if self._depth > DEEPEST:
            raise _fault(part, f"more than {DEEPEST} brackets and minus signs inside each other")
        read = {"(": self._group, "-": self._minus, "NOT": self._negation}[part.sign]
        term = read(part)
        self._depth -= 1
        return term

    def _group(self, opening: Part) -> Query:
        if self._ahead.sign == ")":
            closing = self._next()
            raise QueryError("nothing between the brackets", opening.start, closing.end)
        query = self._either()
        if self._next().sign != ")":
            raise _fault(opening, "this ( is not closed")
        return query

    def _minus(self, minus: Part) -> Query:
        if self._ahead.start != minus.end:
            raise _nothing_after(minus)
        return self._negation(minus)

    def _negation(self, sign: Part) -> Query:
        if self._ahead.sign in ("AND", "OR", ")", "end"):
            raise _nothing_after(sign)
        return Not(self._term())


def _without_punctuation(parts: Sequence[Part]) -> Iterator[Part]:
    """Leave out signs beside a condition: the dash of a pasted sentence asks for nothing."""
    for before, part, after in zip((_END, *parts), parts, (*parts[1:], _END), strict=False):
        beside = before.sign == "" or (after.sign == "" and before.sign not in ("-", "NOT"))
        if part.sign != "..." or not beside:
            yield part


def _one_sided(part: Part) -> QueryError:
    return _fault(part, f"{part.sign} needs something on both sides")


def _nothing_after(part: Part) -> QueryError:
    return _fault(part, f"{part.sign} needs what it leaves out right after it")


def _fault(part: Part, message: str) -> QueryError:
    return QueryError(message, part.start, part.end)
