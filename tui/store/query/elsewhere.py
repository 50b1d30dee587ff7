"""What people know from other query languages: refused, with what to write here.

Taken for words, `killed>=5`, `place:!hama` or `*anks` would silently find nothing, or something
else. Between quotes, each of them is words.
"""

from __future__ import annotations

import re
from typing import Final

from tui.store.query.ast import QueryError

_COMPARED: Final = re.compile(r"([^\W\d_][\w-]*)\s*([<>]=?|==?|!=|<>|[≥≤≠：])\s*([^\s()|]*)")
_SIGNS: Final = {"≥": ">=", "≤": "<=", "=": "", "==": "", "：": ""}
_UNEQUAL: Final = ("!=", "<>", "≠")
_DATED: Final = {"<": "before:{}", ">": "after:{}", "<=": "date:..{}", ">=": "date:{}.."}
_WILD: Final = re.compile(r"\*(?=[^\W_])[^/]*|[^/*]*[^\W_][*?][^\W_][^/*]*")
_OPERATOR: Final = re.compile("XOR|NAND|NOR|AND/OR|ANDNOT|UND|ODER|NICHT|ET|OU|SAUF|И|ИЛИ|НЕ")
_NEGATED: Final = re.compile(r"!(?=[^\W_])|-(?=[^\W\d_])")
_DIGITS: Final = re.compile(r"(?:[<>]=?|\d*\.\.)\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,3},0\d\d(?!\d)")
_AS_WORDS: Final = "words stand without a field, and are looked for in titles, summaries and quotes"

_FIELDS: Final = {
    **dict.fromkeys(("title", "text", "summary", "body", "content", "quote", "any"), _AS_WORDS),
    **dict.fromkeys(("notes", "description", "headline"), _AS_WORDS),
    **dict.fromkeys(("since", "from"), "write date:2024-12-05.., or after:2024-12-05"),
    **dict.fromkeys(("until", "to", "till"), "write date:..2024-12-05, or before:2024-12-05"),
    **dict.fromkeys(
        ("event_date", "on", "in", "when", "year", "month", "day", "time"), "write date:2024-12"
    ),
    **dict.fromkeys(
        ("who", "participant", "participants", "person", "group", "by"), "write actor:"
    ),
    **dict.fromkeys(("where", "location", "country", "city", "at"), "write place:"),
    **dict.fromkeys(("admin1", "admin2", "admin3", "region", "governorate"), "write place:"),
    **dict.fromkeys(("actor1", "actor2", "assoc_actor_1", "assoc_actor_2"), "write actor:"),
    **dict.fromkeys(("fatalities", "deaths", "dead", "casualties"), "write killed:>=5"),
    **dict.fromkeys(("latitude", "longitude", "lat", "lon"), "write near:"),
    **dict.fromkeys(("event_id_cnty", "event_id", "data_id"), "write id:"),
    **dict.fromkeys(("publisher", "outlet", "author", "url"), "write source:"),
    **dict.fromkeys(("keyword", "keywords", "label"), "write tag:"),
    **dict.fromkeys(("category", "event_type", "sub_event_type", "kind"), "write type:"),
}


def field_meant(name: str) -> str:
    """Say what to write in place of a field of other languages: ": write place:"; "" for none."""
    meant = _FIELDS.get(name, "")
    return f": {meant}" if meant else ""


def comparison(text: str, at: int) -> tuple[str, QueryError] | None:
    """Return what is compared without a colon at a place, and the refusal: `killed>=5`.

    The refusal holds if the first is the name of a field.
    """
    found = _COMPARED.match(text, at)
    if found is None:
        return None
    name, sign, value = found.groups()
    written = f"{name}:{_SIGNS.get(sign, sign)}{value}"
    if sign in _UNEQUAL:
        written = f"-{name}:{value}"
    elif name.lower() == "date" and sign in _DATED:
        written = _DATED[sign].format(value)
    message = f"after a field stands a colon: write {written}"
    return name, QueryError(message, found.start(), found.end())


def check_word(text: str, start: int, end: int) -> None:
    """Refuse a word that is an operator or a pattern elsewhere; raises QueryError."""
    word = text[start:end]
    if _OPERATOR.fullmatch(word):
        message = f'{word} is no operator: write AND, OR or NOT, or for the word itself "{word}"'
        raise QueryError(message, start, end)
    if _WILD.fullmatch(word):
        message = "* and ? stand for no letters: a word is found by how it begins, or in quotes"
        raise QueryError(message, start, end)


def check_not_negated(field: str, text: str, start: int, end: int) -> None:
    """Refuse `place:!hama`, which leaves nothing out; raises QueryError."""
    value = text[start:end]
    if _NEGATED.match(value):
        message = (
            f"to leave it out, write -{field}:{value[1:]}; for the sign itself, put it in quotes"
        )
        raise QueryError(message, start, end)


def check_digits(field: str, text: str, start: int) -> None:
    """Refuse `killed:>1,000`, as a comma stands between two numbers; raises QueryError."""
    if found := _DIGITS.match(text, start):
        message = f"a number is written without commas: {field}:{found[0].replace(',', '')}"
        raise QueryError(message, start, found.end())
