"""Citations as CSL-JSON."""

from __future__ import annotations

import json

import pytest

from tests.report.cite.subjects import message, quoted
from tui.log.dates.date import parse_date
from tui.report.cite.cite import cite
from tui.report.cite.csl import csl_date


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
        "language": "en",
        "note": "“We are in *Hama* now” — Abu Mohammed al-Golani, 5 Dec 2024 (verbatim). At 00:12.",
    }
    (item,) = json.loads(cite(quoted(message(), 4), "csl"))
    assert item["genre"] == "AI-generated"
    assert item["note"].endswith("(paraphrase). AI-generated.")
    (item,) = json.loads(cite(quoted(message(), 5), "csl"))
    assert "URL" not in item
    assert item["note"].endswith("Derived from Given article [AI-generated].")


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2024-12-05T14:00", {"date-parts": [[2024, 12, 5]]}),
        ("2024-12-05T23:00Z", {"date-parts": [[2024, 12, 6]]}),  # a day later in Damascus
        ("2024-12", {"date-parts": [[2024, 12]]}),
        ("2024-12-XX", {"date-parts": [[2024, 12]]}),
        ("2024-XX", {"date-parts": [[2024]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2012-21", {"date-parts": [[2012]], "season": 1}),
        ("2024-12-05?", {"date-parts": [[2024, 12, 5]], "circa": True}),
        ("2024-12-06/2024-12-07", {"date-parts": [[2024, 12, 6], [2024, 12, 7]]}),
        ("2024-12-05/..", {"literal": "5 Dec 2024 or later"}),
        ("../2024-12-05", {"literal": "by 5 Dec 2024"}),
        ("201X", {"literal": "some year in the 2010s"}),
        ("2024-33", {"literal": "first quarter of 2024"}),
    ],
)
def test_csl_dates_are_no_more_precise_than_the_log(date, issued):
    assert csl_date(parse_date(date, "Asia/Damascus")) == issued
