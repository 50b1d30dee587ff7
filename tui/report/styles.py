"""The styles of reports by name, and how each looks when printed.

Documents carry the names alone; the app gives them the colours of its own themes. Meaning never
rests on a style: there is always a word or a mark beside it.
"""

from __future__ import annotations

STYLES: dict[str, str] = {
    "title": "bold",
    "heading": "bold underline",
    "label": "dim",
    "muted": "dim",
    "speaker": "bold",
    "quote": "",
    "paraphrase": "italic",
    "original": "cyan",
    "source": "green",
    "link": "blue underline",
    "bar": "cyan",
    "ai": "bold reverse",
    "alert": "bold yellow",
    "good": "green",
}
"""Style name to Rich style, for the sixteen colours that every terminal has."""
