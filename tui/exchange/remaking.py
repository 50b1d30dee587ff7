"""Makes a log again of what it was made of: other people's files, or several logs."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from tui.exchange.including import parts
from tui.exchange.making.row import ImportFault
from tui.exchange.opening import changed_at, made_at, opened
from tui.kept.imported import called
from tui.log.problems import LogError
from tui.log.text import clean, one_line

_NAMED: Final = 3


class Made:
    """A log that was made of files; `known` are the reader's mappings of tables."""

    def __init__(
        self,
        log: Path,
        paths: Sequence[Path],
        known: Sequence[Mapping[str, str]] = (),
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self._log, self._paths = log, paths
        self._known, self._environ = known, environ
        self._parts: Sequence[Path] = ()

    @property
    def can_follow(self) -> bool:
        """Whether looking at the files now and then is cheap: a folder may have very many."""
        return not any(path.is_dir() for path in self._paths)

    @property
    def names(self) -> str:
        """The files, as a reader is told of them: the first three."""
        names = [one_line(clean(called(path))) for path in self._paths]
        return ", ".join([*names[:_NAMED], *["…"] * (len(names) > _NAMED)])

    @property
    def origin(self) -> Path:
        """What is kept of it is kept of this: the one file that it was made of, if of one.

        Where it lies in the cache changes with the program, and with how tables are read.
        """
        return self._paths[0] if len(self._paths) == 1 else self._log

    @property
    def then(self) -> int:
        """The `stamp` of the files as they were read."""
        return made_at(self._log)

    def stamp(self) -> int:
        """Return a number that is another when a file has changed; raises LogError."""
        try:
            self._parts = self._parts or parts(self._paths)
            return changed_at(self._parts)
        except (ImportFault, OSError, ValueError) as fault:
            raise _said(fault) from None

    def again(self) -> Path:
        """Make the log, if a file has changed; raises LogError."""
        self._parts = ()
        try:
            return opened(self._paths, lambda _: None, self._environ, self._known)
        except (ImportFault, OSError, ValueError) as fault:
            raise _said(fault) from None


def _said(fault: Exception) -> LogError:
    """Say why files cannot be read, as of a log."""
    if isinstance(fault, ImportFault):
        return LogError(fault.message, fault.line, fault.column)
    name = one_line(clean(Path(str(getattr(fault, "filename", None) or "")).name))
    if isinstance(fault, FileNotFoundError):
        return LogError(f"{name or 'a file'} is gone")
    return LogError(f"{name}: {getattr(fault, 'strerror', None) or fault}".removeprefix(": "))
