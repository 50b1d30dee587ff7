"""The list of problems."""

from tests.app.user import opened
from tui.app.screens.sheets.problems import document
from tui.log.reading.reader import read_text
from tui.store.store import Store

FAULTY = "events:\n- {id: a, date: never, title: A}\n- {id: b, date: 2024, title: B, placee: x}\n"


def test_one_entry_a_problem_with_its_place() -> None:
    store = Store.of_reading(read_text(FAULTY, "faulty.yaml"))
    lines = [entry.lines[0].plain for entry in document(store)]
    assert [line.split("  ")[0] for line in lines] == ["2:17", "3:33"]
    assert [line.split("  ")[1] for line in lines] == [each.message for each in store.problems]


def test_a_sound_log_has_none() -> None:
    store = Store.of_reading(read_text("events: [{id: a, date: 2024, title: A}]", "sound.yaml"))
    (entry,) = document(store)
    assert entry.lines[0].plain == "No problem was found."
    assert not entry.stop


async def test_the_title_counts_them(tmp_path) -> None:
    log = tmp_path / "faulty.yaml"
    log.write_text(FAULTY)
    async with opened(log) as user:
        await user.press("exclamation_mark")
        assert "2 problems in " in user.screen()
