"""Sources that are entered twice, count once, were taken back, or are kept wrongly."""

from __future__ import annotations

import pytest

from tests.log.checks.messages import of_event, problems

EVENT = "events: [{id: e, date: 2024, title: t}]\n"


def of_sources(*sources: str) -> list[str]:
    given = "".join(f"  s{number}: {{{each}}}\n" for number, each in enumerate(sources, 1))
    return problems(f"sources:\n{given}{EVENT}")


def test_one_document_twice_is_told_at_the_later_entry_with_ways_out() -> None:
    (said,) = of_sources("url: 'https://a.org/x'", "title: t, url: 'https://www.a.org/x/'")
    assert said.startswith("3:23: has the address of `s1`: they count once;")
    assert "`derived_from`" in said
    assert "`independent: true` and a `reason`" in said
    (said,) = of_sources("url: 'https://a.org/x'", "archive_url: 'https://archive.ph/1/a.org/x'")
    assert said.startswith("3:21: ")
    (said,) = of_sources("author: A, title: T", "author: A, title: T")
    assert said.startswith("3:26: has author and title of `s1`")


@pytest.mark.parametrize(
    "other",
    [
        "derived_from: [s1]",
        "derived_from: [{source: s1, kind: mirror}]",
        "independent: true, reason: another letter",
    ],
)
def test_what_the_log_says_of_two_entries_is_no_fault(other: str) -> None:
    assert of_sources("url: 'https://a.org/x'", f"url: 'https://a.org/x', {other}") == []


def test_one_publisher_counted_once_is_told_only_where_it_matters() -> None:
    sources = "{s1: {publisher: AFP}, s2: {publisher: AFP via Q}}"
    assert of_event("sources: [s1, s2]", sources=sources) == []
    (said,) = of_event("status: reported, sources: [s1, s2]", sources=sources)
    assert said.startswith("`s2` prints AFP, as `s1` does: they count once; name the dispatch in")
    assert of_event("status: reported, sources: [s1]", sources=sources) == []
    told = "{s1: {publisher: AFP}, s2: {publisher: AFP via Q, derived_from: [s1]}}"
    assert of_event("status: reported, sources: [s1, s2]", sources=told) == []


def test_independent_needs_a_reason() -> None:
    assert of_sources("independent: true") == ["2:21: `independent` needs a `reason`"]
    assert of_sources("independent: true, reason: another desk") == []
    assert of_sources("independent: false") == []


def test_a_copy_that_does_not_tell_its_page_is_asked_for_it() -> None:
    (said,) = of_sources("url: 'https://perma.cc/AB12-CD34'")
    assert said.startswith("2:13: `url` is a copy that does not tell its page: write the page's")
    assert len(of_sources("archive_url: 'https://archive.ph/AbC1d'")) == 1
    assert of_sources("url: 'https://a.org/x', archive_url: 'https://archive.ph/AbC1d'") == []
    assert of_sources("archive_url: 'https://archive.ph/2024/https://a.org/x'") == []


def test_captures() -> None:
    assert of_sources(f"file: captures/a.html, sha256: {'aB' * 32}") == []
    assert "64 hex digits" in of_sources("sha256: abc")[0]
    for path in ("/etc/passwd", "../a.html", "captures/../../a", "~/a"):
        assert "is not beside the log" in of_sources(f"file: {path}")[0]
