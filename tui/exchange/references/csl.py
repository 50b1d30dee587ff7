"""CSL-JSON, as Zotero, pandoc and Crossref give it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import document, items_of, looks_like_json, numbered, words
from tui.exchange.files.plain import from_html
from tui.exchange.making.dates import day, edtf, span
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import own_fields
from tui.exchange.making.row import Row, Tree
from tui.exchange.references.reference import published

KEEPS: Final = (
    "title, publisher or container, authors, issued and accessed, URL, language, archive, "
    "note as those of a source; abstract, keywords, DOI and all others of the event of its "
    "publication",
)
BENDS: Final = ("each reference is a source and an event of type publication, dated by `issued`",)

_HOMES: Final = frozenset(
    (
        *("id", "title", "publisher", "container-title", "author", "issued", "accessed", "URL"),
        *("language", "note", "abstract", "keyword", "archive_location"),
    )
)
_TYPES: Final = (
    "article|article-journal|article-magazine|article-newspaper|bill|book|broadcast|chapter|dataset"
    "|document|entry|entry-dictionary|entry-encyclopedia|figure|graphic|hearing|interview"
    "|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference"
    "|patent|performance|personal_communication|post|post-weblog|regulation|report|review"
    "|review-book|software|song|speech|standard|thesis|treaty|webpage"
)


def detect(file: Input) -> bool:
    """Tell whether this is a list of references."""
    return looks_like_json(
        file,
        rf'"type"\s*:\s*"(?:{_TYPES})"',
        r'"(?:title|URL|DOI)"\s*:',
        r'"(?:issued|author|container-title|publisher|accessed)"\s*:\s*["\[{]',
    )


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the publications."""
    draft.title("References")
    for line, item in numbered(file.text(), items_of(document(file), "items"), ""):
        if isinstance(item, dict):
            yield Row(line, _event(draft, item))
        else:
            draft.tell(line, "is no reference")


def _event(draft: Draft, item: Tree) -> Tree:
    source: Tree = {
        "title": from_html(words(item.get("title"))),
        "publisher": words(item.get("container-title") or item.get("publisher")),
        "author": "; ".join(map(_name, item.get("author") or ())),
        "issued": _date(item.get("issued")),
        "url": words(item.get("URL")),
        "archive_url": _address(item.get("archive_location")),
        "accessed": _date(item.get("accessed")),
        "language": words(item.get("language")),
        "note": words(item.get("note")),
    }
    rest: Tree = {"summary": from_html(words(item.get("abstract")))}
    rest["tags"] = [each.strip() for each in words(item.get("keyword")).split(",") if each.strip()]
    rest |= own_fields(draft, item, _HOMES)
    return published(draft, words(item.get("id")), source, rest)


def _name(author: object) -> str:
    if not isinstance(author, dict):
        return words(author)
    parts = (words(author.get(each)) for each in ("given", "non-dropping-particle", "family"))
    return words(author.get("literal")) or " ".join(filter(None, parts))


def _date(given: Any) -> str:  # noqa: ANN401 - whatever JSON says
    """Return a date of parts, or as text."""
    if not isinstance(given, dict):
        return edtf(words(given))
    parts = given.get("date-parts")
    if isinstance(parts, list) and parts and all(isinstance(each, list) for each in parts):
        dates = [day(*each[:3]) for each in parts[:2] if each]
        mark = "~" * bool(given.get("circa") and dates)
        return span(*([*dates, "", ""][:2])) + mark
    return edtf(words(given.get("raw") or given.get("literal")))


def _address(value: object) -> str:
    address = words(value)
    if "://" in address:
        return address
    return ""
