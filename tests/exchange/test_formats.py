"""The formats that can be read, told apart by their content."""

from pathlib import Path

import pytest

from tui.cli import main
from tui.exchange.files.input import Input
from tui.exchange.formats import FORMATS, format_of, named
from tui.exchange.making.row import ImportFault
from tui.exchange.reference import WHOLE, WRITERS


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_says_what_it_keeps_and_bends(form: object) -> None:
    module = named(form.name).load()  # type: ignore[attr-defined]
    assert module.KEEPS
    assert module.BENDS
    assert all(isinstance(each, str) for each in (*module.KEEPS, *module.BENDS))


def test_a_format_is_found_by_content_whatever_the_file_is_called(data: Path) -> None:
    for path in sorted(data.iterdir()):
        if path.is_file():
            wanted = path.name.partition(".")[0].partition("-")[0]
            assert format_of(Input(str(path))).name == wanted, path.name


def test_what_is_written_of_the_sample_is_found_to_be_that(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called = {"csv-raw": "csv", "jsonl": "json", "yaml": "notes"}
    for name in (*WHOLE, *WRITERS, "jsonl", "csv-raw"):
        assert main(["list", "--format", name]) == 0
        path = tmp_path / name
        path.write_text(capsys.readouterr().out, encoding="utf-8")
        assert format_of(Input(str(path))).name == called.get(name, name)


def test_what_is_no_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.csv"
    path.write_text("Dear all,\nnothing to report.\n")
    with pytest.raises(ImportFault, match="none of the known formats"):
        format_of(Input(str(path)))
    with pytest.raises(ImportFault, match="no format is called"):
        named("word")
