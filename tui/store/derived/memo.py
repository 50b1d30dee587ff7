"""What was made once is kept, up to a number of things."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Final, Generic, TypeVar

_MOST: Final = 512  # values that are kept
_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


class Memo(Generic[_K, _V]):
    """Values by what they are made from; of too many, the one made first is forgotten.

    Not `functools.lru_cache`: that would keep the store of a method alive, and with it a whole log.
    """

    def __init__(self, make: Callable[[_K], _V]) -> None:
        self._make = make
        self._made: dict[_K, _V] = {}

    def __call__(self, key: _K) -> _V:
        """Return the value, made if need be."""
        if key not in self._made:
            if len(self._made) >= _MOST:
                del self._made[next(iter(self._made))]
            self._made[key] = self._make(key)
        return self._made[key]
