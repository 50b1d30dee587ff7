"""Languages: tags that are of the right form, and two letters that are a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tui.log.model import Foreign, Log
from tui.log.problems import Fault, Path
from tui.log.text import backquoted

# BCP 47: language, script, region, variants, extensions and private use.
_TAG: Final = re.compile(
    r"(?P<language>[a-z]{2,3})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?"
    r"(-([a-z\d]{5,8}|\d[a-z\d]{3}))*(-[a-wyz\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?",
    re.ASCII | re.IGNORECASE,
)
_ISO_639_1: Final = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu "
    "hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
    "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om "
    "or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv "
    "sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)


def is_language(tag: str) -> bool:
    """Tell whether a tag has the form of BCP 47 and, with two letters, names a language."""
    found = _TAG.fullmatch(tag)
    if not found:
        return False
    language = found["language"].lower()
    return len(language) == 3 or f" {language} " in f" {_ISO_639_1} "


def bad_languages(log: Log) -> Iterator[Fault]:
    """Check that languages of the log, its sources and names are BCP 47 tags."""
    yield from _bad(_tags(log))


def bad_languages_of_quotes(log: Log) -> Iterator[Fault]:
    """Check the same of quotes and their originals."""
    yield from _bad(_tags_of_quotes(log))


def _bad(tags: Iterable[tuple[Path, str]]) -> Iterator[Fault]:
    for path, tag in tags:
        if tag and not is_language(tag):
            yield Fault(
                path, f"{backquoted(tag)} is not a language: write a tag such as en, ar or tr"
            )


def _tags(log: Log) -> Iterator[tuple[Path, str]]:
    yield ("language",), log.language
    for key, source in log.sources.items():
        yield ("sources", key, "language"), source.language
    for table, records in (("actors", log.actors), ("places", log.places)):
        for key, record in records.items():
            for number, alias in enumerate(record.aliases):
                if isinstance(alias, Foreign):
                    yield (table, key, "aliases", number, "lang"), alias.lang


def _tags_of_quotes(log: Log) -> Iterator[tuple[Path, str]]:
    for index, event in enumerate(log.events):
        for number, quote in enumerate(event.quotes):
            path = ("events", index, "quotes", number)
            yield (*path, "lang"), quote.lang
            if quote.original is not None:
                yield (*path, "original", "lang"), quote.original.lang
