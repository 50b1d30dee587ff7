"""The modes of a terminal: taken, handed over, put back, and let alone where it is not ours."""

from __future__ import annotations

import os
import select
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.terminal import modes as modes_module
from tui.terminal.modes import RESET, Modes, in_foreground, set_modes, silence


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Both ends of a pseudo-terminal: that of the emulator, and that of the program."""
    master, slave = os.openpty()
    os.set_blocking(master, False)
    yield master, slave
    os.close(master)
    os.close(slave)


@pytest.fixture(autouse=True)
def ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modes_module, "in_foreground", lambda _keyboard=0: True)


def local(descriptor: int) -> int:
    return int(termios.tcgetattr(descriptor)[3])


def written(master: int) -> bytes:
    try:
        return os.read(master, 4096)
    except BlockingIOError:
        return b""


def test_nothing_is_put_back_where_nothing_was_changed(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    modes = Modes(slave, slave)
    assert not modes.changed()
    modes.restore()
    assert written(master) == b""


def test_what_an_app_has_left_is_put_back(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    modes = Modes(slave, slave)
    before = termios.tcgetattr(slave)
    changed = [*before]
    changed[3] &= ~termios.ECHO
    termios.tcsetattr(slave, termios.TCSANOW, changed)
    assert modes.changed()
    modes.restore()
    assert termios.tcgetattr(slave) == before
    assert written(master) == RESET
    assert os.get_blocking(slave)


def test_keys_typed_before_the_app_are_neither_shown_nor_do_they_suspend(
    terminal: tuple[int, int],
) -> None:
    _, slave = terminal
    modes = Modes(slave, slave)
    before = termios.tcgetattr(slave)
    modes.take()
    assert not local(slave) & (termios.ECHO | termios.ICANON)
    assert local(slave) & termios.ISIG  # ctrl+c must still end it
    assert not termios.tcgetattr(slave)[0] & termios.IXON  # ctrl+s would stop what restores it
    disabled = bytes([os.fpathconf(slave, "PC_VDISABLE")])
    assert termios.tcgetattr(slave)[6][termios.VSUSP] == disabled
    modes.restore()
    assert termios.tcgetattr(slave) == before


def test_an_app_takes_over_from_the_modes_of_the_shell(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    modes = Modes(slave, slave)
    before = termios.tcgetattr(slave)
    modes.take()
    with modes.handing_over() as found:
        assert found == before
        assert not local(slave) & termios.ECHO  # what is typed meanwhile is not written there
    termios.tcsetattr(slave, termios.TCSANOW, before)  # as the app does when it leaves
    modes.restore()
    assert written(master) == b""  # the screen is the app's to restore


def test_what_is_not_ours_is_let_alone(
    terminal: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    master, slave = terminal
    modes = Modes(slave, slave)
    monkeypatch.setattr(modes_module, "in_foreground", lambda _keyboard=0: False)
    before = termios.tcgetattr(slave)
    modes.take()
    modes.restore()
    assert termios.tcgetattr(slave) == before
    assert written(master) == b""


def test_without_a_terminal_nothing_is_changed() -> None:
    reader, writer = os.pipe()
    modes = Modes(reader, writer)
    assert not modes.changed()
    modes.take()
    with modes.handing_over():
        pass
    modes.restore()
    os.set_blocking(reader, False)
    assert written(reader) == b""
    os.close(reader)
    os.close(writer)


def test_where_it_cannot_be_said_the_terminal_is_ours() -> None:
    reader, writer = os.pipe()
    assert in_foreground(reader)
    os.close(reader)
    os.close(writer)


def test_given_back_nobody_else_acts_on_it_any_more(terminal: tuple[int, int]) -> None:
    master, slave = terminal
    keyboard, screen = os.dup(slave), os.dup(slave)
    modes = Modes(keyboard, screen)
    before = termios.tcgetattr(slave)
    modes.take()
    modes.give_back(0)
    os.write(screen, b"drawn late")
    with pytest.raises(termios.error):
        termios.tcsetattr(keyboard, termios.TCSANOW, before)
    assert termios.tcgetattr(slave) == before
    assert written(master) == RESET
    os.close(keyboard)
    os.close(screen)


def test_once_silenced_what_is_typed_is_had_and_not_written_until_the_modes_are_set_back(
    terminal: tuple[int, int],
) -> None:
    master, slave = terminal
    found = silence(slave)
    assert found is not None
    os.write(master, b"x")
    assert os.read(slave, 9) == b"x"  # at once, without the end of a line
    assert not select.select([master], [], [], 0)[0]
    set_modes(slave, found)
    assert termios.tcgetattr(slave) == found
    os.write(master, b"y")
    assert select.select([master], [], [], 9)[0]
    assert os.read(master, 9) == b"y"


def test_what_is_no_terminal_cannot_be_silenced() -> None:
    with Path(os.devnull).open() as nothing:
        assert silence(nothing.fileno()) is None
