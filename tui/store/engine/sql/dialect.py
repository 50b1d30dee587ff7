"""Where the SQL of DuckDB and of ClickHouse differ: parameters, lists and a few functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tui.store.engine.layout import EVER

Parameter = int | str | Sequence[int] | Sequence[str]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one engine writes what the other writes otherwise; `{}` stands for what is put in."""

    placeholder: str
    """A parameter, by `{number}` from 1 and `{kind}`."""
    kinds: Mapping[str, str]
    """The type of a parameter: of int, str, and of lists of them."""
    holds: str
    """Whether the list `{0}` has the value `{1}`."""
    holds_any: str
    """Whether the list `{0}` has any value of the list `{1}`."""
    contains: str
    """Whether the text `{0}` has the text `{1}` in it."""
    begins_with: str
    """Whether the text `{0}` begins with the text `{1}`."""
    each: str
    """One row for each value of the list `{0}`."""
    among: str
    """Whether the number `{0}` is in the list `{1}`."""
    lowest: str
    """The lowest `{1}` of the numbers `{0}`, as a list in order."""
    binned: str
    """How many of the numbers `{0}` lie between each two edges of the list `{1}`, as a mapping."""
    shift: int
    """What is added to an edge, so that a bin's key lies below all edges that its numbers do."""


DUCKDB: Final = Dialect(
    placeholder="${number}",
    kinds={},
    # A list that is null has no values; null would be neither true nor false.
    holds="coalesce(list_contains({0}, {1}), false)",
    holds_any="coalesce(list_has_any({0}, {1}), false)",
    contains="coalesce(contains({0}, {1}), false)",
    begins_with="starts_with({0}, {1})",
    each="unnest({0})",
    among="{0} in (select unnest({1}))",
    lowest="min({0}, {1})",
    binned="histogram({0}, {1}::bigint[])",
    shift=-1,  # a bin is named by its upper edge, and that is in it
)

CLICKHOUSE: Final = Dialect(
    placeholder="{{p{number}:{kind}}}",
    kinds={
        "int": "Int64",
        "str": "String",
        "ints": "Array(Int64)",
        "strs": "Array(String)",
    },
    holds="has({0}, {1})",
    holds_any="hasAny({0}, {1})",
    contains="(position({0}, {1}) > 0)",
    begins_with="startsWith({0}, {1})",
    each="arrayJoin({0})",
    among="{0} in {1}",
    lowest="groupArraySorted({1})({0})",
    binned="sumMap(map(roundDown({0}, {1}), toUInt64(1)))",
    shift=0,  # a bin is named by its lower edge
)


class Binder:
    """Collects the parameters of one statement: values are bound, never pasted."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self.parameters: list[Parameter] = []

    def bind(self, value: Parameter) -> str:
        """Add a parameter, and return what stands for it in the statement."""
        self.parameters.append(value)
        kind = self.dialect.kinds.get(kind_of(value), "")
        return self.dialect.placeholder.format(number=len(self.parameters), kind=kind)

    def bind_edges(self, edges: Iterable[int]) -> str:
        """Add the edges of bins as a parameter, the lowest that there can be before them."""
        shifted = [edge + self.dialect.shift for edge in edges]
        return self.bind([-2 * EVER + 1, *shifted])


def kind_of(value: Parameter) -> str:
    """Name the kind of a parameter: int, str, ints, strs; an empty list is one of texts."""
    if isinstance(value, int):
        return "int"
    if isinstance(value, str):
        return "str"
    if value and isinstance(value[0], int):
        return "ints"
    return "strs"


def below(bins: Mapping[int, int], edge: int) -> int:
    """Count the numbers below an edge, by the bins that `Dialect.binned` gave for edges."""
    return sum(count for key, count in bins.items() if key < edge)
