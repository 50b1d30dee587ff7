from pathlib import Path

import pytest


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
    """Let no notice go and no turn of a key end before its time, however busy the machine is."""
    monkeypatch.setattr("tui.app.notify.STAYS", 3600.0)
    monkeypatch.setattr("tui.app.turns._LONGEST", 60.0)
