"""Ways in which something else may stand in the place of a file or folder of the program.

Each puts it at the first path; the second is of a file outside, which nobody may change, beside
which `original` is what stood in the place before.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from socket import AF_UNIX
from socket import socket as Socket  # noqa: N812 - as a way is called
from typing import Final

NOISE: Final = b"\x1b]0;pwned\x07\x9b2J\xe2\x80\xae[[[[\xff" * 40
_OTHER: Final = 12_345  # the number of a user, as only root can be


def link(path: Path, aside: Path) -> None:
    path.symlink_to(aside)


def loop(path: Path, _: Path) -> None:
    path.symlink_to(path)


def dangling(path: Path, aside: Path) -> None:
    path.symlink_to(aside.with_name("nothing"))


def hard(path: Path, aside: Path) -> None:
    path.hardlink_to(aside)


def pipe(path: Path, _: Path) -> None:
    os.mkfifo(path)


def folder(path: Path, _: Path) -> None:
    (path / "in it").mkdir(parents=True)


def socket(path: Path, aside: Path) -> None:
    with Socket(AF_UNIX) as made:
        made.bind(str(short := aside.with_name("s")))
    short.rename(path)


def device(path: Path, _: Path) -> None:
    os.mknod(path, 0o666 | stat.S_IFCHR, os.makedev(1, 5))  # /dev/zero


def sparse(path: Path, _: Path) -> None:
    with path.open("wb") as file:
        file.truncate(8 << 30)
    path.chmod(0o600)


def noise(path: Path, _: Path) -> None:
    path.write_bytes(NOISE)
    path.chmod(0o600)


def empty(path: Path, _: Path) -> None:
    path.touch(0o600)


def open(path: Path, _: Path) -> None:
    path.write_bytes(NOISE)
    path.chmod(0o666)


def of_another(path: Path, _: Path) -> None:
    path.write_bytes(NOISE)
    os.chown(path, _OTHER, _OTHER)


def forged(path: Path, aside: Path) -> None:
    """Leave what is there, but for a word, with its times: of another user."""
    found = aside.with_name("original").stat()
    path.write_bytes(aside.with_name("original").read_bytes().replace(b"omething", b"forged!!"))
    path.chmod(0o600)
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))
    os.chown(path, _OTHER, _OTHER)


def open_folder(path: Path, aside: Path) -> None:
    shutil.copytree(aside.with_name("original"), path)
    path.chmod(0o777)


def folder_of_another(path: Path, aside: Path) -> None:
    shutil.copytree(aside.with_name("original"), path)
    os.chown(path, _OTHER, _OTHER)


def linked_folder(path: Path, aside: Path) -> None:
    path.symlink_to(aside.with_name("original"))


Way = Callable[[Path, Path], None]
ROOTS: Final = (device, of_another, forged, folder_of_another)
FILE: Final[Sequence[Way]] = (
    *(link, loop, dangling, hard, pipe, folder, socket, device, sparse, noise, empty),
    *(open, of_another, forged),
)
FOLDER: Final[Sequence[Way]] = (
    *(link, loop, dangling, pipe, socket, device, noise),
    *(open_folder, folder_of_another, linked_folder),
)
