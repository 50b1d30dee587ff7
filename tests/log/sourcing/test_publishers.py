"""Whose text a publisher prints, as its name says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.sourcing.publishers import folded, printed_from, readable


@pytest.mark.parametrize(
    ("publisher", "names"),
    [
        ("AFP", "AFP"),
        ("AFP via LBCI", "AFP"),
        ("Associated Press via KVIA", "AP"),
        ("Atlanta Journal-Constitution (AP copy, byline not seen)", "AP"),
        ("WTOP (AP 'Middle East latest')", "AP"),
        ("Associated Press storyline (mirror: news.science)", "AP"),
        ("Xinhua/IANS via Lokmat Times", "Xinhua, IANS"),
        ("bluewin (AP/dpa)", "AP, dpa"),
        ("ABP Live (citing Reuters, AFP)", "Reuters, AFP"),
        ("CNBC/Reuters text (mirror: x.net)", "Reuters"),
        ("New York Parrot (AFP-like text)", "AFP"),
        ("LBCI with AFP", "AFP"),
        ("LBCI, citing AFP", "AFP"),
        ("LBCI - AFP", "AFP"),
        ("Le Monde avec AFP", "AFP"),
        ("AFP through LBCI", "AFP"),
        ("Deir ez-Zor 24", "deir ez zor 24"),
        ("Doctors with Africa", "doctors with africa"),
        ("Sputnik (State Department text)", "state department"),
        ("The Guardian (mirror: x.net)", "guardian"),
        ("The Guardian", "guardian"),
        ("Al-Quds (archived)", "al quds"),
        ("BBC News", "BBC"),
        ("AP News", "AP"),
        ("apnews.com", "AP"),
        ("Reuters News Agency", "Reuters"),
        ("TASS news agency", "TASS"),
        ("Daily Mail / AP News", "AP"),
        ("Associated News", "associated news"),
        ("Sky News", "sky news"),
        ("A News", "a news"),
        ("Syrian Ministry of Defence on Telegram", "syrian ministry of defence"),
        ("Wikipedia mirror (kiwix, Feb 2024)", "wikipedia"),
        ("Süddeutsche Zeitung", "suddeutsche zeitung"),
        ("Telegram", ""),
        ("unnamed (AI-generated rewrite)", ""),
        ("", ""),
    ],
)
def test_whose_text_it_is(publisher: str, names: str) -> None:
    assert ", ".join(printed_from(publisher)) == names


def test_names_are_compared_without_case_marks_and_articles() -> None:
    assert folded("The  L'Orient-Le Jour!") == folded("l orient le jour")
    assert folded("Türkiye") == "turkiye"
    assert folded("الجزيرة") == "الجزيرة"


def test_a_compared_name_is_readable() -> None:
    assert readable("state department") == "State Department"
    assert readable("dpa") == "dpa"
    assert readable("AFP") == "AFP"


@given(st.text())
def test_any_publisher_is_taken(publisher: str) -> None:
    assert all(printed_from(publisher))


def test_blanks_without_end_take_no_longer_the_more_there_are() -> None:
    assert printed_from(f"AFP{' ' * 50_000}via LBCI") == printed_from("AFP via LBCI")
    assert len(printed_from(f"a{' ' * 50_000}b")) == 1
