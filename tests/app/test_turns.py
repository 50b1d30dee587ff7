"""Each key acts when the one before it is done with, however fast they come."""

import pytest
from textual import events

from tests.app.bursts import places, sequences
from tests.app.user import opened
from tests.terminal.pty_harness import Terminal, python
from tui.app.turns import Turns, Typed


@pytest.mark.parametrize("seed", range(3))
async def test_keys_in_one_piece_lead_where_they_do_one_by_one(seed: int) -> None:
    keys = list(sequences(4, seed))
    assert await places(keys, at_once=True) == await places(keys, at_once=False)


@pytest.mark.parametrize(
    ("keys", "shows"),
    [("fhama\rG", "24/24"), ("t5 dec\r3", "46/101"), ("/bridge\rfrastan\r", "Filter rastan")],
)
def test_a_key_after_enter_acts_on_what_enter_did(keys: str, shows: str) -> None:
    with Terminal(python("-m", "tui")) as terminal:
        terminal.wait_for("1/101")
        terminal.send(keys)
        terminal.wait_for(shows)


async def test_what_never_ends_does_not_lock_the_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    acted: list[str] = []

    async def act(event: Typed) -> bool:
        assert isinstance(event, events.Key)
        acted.append(event.key)
        return event.key.isupper()

    async with opened() as user:
        turns = Turns(user.app, act, lambda: user.app.screen)
        monkeypatch.setattr(turns, "_follow", lambda *_: None)
        await turns.take(events.Key("a", "a"), events.Key("b", "b"))
        await turns.take(events.Key("c", "c"))
        assert acted == ["a"]
        assert not turns.idle
        monkeypatch.setattr("tui.app.turns._LONGEST", -1.0)
        await turns.take(events.Key("d", "d"))
        assert acted == ["a", "b"]
        monkeypatch.setattr("tui.app.turns._LONGEST", 10.0)
        at_once = Turns(user.app, act, lambda: user.app.screen)
        await at_once.take(events.Key("A", "A"), events.Key("B", "B"), events.Key("c", "c"))
        assert acted[2:] == ["A", "B", "c"]
