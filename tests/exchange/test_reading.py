"""Several files as one log."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.work import Imported, imported
from tui.exchange.making.draft import Draft
from tui.exchange.reading import Import, told_of

FILES = sorted(each for each in (Path(__file__).parent / "data").iterdir() if each.is_file())


def test_ids_that_are_taken_are_qualified_and_told(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / f"{name}.csv").write_text("id,date,title\n1,2024-12-05,One\n")
    done = imported([str(tmp_path / "first.csv"), str(tmp_path / "second.csv")])
    assert [event["id"] for event in done.events] == ["1", "second-1"]
    assert done.told[0] == "2 events read as csv"
    assert "the id 1 is taken: this event is second-1" in done.told[1]


def test_an_id_that_stands_twice_in_a_file_gets_a_number(
    read_data: Callable[..., Imported],
) -> None:
    done = read_data("id,date,title\na,2024,One\na,2024,Two\na,2024,Three\n")
    assert [event["id"] for event in done.events] == ["a", "a-2", "a-3"]


def test_text_is_clean_and_what_is_bent_is_counted(read_data: Callable[..., Imported]) -> None:
    done = read_data(b"date,title\n1/2/2024,\x1b[31mred\n2/2/2024,nul \x00\n")
    assert [event["title"] for event in done.events] == ["␛[31mred", "nul ␀"]
    assert any("read day first" in each for each in done.told)


def test_more_than_twenty_lines_are_counted(read_data: Callable[..., Imported]) -> None:
    done = read_data("date,title\n" + ",no date\n" * 30)
    assert len(done.told) == 22
    assert done.told[-1] == "and 10 more lines"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_is_imported_opens_without_problems_but_of_its_dates(path: Path) -> None:
    """What stands in a file as a date, and is none that a log can have, stays as it is."""
    problems = imported([str(path)]).log.problems
    assert [str(each) for each in problems if "date" not in each.message] == []


def test_what_is_bent_in_many_ways_is_told_of_shortly(tmp_path: Path) -> None:
    draft = Draft()
    path = tmp_path / "a.csv"
    path.write_text("date,title\n2024,E\n")
    done = Import([str(path)], draft)
    assert len([*done.rows()]) == 1
    draft.bent.update("x" * 1_000 + str(number) for number in range(100))
    draft.bent["of the type \x1b]0;"] += 2
    told = [*told_of(done)]
    assert told[1] == "2 × of the type \u241b]0;"
    assert told[-1] == "and 81 more kinds of what was bent"
    assert max(map(len, told)) <= 400
