"""Every hostile file through the app: it opens or says why not, and nothing of it acts."""

import re

import pytest

from tests.app.user import opened
from tests.hostile_cases import CASES, PWNED, Case
from tui.app.state.session import BEGINNING, Session, begin
from tui.log.reading.reader import LogError, read
from tui.log.urls import is_web_link
from tui.store.store import Store

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
KEYS = ["2", "end", "3", "right", "1", "u", "escape", "A", "escape"]


def session_of(case: Case) -> Session | None:
    try:
        reading = read(case.path)
    except LogError:
        assert case.expected != "must-open"
        return None
    assert case.expected != "must-refuse"
    return begin(case.path, Store.of_reading(reading), BEGINNING)


@pytest.mark.parametrize("prefix", sorted({case.name[:2] for case in CASES}))
async def test_hostile_files_are_shown_and_do_nothing(prefix: str) -> None:
    logs = {case.name: session_of(case) for case in CASES if case.name.startswith(prefix)}
    async with opened() as user:
        for name, session in logs.items():
            if session is None:
                continue
            user.main.state = session.state
            await user.press(*KEYS)
            await user.press("exclamation_mark")
            problems = user.screen()
            await user.press("escape", "escape")
            shown = problems + user.screen()
            assert not CONTROL.search(shown), name
            assert user.app.is_running, name
            assert user.app.clipboard == "", name
            for line in user.lines():
                for text, style, _ in line:
                    link = style and style.link
                    assert not link or (is_web_link(link) and text in link), name
    assert not PWNED.exists()


async def test_markup_of_a_log_is_shown_as_it_is_written() -> None:
    path = next(case.path for case in CASES if case.name == "30_markup_click_quit.yaml")
    async with opened(path) as user:
        await user.press("down", "2", "3", "1", "home")
        assert "[@click=" in user.screen()
        await user.pilot.click("#timeline", offset=(34, 2))
        await user.settle()
        assert user.app.is_running


async def test_what_is_wrong_with_a_file_that_does_not_open_is_said() -> None:
    for case in CASES:
        if case.name in ("41_root_empty.yaml", "44_syn_merge_conflict.yaml"):
            async with opened(case.path) as user:
                assert user.app.error is not None
                assert f"{case.name}:" in user.app.error.of(str(case.path))
