"""What a query gets wrong, and where."""

from __future__ import annotations


class QueryError(ValueError):
    """A text that is no query: why, and from which character to which, counted from 0."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
