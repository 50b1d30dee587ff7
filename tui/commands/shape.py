"""What is printed of a list, in which order and form: `--sort`, `--columns`, `--limit`, `--format`.

One definition for all commands. Each says what its columns are; what it prints without any of
the options is its own.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

from tui.commands.errors import CommandError
from tui.log.spelling import did_you_mean
from tui.log.text import backquoted, clean
from tui.report.export.formats import DEFAULT, ROW_FORMS
from tui.terminal.streams import as_data

if TYPE_CHECKING:  # what is not asked for in rows is printed without
    from tui.report.export.rows import Columns

T = TypeVar("T")
NO_KEYS: Final[Columns[Any]] = {}


def put(
    items: Iterable[T],
    columns: Columns[T],
    arguments: Namespace,
    native: Callable[[Sequence[T]], None] | None = None,
) -> None:
    """Print items in the order and the form that are asked for, `native` where none is.

    Without a `native` way they are a table. Raises CommandError for a column that there is none of.
    """
    chosen = shaped(items, columns, arguments)
    if native is not None and not (is_rows(arguments) or arguments.format == DEFAULT):
        native(chosen)
    else:
        put_rows(chosen, columns, arguments)


def shaped(
    items: Iterable[T], columns: Columns[T], arguments: Namespace, keys: Columns[T] = NO_KEYS
) -> list[T]:
    """Return as many items as are asked for, in that order; raises CommandError.

    `keys` are what can be sorted by besides the columns, and in place of those of their names.
    """
    if not (arguments.sort or arguments.columns):
        return list(islice(items, arguments.limit))
    from tui.report.export.rows import TIME, in_order  # noqa: PLC0415

    by = {**columns, **keys}
    names = names_of("sort", arguments.sort, (TIME, *by))
    names_of("columns", arguments.columns, tuple(columns))
    if names:
        items = in_order(items, by, names)
    return list(islice(items, arguments.limit))


def put_rows(items: Iterable[T], columns: Columns[T], arguments: Namespace) -> None:
    """Print the columns that are asked for, all without a choice, in a form of rows."""
    from tui.report.export.rows import WRITERS, row_table, rows_of  # noqa: PLC0415

    names = names_of("columns", arguments.columns, tuple(columns)) or tuple(columns)
    rows = rows_of(items, columns, names)
    if arguments.format in WRITERS:
        as_data(sys.stdout)
        if getattr(arguments, "bom", False):
            sys.stdout.write("\ufeff")
        sys.stdout.writelines(WRITERS[arguments.format](names, rows, arguments.ascii))
        return
    from tui.report.text.printing import print_lines, table_width  # noqa: PLC0415

    print_lines(row_table(names, rows, table_width()))


def is_shaped(arguments: Namespace) -> bool:
    """Tell whether rows are asked for, of what is no list without that."""
    return any(each is not None for each in (arguments.sort, arguments.limit)) or is_rows(arguments)


def is_rows(arguments: Namespace) -> bool:
    """Tell whether columns are asked for, or a form of them; a list may have one of its own."""
    return arguments.columns is not None or arguments.format in ROW_FORMS


def names_of(option: str, text: str | None, known: Sequence[str]) -> tuple[str, ...]:
    """Return the names of columns that an option gives, with commas; raises CommandError."""
    given = (each.strip() for each in (text or "").split(","))
    names = tuple(each for each in given if each)
    for name in names:
        bare = name.removeprefix("-" * (option == "sort"))
        if bare not in known:
            hint = did_you_mean(bare, known) or f": it may be {', '.join(known)}"
            raise CommandError(f"--{option}: there is no column {backquoted(clean(bare))}{hint}")
    return names
