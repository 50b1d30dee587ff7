"""An actor's other names by language, with what the log says of each."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.log.model import Actor, Foreign
from tui.report.names import one

_LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hy": "Armenian",
    "it": "Italian",
    "ku": "Kurdish",
    "kmr": "Kurmanji",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


def language_name(tag: str) -> str:
    """Return the English name of a language, or its BCP 47 tag; a script or region stays as tag."""
    primary, _, rest = tag.partition("-")
    name = _LANGUAGES.get(primary.lower(), tag)
    return f"{name} ({rest})" if rest and name != tag else name


def alias_lines(record: Actor) -> Iterator[Text]:
    """Yield a line for each language, the log's own first; names in the order of the log."""
    by_language: dict[str, list[str | Foreign]] = {}
    for alias in record.aliases:
        by_language.setdefault(_language(alias), []).append(alias)
    for tag in sorted(by_language, key=bool):
        yield _line(language_name(tag) if tag else "aka", by_language[tag])


def _language(alias: str | Foreign) -> str:
    return alias.lang if isinstance(alias, Foreign) else ""


def _line(label: str, aliases: list[str | Foreign]) -> Text:
    line = Text().append(f"{label}: ", "label")
    for number, alias in enumerate(aliases):
        line.append(", " if number else "")
        if isinstance(alias, str):
            line.append(one(alias, ""))
            continue
        line.append(one(alias.text, ""), "original" if alias.lang else "")
        remarks = [one(alias.note, ""), "unsourced" if alias.unsourced else ""]
        said = ", ".join(remark for remark in remarks if remark)
        line.append(f" ({said})" if said else "", "alert" if alias.unsourced else "muted")
    return line
