"""The reference of the format is fresh, and has every field with words and an example."""

from __future__ import annotations

import re

from tui.log.reading.reader import read_text
from tui.log.reference import PATH, text
from tui.log.schema import schema


def test_the_file_is_fresh() -> None:
    assert PATH.read_text(encoding="utf-8") == text(), "run python -m tui.log.reference"


def test_every_field_is_in_it_with_a_description_and_an_example() -> None:
    rows = re.findall(r"^\| `(\w+)`(?: \(needed\))? \| (.*) \| `(.+)` \|$", text(), re.MULTILINE)
    fields = [name for record in schema()["$defs"].values() for name in record["properties"]]
    assert sorted(name for name, _, _ in rows) == sorted(fields)
    assert all(words.strip() for _, words, _ in rows)
    assert not re.search(r"\['|`True`|(`\w+`), \1[,; ]|\(needed\) \| one of", text())


def test_the_examples_of_an_event_are_read_without_a_word() -> None:
    section = text().partition("## Events\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)`(?: \(needed\))? \| .* \| `(.+)` \|$", section, re.MULTILINE)
    event = "".join(
        f"  {name}: {example}\n"
        for name, example in rows
        if name not in ("status", "confidence", "credibility", "part_of", "follows", "contradicts")
    )
    tables = (
        "sources: {ap-1205: {title: A}, given: {title: B}, sana: {title: C}}\n"
        "actors: {hts: {name: H}, golani: {name: G}}\nplaces: {hama: {name: A}, homs: {name: B}}\n"
        "fields: {severity: {}}\n"
    )
    said = [each.message for each in read_text(f"{tables}events:\n-{event[1:]}", "a").problems]
    assert said == []
