"""`questions`: what a log has to establish, with what speaks for it and against it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from pyroaring import BitMap

from tui.commands.opening import open_store
from tui.commands.selection import selected
from tui.commands.shape import put
from tui.report.questions.document import questions_document, questions_title
from tui.report.text.printing import print_document
from tui.report.text.words import on_one_line
from tui.store.derived.questions import Asked, questions
from tui.store.store import Store
from tui.terminal.streams import say

if TYPE_CHECKING:
    from tui.report.export.rows import Columns

COLUMNS: Final[Columns[Asked]] = {
    "id": lambda each: each.id,
    "status": lambda each: each.question.status,
    "asks": lambda each: on_one_line(each.question.asks),
    "answer": lambda each: on_one_line(each.question.answer),
    "for": lambda each: each.question.counts("supports"),
    "against": lambda each: each.question.counts("disputes"),
    "needs": lambda each: "; ".join(map(on_one_line, each.question.needs)),
    "events": lambda each: " ".join(dict.fromkeys(each.question.bearing)),
}


def run(arguments: Namespace) -> int:
    """Print the questions; tell how many there are on stderr."""
    store = open_store(arguments.log, arguments.cached)
    found = questions(store, BitMap(selected(store, arguments)))
    put(found, COLUMNS, arguments, partial(_print, store))
    say(questions_title(found))
    return 0


def _print(store: Store, found: Sequence[Asked]) -> None:
    print_document(questions_document(store, found))
