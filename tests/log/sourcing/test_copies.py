"""The address behind a copy, and the hosts that show what is on another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.sourcing.copies import front, named_copy, original

PAGE = "https://example.org/a?id=7"
CODED = "https%3A%2F%2Fexample.org%2Fa%3Fid%3D7"


@pytest.mark.parametrize(
    "copy",
    [
        f"https://web.archive.org/web/20241205140000if_/{PAGE}",
        f"http://web.archive.org/20050101000000/{PAGE}",
        f"http://web.archive.org/web/{PAGE}",
        f"http://wayback.archive.org/web/2005*/{PAGE}",
        f"https://www.archive.org/web/2005/{PAGE}",
        f"http://liveweb.archive.org/{PAGE}",
        f"https://archive.ph/2024.12.05-140000/{PAGE}",
        f"https://archive.is/newest/{PAGE}",
        f"https://archive.today/o/AbC1d/{PAGE}",
        f"https://archive.li/{PAGE}",
        f"https://archive.ph/?run=1&url={CODED}",
        f"https://wayback.archive-it.org/1234/20241205140000/{PAGE}",
        f"https://webarchive.loc.gov/all/20241205140000/{PAGE}",
        f"https://megalodon.jp/2024-1205-1400-00/{PAGE}",
        f"https://timetravel.mementoweb.org/memento/2024/{PAGE}",
        f"https://arquivo.pt/noFrame/replay/20241205140000/{PAGE}",
        f"https://ghostarchive.org/archive/{PAGE}",
        f"https://www.webcitation.org/5abc?url={PAGE}",
        f"https://www.google.com/url?sa=D&q={CODED}&usg=x",
        f"https://l.facebook.com/l.php?u={CODED}&h=x",
        f"https://12ft.io/proxy?q={CODED}",
        f"https://r.jina.ai/{PAGE}",
        f"https://web.archive.org/web/2024/https://archive.ph/2024/{PAGE}",
    ],
)
def test_a_copy_tells_its_page(copy: str) -> None:
    assert original(copy) == PAGE


@pytest.mark.parametrize("copy", ["r.jina.ai/", "translate.google.com/translate?u="])
def test_copies_of_copies_have_an_end(copy: str) -> None:
    assert original(copy * 10 + PAGE) == PAGE
    assert original(copy * 20 + PAGE) == copy * 10 + PAGE  # each takes the whole address


@pytest.mark.parametrize(
    "url",
    [
        PAGE,
        "https://archive.org/details/book",
        "https://web.archive.org/",
        "https://www.google.com/search?q=hama",
        "https://archive.ph/AbC1d",
        "https://example.org/https://other.org/",
    ],
)
def test_what_is_no_copy_of_a_page_that_it_names_stays(url: str) -> None:
    assert original(url) == url


def test_a_copy_under_a_name_of_its_own_has_one_name_at_all_its_hosts() -> None:
    assert named_copy("https://archive.is/AbC1d") == "archive.today/AbC1d"
    assert named_copy("https://perma.cc/ab12-cd34?type=image") == "perma.cc/AB12-CD34"
    assert not named_copy("https://archive.ph/2024/https://example.org/a")
    assert not named_copy(PAGE)


def test_hosts_that_show_another() -> None:
    assert front("nitter.net", "/a/status/1") == "x.com"
    assert front("ghostarchive.org", "/varchive/x") == "youtube.com"
    assert front("ghostarchive.org", "/archive/x") == "ghostarchive.org"
    assert front("mytwitter.com", "") == "mytwitter.com"
    assert front("twitter.com.example.org", "/a") == "twitter.com.example.org"


@given(st.text())
def test_any_text_is_taken(text: str) -> None:
    assert original(f"https://archive.ph/{text}") is not None
    assert named_copy(text) is not None
