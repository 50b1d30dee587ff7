"""Header and footer: what there is room for, the most needed first."""

import pytest

from tests.app.user import User, opened
from tui.app.widgets.bars import Footer, Header
from tui.app.widgets.drawn_bars import SMALLEST
from tui.app.widgets.histogram.histogram import Histogram

STAYING = "? Help  q Quit"


def header(user: User) -> str:
    return user.main.query_one(Header).line(0).text


def footer(user: User) -> str:
    return user.main.query_one(Footer).line(0).text


@pytest.mark.parametrize("width", [1, 5, 12, 20, 39, 40, 60, 80, 120, 200])
async def test_both_are_as_wide_as_the_screen(width: int) -> None:
    async with opened(size=(width, 24)) as user:
        assert user.main.query_one(Header).line(0).cell_length == width
        assert user.main.query_one(Footer).line(0).cell_length == width


async def test_title_file_span_and_count() -> None:
    async with opened(size=(120, 36)) as user:
        assert header(user).split("  ")[0] == " The fall of Hama · events.yaml"
        assert "1982 – 2026" in header(user)
        assert header(user).endswith(" 101 of 101 events ")
        start = header(user).index("1982")
        assert abs(start + len("1982 – 2026") / 2 - 60) <= 1


async def test_what_there_is_no_room_for_goes_one_after_the_other() -> None:
    async with opened(size=(60, 24)) as user:
        assert "· events.yaml" in header(user)
        assert "1982" not in header(user)
    async with opened(size=(42, 24)) as user:
        assert header(user).startswith(" The fall of Hama ")
        assert "events.yaml" not in header(user)
        assert header(user).endswith(" 101 of 101 events ")


async def test_a_log_without_a_title_has_its_file_name(tmp_path) -> None:
    log = tmp_path / "untitled.yaml"
    log.write_text("events: [{id: a, date: 2024, title: A}]")
    async with opened(log) as user:
        assert header(user).startswith(" untitled.yaml ")
        assert header(user).endswith(" 1 of 1 events ") or header(user).endswith(" 1 of 1 event ")


async def test_problems_are_counted(tmp_path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("events: [{id: a, date: never, title: A}, {id: b, date: 2024, title: B}]")
    async with opened(log) as user:
        assert " ! 1 " in header(user)


async def test_the_count_follows_the_filter() -> None:
    async with opened() as user:
        await user.press("f", *"golani", "enter")
        assert f" {len(user.main.state.matches)} of 101 events " in header(user)


async def test_a_screen_that_is_too_small_says_so() -> None:
    async with opened(size=(SMALLEST[0] - 1, SMALLEST[1])) as user:
        assert "39x10 is small, 40x10 would do" in header(user)


@pytest.mark.parametrize("width", [20, 40, 60, 80, 120])
async def test_help_and_quit_stay_in_the_footer(width: int) -> None:
    async with opened(size=(width, 24)) as user:
        assert STAYING in footer(user)
        assert footer(user).startswith(" f Filter") or width < 26


async def test_a_click_on_a_key_does_what_it_says() -> None:
    async with opened() as user:
        await user.pilot.click(Footer, offset=(footer(user).index("Help"), 0))
        await user.settle()
        assert "previous event or entry" in user.screen()
        await user.press("escape")
        await user.pilot.click(Footer, offset=(footer(user).rindex("Quit") + 10, 0))
        await user.settle()
        assert user.app.is_running


async def test_the_eras_of_the_event_under_the_cursor_follow_it(tmp_path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(
        "title: Eras\nevents:\n- {id: a, date: 1971/2000, title: The long one, tags: [era]}\n"
        "- {id: b, date: 1982-02-02, title: Inside}\n- {id: c, date: 2024-12-05, title: Outside}\n"
    )
    async with opened(log, size=(120, 36)) as user:
        assert "1971 – 2024  " in header(user)
        await user.press("j")
        assert "1971 – 2024 · The long one" in header(user)
        histogram = user.main.query_one(Histogram)
        assert "· in The long one" in histogram.line(2).text
        await user.press("j")
        assert "The long one" not in header(user)
