"""What a log in the cache is called that stands for something else."""

import pytest

from tui.kept.imported import FOLDER, STANDARD_INPUT, called, is_kept_log, is_made, name_of

DIGEST = "0b9fe0d2b0e9ffff"


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("a.csv", "a.csv"),
        (STANDARD_INPUT, STANDARD_INPUT),
        ("a.yaml, b.yaml, …", "a.yaml, b.yaml, _"),
        ("أحداث 2011.csv", "أحداث 2011.csv"),
        ("a/b\nc;$x.csv", "a_b_c__x.csv"),
        ("x" * 300, "x" * 47 + "…"),
    ],
)
@pytest.mark.parametrize("copied", [True, False])
def test_it_is_called_what_was_given(given: str, shown: str, copied: bool) -> None:
    name = name_of(given, DIGEST, copied=copied)
    assert len(name.encode()) < 256
    path = f"/cache/{FOLDER}/{name}"
    assert called(path) == shown
    assert is_made(path) is not copied
    assert is_kept_log(path)


def test_any_other_log_is_called_as_its_file() -> None:
    name = name_of("a.csv", DIGEST)
    assert called(f"/logs/{name}") == name
    assert called(f"/cache/{FOLDER}/log.yaml") == called("log.yaml") == "log.yaml"
    assert not is_made(f"/logs/{name}")
    assert not is_kept_log(f"/logs/{name}")
    assert not is_made(f"/cache/{FOLDER}/log.yaml")
