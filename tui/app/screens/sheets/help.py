"""The help screen, made from the key table."""

from __future__ import annotations

from rich.text import Text

from tui.app.keys import Key, Keyboard
from tui.app.screens.sheets.sheet import Sheet
from tui.app.widgets.timeline.signs import FOUND, HIDDEN, MARKED
from tui.log.model import Head
from tui.report.text.codes import AI, CLAIM, legend
from tui.report.text.document import Document, Entry, heading

WORDS = (
    "Type words to filter: they are looked for in titles, summaries, quotes, names and aliases, "
    "so that Jolani finds Golani. All words must be found."
)
FIELDS = (
    "field:value asks for a field, as place:hama or tier:wire,official; -term or NOT "
    "leaves out, OR is either, AND both, quotes hold a phrase together, "
    "date:2024-11-27..2024-12-05 is a stretch of time, killed:>=5 and injured:5..20 ask for "
    "figures, independent:1 for independent sources, solely:state-media for what rests on those."
)
MARKS = (
    f"{AI}: something in the event is taken from a source that a machine wrote (has:ai). {CLAIM}: "
    "a claim about it, anybody's, was examined (has:claim); nothing rests on that."
)
SIGNS = (
    f"Before an event, {FOUND} says that a search found it, {MARKED} that you marked it, and "
    f"{HIDDEN} that the filter hides it: c lists those too, and the cursor goes over them."
)


def help_sheet(head: Head, keyboard: Keyboard) -> Sheet:
    """Keys by group, then what the letters and marks mean in a log."""
    return Sheet("Help", document(head, keyboard))


def document(head: Head, keyboard: Keyboard) -> Document:
    """The help as a document, with the letters of a log."""
    entries: list[Entry] = []
    for group, keys in keyboard.grouped().items():
        entries += [heading(group), *(_entry(key) for key in keys)]
    entries.append(heading("Filter and letters"))
    words = (WORDS, FIELDS, legend(head), MARKS, SIGNS)
    entries += [Entry((Text(each),), stop=False) for each in words]
    return tuple(entries)


def _entry(key: Key) -> Entry:
    return Entry((Text.assemble((f"{key.shown:<14}", "key"), key.does),), stop=False)
