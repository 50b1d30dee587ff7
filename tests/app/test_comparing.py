"""Two logs in the app, as one."""

import os
from pathlib import Path

import pytest

from tests.app.user import User
from tui.app.app import TimelineApp
from tui.app.comparing import ComparingLoader
from tui.app.state.session import Start
from tui.log.problems import LogError

OLD = """\
schema: 1
title: Three days
events:
- {id: gone, date: 2024-12-03, title: Taken out}
- {id: same, date: 2024-12-04, title: The same}
- {id: one, date: 2024-12-05, title: One, tags: [x]}
"""
NEW = """\
schema: 1
title: Three days
events:
- {id: same, date: 2024-12-04, title: The same}
- {id: one, date: 2024-12-05, title: One of them, tags: [x, y]}
- {id: new, date: 2024-12-06, title: Put in}
"""


def loader_of(tmp_path: Path, old: str, new: str, where: str = "") -> ComparingLoader:
    paths = tmp_path / "old.yaml", tmp_path / "new.yaml"
    for path, text in zip(paths, (old, new), strict=True):
        path.write_text(text)
    loader = ComparingLoader(*paths, Start(where=where))
    loader.start()
    loader.join()
    return loader


@pytest.mark.parametrize("size", [(120, 36), (60, 32)])
async def test_events_of_both_have_signs_and_their_changes_a_pane(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    app = TimelineApp(loader_of(tmp_path, OLD, NEW))
    async with app.run_test(size=size) as pilot:
        user = User(app, pilot)
        await user.settle()
        screen = user.screen()
        assert "old.yaml → new.yaml" in screen or size[0] < 100
        assert "4 of 4 events" in screen
        for sign, words in (("▌−", "Taken out"), (" +", "Put in"), (" ≠", "One of them")):
            assert any(sign in line and words in line for line in screen.splitlines())
        assert "− only in the old log" in screen
        await user.press("n")
        assert user.event.id == "one"
        assert "title:" in user.screen()
        assert "− One" in user.screen()
        await user.press("n")
        assert user.event.id == "new"
        await user.press("n")
        assert user.event.id == "gone"
        await user.press("N", "D")
        assert "What differs: 1 added, 1 changed, 1 removed" in user.screen()
        await user.press("escape", "f")
        await user.type("is:removed,changed")
        await user.press("enter")
        assert [event.id for event in user.main.state.store.events(user.main.state.matches)] == [
            *("gone", "one")
        ]
        await user.press("r")
        assert "open them again" in user.notices


def test_it_may_begin_with_a_filter_and_a_log_that_is_not_there_yet_is_empty(
    tmp_path: Path,
) -> None:
    session = loader_of(tmp_path, OLD, NEW, where="is:added").session
    assert session is not None
    assert list(session.state.matches) == [3]
    loader = ComparingLoader(Path(os.devnull), tmp_path / "new.yaml")
    loader.start()
    loader.join()
    assert loader.session is not None
    assert loader.session.state.changes.words == "3 added"


def test_what_is_wrong_with_the_old_one_is_said_with_its_name(tmp_path: Path) -> None:
    error = loader_of(tmp_path, "events: [", NEW).error
    assert isinstance(error, LogError)
    assert "compared with" in str(error)
    assert "old.yaml:2:" in str(error)
