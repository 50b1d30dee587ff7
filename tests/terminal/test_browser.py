"""Addresses: opened by a program of the desktop, or shown whole; only what misleads nobody."""

from __future__ import annotations

import io
import os
import stat
import time
from pathlib import Path

import pytest

from tui.terminal.browser import BrowserError, host_of, linked, open_address, opener, show_address

URL = "https://example.org/a?b=c"


def program(folder: Path, name: str = "xdg-open") -> Path:
    """A program that writes down what it was given."""
    path, told = folder / name, folder / "told"
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$@" > {told}.new\nmv {told}.new {told}\n')
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_on_a_desktop_its_program_opens_the_address(tmp_path: Path) -> None:
    path = str(program(tmp_path))
    environ = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "DISPLAY": ":0"}
    assert opener(environ, "linux") == path
    open_address(URL, path, environ)
    while not (tmp_path / "told").exists():
        time.sleep(0.01)
    assert (tmp_path / "told").read_text() == f"1\n{URL}\n"


@pytest.mark.parametrize(
    "changes",
    [{"SSH_CONNECTION": "1"}, {"SSH_TTY": "/dev/pts/1"}, {"DISPLAY": ""}],
)
def test_elsewhere_nothing_is_started(tmp_path: Path, changes: dict[str, str]) -> None:
    program(tmp_path)
    assert opener({"PATH": str(tmp_path), "DISPLAY": ":0"} | changes, "linux") is None


def test_on_macos_it_is_open(tmp_path: Path) -> None:
    path = program(tmp_path, "open")
    assert opener({"PATH": str(tmp_path)}, "darwin") == str(path)
    assert opener({"PATH": str(tmp_path), "SSH_TTY": "x"}, "darwin") is None


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://user@example.org/",
        "-oProxy",
        "https://",
        "http://a b/",
        "https://exämple.org/",
    ],
)
def test_what_is_no_plain_web_address_is_refused(url: str) -> None:
    with pytest.raises(BrowserError, match="no plain http"):
        open_address(url, "/bin/true", {})


def test_a_program_that_cannot_be_started_is_said(tmp_path: Path) -> None:
    with pytest.raises(BrowserError, match="No such file"):
        open_address(URL, str(tmp_path / "none"), {})


def test_the_host_is_said_and_what_punycode_means() -> None:
    other = "xn--80ak6aa92e.com"
    assert host_of(URL) == "example.org"
    assert host_of(f"https://{other}/") == f"{other} (letters of another script)"


def test_a_terminal_with_links_gets_one_and_the_text_stays_whole() -> None:
    assert linked(URL, {"TERM": "xterm-256color"}) == f"\x1b]8;;{URL}\x1b\\{URL}\x1b]8;;\x1b\\"
    assert linked(URL, {"TERM": "linux"}) == URL


def test_an_address_is_shown_on_a_line_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.setattr("os.read", lambda *_: b"\n")
    screen = io.StringIO()
    long = "https://example.org/" + "a" * 500
    show_address(long, "The page:", screen)
    assert long in screen.getvalue().splitlines()
