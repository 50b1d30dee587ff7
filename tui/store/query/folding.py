"""Words as they are compared: two spellings of one word fold to one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

# Apostrophes, hamza and ayn marks, tatweel, and the dot of Catalan l·l: they part no words. Not the
# Arabic letter hamza: without it, water (ماء) would be what (ما).
_DROPPED = "'`´‘’‛′＇ʹʻʼʽʾʿˀˁʔʕـ·"
_VARIANTS = str.maketrans("ıøłđðħٱٲٳىیېةەہھک", "iolddhااايييههههك") | str.maketrans(
    {"æ": "ae", "œ": "oe", "þ": "th"}
)
# The Arabic article, alone or behind what is joined to it: and, so, with, like, for; and with.
_ARABIC_ARTICLE = "[وف]?(?:[بك]?ال|لل)"
_ARTICLE = re.compile(f"{_ARABIC_ARTICLE}(?=...)")
_ARTICLE_IN_LINE = re.compile(rf"(?<= ){_ARABIC_ARTICLE}(?=[^ \n]{{3}})")
_AL_BEFORE_MORE = re.compile(" al(?: al)*(?= )")
_BLANKS = re.compile("  +")
_BREAK = "\n"
PICTURES = "\u2600-\u27bf\U0001f000-\U0001faff"
"""What is a word by itself, as the inside of a character class."""

_PICTURE = re.compile(f"[{PICTURES}]")
# Signs that some write inside a number, initials or the name of a type, some not: 40,000, U.S.,
# T-72. Each begins with its sign, which a search for it is quickest at, and looks back from there.
_INSIDE = (
    re.compile(r",(?<=\d.)(?<!\d{4}.)(?=\d{3}(?!\d))"),
    re.compile(r"٬(?<=\d.)(?<!\d{4}.)(?=\d{3}(?!\d))"),
    re.compile(r"\.(?<=[^\W\d_].)(?<!\w{2}.)(?=[^\W\d_](?!\w))"),
    re.compile(r"[-\u2010\u2011](?<=[^\W\d_].)(?<!\w{4}.)(?=\d{1,4}[^\W\d_]?(?![\w-]))"),
)
_UNSEEN = "\u00ad"  # the soft hyphen, which parts no word
# Joined by a hyphen, the article may be written as it is spoken: an-Nusra, ash-Sharaa, el-Sisi.
_SPOKEN_ARTICLE = re.compile(
    r"[ae](?<!\w.)(?:(?<=a)(?:[dnrstz]|[dst]h)|(?<=e)l)-+(?=\w)"
    r"(?:(?:a(?:[dnrstz]|[dst]h)|el)-+(?=\w))*"
)


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _normalise_character(chr(code))
        return folded


def normalise(text: str) -> str:
    """Take away what does not matter; lower case, bare letters, digits 0 to 9 and `-` are left.

    Pictographs and spaces, too. Character by character, so that what begins a text begins its
    folded form too. Folding twice changes nothing. Punctuation becomes spaces, one for one.
    """
    return text.translate(_TABLE)


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded, in order, without the articles joined to them.

    An `al` that nothing follows stays a word: it may be the beginning of one. Each pictograph is a
    word; other signs are none.
    """
    folded = normalise(joined(text))
    if "-" in folded:
        folded = _SPOKEN_ARTICLE.sub("", folded).replace("-", " ")
    if folded.isascii():
        return _without_al(folded.split())
    words = _PICTURE.sub(r" \g<0> ", folded).split()
    return [_without_article(word) for word in _without_al(words)]


def lines_of_words(texts: Sequence[str]) -> list[str]:
    """Return each text as a line of its `tokens`, with a space before each and a break at the end.

    All of them at once, in a quarter of the time that it takes one by one.
    """
    lines = f"{_BREAK} ".join([text.replace(_BREAK, " ") for text in texts])
    # Without what folds to nothing, so that most are ASCII, which are folded quickest.
    folded = joined(f" {lines}{_BREAK}").replace(_UNSEEN, "").translate(_LINES)
    folded = _SPOKEN_ARTICLE.sub("", folded).replace("-", " ")
    if not folded.isascii():
        folded = _PICTURE.sub(r" \g<0> ", folded)
    folded = _BLANKS.sub(" ", folded).replace(f" {_BREAK}", _BREAK)
    folded = _AL_BEFORE_MORE.sub("", folded)
    if not folded.isascii():
        folded = _ARTICLE_IN_LINE.sub("", folded)
    return folded.splitlines(keepends=True)[: len(texts)]


def joined(text: str) -> str:
    """Put an unseen sign for each that some write inside a number, initials or a type, some not.

    One for one: 40,000 as 40000, U.S. as US, T-72 as T72.
    """
    for sign in _INSIDE:
        text = sign.sub(_UNSEEN, text)
    return text


def words_with_article(text: str) -> list[str]:
    """Return those words of a text whose Arabic article `tokens` took off, with the article.

    Indexed beside the others, they are found while they are being typed.
    """
    if text.isascii():
        return []
    return [word for word in normalise(text).split() if _ARTICLE.match(word)]


def article_length(word: str) -> int:
    """Return how many letters at the beginning of a folded Arabic word are its article.

    None where no three letters would stay.
    """
    found = _ARTICLE.match(word)
    return found.end() if found else 0


def _without_al(words: list[str]) -> list[str]:
    if "al" in words:
        return [word for word in words[:-1] if word != "al"] + words[-1:]
    return words


def _without_article(word: str) -> str:
    return word[article_length(word) :]


def _normalise_character(character: str) -> str:
    """Normalise a character and what it is composed of; no letter is a break beside its word."""
    folded = "".join(map(_bare, unicodedata.normalize("NFKD", character)))
    if character.isalpha():
        folded = folded.strip()  # of the blanks that Unicode sets Arabic vowel marks on
    if folded == character:
        return folded
    return "".join(map(_normalise_character, folded))


def _bare(character: str) -> str:
    """Normalise a decomposed character: marks to nothing, punctuation to a space."""
    kind = unicodedata.category(character)
    if character in _DROPPED or kind[0] == "M" or kind == "Cf":
        return ""
    if kind == "Nd":
        return str(unicodedata.digit(character))
    if kind == "So" and _PICTURE.match(character):
        return character
    if kind == "Pd":
        return "-"
    if not character.isalnum():
        return " "
    return character.casefold().translate(_VARIANTS)


_TABLE = _Table()
_LINES = _Table({ord(_BREAK): _BREAK})  # the same, but for the ends of lines
