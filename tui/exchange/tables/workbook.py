"""A spreadsheet read in a process of its own, with limits.

What reads it makes room for every cell up to the last one, wherever a file says that this is: a
kilobyte that names a cell at the end of a sheet would take all memory, and end the program.
"""

from __future__ import annotations

import datetime
import io
import marshal
import sys
from collections.abc import Iterator
from subprocess import DEVNULL, PIPE, run
from typing import Any, Final, TypeVar

from tui.exchange.making.row import ImportFault
from tui.log.limits import limit

Sheet = tuple[str, list[list[str]]]
"""The name of a sheet, and its rows of texts, without the empty cells that end each."""

_Texts = TypeVar("_Texts", str, list[str])
_MEMORY: Final = 1 << 28  # bytes, as addresses, that a file of any size may take
_STEEPEST: Final = 64  # bytes more for each of its own
_SECONDS: Final = 30  # of CPU
_PER_MB: Final = 10  # seconds more for each MiB of it
_FEW: Final = 1 << 20  # cells, with the empty ones, that a file of any size may have
_SPARSE: Final = 8  # cells more for each of its bytes
_DAMAGED: Final = (
    f"is a spreadsheet that cannot be read: it is damaged, or takes more than {_MEMORY >> 20} MiB "
    "and its share: save it as csv, and import that"
)
_CODE: Final = """
import sys
sys.path[:] = {paths!r}
from tui.exchange.tables.workbook import serve
serve({size})
"""


def read_workbook(data: bytes) -> list[Sheet]:
    """Return the sheets of a file.

    Raises ImportFault for what is none, and where no process may be started.
    """
    code = _CODE.format(paths=sys.path, size=len(data))
    try:
        reader = run(  # noqa: S603 (this Python, and code of our own)
            [sys.executable, "-c", code], input=data, stdout=PIPE, stderr=DEVNULL, check=False
        )
    except OSError as error:
        raise ImportFault(f"is a spreadsheet that cannot be read here: {error.strerror}") from None
    if reader.returncode:
        raise ImportFault(_DAMAGED)
    found: list[Sheet] | str = marshal.loads(reader.stdout)  # noqa: S302 (of our own process)
    if isinstance(found, str):
        raise ImportFault(found)
    return found


def serve(size: int) -> None:
    """Read the file of this size that standard input has, and write what is in it, or the fault."""
    limit("RLIMIT_AS", _MEMORY + _STEEPEST * size)
    limit("RLIMIT_CPU", _SECONDS + _PER_MB * (size >> 20))
    limit("RLIMIT_CORE", 0)
    try:
        answer: list[Sheet] | str = list(_sheets(sys.stdin.buffer.read()))
    except ImportFault as fault:
        answer = fault.message
    sys.stdout.buffer.write(marshal.dumps(answer))


def _sheets(data: bytes) -> Iterator[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - an extra

    left = _FEW + _SPARSE * len(data)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            left -= sheet.total_height * sheet.total_width
            if left < 0:
                raise ImportFault(
                    "has too many cells for its size: most of them are empty; save it as csv"
                )
            yield name, _without_end([_row(cells) for cells in sheet.to_python()])
    except (CalamineError, OSError, ValueError) as error:
        raise ImportFault(
            f"is a spreadsheet that cannot be read ({error}): save it as csv, and import that"
        ) from None


def _row(cells: list[Any]) -> list[str]:
    return _without_end([_text(cell).strip() for cell in cells])


def _without_end(cells: list[_Texts]) -> list[_Texts]:
    """Take away what is empty behind the last that is not."""
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(cell: object) -> str:
    """Return a cell as text: dates as EDTF, whole numbers without a fraction."""
    if isinstance(cell, datetime.datetime):
        if (cell.hour, cell.minute, cell.second) == (0, 0, 0):
            return cell.date().isoformat()
        return cell.isoformat(timespec="seconds")
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**15:
        return str(int(cell))
    return str(cell)
