"""Several people in one cell."""

from pathlib import Path

import pytest

from tests.exchange.work import imported
from tui.exchange.tables.people import is_list_of_people, people_in


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Ann Lee, Bob Roy", ["Ann Lee", "Bob Roy"]),
        ("Ann, Bob, Carl", ["Ann", "Bob", "Carl"]),
        ("HTS, SAA", ["HTS", "SAA"]),
        ("Ludwig van Beethoven, Franz J. Haydn", ["Ludwig van Beethoven", "Franz J. Haydn"]),
        ("علي حسن, محمد علي", ["علي حسن", "محمد علي"]),
    ],
)
def test_names_apart_by_commas(cell: str, names: list[str]) -> None:
    assert people_in(cell) == names


@pytest.mark.parametrize(
    "cell",
    [
        "Ann Lee",
        "",
        "Smith, John",
        "Smith, J.",
        "Martin Luther King, Jr.",
        "Acme Holding, Inc.",
        "Department of Defense, United States",
        "Ann Lee, who fled, and her brother",
        "Ann Lee, 34",
        "Ann, Bob, and Carl",
    ],
)
def test_what_may_be_one_stays_one(cell: str) -> None:
    assert people_in(cell) == [cell]


def test_lists_by_their_header() -> None:
    assert is_list_of_people("People")
    assert not is_list_of_people("author")


@pytest.mark.parametrize(
    ("header", "names"), [("people", ["Ann Lee", "Bob Roy"]), ("who", ["Ann Lee, Bob Roy"])]
)
def test_commas_in_a_table(tmp_path: Path, header: str, names: list[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        f'date,title,{header}\n2024-01-01,A,"Ann Lee, Bob Roy"\n2024-01-02,B,Ann Lee; Cy Ox\n'
        '2024-01-03,C,"Ann Lee\nCy Ox"\n'
    )
    done = imported([str(path)])
    found = [
        [done.tree["actors"][each["actor"]]["name"] for each in event["participants"]]
        for event in done.events
    ]
    assert found == [names, ["Ann Lee", "Cy Ox"], ["Ann Lee", "Cy Ox"]]
    told = [each for each in done.told if "told apart by commas" in each]
    assert len(told) == len(names) - 1
