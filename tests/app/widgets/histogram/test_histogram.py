"""The time strip: what it shows, what it repaints, and what can be done on it."""

from pathlib import Path

import pytest
from textual.strip import Strip

from tests.app.user import SIZES, User, check_golden, opened
from tui.app.widgets.histogram.histogram import Histogram
from tui.app.widgets.timeline.timeline import Timeline

WAYS = {
    "strip-start": [],
    "strip-hidden": ["f", *"place:hama", "enter", "down", "down", "down"],
    "strip-coarser": ["minus", "minus"],
    "strip-finer": ["plus"],
    "strip-range": ["G", "0", *["left"] * 9, "enter", *["left"] * 6],
    "strip-picked": ["G", "0", *["left"] * 9, "enter", *["left"] * 6, "enter"],
    "strip-date": ["t", *"5 dec"],
    "strip-no-date": ["t", *"5 dez"],
}
NAMES = {":": "colon", " ": "space"}
DAYS = ["1982-02", "2024-12-01", "2024-12-02", "2024-12-02", "2024-12-04~", "2024-12-04/2024-12-06"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A year far back, then six days, the third and the fifth without one of their own."""
    events = [f"  - {{id: e-{n}, date: {date}, title: Event {n}}}" for n, date in enumerate(DAYS)]
    log = tmp_path / "log.yaml"
    log.write_text("schema: 1\ntitle: Days\nevents:\n" + "\n".join(events) + "\n")
    return log


def said(user: User) -> list[str]:
    """What the app has told in passing."""
    return [notification.message for notification in user.app._notifications]


def histogram_lines(user: User) -> list[str]:
    """The lines of the histogram."""
    histogram = user.main.query_one(Histogram)
    return user.screen().splitlines()[histogram.region.y : histogram.region.bottom]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", WAYS)
async def test_screen(way: str, size: tuple[int, int]) -> None:
    async with opened(size=size) as user:
        await user.press(*(NAMES.get(key, key) for key in WAYS[way]))
        check_golden(f"{way}-{size[0]}x{size[1]}", around_histogram(user))


def around_histogram(user: User) -> str:
    """The lines above the panes, and the one that asks for a date."""
    lines = user.screen().splitlines()
    prompt = user.main.date.prompt
    asking = [lines[prompt.region.y]] if prompt.asking else []
    return "\n".join([*lines[: user.main.query_one("#body").region.y], *asking]) + "\n"


async def test_a_year_and_some_days_show_with_how_long_nothing_happened(path: Path) -> None:
    async with opened(path) as user:
        bars, axis, words = histogram_lines(user)
        assert axis.split() == ["1982", "⋯", "42", "y", "⋯", "1", "Dec", "2024", *"3456"]
        assert "█" in bars
        assert words.startswith(" ▲ 1982 · 1 event ")
        assert "bars: year to day" in words


@pytest.mark.parametrize(("height", "lines"), [(36, 3), (30, 3), (29, 2), (18, 2)])
async def test_two_lines_do_where_there_is_less_room(height: int, lines: int) -> None:
    async with opened(size=(80, height)) as user:
        assert len(histogram_lines(user)) == lines


@pytest.mark.parametrize("size", [(120, 17), (21, 36)])
async def test_without_room_there_is_no_strip_and_that_is_said(size: tuple[int, int]) -> None:
    async with opened(size=size) as user:
        assert "█" not in user.screen()
        await user.press("0")
        assert isinstance(user.main.focused, Timeline)
        assert said(user) == ["There is no room for the time strip, or no date."]


async def test_a_log_without_dates_has_an_empty_strip(tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("schema: 1\ntitle: No days\nevents:\n  - {id: a, title: A}\n")
    async with opened(log) as user:
        assert [line.strip() for line in histogram_lines(user)] == ["", "", ""]
        await user.press("0", "plus", "minus")
        assert isinstance(user.main.focused, Timeline)


async def test_the_pointer_follows_the_cursor(path: Path) -> None:
    async with opened(path) as user:
        await user.press("down")
        assert "▲ 1 Dec 2024 · 1 event" in histogram_lines(user)[2]
        await user.press("down")
        assert "▲ 2 Dec 2024 · 2 events" in histogram_lines(user)[2]
        await user.press("G")
        # The fifth event, "about the 4th", and the sixth, which goes on until the 6th.
        assert "▲ 4 Dec 2024 · 2 events" in histogram_lines(user)[2]


async def test_what_the_filter_hides_leaves_a_trace(path: Path) -> None:
    async with opened(path) as user:
        await user.press("f", *"id", "colon", *"e-2", "enter")
        bars, _, words = histogram_lines(user)
        assert bars.split() == ["◦", "◦", "█" * 7, "◦", "◦", "◦"]
        assert "▲ 2 Dec 2024 · 1 of 2 events" in words


async def test_a_key_within_a_bucket_paints_nothing_of_the_strip(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[int] = []
    line = Histogram.line

    def noted(self: Histogram, y: int) -> Strip:
        painted.append(y)
        return line(self, y)

    monkeypatch.setattr(Histogram, "line", noted)
    async with opened(path) as user:
        await user.press("down", "down")
        painted.clear()
        await user.press("down")
        assert user.main.state.cursor == 3
        assert painted == []
        await user.press("down")
        assert set(painted) == {0, 1, 2}


async def test_finer_and_coarser_and_no_further(path: Path) -> None:
    async with opened(path) as user:
        await user.press("minus")
        assert "bars: year to week" in histogram_lines(user)[2]
        await user.press("plus")
        assert "bars: year to day" in histogram_lines(user)[2]
        await user.press("plus")
        assert said(user) == ["There is no finer time strip at this width."]


async def test_a_range_is_picked_with_keys_and_replaces_an_earlier_one(path: Path) -> None:
    async with opened(path) as user:
        await user.press("f", *"event date", "colon", *"1982", "enter")
        await user.press("T", "right", "enter", "right", "right")
        assert "1–3 Dec 2024 · 3 days · 0 of 3 events" in histogram_lines(user)[2]
        await user.press("enter")
        assert str(user.main.state.query) == "event date:2024-12-01..2024-12-03"
        assert isinstance(user.main.focused, Timeline)
        await user.press("left_square_bracket")
        assert str(user.main.state.query) == "event date:1982"


async def test_the_event_follows_over_the_strip_and_escape_peels(path: Path) -> None:
    async with opened(path) as user:
        await user.press("0", "right", "right")
        assert user.event.id == "e-2"
        await user.press("enter", "right")
        assert user.event.id == "e-2"  # nothing begins on the third
        await user.press("escape")
        assert "Enter begins a range" in histogram_lines(user)[2]
        await user.press("end")
        assert user.event.id == "e-5"
        await user.press("escape")
        assert isinstance(user.main.focused, Timeline)
        assert str(user.main.state.query) == ""


async def test_a_bucket_is_a_range_too(path: Path) -> None:
    async with opened(path) as user:
        await user.press("0", "enter", "enter")
        assert str(user.main.state.query) == "date:1982"


async def test_the_mouse_goes_to_a_bucket_and_draws_a_range(path: Path) -> None:
    async with opened(path) as user:
        left, right = (user_column(user, label) for label in ("1 Dec", "4"))
        await user.pilot.click(Histogram, offset=(right, 0))
        await user.settle()
        assert user.event.id == "e-4"  # of those that begin that day, the narrower comes first
        assert isinstance(user.main.focused, Timeline)
        await user.pilot.mouse_down(Histogram, offset=(right, 0))
        await user.pilot.hover(Histogram, offset=(left, 0))
        assert "1–4 Dec 2024 · 4 days · 5 events" in histogram_lines(user)[2]
        await user.pilot.mouse_up(Histogram, offset=(left, 0))
        await user.settle()
        assert str(user.main.state.query) == "date:2024-12-01..2024-12-04"


def user_column(user: User, label: str) -> int:
    """The column in which a bucket is named."""
    return histogram_lines(user)[1].index(f" {label} ") + 1


async def test_two_lines_give_the_axis_up_for_words_while_a_range_is_picked() -> None:
    async with opened(size=(80, 24)) as user:
        assert "26 Nov 2024" in histogram_lines(user)[1]
        await user.press("0")
        assert "▲ 1982 · 1 event" in histogram_lines(user)[1]


async def test_it_goes_to_a_date_and_says_what_is_there(path: Path) -> None:
    async with opened(path) as user:
        await user.press("t", "2", "space", *"dec")
        assert "2 Dec 2024 · 2 matches" in user.screen()
        await user.press("enter")
        assert user.event.id == "e-2"
        assert isinstance(user.main.focused, Timeline)


async def test_it_goes_to_the_nearest_match_and_says_so(path: Path) -> None:
    async with opened(path) as user:
        await user.press("t", *"2011", "enter")
        assert user.event.id == "e-1"
        assert said(user) == ["2011: nearest match 13 years later, 1 Dec 2024"]


async def test_what_is_no_date_is_said_in_place_and_escape_leaves(path: Path) -> None:
    async with opened(path) as user:
        await user.press("t", *"late", "enter")
        assert "no date: write the day, month or year" in user.screen()
        assert user.main.state.cursor == 0
        await user.press("escape")
        assert "no date" not in user.screen()
        await user.press("t", "enter")
        assert isinstance(user.main.focused, Timeline)
        await user.press("t")
        assert "late" not in user.screen()
        assert "no date" not in user.screen()
