"""Logs that are written whole or not at all."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault, Row
from tui.exchange.writing import write, write_file
from tui.kept.durable import OvertakenError, state_of


def rows(fails: bool = False) -> Iterator[Row]:
    yield Row(2, {"id": "a", "date": "2024", "title": "One"})
    if fails:
        raise ImportFault("is damaged")


def test_the_head_stands_before_the_events() -> None:
    draft = Draft()
    draft.title("Logged")
    out = BytesIO()
    write(rows(), draft, out)
    assert out.getvalue() == (
        b'schema: 1\ntitle: Logged\nevents:\n  - id: a\n    date: "2024"\n    title: One\n'
    )


def test_a_file_is_left_alone_when_importing_fails(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text("as it was")
    path.chmod(0o640)
    with pytest.raises(ImportFault):
        write_file(rows(fails=True), Draft(), path)
    assert path.read_text() == "as it was"
    assert list(tmp_path.iterdir()) == [path]
    write_file(rows(), Draft(), path)
    assert path.read_text().startswith("schema: 1")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_somebody_has_written_meanwhile_stays_as_they_left_it(tmp_path: Path) -> None:
    for before in ("events: []", None):
        path = tmp_path / f"{before is None}.yaml"
        if before is not None:
            path.write_text(before)

        def reading(path: Path = path) -> Iterator[Row]:
            yield from rows()
            path.write_text("events: [] # and more")

        with pytest.raises(OvertakenError, match="meanwhile"):
            write_file(reading(), Draft(), path, seen=state_of(path))
        assert path.read_text() == "events: [] # and more"
        write_file(rows(), Draft(), path, seen=state_of(path))
        assert path.read_text().startswith("schema: 1")


def test_no_events_are_an_empty_list() -> None:
    out = BytesIO()
    write([], Draft(), out)
    assert out.getvalue() == b"schema: 1\nevents: []\n"
