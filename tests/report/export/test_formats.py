"""The formats of `list`: each in one place, and in all that tells of them."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from tui.commands.arguments import command_parser
from tui.report.export.columns import CSV, MARKDOWN
from tui.report.export.formats import DEFAULT, FORMATS

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
DRAWN = ("svg", "svg-map", "mermaid", "dot")
WRITTEN = [name for name, each in FORMATS.items() if each.write]


def test_the_help_of_list_offers_the_formats_and_says_what_each_is() -> None:
    words = " ".join(command_parser("list").format_help().split())
    for name, each in FORMATS.items():
        assert f"{name} {each.summary}" in words
    assert command_parser("list").parse_args([]).format == DEFAULT


def test_the_readme_offers_the_formats() -> None:
    (told,) = re.findall(r"`syria-timeline list .*?--format ([a-z|\\-]+)\]", README)
    assert told.split(r"\|") == list(FORMATS)


@pytest.mark.parametrize("name", WRITTEN)
def test_each_writes_every_event_and_none_of_none(name, store) -> None:
    write = FORMATS[name].write
    assert write is not None
    if name in DRAWN:  # when, where, and who is what to whom: no event has words of its own there
        assert len("".join(write(store, store.events(), False))) > len(
            "".join(write(store, (), False))
        )
        return
    text = html.unescape("".join(write(store, store.events(), False)))
    if name == "quotes":
        assert all(quote.text in text for event in store.events() for quote in event.quotes)
        return
    assert all(event.title in text for event in store.events() if event.id != "old-protest")
    assert "hama-entered" not in "".join(write(store, (), False))


@pytest.mark.parametrize("name", ["json", "jsonl", "yaml"])
def test_what_can_be_written_in_ascii_is_if_wished(name, store) -> None:
    write = FORMATS[name].write
    assert write is not None
    assert "".join(write(store, store.events(), True)).isascii()
    assert not "".join(write(store, store.events(), False)).isascii()


def test_only_the_table_is_printed() -> None:
    assert [name for name in FORMATS if name not in WRITTEN] == [DEFAULT]


def test_titles_of_columns_are_those_of_the_registry(store) -> None:
    write = FORMATS["csv"].write
    assert write is not None
    assert next(iter(write(store, (), False))) == ",".join(CSV) + "\r\n"
    write = FORMATS["md"].write
    assert write is not None
    assert next(iter(write(store, (), False))) == f"| {' | '.join(MARKDOWN)} |\n"


def test_json_is_one_array(store) -> None:
    write = FORMATS["json"].write
    assert write is not None
    assert len(json.loads("".join(write(store, store.events(), False)))) == len(store)
