"""Printing: plain in a pipe, styled and fitted on a terminal."""

from __future__ import annotations

import os
from io import StringIO

import pytest
from rich.text import Text

from tui.report.text.document import Entry
from tui.report.text.printing import (
    PIPE_WIDTH,
    document_width,
    page_width,
    print_document,
    print_lines,
    table_width,
)


class Terminal(StringIO):
    """A terminal, as far as the program can see."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put a terminal of 120 columns on stdout; in the test itself, as pytest puts its own there."""
    fake = Terminal()
    monkeypatch.setattr("sys.stdout", fake)
    monkeypatch.setattr("shutil.get_terminal_size", lambda _: os.terminal_size((120, 30)))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return fake


def test_in_a_pipe_nothing_is_cut_and_nothing_is_styled(capsys) -> None:
    assert (page_width(), document_width(), table_width()) == (PIPE_WIDTH, PIPE_WIDTH, None)
    print_lines([Text("bold  ", "title"), Text("[b]no markup[/b]")])
    assert capsys.readouterr().out == "bold\n[b]no markup[/b]\n"


def test_a_terminal_has_its_width_and_a_document_no_more_than_reads_well(monkeypatch) -> None:
    shown = terminal(monkeypatch)
    assert (page_width(), document_width(), table_width()) == (120, 96, 120)
    print_lines([Text("words", "title"), Text("[b]no markup[/b] :smile:")])
    out = shown.getvalue()
    assert "\x1b[1mwords\x1b[0m" in out
    assert "[b]no markup[/b] :smile:" in out


def test_a_dumb_terminal_is_given_plain_lines(monkeypatch) -> None:
    shown = terminal(monkeypatch)
    monkeypatch.setenv("TERM", "dumb")
    print_lines([Text("words", "title")])
    assert shown.getvalue() == "words\n"


def test_a_document_is_wrapped_but_for_its_addresses(capsys) -> None:
    address = "https://example.org/" + "a" * 100
    print_document((Entry((Text("word " * 30),)), Entry((Text(address, "link"),))))
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert max(map(len, lines[:2])) <= PIPE_WIDTH
    assert lines[2] == address
