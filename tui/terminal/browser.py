"""Opening an address: in the browser of a desktop, or for the reader to open where they are."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from threading import Thread
from typing import Final, TextIO
from urllib.parse import urlsplit

from tui.log.urls import is_web_link
from tui.terminal.environment import has_links, over_ssh

_PUNYCODE: Final = "xn--"


class BrowserError(Exception):
    """An address is not opened; says why."""


def opener(environ: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Return the program that opens addresses on this machine's desktop, if the reader sits there.

    None over SSH, and where there is no desktop: the reader's browser is elsewhere.
    """
    if over_ssh(environ):
        return None
    search = environ.get("PATH", "")
    if platform == "darwin":
        return shutil.which("open", path=search)
    if environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"):
        return shutil.which("xdg-open", path=search)
    return None


def open_address(url: str, program: str, environ: Mapping[str, str]) -> None:
    """Have a program open an address, and go on at once; raises BrowserError."""
    require_web_link(url)
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(  # noqa: S603 (no shell, and an address that was checked)
            [program, url],
            stdin=quiet,
            stdout=quiet,
            stderr=quiet,
            env=environ,
            start_new_session=True,
        )
    except OSError as error:
        raise BrowserError(f"{program}: {error.strerror}") from None
    Thread(target=process.wait, daemon=True).start()  # so that nothing is left of it


def require_web_link(url: str) -> None:
    """Raise BrowserError unless this is an address that may be opened."""
    if not is_web_link(url):
        raise BrowserError("this is no plain http or https address: it is not opened")


def host_of(url: str) -> str:
    """Return the host of an address that may be opened, in ASCII as the network sees it.

    One in punycode stands for letters of other scripts, which may look like others.
    """
    host = urlsplit(url).hostname or ""
    if any(label.startswith(_PUNYCODE) for label in host.split(".")):
        return f"{host} (letters of another script)"
    return host


def linked(url: str, environ: Mapping[str, str]) -> str:
    """Return an address as a terminal can open it: in one piece, as a link where it has links."""
    if not has_links(environ):
        return url
    return f"\x1b]8;;{url}\x1b\\{url}\x1b]8;;\x1b\\"


def show_address(url: str, words: str, screen: TextIO) -> None:
    """Show an address on a line of its own, however long, until the reader presses Enter."""
    screen.write(f"\n{words}\n\n{linked(url, os.environ)}\n\nEnter goes back. ")
    screen.flush()
    os.read(0, 1024)
