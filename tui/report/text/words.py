"""Words in running text: on one line, counted, listed, marked as cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_SIBILANT: Final = ("s", "x", "ch", "sh")  # nouns whose plural has a syllable more


def on_one_line(words: str, otherwise: str = "") -> str:
    """Return the words with single spaces between them, or the other where there are none."""
    return " ".join(words.split()) or otherwise


def phrase(before: str, words: str, after: str = "") -> str:
    """Return the words with what stands before and behind them; "" where there are none."""
    if words:
        return f"{before}{words}{after}"
    return ""


def plural(count: int, noun: str) -> str:
    """Return a number with its noun: `0 events`, `1 event`, `1,200 events`, `2 matches`."""
    if count == 1:
        return f"1 {noun}"
    if noun.endswith(_SIBILANT):
        return f"{count:,} {noun}es"
    return f"{count:,} {noun}s"


def agreeing(count: int, one: str, many: str) -> str:
    """Return the form of a word that agrees with a number: `has`, or else `have`."""
    return one if count == 1 else many


def count_or_no(count: int, noun: str) -> str:
    """Return `no event` or `3 events`, to begin or go on in a sentence."""
    if count:
        return plural(count, noun)
    return f"no {noun}"


def and_more(count: int) -> str:
    """Return how many are left out of a list: `and 1,200 more`."""
    return f"and {count:,} more"


def listed(words: Sequence[str], most: int) -> str:
    """Return `a, b and c`; of more than `most` the first, and how many the others are."""
    few = list(words[:most])
    if len(words) > most:
        few.append(f"{len(words) - most:,} more")
    return " and ".join(filter(None, (", ".join(few[:-1]), *few[-1:])))


def cut_at_word(words: str, most: int) -> str:
    """Return at most `most` characters of a text, cut between two words where it is cut."""
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0] + " …"
