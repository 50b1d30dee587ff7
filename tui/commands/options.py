"""The options that several commands take: which events, in what order, columns and form."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Iterable
from functools import partial
from typing import Final

from tui.report.export.formats import ROW_FORMS

LOG_HELP: Final = (
    "an event log, in YAML or another format (default: the sample log); several are read as one"
)


def add_log(made: ArgumentParser, help_words: str = LOG_HELP) -> None:
    """Add the log, which may be left out, or several that are read as one."""
    made.add_argument("log", metavar="LOG", nargs="*", help=help_words)


def add_selection(made: ArgumentParser) -> None:
    """Add what selects events."""
    made.add_argument("--where", metavar="QUERY", help="only events that match")
    made.add_argument("--view", metavar="NAME", help="only events of a view: see views")
    made.add_argument("--marked", action="store_true", help="only events that you marked")


_SORT_HELP = "in the order of columns, -COLUMN backwards; time is the order of the log"


_COLUMNS_HELP = "only these of the columns that csv has, in this order"


def add_shape(
    made: ArgumentParser, formats: Iterable[str], default: str | None, formats_help: str
) -> None:
    """Add what every list takes: in what order, which columns, how many, in which form."""
    add_format(made, formats, default, formats_help)
    made.add_argument("--sort", metavar="COLUMN,...", help=_SORT_HELP)
    made.add_argument("--columns", metavar="COLUMN,...", help=_COLUMNS_HELP)
    made.add_argument("--limit", metavar="N", type=_count, help="at most the first N")


def add_format(
    made: ArgumentParser, formats: Iterable[str], default: str | None, formats_help: str
) -> None:
    """Add the form of what is printed."""
    names = (*formats,)
    made.add_argument(
        "--format",
        metavar="NAME",
        type=partial(_known, names),
        choices=names,  # for completion: what is none of them is told by the type
        default=default,
        help=formats_help,
    )


def add_rows(made: ArgumentParser, summary: str) -> None:
    """Add what every list takes that is text by default; `summary` says of what kind."""
    told = f"text {summary} (default), {row_forms_help()}"
    add_shape(made, ("text", *ROW_FORMS, "table"), "text", told)


def row_forms_help() -> str:
    """Return the forms of rows, with what each is for."""
    return ", ".join(f"{name} {summary}" for name, summary in ROW_FORMS.items())


def add_bom(made: ArgumentParser) -> None:
    """Add the byte order mark."""
    made.add_argument("--bom", action="store_true", help="begin with a byte order mark, for Excel")


def listed_names(formats: Iterable[str]) -> str:
    """Return the names of formats, with commas."""
    return ", ".join(formats)


def _known(names: tuple[str, ...], text: str) -> str:
    """Return the name, if it is one of those; says which was meant, or what there is."""
    if text in names:
        return text
    from tui.log.spelling import did_you_mean  # noqa: PLC0415

    hint = did_you_mean(text, names) or f": there are {listed_names(names)}"
    raise ArgumentTypeError(f"no format is called {text!r}{hint}")


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit():
        raise ArgumentTypeError(f"{text!r} is not a number: write 10")
    return min(int(text.lstrip("0")[:20] or "0"), sys.maxsize)
