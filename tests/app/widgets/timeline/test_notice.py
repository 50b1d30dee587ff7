"""What stands in place of a list without events."""

import pytest

from tests.app.user import opened
from tui.app.state.state import State
from tui.app.widgets.timeline import drawn
from tui.app.widgets.timeline.notice import notice
from tui.app.widgets.timeline.timeline import Timeline
from tui.log.reading.reader import read_text
from tui.store.query.parser import parse
from tui.store.store import Store

LOG = "events: [{date: 2024, title: Assad leaves}, {date: 2024, title: Troops flee}]"


def state(query: str, text: str = LOG) -> State:
    return State.start(Store.of_reading(read_text(text, "log.yaml"))).filtered(parse(query))


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("xyzzy", "No event matches."),
        ("assad troops", "No event matches."),
        ("assad fled", "No event matches: none has `fled`."),
        ("assad fled plugh", "No event matches: none has `fled` or `plugh`."),
    ],
)
def test_what_keeps_a_filter_from_finding_anything_is_named(query: str, why: str) -> None:
    assert notice(state(query), 80) == [f"{why} Esc clears the filter."]


def test_it_is_wrapped_and_never_cut() -> None:
    rows = notice(state("assad fled"), 30)
    assert " ".join(rows) == "No event matches: none has `fled`. Esc clears the filter."
    assert max(map(len, rows)) <= 30


def test_where_events_are_listed_nothing_is_said() -> None:
    assert notice(state("assad"), 80) == []


async def test_a_log_without_events_blames_no_filter(tmp_path, monkeypatch) -> None:
    log = tmp_path / "new.yaml"
    log.write_text("title: Mine\n")
    async with opened(log, size=(40, 20)) as user:
        assert "The log has no events yet: ! lists" in user.screen()
        assert "what is wrong with it." in user.screen()
        monkeypatch.setattr(drawn, "notice", None)  # it is laid out once, and not for each row
        timeline = user.main.query_one(Timeline)
        assert timeline.body_line(0).text.startswith("The log has no events yet")
        assert not timeline.body_line(timeline.body_size[1] - 1).text.strip()
