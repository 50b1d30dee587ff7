"""What the ending of a name says."""

import pytest

from tui.report.export.endings import ENDINGS, SHARED, format_of, no_format, no_page
from tui.report.export.formats import FORMATS
from tui.report.export.writing import WRITTEN


def test_a_name_says_its_format() -> None:
    assert format_of("hama.GeoJSON") == "geojson"
    assert format_of("hama") == format_of("hama.txt") == ""
    for name, ending in SHARED.items():
        assert format_of(f"hama.{name}{ending}") == name
    assert format_of("report.stix.csv") == format_of("acled.csv") == "csv"
    assert {*SHARED, *ENDINGS.values()} == {*WRITTEN}
    assert set(ENDINGS.values()) <= set(WRITTEN) < set(FORMATS)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hama.html", "a web page is made by the command report"),
        ("hama.PDF", "a browser prints as PDF"),
        ("a.b/hama.xlsx", "spreadsheets open .csv"),
        ("hama.foo", "it may be .yaml, .yml, .json"),
    ],
)
def test_an_ending_that_says_no_format_is_told_with_what_to_do(name: str, said: str) -> None:
    assert said in no_format(name)


@pytest.mark.parametrize("name", ["hama", "a.html/hama", "log.2024", "log-2024.12", "hama.parquet"])
def test_a_name_without_an_ending_is_that_of_a_folder(name: str) -> None:
    assert not no_format(name)


def test_a_report_is_called_a_web_page() -> None:
    assert not any(map(no_page, ("hama.html", "hama.HTM", "hama", "log.2024", "hama.v2")))
    assert "a browser prints as PDF: name it .html" in no_page("hama.pdf")
    for name in (*ENDINGS, ".docx"):
        assert "the command export" in no_page(f"hama{name}")
