"""Links: addresses that can be opened, and items of Wikidata that can exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.log.model import Log
from tui.log.problems import Fault
from tui.log.spelling import shown
from tui.log.urls import is_web_link

_ITEM: Final = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)


def bad_urls(log: Log) -> Iterator[Fault]:
    """Check that addresses of sources can be opened."""
    for key, source in log.sources.items():
        for name, url in (("url", source.url), ("archive_url", source.archive_url)):
            if url and not is_web_link(url):
                message = f"{shown(url)} cannot be opened: write http(s):// and plain ASCII"
                yield Fault(("sources", key, name), message)


def bad_wikidata(log: Log) -> Iterator[Fault]:
    """Check that items of Wikidata are Q and a number."""
    for key, actor in log.actors.items():
        if actor.wikidata and not _ITEM.fullmatch(actor.wikidata):
            message = f"{shown(actor.wikidata)} is not a Wikidata item: write Q131342170"
            yield Fault(("actors", key, "wikidata"), message)
