"""Languages by their tag (BCP 47): their English names, and how they mark a quotation."""

from __future__ import annotations

from typing import Final

# By primary subtag: those that logs of Syria, and of wars elsewhere, meet most.
_NAMES: Final = {
    "ar": "Arabic",
    "ckb": "Sorani Kurdish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "hy": "Armenian",
    "it": "Italian",
    "ja": "Japanese",
    "kmr": "Kurmanji",
    "ku": "Kurdish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
# Quotation marks of the languages that have others than “ ”.
_MARKS: Final = {
    **dict.fromkeys(("ar", "fa", "ckb", "ku", "ru", "uk", "fr", "it", "es", "el"), ("«", "»")),
    **dict.fromkeys(("zh", "ja"), ("「", "」")),
    "de": ("„", "“"),
}
_ENGLISH: Final = ("“", "”")


def language_name(tag: str) -> str:
    """Return the English name of a language, its script or region as tag: `Portuguese (BR)`.

    The whole tag where no name is known.
    """
    primary, _, rest = tag.partition("-")
    name = _NAMES.get(primary.lower())
    if name is None:
        return tag
    if rest:
        return f"{name} ({rest})"
    return name


def quoted(words: str, tag: str) -> str:
    """Return the words between the quotation marks of their language."""
    opening, closing = _MARKS.get(tag.partition("-")[0].lower(), _ENGLISH)
    return f"{opening}{words.strip()}{closing}"
