"""Ids and keys made from names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exchange.making.names import key, slug


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Hayat Tahrir al-Sham", "hayat-tahrir-al-sham"),
        ("  São Tomé & Príncipe ", "sao-tome-principe"),
        ("Straße Łódź", "strasse-lodz"),
        ("حماة", "حماة"),
        ("!!!", ""),
    ],
)
def test_a_name_becomes_an_id(name: str, made: str) -> None:
    assert slug(name) == made


def test_a_column_becomes_a_key() -> None:
    assert key("Geo Precision (km)") == "geo_precision_km"


@given(st.text(max_size=300))
def test_an_id_is_short_and_becomes_itself(name: str) -> None:
    made = slug(name)
    assert len(made) <= 60
    assert slug(made) == made or not made.isascii()
