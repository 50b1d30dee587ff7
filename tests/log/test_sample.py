"""The sample log is there, as a log."""

from pathlib import Path

from tui.log.sample import sample_name


def test_it_is_a_log() -> None:
    assert "\nevents:\n" in Path(sample_name()).read_text()
