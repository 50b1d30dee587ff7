"""The panes beside the list: what they show of the event, and what they say is under the cursor."""

from pathlib import Path

import pytest

from tests.app.user import User, at, opened
from tui.app.loader import Loader
from tui.app.widgets.details import Actors, Quotes
from tui.log.model import Event
from tui.log.reading.files import sample
from tui.report.text.document import Document

GOLANI = "ev-1205-golani"


@pytest.fixture
async def user():
    async with opened() as found:
        await at(found, GOLANI)
        yield found


def quotes(user: User) -> Quotes:
    return user.main.query_one(Quotes)


def actors(user: User) -> Actors:
    return user.main.query_one(Actors)


async def test_they_show_the_event_under_the_cursor(user: User) -> None:
    event = user.main.state.event
    assert event
    assert quotes(user).event is actors(user).event is event
    assert event.title in "\n".join(line.plain for e in quotes(user)._document for line in e.lines)


async def test_the_source_is_that_under_the_cursor_or_the_first_cited(user: User) -> None:
    event = user.main.state.event
    assert event
    first = quotes(user).source
    assert first in {quote.source for quote in event.quotes} | {*event.sources}
    await user.press("2", "end")
    entry = quotes(user).entry
    assert entry
    assert quotes(user).source == (entry.source or first)


async def test_actors_are_stepped_through_to_the_ends_and_no_further(user: User) -> None:
    await at(user, "ev-1205-call")
    names = [actor for actor, _ in actors(user).roles_by_actor]
    assert len(names) > 1
    seen = [actors(user).actor]
    for _ in names:
        actors(user).step(1)
        seen.append(actors(user).actor)
    assert seen == [*names, names[-1]]
    actors(user).step(-99)
    assert actors(user).actor == names[0]
    assert actors(user).foot().startswith(f"1/{len(names)}")


async def test_another_event_begins_with_its_first_actor(user: User) -> None:
    await at(user, "ev-1205-call")
    actors(user).step(1)
    await user.press("down")
    assert actors(user).actor in (None, actors(user).roles_by_actor[0][0])


async def test_the_actor_that_is_searched_for_is_shown() -> None:
    async with opened() as user:
        await at(user, "ev-1205-call")
        sought = actors(user).roles_by_actor[-1][0]
        name = user.main.state.store.head.actors[sought].name
        user.main.state = user.main.state.searched(f'"{name}"')
        await user.settle()
        assert actors(user).actor == sought


async def test_the_way_back_is_made_once_and_says_what_is_there_now(
    user: User, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made: list[str] = []
    describe = Quotes.describe

    def noted(pane: Quotes, event: Event) -> Document:
        made.append(event.id)
        return describe(pane, event)

    monkeypatch.setattr(Quotes, "describe", noted)
    first = user.screen()
    for name in ("ev-1205-call", GOLANI, "ev-1205-call", GOLANI):
        await at(user, name)
    assert user.screen() == first
    assert made == ["ev-1205-call"]
    user.main.state = user.main.state.searched("golani")
    await at(user, GOLANI)
    assert any("found" in str(line.text.spans) for line in quotes(user)._wrap().lines)
    user.main.state = user.main.state.searched("")
    await user.settle()
    assert user.screen() == first
    await user.pilot.resize_terminal(100, 30)
    await user.pilot.resize_terminal(120, 36)
    await user.settle()
    assert user.screen() == first
    log = tmp_path / "log.yaml"
    log.write_text(sample().read_text().replace("title: Golani", "title: Jolani"))
    loader = Loader(log)
    loader.run()
    assert loader.session
    user.main.swap(loader.session.state.store)
    await user.settle()
    assert made[-1] == GOLANI
    assert user.screen() != first


async def test_without_an_event_there_is_nothing_to_show(user: User) -> None:
    await user.press("f", *"xyzzy", "enter")
    assert quotes(user).event is None
    assert quotes(user).source is None
    assert actors(user).actor is None
    assert quotes(user)._document == actors(user)._document == ()


async def test_an_event_without_actors_says_so(tmp_path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(
        "actors: {h: {name: H}}\nevents:\n- {id: a, date: 2023, title: A}\n"
        "- {id: b, date: 2024, title: B, actors: [h]}\n"
    )
    async with opened(log) as user:
        assert "No actor is named." in user.screen()


async def test_an_actor_that_waits_for_another_is_in_the_title(user: User) -> None:
    actors(user).comparing = "HTS"
    assert actors(user).title == "3 Compare with? C: by name · HTS"
    actors(user).comparing = ""
    assert actors(user).title == "3 Actors"
