"""Logs that name others as parts of them."""

import gzip
import io
from pathlib import Path

import pytest

from tests.exchange.work import imported
from tui.exchange.including import parts
from tui.exchange.making.row import ImportFault
from tui.exchange.opening import kept_input, opened


def test_a_log_is_read_with_those_that_it_includes(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    logs = tmp_path / "logs"
    (logs / "more").mkdir(parents=True)
    main = logs / "main.yaml"
    main.write_text("include: [a.yaml, more]\nevents:\n- {id: m, date: 2024, title: M}\n")
    (logs / "a.yaml").write_text("include: main.yaml\nevents:\n- {id: a, date: 2024, title: A}\n")
    (logs / "more" / "b.yaml").write_text("events:\n- {id: b, date: 2024, title: B}\n")
    made = opened([main], print, environ)
    assert [line.split(": ")[1] for line in made.read_text().splitlines() if "id:" in line] == [
        "m",
        "a",
        "b",
    ]
    (logs / "empty").mkdir()
    for name, fault in (
        ("../x.yaml", "is not beside"),
        ("none.yaml", "there is no none.yaml"),
        ("empty", "`include`: empty has no files"),
    ):
        main.write_text(f"include: {name}\nevents: []\n")
        with pytest.raises(ImportFault, match=fault):
            opened([main], print, environ)


@pytest.mark.parametrize("before", ["", "summary: |\n" + "  Words of it.\n" * 6_000])
def test_a_long_list_of_logs_is_read_wherever_it_stands_before_the_events(
    tmp_path: Path, before: str
) -> None:
    logs = tmp_path / "logs"
    logs.mkdir()
    names = [f"{'a' * 100}-{number}.yaml" for number in range(700)]
    for name in names:
        (logs / name).write_text("events: []\n")
    (logs / names[-1]).write_text("events:\n- {id: last, date: 2024, title: Last}\n")
    listed = "".join(f"- {name}\n" for name in names)
    main = logs / "main.yaml"
    main.write_text(f"schema: 1\n{before}include:\n{listed}events: []\n")
    made = opened([main], print, {"XDG_CACHE_HOME": str(tmp_path / "cache")})
    assert "id: last" in made.read_text()


def test_what_includes_is_followed_or_told(tmp_path: Path) -> None:
    text = "include: a.csv\nevents:\n- {id: m, date: 2024, title: M}\n"
    packed = tmp_path / "main.yaml.gz"
    packed.write_bytes(gzip.compress(text.encode()))
    done = imported([str(packed)])
    assert [each["id"] for each in done.events] == ["m"]
    assert any("`include` is not followed here" in line for line in done.told)
    environ = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    with pytest.raises(ImportFault, match="nothing is beside standard input"):
        parts([kept_input(io.BytesIO(text.encode()), environ)])


def test_logs_that_include_each_other_are_read_once_each(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    logs = tmp_path / "logs"
    logs.mkdir()
    names = [f"l{number}.yaml" for number in range(40)]
    for name in names:
        event = f"{{id: {name}, date: 2024, title: A}}"
        (logs / name).write_text(f"include: [{', '.join(names)}, .]\nevents:\n- {event}\n")
    made = opened([logs / names[0]], print, environ)
    assert made.read_text().count("title: A") == len(names)
    for number in range(2_000):
        (logs / f"c{number}.yaml").write_text(f"include: c{number + 1}.yaml\nevents: []\n")
    with pytest.raises(ImportFault, match="more than 1,000 files"):
        opened([logs / "c0.yaml"], print, environ)


@pytest.mark.parametrize(
    "name", ["itself", "outside", "folder", '"a\\0b"', "n" * 300, "n/" * 5_000]
)
def test_what_is_included_is_a_file_beside_the_log(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.csv").write_text("date,title\n2024,Secret\n")
    folder = tmp_path / "logs" / "folder"
    folder.mkdir(parents=True)
    (folder.parent / "itself").symlink_to("itself")
    (folder.parent / "outside").symlink_to(tmp_path / "secret.csv")
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    log = folder.parent / "log.yaml"
    log.write_text(f"include: {name}\nevents: []\n")
    with pytest.raises(ImportFault, match=r"there is no|is not beside"):
        opened([log], print, {"XDG_CACHE_HOME": str(tmp_path / "cache")})
