"""Folding: the same words, however they are written.

Case, diacritics, Arabic vowel marks and letter variants, tatweel, digits of any script,
apostrophes and ayn marks, Turkish dotless i and soft hyphens do not matter to a reader who looks
for a name, nor does the article in front of it: `al-Golani`, `al Golani` and `Golani` are one.
Letters are taken apart by Unicode's NFKD; the Arabic ones then fold as Lucene's ArabicNormalizer
folds them, and the Persian ones onto the Arabic.
"""

from __future__ import annotations

import re
import unicodedata

_DROPPED = "'`´‘’‛′＇ʹʻʼʽʾʿˀˁʔʕءـ"  # apostrophes, hamza and ayn marks, tatweel
_VARIANTS = str.maketrans("ıøłđðħٱٲٳىیېةەہھک", "iolddhااايييههههك") | str.maketrans(
    {"æ": "ae", "œ": "oe", "þ": "th"}
)
_ARTICLE = "ال"
# Joined by a hyphen, the article may be written as it is spoken: an-Nusra, ash-Sharaa, el-Sisi.
_SPOKEN_ARTICLE = re.compile(r"(?<!\w)(?:(?:a(?:[dnrstz]|dh|sh|th)|el)-+(?=\w))+")


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def fold(text: str) -> str:
    """Take away what does not matter: lower case, bare letters, digits 0 to 9, `-` and spaces.

    Character by character, so that what begins a text begins its folded form too. Folding twice
    changes nothing. Punctuation becomes spaces, one for one.
    """
    return text.translate(_TABLE)


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded, in order, without the articles joined to them.

    An `al` that nothing follows stays a word: it may be the beginning of one.
    """
    folded = fold(text)
    if "-" in folded:
        folded = _SPOKEN_ARTICLE.sub("", folded).replace("-", " ")
    words = folded.split()
    if "al" in words:
        words = [word for word in words[:-1] if word != "al"] + words[-1:]
    return words if folded.isascii() else [_without_article(word) for word in words]


def as_written(text: str) -> list[str]:
    """Return those words of a text whose Arabic article `tokens` took off, with the article.

    Indexed beside the others, they are found while they are being typed.
    """
    if text.isascii() or _ARTICLE not in text:
        return []
    return [word for word in fold(text).split() if word != _without_article(word)]


def _without_article(word: str) -> str:
    """Take the article off an Arabic word, if three letters stay."""
    return word[2:] if len(word) > 4 and word.startswith(_ARTICLE) else word


def _fold_character(character: str) -> str:
    folded = "".join(map(_bare, unicodedata.normalize("NFKD", character)))
    return folded if folded == character else "".join(map(_fold_character, folded))


def _bare(character: str) -> str:
    """Fold a decomposed character: marks to nothing, punctuation to a space."""
    kind = unicodedata.category(character)
    if character in _DROPPED or kind[0] == "M" or kind == "Cf":
        return ""
    if kind == "Nd":
        return str(unicodedata.digit(character))
    if kind == "Pd":
        return "-"
    return character.casefold().translate(_VARIANTS) if character.isalnum() else " "


_TABLE = _Table()
