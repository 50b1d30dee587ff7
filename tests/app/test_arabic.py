"""Arabic and mixed text in the cells: every row its width, every frame in its place."""

from contextlib import asynccontextmanager

import pytest
from bidi.algorithm import get_display
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from tests.app.user import SIZES, User, opened
from tests.hostile_cases import FOLDER
from tests.terminal.pty_harness import Terminal, surroundings
from tests.terminal.test_pty import APP, SAMPLE
from tui.app.app import TimelineApp
from tui.app.loader import Loader
from tui.app.output.filters import StepFilter
from tui.app.output.paint import paint, parts_of
from tui.app.output.segments import fenced, in_order
from tui.app.output.theme import DARK
from tui.app.widgets.timeline.columns import columns
from tui.app.widgets.timeline.widths import widths_of
from tui.log.reading.reader import read, sample
from tui.report.actor.actor import actor
from tui.report.event.evidence import evidence
from tui.report.text.document import wrap
from tui.store.store import Store
from tui.terminal.bidi import EXPLICIT, IMPLICIT, LRM, MARKS

GOLANI = "ev-1205-golani"
# Places and titles that fill their columns, next to each other and to numbers.
ARABIC = """
title: يوميات حماة
language: ar
sources: {s: {publisher: وطنا اليوم, issued: 2024-12-05}}
actors: {a: {name: أبو محمد الجولاني, type: person, aliases: [Jolani, 12 حماة]}}
places: {p: {name: حماةحماةحم}, q: {name: حماة}}
events:
- id: e1
  date: 2024-12-05
  title: "قصف على دمشق (2013) و English داخلي، ثم كلام طويل جدا حتى آخر السطر وبعده أيضا"
  summary: "نص عربي طويل مع أرقام ٢٠١٣ و 40 عاما ثم المزيد من النص حتى يمتلئ السطر كله"
  place: p
  participants: [{actor: a}]
  quotes: [{speaker: a, mode: verbatim, text: "قد بدأو بالدخول إلى مدينة حماة لتطهير", source: s}]
- {id: e2, date: 2024-12-05, title: "12", place: q, sources: [s]}
"""
LOGS = [sample(), *(FOLDER / f"{name}.yaml" for name in ("00_ok_arabic", "20_uni_rlo"))]
LOGS += [FOLDER / f"20_uni_{name}.yaml" for name in ("zwj_emoji", "soft_hyphen", "bidi_url")]


@pytest.fixture
def arabic(tmp_path):
    path = tmp_path / "arabic.yaml"
    path.write_text(ARABIC)
    return path


@asynccontextmanager
async def opened_with(bidi, path, size):
    loader = Loader(path)
    loader.start()
    loader.join()
    app = TimelineApp(loader, bidi=bidi)
    async with app.run_test(size=size) as pilot:
        user = User(app, pilot)
        await user.settle()
        yield user


def rows(user):
    return ["".join(segment.text for segment in line) for line in user.lines()]


def unmarked(line):
    return line.translate(dict.fromkeys(map(ord, MARKS)))


def frame(line):
    """Where lines and blocks stand."""
    line = unmarked(line)
    return [(cell_len(line[:at]), each) for at, each in enumerate(line) if "─" <= each <= "▟"]


def check_screen(user):
    """Each line has its width, also in a terminal that reorders whole lines."""
    width, height = user.app.size
    lines = rows(user)
    assert len(lines) == height
    for line in lines:
        assert cell_len(line) == width, line
        assert frame(get_display(line, base_dir="L")) == frame(line), line


async def to_golani(user):
    events = list(user.main.state.store.events())
    rank = next(rank for rank, event in enumerate(events) if event.id == GOLANI)
    user.main.state = user.main.state.moved(rank)
    await user.settle()


@pytest.mark.parametrize("path", LOGS, ids=lambda path: path.stem)
def test_every_row_of_every_event_is_as_wide_as_it_must_be(path):
    reading = read(path)
    store = Store.of_reading(reading)
    theme, widths = DARK.theme.name, widths_of(store)
    for rank, event in enumerate(reading.log.events):
        for width in (114, 74, 50, 34):
            parts = columns(store, widths, rank, width, None)
            assert sum(cell_len(text) for text, _ in parts) == width
        documents = [evidence(store, event)]
        documents += [actor(store, each.actor, event, each.role) for each in event.participants]
        for document in documents:
            lines = [line for entry in document for line in entry.lines]
            for line in wrap(lines, 34):
                assert cell_len(line.plain) <= 34, line.plain
                assert paint(parts_of(line), theme, 36).cell_length == 36


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_sample_keeps_its_columns(size):
    async with opened(size=size) as user:
        await to_golani(user)
        check_screen(user)
        for keys in (["2"], ["down"], ["down"], ["z"], ["z", "3"], ["right"], ["z"]):
            await user.press(*keys)
            check_screen(user)
        assert any(LRM in line for line in rows(user))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_log_in_arabic_keeps_its_columns(size, arabic):
    async with opened(arabic, size=size) as user:
        check_screen(user)
        for keys in (["down"], ["up", "2"], ["z"], ["z", "3", "z"], ["escape", "f", "ح"]):
            await user.press(*keys)
            check_screen(user)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_app_can_put_it_in_order(size):
    async with opened_with("app", sample(), size) as user:
        await to_golani(user)
        await user.press("2", "z", "right")
        text = "\n".join(rows(user))
        assert "«ﺃﺳﺄﻝ ﺍﻟﻠﻪ"[::-1].translate({ord("«"): "»"}) in text
        assert not set(text) & set(MARKS)
        assert all(cell_len(line) == size[0] for line in rows(user))


async def test_off_leaves_it_as_it_is():
    async with opened_with("off", sample(), (120, 36)) as user:
        await to_golani(user)
        await user.press("2", "z")
        text = "\n".join(rows(user))
        assert "«أسأل الله" in text
        assert LRM not in text


async def test_in_ascii_there_is_nothing_to_order(arabic):
    async with opened(arabic, ascii_only=True) as user:
        assert user.screen().isascii()
        assert all(cell_len(line) == 120 for line in rows(user))


def test_styles_go_with_their_letters():
    bold, plain = Style(bold=True), Style()
    line = [Segment("  قص", plain), Segment("ف", bold), Segment("  12", plain)]
    ordered = StepFilter(in_order).apply(line, Color(0, 0, 0))
    assert [(text, style) for text, style, _ in ordered] == [
        ("  ", plain),
        ("ﻒ", bold),
        ("ﺼﻗ  12", plain),
    ]
    marked = StepFilter(fenced).apply(line, Color(0, 0, 0))
    assert [text for text, _, _ in marked] == ["  قص", "ف", f" {LRM} 12"]


@pytest.mark.parametrize("words", ["plain", "é — “x”", "漢"])
def test_other_lines_pass_untouched(words):
    line = [Segment(words)]
    assert StepFilter(fenced).apply(line, Color(0, 0, 0)) is line
    assert StepFilter(in_order).apply(line, Color(0, 0, 0)) is line


@pytest.mark.parametrize("bidi", ["terminal", "app", "off"])
def test_the_terminal_is_told_whether_to_reorder_and_left_as_it_was(bidi):
    with Terminal([*APP, "--bidi", bidi], env=surroundings()) as terminal:
        terminal.wait_for(SAMPLE)
        terminal.send("?")  # the app itself answers it: what is drawn before it is told nothing
        terminal.wait_for("Letters and signs")
        terminal.send("\x1b")
        terminal.send("q")
        assert terminal.finish() == 0
        told = terminal.raw.find(EXPLICIT.encode()), terminal.raw.find(IMPLICIT.encode())
        if bidi == "terminal":
            assert told == (-1, -1)
        else:
            assert 0 <= told[0] < terminal.raw.index(b"\x1b[?1049h")
            assert told[1] > terminal.raw.index(b"\x1b[?1049l")
        assert terminal.restored
