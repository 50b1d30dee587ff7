"""How many files the server has open: each visitor some, and those who are none yet."""

from __future__ import annotations

from typing import Final

from tui.commands.errors import CommandError
from tui.commands.web.connections import AT_ONCE, GUESTS, STRANGERS
from tui.log.limits import files_open
from tui.report.text.words import plural

PER_VISITOR: Final = 4
"""A socket, both ends of a terminal while the process begins, and what tells of its end."""

OTHERS: Final = 64 + STRANGERS + GUESTS + AT_ONCE
"""Those of the program itself, and of connections that are no visit (yet)."""


def make_room(visitors: int) -> None:
    """See to it that so many visitors can be there at once; raises CommandError, saying how many.

    A process may have 1,024 files open on most systems until it asks for more.
    """
    wanted = OTHERS + PER_VISITOR * visitors
    files = files_open(wanted)
    if files >= wanted:
        return
    room = max(0, (files - OTHERS) // PER_VISITOR)
    raise CommandError(
        f"--visitors {visitors}: this process may have {files:,} files open, which is enough for"
        f" {plural(room, 'visitor')} at once; {wanted:,} are needed (ulimit -Hn, LimitNOFILE)"
    )
