"""Citations as CSL-JSON."""

from __future__ import annotations

import json

from tests.report.cite.csl_data import CSL
from tests.report.cite.subjects import message, quoted
from tui.log.reading.reader import read, read_text, sample
from tui.report.cite.cite import cite
from tui.report.cite.csl import csl_list


def test_csl_json():
    (item,) = json.loads(cite(quoted(message(), 1), "csl"))
    assert item == {
        "id": "wire",
        "type": "article-newspaper",
        "title": "Hama falls",
        "author": [{"literal": "A. Reporter"}],
        "container-title": "Example Wire",
        "publisher": "Example Wire",
        "issued": {"date-parts": [[2024, 12]], "circa": True},
        "URL": "https://wire.example/a_b",
        "archive": "archive.example",
        "archive_location": "https://archive.example/1",
        "language": "en",
        "note": "“We are in *Hama* now” — Abu Mohammed al-Golani, 5 Dec 2024 (verbatim). At 00:12.",
    }
    (item,) = json.loads(cite(quoted(message(), 4), "csl"))
    assert item["genre"] == "AI-generated"
    assert item["note"].endswith("(paraphrase). AI-generated.")
    (item,) = json.loads(cite(quoted(message(), 5), "csl"))
    assert "URL" not in item
    assert item["note"].endswith("Derived from Given article [AI-generated].")


KEPT = """
sources:
  film: {title: لا ثأر, publisher: Telegram, author: MOC, issued: 2024-12-05, language: ar}
  text:
    {title: No vengeance, publisher: Daily, issued: 2024-12-06, language: en, accessed: 2026-01,
     url: "https://daily.example/1", archive_url: "https://web.archive.org/web/2025/https://a.example",
     derived_from: [{source: film, kind: translation}], retracted: 2025-01-02,
     note: "Seen\nby us"}
  bare: {}
  only-archived: {publisher: Post, archive_url: "https://perma.cc/AB-CD", accessed: 2025-21}
events: []
"""


def test_a_list_has_what_is_kept_of_a_source_and_what_it_translates():
    log = read_text(KEPT, "kept.yaml").log
    items = json.loads("".join(csl_list(log, log.sources)))
    CSL.validate(items)
    film, text, bare, archived = items
    assert film["title"] == "لا ثأر"
    assert text == {
        "id": "text",
        "type": "webpage",
        "title": "No vengeance",
        "publisher": "Daily",
        "issued": {"date-parts": [[2024, 12, 6]]},
        "accessed": {"date-parts": [[2026, 1]]},
        "URL": "https://daily.example/1",
        "archive": "Internet Archive",
        "archive_location": "https://web.archive.org/web/2025/https://a.example",
        "language": "en",
        "note": "Derived from Telegram. Retracted: 2 Jan 2025.",
        "original-title": "لا ثأر",
        "original-author": [{"literal": "MOC"}],
        "original-publisher": "Telegram",
        "original-date": {"date-parts": [[2024, 12, 5]]},
        "annote": "Seen by us",
    }
    assert bare == {"id": "bare", "type": "document", "title": "bare"}
    assert archived["URL"] == "https://perma.cc/AB-CD"
    assert "archive_location" not in archived
    assert archived["accessed"] == {"date-parts": [[2025]], "season": 1}


def test_a_list_is_json_for_none_for_one_and_in_ascii():
    log = read_text(KEPT, "kept.yaml").log
    assert json.loads("".join(csl_list(log, []))) == []
    assert len(json.loads("".join(csl_list(log, ["bare"])))) == 1
    text = "".join(csl_list(log, log.sources, ascii_only=True))
    assert text.isascii()
    assert json.loads(text)[0]["title"] == "لا ثأر"


def test_the_whole_sample_is_valid():
    log = read(sample()).log
    items = json.loads("".join(csl_list(log, log.sources)))
    CSL.validate(items)
    assert [item["id"] for item in items] == list(log.sources)
