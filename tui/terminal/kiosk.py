"""A kiosk: what a guest's process may do is read one log, and nothing else.

Three walls: the environment of the guest is dropped, the system gives no room for files and so
much memory and no more, and Python refuses to write, to start programs and to use the network
(audit hooks, PEP 578). The last is no sandbox against foreign code, of which none runs here.
"""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Callable, MutableMapping
from typing import Any, Final

from tui.log.limits import limit

MEMORY: Final = 2 << 30
"""Bytes of memory, counted as addresses, that a guest's process may have."""

READING: Final = 120
"""Seconds of CPU that reading the log may take."""

_KEPT: Final = (
    *("TERM", "COLORTERM", "NO_COLOR", "LANG", "LANGUAGE", "TZ"),
    *("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"),
)
# What names a language, a zone or a terminal: no path to a file of somebody else, which would be
# read for translations or the clock, and may be a pipe that never answers.
_NAME: Final = re.compile(r"(?:[\w<][\w.@:+,<>-]*(?:/\w[\w.@:+,-]*)*)?", re.ASCII)
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_REFUSED: Final = (
    *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork"),
    *("os.forkpty", "os.startfile", "pty.spawn", "socket.connect", "socket.bind"),
    *("socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"),
    *("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate"),
    *("os.chmod", "os.chown", "os.utime", "os.setxattr", "shutil.copyfile", "shutil.move"),
    *("tempfile.mkstemp", "tempfile.mkdtemp"),
)


class KioskError(Exception):
    """The log cannot be shown to guests; says why."""


def drop_environment(environ: MutableMapping[str, str]) -> None:
    """Keep what says what the terminal and the language are, and nothing else."""
    for name, value in [*environ.items()]:
        if not _may_keep(name, value):
            del environ[name]


def _may_keep(name: str, value: str) -> bool:
    if name.startswith("SSH_"):
        return name in _KEPT  # sshd has set it
    return (name in _KEPT or name.startswith("LC_")) and _NAME.fullmatch(value) is not None


def try_reading(read: Callable[[], object]) -> None:
    """Read in a process of its own first, with limits; raises KioskError if it breaks them.

    What `read` raises otherwise is left to whoever reads next. To be called before any thread.
    """
    if not hasattr(os, "fork"):
        return
    child = os.fork()
    if not child:
        os._exit(_tried(read))
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code:
        raise KioskError("the log takes more time or memory to read than guests have")


def _tried(read: Callable[[], object]) -> int:
    limit("RLIMIT_CPU", READING)
    limit("RLIMIT_AS", MEMORY)
    try:
        read()
    except MemoryError:
        return 1
    except Exception:
        return 0
    return 0


def shut_in() -> None:
    """From now on, give room for no file, and refuse to write, to start programs, to connect."""
    sys.dont_write_bytecode = True
    limit("RLIMIT_AS", MEMORY)
    limit("RLIMIT_FSIZE", 0)
    limit("RLIMIT_CORE", 0)
    sys.addaudithook(refuse)


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Raise PermissionError for what a guest's process may not do: an audit hook."""
    if event == "open":
        refused = _opens_to_write(*arguments)
    elif event == "sqlite3.connect":
        refused = arguments[0] not in (":memory:", b":memory:")
    else:
        refused = event in _REFUSED
    if refused:
        raise PermissionError(errno.EPERM, "not for guests")


def _opens_to_write(path: object, mode: str | None, flags: int) -> bool:
    """Whether a file would be written to; the streams that are open are numbers."""
    if isinstance(path, int):
        return False
    return bool((flags or 0) & _WRITING) or bool(set(mode or "") & set("wax+"))
