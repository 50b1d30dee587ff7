"""A drag selects text and copies it, row by row within its pane, and is no click."""

from collections.abc import AsyncIterator

import pytest

from tests.app.user import User, opened
from tui.app.widgets.details import Quotes
from tui.app.widgets.timeline.timeline import Timeline


@pytest.fixture
async def user() -> AsyncIterator[User]:
    async with opened(size=(100, 36)) as user:
        yield user


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []

    def copy(text: str, *_: object) -> str:
        texts.append(text)
        return "by a test"

    monkeypatch.setattr("tui.app.controllers.copy.copy", copy)
    return texts


async def test_text_of_a_pane_is_copied_and_its_cursor_stays(user: User, copied: list[str]) -> None:
    body = user.main.query_one(Quotes)._body.region
    await user.press("j")
    lines = user.screen().splitlines()
    here = [line[body.x : body.right].strip() for line in lines[body.y : body.bottom]]
    rank, entry = user.main.state.cursor, user.main.query_one(Quotes).entry
    await user.drag((body.x + 2, body.y), (body.right - 1, body.y + 1))
    await user.pilot.pause()
    assert copied == ["\n  ".join(here[:2])]
    assert "what is selected" in user.notices
    assert (user.main.state.cursor, user.main.query_one(Quotes).entry) == (rank, entry)
    # Backwards it is the same, and beyond the pane it ends with the pane.
    await user.drag((body.right - 1, body.y + 1), (body.x + 2, body.y))
    await user.drag((body.x, body.bottom - 1), (5, 0))
    assert copied[1] == copied[0]
    assert copied[2].split("\n")[0].strip() == here[0]
    assert "Timeline" not in copied[2]


async def test_ctrl_c_copies_the_selection_and_quits_when_there_is_none(
    user: User, copied: list[str]
) -> None:
    body = user.main.query_one(Timeline)._body
    x, y = body.region.x + 4, body.region.y + 3
    await user.drag((x, y), (x + 7, y))
    assert body.selected(3) == (4, 12)
    await user.press("ctrl+c")
    assert len(copied) == 2
    assert copied[0] == copied[1]
    assert user.app.is_running
    await user.press("j")
    assert body.selected(3) == (0, 0)
    await user.press("ctrl+c")
    assert not user.app.is_running
    assert len(copied) == 2


async def test_what_is_selected_is_reversed_and_a_click_lets_go_of_it(user: User) -> None:
    body = user.main.query_one(Timeline)._body
    before = body.line(1)
    await user.drag((body.region.x + 2, body.region.y + 1), (body.region.x + 5, body.region.y + 1))
    looks = [style.reverse for text, style, _ in body.line(1) for _ in text if style]
    assert [at for at, reverse in enumerate(looks) if reverse] == [2, 3, 4, 5]
    assert body.line(1).text == before.text
    await user.click(body.region.x + 4, body.region.y + 3)
    assert body.line(1).text == before.text
    assert body.selected(1) == (0, 0)


async def test_an_address_is_copied_in_one_piece(user: User, copied: list[str]) -> None:
    pane = user.main.query_one(Quotes)
    await user.press("2", "z", "end")
    await user.pilot.resize_terminal(60, 40)
    await user.settle()
    body = pane._body.region
    await user.drag((body.x, body.y), (body.right - 1, body.bottom - 1))
    assert (
        "https://webn.tv/2024/12/06/syrian-insurgents-capture-central-city-of-hama\n" in copied[0]
    )
    assert "▌" not in copied[0]


async def test_a_sheet_is_selected_from_too(user: User, copied: list[str]) -> None:
    await user.press("question_mark")
    body = user.app.screen.query_one("#sheet").query("Body").first().region
    await user.drag((body.x, body.y + 2), (body.x + 30, body.y + 3))
    assert copied[0].strip()
    assert user.app.screen is not user.main
