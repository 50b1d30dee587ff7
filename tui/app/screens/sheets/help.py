"""The help screen, made from the key table."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text
from textual import events

from tui.app.keys import Key, Keyboard
from tui.app.screens.sheets.sheet import Sheet
from tui.app.widgets.timeline.signs import ADDED, CHANGED, FOUND, HIDDEN, MARKED, REMOVED
from tui.log.model import Head
from tui.log.text import as_typed
from tui.report.text.codes import AI, CLAIM, coloured_letters, legend
from tui.report.text.document import Document, Entry, heading, nothing

WORDS = (
    "Type words to filter: they are looked for in titles, summaries, quotes, names and aliases, "
    "so that Jolani finds Golani. All words must be found."
)
FIELDS = (
    "field:value asks for a field, as place:hama or tier:wire,official; -term or NOT "
    "leaves out, OR is either, AND both, quotes hold a phrase together, "
    "date:2024-11-27..2024-12-05 is a stretch of time, killed:>=5 and injured:5..20 ask for "
    "figures, independent:1 for independent sources, solely:state-media for what rests on those, "
    "near:hama,40km for what is near a place."
)
MARKS = (
    f"{AI}: something in the event is taken from a source that a machine wrote (has:ai). {CLAIM}: "
    "a claim about it, anybody's, was examined (has:claim); nothing rests on that."
)
SIGNS = (
    f"Before an event, {FOUND} says that a search found it, {MARKED} that you marked it, and "
    f"{HIDDEN} that the filter hides it: c lists those too, and the cursor goes over them. "
    f"{ADDED} says that it came since the log was opened, {CHANGED} that it says something else, "
    f"and of two logs {REMOVED} that it has gone: D lists what differs."
)


class HelpSheet(Sheet):
    """The help; after `/` only the lines that have all words typed."""

    def __init__(self, title: str, document: Document) -> None:
        super().__init__(f"{title} · / finds", document)
        self._called = title
        self._typed: str | None = None  # None: nothing is looked for

    def on_key(self, event: events.Key) -> None:
        """Find what is typed, once that was asked for."""
        if self._typed is None:
            if event.key == "slash":
                event.stop()
                self._find("")
        elif event.key == "escape":
            event.stop()
            self._find(None)
        elif event.key in ("backspace", "ctrl+h"):
            event.stop()
            self._find(self._typed[:-1] if self._typed else None)
        elif event.character and event.is_printable:
            event.stop()
            self._find(self._typed + event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Find what is pasted."""
        event.stop()
        self._find((self._typed or "") + as_typed(event.text))

    def _find(self, typed: str | None) -> None:
        self._typed = typed
        self.takes_text = self.reads_line = typed is not None
        found = self._document if typed is None else finding(self._document, typed)
        self._pane.entitle(f"{self._called} · {'/ finds' if typed is None else f'/{typed}▏'}")
        self._pane.show(found)


def help_sheet(head: Head, keyboard: Keyboard) -> Sheet:
    """What the letters and marks mean in a log, keys by group, and how a filter is written."""
    return HelpSheet("Help", document(head, keyboard))


def legend_sheet(head: Head) -> Sheet:
    """What the letters and marks mean, alone."""
    return Sheet("Letters and signs", tuple(_letters_and_signs(head)))


def _letters_and_signs(head: Head) -> Iterator[Entry]:
    """Yield what they mean; the letters of types in the colours that rows have them in."""
    types, *rest = _kinds(head)
    told = Text(types)
    for piece, role in coloured_letters(head):
        at = types.find(piece)
        if at >= 0:
            told.stylize(role, at, at + 1)
    yield Entry((told,), stop=False)
    yield from map(_told, (*rest, MARKS, SIGNS))


def _kinds(head: Head) -> list[str]:
    """Types, statuses and numbers, each on a line of its own."""
    return [f"{words.removesuffix('.')}." for words in legend(head).split(". ")]


def document(head: Head, keyboard: Keyboard) -> Document:
    """The help as a document, with the letters of a log."""
    entries = [heading("Letters and signs"), *_letters_and_signs(head)]
    for group, keys in keyboard.grouped().items():
        entries += [heading(group), *(_entry(key) for key in keys)]
    entries += [heading("Filter"), *map(_told, (WORDS, FIELDS))]
    return tuple(entries)


def finding(whole: Document, typed: str) -> Document:
    """The entries that have all words typed in their text or above it, under their headings."""
    wanted = typed.casefold().split()
    found: list[Entry] = []
    above: Entry | None = None
    for entry in whole:
        if _is_heading(entry):
            above = entry
            continue
        said = f"{_text(above)} {_text(entry)}".casefold()
        if all(word in said for word in wanted):
            if above is not None and above not in found:
                found.append(above)
            found.append(entry)
    return tuple(found) or (nothing("No line has these words."),)


def _is_heading(entry: Entry) -> bool:
    return any(span.style == "heading" for line in entry.lines for span in line.spans)


def _text(entry: Entry | None) -> str:
    return " ".join(line.plain for line in entry.lines) if entry else ""


def _told(words: str) -> Entry:
    return Entry((Text(words),), stop=False)


def _entry(key: Key) -> Entry:
    return Entry((Text.assemble((f"{key.shown:<14}", "key"), key.does),), stop=False)
