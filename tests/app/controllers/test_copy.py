import asyncio
import json
from threading import Event

import pytest

from tests.app.user import opened
from tests.hostile_cases import FOLDER
from tui.app.controllers import copy as copying
from tui.app.controllers.copy import ORDER, following
from tui.app.dispatch import run_by
from tui.log.reading.reader import read, read_text, sample
from tui.report.cite.cite import cite
from tui.report.cite.facts import Subject
from tui.report.export.records import as_yaml
from tui.store.store import Store
from tui.terminal import clipboard

GOLANI = "ev-1205-golani"


@pytest.fixture(autouse=True)
def _no_other_clipboard(monkeypatch):
    for name in ("TMUX", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("tui.terminal.clipboard.sys.platform", "linux")


async def at(user, event_id):
    events = list(user.main.state.store.events())
    rank = next(rank for rank, event in enumerate(events) if event.id == event_id)
    user.main.state = user.main.state.moved(rank)
    await user.settle()
    return events[rank]


async def copied(user):
    """Wait for what is being copied."""
    while any(worker.group == "copying" for worker in user.app.workers):
        await user.pilot.pause()


def said(user):
    """What the last notice says."""
    return list(user.app._notifications)[-1].message


async def test_y_copies_the_first_quote_of_the_event():
    async with opened() as user:
        event = await at(user, GOLANI)
        await user.press("y")
        log = user.main.state.store.head
        assert user.app.clipboard == cite(Subject(log, event, event.quotes[0]))
        assert "Abu Mohammed al-Golani" in user.app.clipboard
        assert "(translation from Arabic by this log; original: «" in user.app.clipboard
        first, excerpt, more = said(user).split("\n")
        assert first == "Copied as plain text by OSC 52: your terminal must allow it."
        assert excerpt.startswith("“I ask God that it be a conquest")
        assert excerpt.endswith("…")
        assert more == "y again: as Markdown."


async def test_y_again_copies_it_in_the_next_form_and_elsewhere_in_the_first():
    async with opened() as user:
        await at(user, GOLANI)
        await user.press("y", "y")
        assert user.app.clipboard.startswith("> “I ask God")
        await user.press("y")
        assert json.loads(user.app.clipboard)[0]["id"] == "watana-golani"
        await user.press("y")
        assert user.app.clipboard.startswith("“I ask God")
        await user.press("y", "down", "y")
        assert not user.app.clipboard.startswith(">")


async def test_the_entry_under_the_cursor_is_copied_when_its_pane_has_the_focus():
    async with opened() as user:
        event = await at(user, GOLANI)
        log = user.main.state.store.head
        await user.press("2", "y")
        assert user.app.clipboard == cite(Subject(log, event))
        await user.press("right", "right", "y")
        second = next(quote for quote in event.quotes[1:] if quote.saying == event.quotes[0].saying)
        assert user.app.clipboard == cite(Subject(log, event, second))
        await user.press("G", "left", "y")
        last = user.app.clipboard
        assert last == cite(Subject(log, event, source="given-article"))
        assert "AI-generated" in last


async def test_an_event_without_a_quote_is_copied_with_its_sources():
    async with opened() as user:
        store = user.main.state.store
        bare = next(event for event in store.events() if not event.quotes and event.sources)
        await at(user, bare.id)
        await user.press("y")
        assert user.app.clipboard == cite(Subject(store.head, bare))


async def test_upper_y_copies_a_log_that_check_accepts():
    async with opened() as user:
        await at(user, GOLANI)
        await user.press("Y")
        reading = read_text(user.app.clipboard, "copied.yaml")
        assert [event.id for event in reading.log.events] == [GOLANI]
        assert reading.problems == ()
        lines = user.app.clipboard.count("\n")
        assert said(user) == (
            f"Copied the event {GOLANI} as YAML, {lines} lines, "
            "by OSC 52: your terminal must allow it."
        )


def test_every_event_of_the_sample_is_a_log_of_its_own():
    store = Store.of_reading(read(sample()))
    for event in store.events():
        reading = read_text("".join(as_yaml(store, [event])), event.id)
        assert reading.problems == (), event.id


async def test_what_is_too_long_is_not_copied(monkeypatch):
    monkeypatch.setattr(clipboard, "LARGEST", 100)
    async with opened() as user:
        await user.press("Y")
        assert user.app.clipboard == ""
        assert said(user).startswith("Not copied: ")
        assert said(user).endswith("bytes are too many to copy, 100 would do.")


async def test_nothing_listed_nothing_copied():
    async with opened() as user:
        await user.press("f", *"xyzzy", "enter")
        await user.press("y", "Y")
        assert user.app.clipboard == ""
        assert said(user) == "There is no event to copy."


async def test_the_palette_copies_in_each_form():
    async with opened() as user:
        titles = [command.title for command in user.app.commands()]
        assert {"Copy as plain text", "Copy as Markdown", "Copy as CSL-JSON"} <= set(titles)
        await user.main.run_action(run_by("copy.cited('csl')"))
        await copied(user)
        assert json.loads(user.app.clipboard)


async def test_hostile_text_is_copied_without_its_power():
    async with opened(FOLDER / "10_term_in_quote.yaml") as user:
        await user.press("y")
        assert "\x1b" not in user.app.clipboard
        assert "\n" not in user.app.clipboard
        assert "\x1b" not in said(user)
        await user.press("Y")
        assert "\x1b" not in user.app.clipboard


@pytest.mark.parametrize("no_color", [False, True])
async def test_the_notice_in_ascii(no_color, monkeypatch):
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    async with opened(size=(80, 24), ascii_only=True) as user:
        await at(user, GOLANI)
        await user.press("y")
        assert user.screen().isascii()
        assert "y again: as Markdown." in user.notices
        # What is copied is the log's own text, whatever the screen can show.
        assert "«" in user.app.clipboard


def test_the_forms_go_round():
    assert [following(form) for form in ORDER] == [*ORDER[1:], ORDER[0]]


async def test_keys_are_taken_while_a_tool_hangs_and_the_last_copy_counts(monkeypatch):
    go_on, loops = Event(), []

    def hang(text, ask_terminal, environ):
        go_on.wait()
        ask_terminal(text)
        return "somehow"

    monkeypatch.setattr(copying, "copy", hang)
    async with opened() as user:
        send = user.app.copy_to_clipboard

        def sent(text):
            loops.append(asyncio.get_running_loop())
            send(text)

        monkeypatch.setattr(user.app, "copy_to_clipboard", sent)
        try:
            await user.pilot.press("y", "y", "down")
            while user.main.state.cursor == 0:
                await user.pilot.pause()
            assert user.main.state.cursor == 1
            assert user.app.clipboard == ""
        finally:
            go_on.set()
        await copied(user)
        assert user.app.clipboard.startswith("**")
        assert loops == [asyncio.get_running_loop()]
        assert said(user).startswith("Copied as Markdown somehow.")
