import asyncio
from pathlib import Path

import pytest
from textual._wait import wait_for_idle

from tui.terminal.patience import patience

_ROUNDS = 50  # of the event loop: more than messages take from the bottom of a screen to its top


@pytest.fixture(autouse=True)
def _pauses_in_which_all_have_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each pause of Textual's have some rounds of the event loop.

    It ends when a process has used no time for a while, as one that is kept waiting has not.
    """

    async def pause(*words: float) -> None:
        for _ in range(_ROUNDS):
            await asyncio.sleep(0)
        await wait_for_idle(*words)

    for module in ("app", "pilot"):
        monkeypatch.setattr(f"textual.{module}.wait_for_idle", pause)


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that can show everything, whatever the tests run in."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    for name in ("NO_COLOR", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def state_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of the test's own for what is kept: the reader's own is left alone."""
    home = tmp_path / "state"
    monkeypatch.setenv("XDG_STATE_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def _all_the_time_that_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing end before its time on a busy machine: notices, turns, searches, threads."""
    monkeypatch.setattr("tui.app.notify.STAYS", 3600.0)
    monkeypatch.setattr("tui.app.turns._LONGEST", 60.0)
    monkeypatch.setattr("tui.app.follower._TOLD", 60.0)
    monkeypatch.setattr("tui.app.follower.PATIENCE", 60.0)
    monkeypatch.setattr("tui.app.loader.PATIENCE", 60.0)
    monkeypatch.setattr("tui.app.state.expression.patience", lambda most: patience(100 * most))
