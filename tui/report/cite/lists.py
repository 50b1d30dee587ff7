"""The forms in which a list of sources is written for other programs; what writes each.

Loads nothing but what is written with: the help of a command names the forms, and needs no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from tui.log.model import Head


class ListForm(NamedTuple):
    """A form: what it is for, and what yields its text; only ASCII, where it can, if asked for."""

    summary: str
    write: Callable[[Head, Iterable[str], bool], Iterable[str]]


def _csl(head: Head, ids: Iterable[str], ascii_only: bool) -> Iterable[str]:
    from tui.report.cite.csl import csl_list  # noqa: PLC0415

    return csl_list(head, ids, ascii_only)


def _bibtex(head: Head, ids: Iterable[str], _ascii_only: bool) -> Iterable[str]:
    from tui.report.cite.bibtex import bibtex  # noqa: PLC0415

    return bibtex(head, ids)


def _ris(head: Head, ids: Iterable[str], _ascii_only: bool) -> Iterable[str]:
    from tui.report.cite.ris import ris  # noqa: PLC0415

    return ris(head, ids)


LIST_FORMS: Final = {
    "csl-json": ListForm("for Zotero, pandoc and others", _csl),
    "bibtex": ListForm("for LaTeX", _bibtex),
    "ris": ListForm("for EndNote, Mendeley, catalogues", _ris),
}
