"""Forms of dates that can mean only one: read as EDTF."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.log.reading.events import reading, said
from tui.log.dates.basic_forms import normal_form
from tui.log.dates.date import parse_date


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2024-3-4", "2024-03-04"),
        ("2024-3", "2024-03"),
        ("2024-3-4?", "2024-03-04?"),
        ("20240314", "2024-03-14"),
        ("20240314T0902", "2024-03-14T09:02"),
        ("20241205T140000+0300", "2024-12-05T14:00:00+03:00"),
        ("20241205140000", "2024-12-05T14:00:00"),
        ("202412051400", "2024-12-05T14:00"),
        ("2024-12-05T14:00+0100", "2024-12-05T14:00+01:00"),
        ("2024-12-05T14:00:05,25Z", "2024-12-05T14:00:05.25Z"),
        ("2024-12-05 9:02", "2024-12-05T09:02"),
        ("2024-12-05T14:00+03:00[Asia/Damascus]", "2024-12-05T14:00+03:00"),
        ("2024-3-4/2024-3-7", "2024-03-04/2024-03-07"),
    ],
)
def test_what_means_one_date_is_read(written: str, edtf: str) -> None:
    assert normal_form(written) == edtf
    assert parse_date(edtf).text == edtf


@pytest.mark.parametrize(
    "text",
    [
        "2024120514",
        "1710407000",
        "1612051400",
        "1612051400Z",
        "241205140000",
        "24120514",
        "5/12/2024",
        "2024",
        "2024-12-05",
        "576",
        "20241305",
        "a/b/c",
        "",
        "2024-12-5 9:00-11:00",
    ],
)
def test_what_may_mean_another_or_none_is_not(text: str) -> None:
    found = normal_form(text)
    assert found in ("", text)


@given(st.dates(), st.booleans())
def test_a_compact_day_is_that_day(day: object, padded: bool) -> None:
    text = str(day)
    compact = text.replace("-", "") if padded else "-".join(str(int(p)) for p in text.split("-"))
    if not padded:
        compact = f"{text[:4]}-{compact.split('-', 1)[1]}"
    if text >= "1000" and text < "3000":
        assert normal_form(compact) in (text, "")


def test_it_is_noted_once_where_it_first_stands() -> None:
    events = "".join(f"- {{id: e{n}, date: 2024-3-{n + 1}, title: t}}\n" for n in range(9))
    made = reading(f"events:\n{events}")
    assert [event.date.text for event in made.log.events][:2] == ["2024-03-01", "2024-03-02"]
    assert said(made) == "2:18: dates such as 2024-3-1 are read: write 2024-03-01"
