"""Sources: entries of one document, papers that print one agency, and how they are kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from tui.log.checks.order import named_in
from tui.log.kept import once_per_log
from tui.log.model import Head, Log, Source
from tui.log.problems import Fault
from tui.log.sourcing.addresses import page
from tui.log.sourcing.copies import named_copy
from tui.log.sourcing.corroboration import LeftOut, cited, corroborate
from tui.log.sourcing.origins import Origin, documents, origins_of, publishers
from tui.log.sourcing.publishers import readable
from tui.log.text import backquoted

_SHA256: Final = re.compile(r"[0-9A-Fa-f]{64}")
_OTHERWISE: Final = "write `independent: true` and a `reason`"
_SAME: Final = {"address": "the address", "work": "author and title"}


def one_document_twice(log: Log) -> Iterator[Fault]:
    """Find sources with the address, or author and title, of another: they count once.

    Those that say how they derive from each other, or that they are independent, are no fault.
    """
    first: dict[Origin, str] = {}
    for key, source in log.sources.items():
        if source.independent:
            continue
        for origin in documents(source):
            other = first.setdefault(origin, key)
            if other != key and not _told(log, key, other):
                yield Fault(("sources", key, _field(source, origin)), _twice(origin, other))
                break


def one_publisher_counted_once(log: Log) -> Iterator[Fault]:
    """Find sources of one event that count once because one agency or office put them out.

    An event without status and confidence asks nothing of its sources.
    """
    shared = _sharing_a_publisher(log)
    for index, event in enumerate(log.events):
        if not (event.status or event.confidence):
            continue
        some = [each for each in cited(event) if each in shared]
        if len(some) < 2:
            continue
        named = named_in(index, event)
        for left in corroborate(log, some, event.accounts, event).left_out:
            if left.reason == "same publisher":
                yield Fault(named[left.source], _printed(left))


def _printed(left: LeftOut) -> str:
    return (
        f"{backquoted(left.source)} prints {readable(left.origin)}, as {backquoted(left.counted)} "
        "does: they count once; name the dispatch in `derived_from`, or who knew it in `origin`, "
        f"or {_OTHERWISE}"
    )


def independent_for_no_reason(log: Log) -> Iterator[Fault]:
    """Find sources that are `independent` and do not say why."""
    for key, source in log.sources.items():
        if source.independent and not source.reason.strip():
            yield Fault(("sources", key, "independent"), "`independent` needs a `reason`")


def copies_of_unknown_pages(log: Log) -> Iterator[Fault]:
    """Find sources of which only a copy is named, whose address does not tell the page.

    Another entry of that page would count as a second source.
    """
    for key, source in log.sources.items():
        given = {"url": source.url, "archive_url": source.archive_url}
        copies = [name for name, url in given.items() if named_copy(url)]
        if copies and len(copies) == len(list(filter(None, given.values()))):
            message = (
                f"`{copies[0]}` is a copy that does not tell its page: write the page's address as "
                "`url` and this as `archive_url`, so that they count once"
            )
            yield Fault(("sources", key, copies[0]), message)


def wrong_captures(log: Log) -> Iterator[Fault]:
    """Find hashes that are none, and files that are not beside the log."""
    for key, source in log.sources.items():
        if source.sha256 and not _SHA256.fullmatch(source.sha256):
            yield Fault(("sources", key, "sha256"), "`sha256` is 64 hex digits: 0-9 and a-f")
        if source.file.startswith(("/", "~")) or ".." in re.split(r"[/\\]", source.file):
            message = f"{backquoted(source.file)} is not beside the log: write a path from there"
            yield Fault(("sources", key, "file"), message)


@once_per_log
def _sharing_a_publisher(log: Head) -> frozenset[str]:
    """Return the sources whose publisher, by name, stands behind another one too."""
    found = {key: tuple(publishers(source)) for key, source in log.sources.items()}
    crowd = Counter(origin for some in found.values() for origin in some)
    return frozenset(key for key, some in found.items() if any(crowd[o] > 1 for o in some))


def _told(log: Head, key: str, other: str) -> bool:
    """Tell whether the log itself says that two sources have one origin."""
    origins = origins_of(log)
    told = [
        {o for o in origins.of(each) if o.kind in ("source", "knower")} for each in (key, other)
    ]
    return not told[0].isdisjoint(told[1])


def _twice(origin: Origin, other: str) -> str:
    return (
        f"has {_SAME[origin.kind]} of {backquoted(other)}: they count once; make them one, or "
        f"name it in `derived_from`; if this is another text, {_OTHERWISE}"
    )


def _field(source: Source, origin: Origin) -> str:
    """Return the field of a source that an origin was taken from."""
    if origin.kind == "work":
        return "title"
    if source.url and page(source.url) == origin.name:
        return "url"
    return "archive_url"
