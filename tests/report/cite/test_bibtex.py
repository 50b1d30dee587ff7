"""Sources as BibTeX, read back by a parser of its grammar."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.report.cite.subjects import log
from tui.log.model import Head, Source
from tui.log.reading.reader import read, read_text, sample
from tui.log.text import clean
from tui.report.cite.bibtex import bibtex, escaped, key_of

LATEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{each}": each for each in "$&#%_"},
}
COMMAND = re.compile("|".join(map(re.escape, LATEX)))
ENTRY = re.compile(r"@(\w+)\{([^\s,{}\"#%~\\=()']+),\n")
FIELD = re.compile(r"  (\w+) = ")


def parsed(text: str) -> dict[str, dict[str, str]]:
    """The entries by key, as BibTeX reads them: a value is a word, or ends with its brace."""
    found: dict[str, dict[str, str]] = {}
    at = 0
    while entry := ENTRY.match(text, at):
        fields = {"": entry[1]}
        at = entry.end()
        while field := FIELD.match(text, at):
            fields[field[1]], at = value(text, field.end())
            assert text.startswith(",\n", at)
            at += 2
        assert text.startswith("}\n\n", at), text[at : at + 80]
        at += 3
        assert entry[2].casefold() not in found
        found[entry[2].casefold()] = fields
    assert at == len(text)
    return found


def value(text: str, start: int) -> tuple[str, int]:
    if text[start] != "{":
        end = text.index(",", start)
        assert re.fullmatch("[a-z]{3}", text[start:end])
        return text[start:end], end
    depth, at = 1, start + 1
    while depth:
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return text[start + 1 : at - 1], at


def plain(latex: str) -> str:
    """The words that LaTeX sets for some text; nothing of it may be special."""
    left = COMMAND.sub("", latex)
    assert not set(left) & set("\\{}~^$&#%_")
    return COMMAND.sub(lambda found: LATEX[found[0]], latex)


def test_an_entry():
    text = "".join(bibtex(log(), ["wire"]))
    assert text == (
        "@article{wire,\n"
        "  author = {{A. Reporter}},\n"
        "  title = {{Hama falls}},\n"
        "  journal = {Example Wire},\n"
        "  date = {2024-12~},\n"
        "  year = {2024},\n"
        "  month = dec,\n"
        "  url = {https://wire.example/a_b},\n"
        "  language = {en},\n"
        "  note = {Issued: about December 2024. "
        "Archived at archive.example: https://archive.example/1},\n"
        "}\n\n"
    )


def test_what_a_machine_wrote_says_so_and_so_does_its_copy():
    found = parsed("".join(bibtex(log(), ["machine", "copy"])))
    assert found["machine"]["note"] == "AI-generated."
    assert found["copy"]["note"] == "Derived from Given article [AI-generated]."
    assert "url" not in found["copy"]  # no address that may be opened


def test_a_translation_names_what_it_translates():
    head = read_text(
        "sources:\n"
        "  film: {title: لا ثأر, language: ar}\n"
        "  text: {title: No vengeance, derived_from: [{source: film, kind: translation}],\n"
        "    url: 'https://a.example/x%20y#z_1', accessed: 2025-03-02}\n"
        "events: []",
        "log",
    ).log
    entry = parsed("".join(bibtex(head, ["text"])))["text"]
    assert (entry["origtitle"], entry["origlanguage"]) == ("{لا ثأر}", "ar")
    assert entry["url"] == "https://a.example/x%20y#z_1"
    assert entry["urldate"] == "2025-03-02"


def test_keys_stay_what_they_are_whatever_else_is_in_the_log():
    assert key_of("ap-kvia-1205") == "ap-kvia-1205"
    assert key_of("AP") != key_of("ap") != key_of("Ap")
    assert re.fullmatch(r"cafe-noir-[0-9a-f]{8}", key_of("Café, noir}"))
    assert re.fullmatch(r"source-[0-9a-f]{8}", key_of("وطن"))


def test_the_whole_sample_can_be_read_back():
    head = read(sample()).log
    found = parsed("".join(bibtex(head, head.sources)))
    assert list(found) == list(head.sources)
    for key, source in head.sources.items():
        if source.title:
            assert plain(found[key]["title"].strip("{}")) == " ".join(source.title.split())


TEXTS = st.text(max_size=30).map(clean)


@given(TEXTS)
def test_any_words_come_back(words):
    assert plain(escaped(words)) == " ".join(words.split())


@given(st.dictionaries(TEXTS, st.builds(Source, title=TEXTS, author=TEXTS, note=TEXTS), max_size=6))
def test_any_sources_are_read_back_each_under_a_key_of_its_own(sources):
    found = parsed("".join(bibtex(Head(sources=sources), sources)))
    assert len(found) == len(sources)
    for source, fields in zip(sources.values(), found.values(), strict=True):
        assert plain(fields.get("annote", "")) == " ".join(source.note.split())
        author = re.sub(r"^\{|\}$", "", fields.get("author", ""))
        assert plain(author) == " ".join(source.author.split())
