"""Sources as RIS, read back line by line."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.report.cite.subjects import log
from tui.log.model import Head, Source
from tui.log.reading.reader import read, read_text, sample
from tui.log.text import clean
from tui.report.cite.ris import ris

LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")
TYPES = {"NEWS", "RPRT", "GOVDOC", "ELEC", "GEN"}
TAGS = re.compile("TY|ID|AU|TI|T2|PB|PY|DA|UR|AV|LA|OP|M3|N1|Y2|ER")

Record = list[tuple[str, str]]


def parsed(text: str) -> list[Record]:
    """The records, each from TY to ER, a tag to a line; only CR LF ends one."""
    *lines, last = text.split("\r\n")
    assert last == ""
    records: list[Record] = []
    for line in lines:
        assert len(line.splitlines()) == 1
        found = LINE.fullmatch(line)
        assert found, line
        tag, value = found.groups()
        assert TAGS.fullmatch(tag)
        if tag == "TY":
            assert value in TYPES
            assert not records or records[-1][-1][0] == "ER"
            records.append([])
        records[-1].append((tag, value))
    assert all(record[-1] == ("ER", "") for record in records)
    assert all([tag for tag, _ in record].count("ER") == 1 for record in records)
    return records


def test_a_record():
    assert "".join(ris(log(), ["wire"])) == (
        "TY  - NEWS\r\n"
        "ID  - wire\r\n"
        "AU  - A. Reporter\r\n"
        "TI  - Hama falls\r\n"
        "T2  - Example Wire\r\n"
        "PB  - Example Wire\r\n"
        "PY  - 2024\r\n"
        "DA  - 2024/12//about December 2024\r\n"
        "UR  - https://wire.example/a_b\r\n"
        "AV  - https://archive.example/1\r\n"
        "LA  - en\r\n"
        "ER  - \r\n"
    )


def test_what_a_machine_wrote_and_what_is_only_translated():
    (machine, copy) = parsed("".join(ris(log(), ["machine", "copy"])))
    assert ("M3", "AI-generated") in machine
    assert ("N1", "Derived from Given article [AI-generated].") in copy
    assert not [value for tag, value in copy if tag == "UR"]


def test_dates_without_a_year_are_told_in_words():
    head = read_text(
        "sources:\n"
        "  film: {title: لا ثأر, publisher: Telegram, issued: 2024-12-05, language: ar}\n"
        "  text: {title: A *list*, author: 'J. *Doe*', issued: 2024-12-05/..,\n"
        "    accessed: 2025-01-02,\n"
        '    derived_from: [{source: film, kind: translation}], note: "two\\nlines"}\n'
        "events: []",
        "log",
    ).log
    (record,) = parsed("".join(ris(head, ["text"])))
    assert ("N1", "Issued: 5 Dec 2024 or later.") in record
    assert ("Y2", "2025/01/02/") in record
    assert ("OP", "لا ثأر, Telegram, 5 Dec 2024") in record
    assert ("N1", "two lines") in record
    assert ("AU", "J. ∗Doe∗") in record  # an asterisk may not stand in a name
    assert ("TI", "A *list*") in record
    assert "PY" not in dict(record)


def test_the_whole_sample_can_be_read_back():
    head = read(sample()).log
    records = parsed("".join(ris(head, head.sources)))
    assert [dict(record)["ID"] for record in records] == list(head.sources)
    for record, source in zip(records, head.sources.values(), strict=True):
        assert dict(record).get("TI", "") == " ".join(source.title.split())
        assert dict(record).get("UR", "") == source.url


TEXTS = st.text(max_size=30).map(clean)


@given(st.dictionaries(TEXTS, st.builds(Source, title=TEXTS, publisher=TEXTS, note=TEXTS)))
def test_any_sources_are_read_back(sources):
    records = parsed("".join(ris(Head(sources=sources), sources)))
    assert len(records) == len(sources)
    for record, source in zip(records, sources.values(), strict=True):
        assert dict(record).get("PB", "") == " ".join(source.publisher.split())
