"""YAML and JSON that cannot be read: the place and the way out."""

from pathlib import Path

import pytest

from tui.exchange.files.input import HEAD, Input
from tui.exchange.files.unreadable import refuse_unreadable
from tui.exchange.formats import format_of
from tui.exchange.making.row import ImportFault

RECORDS = "incidents:\n  - when: 2024-01-01\n    what: A\n"


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (f'{RECORDS}  - when: 2024-01-02\n    what: "B\n', (5, 11), "quotes that are not closed"),
        (f"{RECORDS}  - when: 2024\n    what: B: c\n", (5, 12), "put the text in quotes"),
        (
            "a:\n  - when: !date 2024-01-01\n    what: A\n",
            (2, 11),
            "`!date` is not allowed: a log has no tags, take it",
        ),
        ('{"a": [{"foo": "x"},\n {"foo": ]}', (2, 10), "not valid JSON: Expecting value"),
    ],
)
def test_a_fault_is_told_with_its_place(
    tmp_path: Path, text: str, place: tuple[int, int], said: str
) -> None:
    path = tmp_path / "log.txt"
    path.write_text(text)
    with pytest.raises(ImportFault, match=said) as caught:
        format_of(Input(str(path)))
    assert (caught.value.line, caught.value.column) == place


@pytest.mark.parametrize(
    "text",
    [
        "Dear all,\nnothing: to report: at all.\n",
        "a: 1\nb: 2\n",
        "one,two\n1,2\n",
        "",
        "a: 1\n" * (HEAD // 5) + 'last: "it goes on\n' + "in what is not seen\n" * 9 + '"\n',
    ],
)
def test_what_is_neither_is_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "log.txt"
    path.write_text(text)
    refuse_unreadable(Input(str(path)))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b"\x00\x01\x02" * 99, "is no text"),
        (b"%PDF-1.4\n", "is a PDF, not a log: save its text"),
        (
            b"From: a@b.c\nTo: d@e.f\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n\nHi,\nyou\n",
            "an e-mail",
        ),
    ],
)
def test_what_is_something_else_is_told_as_that(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "events.csv"
    path.write_bytes(data)
    with pytest.raises(ImportFault, match=said):
        format_of(Input(str(path)))
