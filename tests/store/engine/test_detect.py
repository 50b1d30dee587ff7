from pathlib import Path

import pytest

from tui.store.engine.detect import is_engine


def test_a_folder_with_the_table_of_events_is_one(tmp_path: Path) -> None:
    assert not is_engine(str(tmp_path))
    (tmp_path / "records-0.parquet").touch()
    assert not is_engine(str(tmp_path))
    (tmp_path / "events-0.parquet").touch()
    assert is_engine(str(tmp_path))
    assert not is_engine(str(tmp_path / "events-0.parquet"))


def test_a_server_is_one_by_its_name_alone() -> None:
    assert is_engine("clickhouse://nowhere")
    assert not is_engine("http://nowhere")


@pytest.mark.parametrize("name", ["", "missing", "a\0b", "x" * 5000])
def test_what_is_no_folder_is_none(name: str) -> None:
    assert not is_engine(name)
