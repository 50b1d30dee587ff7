"""What stands in place of a list without events."""

import pytest

from tests.app.user import opened
from tui.app.state.state import State
from tui.app.widgets.timeline.notice import notice
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


async def test_a_log_without_events_blames_no_filter(tmp_path) -> None:
    log = tmp_path / "new.yaml"
    log.write_text("title: Mine\n")
    async with opened(log, size=(40, 20)) as user:
        assert "The log has no events yet: ! lists" in user.screen()
        assert "what is wrong with it." in user.screen()
