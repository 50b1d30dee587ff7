"""The words of an event that a query looks for, whatever way they are written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from tui.log.model import Actor, Event, Foreign, Head, Place

# Apostrophes, hamza and ayn marks, tatweel, and the dot of Catalan l·l: they part no words.
_DROPPED = "'`´‘’‛′＇ʹʻʼʽʾʿˀˁʔʕءـ·"
_VARIANTS = str.maketrans("ıøłđðħٱٲٳىیېةەہھک", "iolddhااايييههههك") | str.maketrans(
    {"æ": "ae", "œ": "oe", "þ": "th"}
)
_ARTICLE = "ال"
# Joined by a hyphen, the article may be written as it is spoken: an-Nusra, ash-Sharaa, el-Sisi.
_SPOKEN_ARTICLE = re.compile(r"(?<!\w)(?:(?:a(?:[dnrstz]|dh|sh|th)|el)-+(?=\w))+")


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _normalise_character(chr(code))
        return folded


def normalise(text: str) -> str:
    """Take away what does not matter: lower case, bare letters, digits 0 to 9, `-` and spaces.

    Character by character, so that what begins a text begins its folded form too. Folding twice
    changes nothing. Punctuation becomes spaces, one for one.
    """
    return text.translate(_TABLE)


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded, in order, without the articles joined to them.

    An `al` that nothing follows stays a word: it may be the beginning of one.
    """
    folded = normalise(text)
    if "-" in folded:
        folded = _SPOKEN_ARTICLE.sub("", folded).replace("-", " ")
    words = folded.split()
    if "al" in words:
        words = [word for word in words[:-1] if word != "al"] + words[-1:]
    if folded.isascii():
        return words
    return [_without_article(word) for word in words]


def words_with_article(text: str) -> list[str]:
    """Return those words of a text whose Arabic article `tokens` took off, with the article.

    Indexed beside the others, they are found while they are being typed.
    """
    if text.isascii() or _ARTICLE not in text:
        return []
    return [word for word in normalise(text).split() if word != _without_article(word)]


def _without_article(word: str) -> str:
    """Take the article off an Arabic word, if three letters stay."""
    if len(word) > 4 and word.startswith(_ARTICLE):
        return word.removeprefix(_ARTICLE)
    return word


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
    if kind == "Pd":
        return "-"
    if not character.isalnum():
        return " "
    return character.casefold().translate(_VARIANTS)


_TABLE = _Table()


GAP = ""
"""Stands after each text among the words, so that no phrase reaches from one into the next."""


class EventWords:
    """Gathers the words of the events of a log; those of its records' names are kept."""

    def __init__(self, log: Head) -> None:
        self._actors = {key: words(record_names(actor)) for key, actor in log.actors.items()}
        self._places = {key: words(record_names(place)) for key, place in log.places.items()}

    def of(self, event: Event) -> list[str]:
        """Gather the words of an event: of its texts, the names of its actors and its place."""
        found = words(texts(event))
        for actor in actors_in(event):
            found += self._actors.get(actor, ())
        found += self._places.get(event.place or "", ())
        return found


def words(texts: Iterable[str]) -> list[str]:
    """Return the words of some texts, in order, with gaps between what does not follow."""
    found: list[str] = []
    for text in texts:
        if text:
            found += tokens(text)
            found.append(GAP)
            for word in words_with_article(text):
                found += (word, GAP)
    return found


def texts(event: Event) -> Iterator[str]:
    """Yield title, summary, quotes with originals, and speakers who are not among the actors."""
    yield event.title
    yield event.summary
    for quote in event.quotes:
        yield quote.text
        yield quote.speaker_name
        if quote.original:
            yield quote.original.text


def record_names(record: Actor | Place) -> Iterator[str]:
    """Yield the name of a record and its aliases."""
    yield record.name
    for alias in record.aliases:
        yield alias.text if isinstance(alias, Foreign) else alias


def actors_in(event: Event) -> dict[str, None]:
    """List the ids of the actors that take part in an event or speak in it, in order."""
    actors = dict.fromkeys([participant.actor for participant in event.participants])
    actors.update(dict.fromkeys([q.speaker for q in event.quotes if q.speaker]))
    return actors
