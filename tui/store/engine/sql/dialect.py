"""Where the SQL of DuckDB and of ClickHouse differ: parameters, lists and a few functions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

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


def kind_of(value: Parameter) -> str:
    """Name the kind of a parameter: int, str, ints, strs; an empty list is one of texts."""
    if isinstance(value, int):
        return "int"
    if isinstance(value, str):
        return "str"
    if value and isinstance(value[0], int):
        return "ints"
    return "strs"
