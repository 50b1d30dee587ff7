"""The one key table: bindings, footer, help screen and the README's table are made from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple


class Key(NamedTuple):
    """Keys that do one thing: Textual's names, what people read, and what it does.

    The action names a method of a controller, such as `search.ask` (see `tui.app.dispatch`). To
    add a key, add its row here and the method that it names to the controller.
    """

    names: str
    action: str
    shown: str
    does: str
    group: str
    footer: str = ""

    @property
    def id(self) -> str:
        """What the binding is called in `config.toml`: `search.ask`, `pane.move.-1`."""
        return re.sub(r"\W*$", "", re.sub(r"[^\w.-]+", ".", self.action))

    def with_keys(self, names: tuple[str, ...]) -> Key:
        """Return the row with other keys, as Textual calls them; of none it cannot be had."""
        shown = " ".join(map(_shown, names)) or "-"
        return self._replace(names=",".join(names) or "unbound", shown=shown)


MOVE, PANES, NARROW, REST = "Moving", "Panes", "Finding", "Everywhere"
TYPING, BROWSING = "While typing a filter", "While browsing"
VIEWING = "In the list of views"
HISTOGRAM = "On the time strip"
AUDITING = "In the audit of a source"
MENDING = "In the list of problems"
EXPORTING = "While exporting"
LEADING = "In an outline or a comparison"
MAPPING = "On the map"
LANES = "On the lanes"

FOLLOW: Final = 0.035
"""Seconds after the last key at which the panes beside the list follow the cursor.

So that a held key moves the list alone.
"""

KEYS = (
    Key("up,k", "pane.move(-1)", "↑ k", "previous event or entry", MOVE),
    Key("down,j", "pane.move(1)", "↓ j", "next event or entry", MOVE),
    Key("left,h", "pane.step(-1)", "← h", "previous actor, or quote", MOVE),
    Key("right,l", "pane.step(1)", "→ l", "next actor, or quote", MOVE),
    Key("pageup,ctrl+u", "pane.page(-1)", "PgUp ctrl+u", "a page up", MOVE),
    Key("pagedown,ctrl+d", "pane.page(1)", "PgDn ctrl+d", "a page down", MOVE),
    Key("g,home", "pane.end(-1)", "g Home", "to the first", MOVE),
    Key("G,end", "pane.end(1)", "G End", "to the last", MOVE),
    Key("left_curly_bracket", "pane.heading(-1)", "{", "previous day or gap", MOVE),
    Key("right_curly_bracket", "pane.heading(1)", "}", "next day or gap", MOVE),
    Key("tab", "pane.focus(0)", "Tab", "next pane", PANES),
    Key("1", "pane.focus(1)", "1", "the timeline", PANES),
    Key("2", "pane.focus(2)", "2", "quotes and sources", PANES),
    Key("3", "pane.focus(3)", "3", "actors", PANES),
    Key("4", "map.toggle", "4", "the map: where it happened; again: away with it", PANES),
    Key("5", "lanes.toggle", "5", "lanes: the strip split by actor, place, type, tier", PANES),
    Key("0,T", "histogram.focus", "0 T", "the time strip, to pick a range on", PANES),
    Key("enter", "pane.open", "Enter", "open the event, or narrow to the entry", PANES),
    Key("z", "pane.zoom", "z", "this pane alone, and back", PANES, "Zoom"),
    Key("slash", "search.ask", "/", "search the matches for words, as you type", NARROW, "Search"),
    Key("n", "search.step(1)", "n", "next found event", NARROW),
    Key("N", "search.step(-1)", "N", "found event before", NARROW),
    Key("f", "filter.ask", "f", "filter by words and fields, as you type", NARROW, "Filter"),
    Key("b", "filter.browse", "b", "browse actors, places, sources, tags", NARROW, "Browse"),
    Key("a", "navigation.narrow('actor')", "a", "only events of this actor", NARROW, "By actor"),
    Key("p", "navigation.narrow('place')", "p", "only events at this place", NARROW),
    Key("s", "navigation.narrow('source')", "s", "only events from this source", NARROW),
    Key("A", "audit.here", "A", "audit this source: what it says, and what holds", NARROW, "Audit"),
    Key("M", "audit.machines", "M", "audit all that machines wrote", NARROW),
    Key("u", "links.outline", "u", "events linked to this one: parts, before, after", NARROW),
    Key("C", "links.compare", "C", "compare this actor with another; C C: by name", NARROW),
    Key("R", "links.relations", "R", "relations: who was what to whom on that day", NARROW),
    Key("F", "figures.show", "F", "figures: who counted what, when, in the events listed", NARROW),
    Key("H", "figures.gaps", "H", "holes: what the events listed may be missing", NARROW),
    Key("Q", "figures.questions", "Q", "questions: what is to be established", NARROW),
    Key("m", "marks.only", "m", "only marked events", NARROW),
    Key("c", "filter.context", "c", "list what the filter hides too, with ┊, and back", NARROW),
    Key("t", "date.ask", "t", "go to a date: 5 dec, 2011, 8 Dec 02:00", NARROW, "Date"),
    Key("Z", "clocks.zone", "Z", "times in the log's zone, in UTC, each event's own", REST),
    Key("E", "clocks.elapsed", "E", "times as T+ from this event, and back", REST),
    Key(
        "vertical_line",
        "arrangement.group",
        "|",
        "group by place, actor (an event is under each), type, day",
        NARROW,
    ),
    Key("S", "arrangement.sort", "S", "sort by place, most sources, time", NARROW),
    Key("x", "arrangement.fold", "x", "fold the group to one line, and unfold it", NARROW),
    Key("W", "arrangement.wrap", "W", "wrap rows, so that no title is cut, and back", NARROW),
    Key("plus,equals_sign", "histogram.finer(1)", "+", "finer time strip", NARROW),
    Key("minus", "histogram.finer(-1)", "-", "coarser time strip", NARROW),
    Key("left_square_bracket", "navigation.back", "[", "back to the last filter and event", NARROW),
    Key("right_square_bracket", "navigation.forward", "]", "forward again", NARROW),
    Key("space", "marks.toggle", "space", "mark the event with *, or unmark it", REST),
    Key("U", "marks.clear", "U", "take all marks away; again: put them back", REST),
    Key("y", "copy.cited", "y", "copy the quote, cited; again: Markdown, CSL-JSON", REST, "Copy"),
    Key("Y", "copy.event", "Y", "copy the event as YAML, a log of its own", REST),
    Key(
        "X",
        "export.ask",
        "X",
        "export what is listed, marked, or under the cursor",
        REST,
    ),
    Key("w", "views.ask", "w", "keep the filter under a name, as a view", REST),
    Key("v", "views.open", "v", "views: recall or remove one", REST),
    Key("o", "outside.open", "o", "open the link of the source or actor; over SSH: copy it", REST),
    Key("e", "outside.edit", "e", "open your editor at the event, quote or source", REST),
    Key("r", "live.reload", "r", "read the file again now, or another excerpt", REST),
    Key("D", "live.changes", "D", "what changed in the file since the log was opened", REST),
    Key("escape", "peel", "Esc", "close or clear the topmost thing; never quits", REST),
    Key("exclamation_mark", "problems", "!", "problems found in the log", REST),
    Key(
        "colon,ctrl+p",
        "app.command_palette",
        ": ctrl+p",
        "commands, by a name or any words",
        REST,
        "Commands",
    ),
    Key("L", "legend", "L", "what the letters and signs of the list mean", REST),
    Key("question_mark,f1", "help", "? F1", "help", REST, "Help"),
    Key("q,ctrl+c", "app.quit", "q ctrl+c", "quit", REST, "Quit"),
    Key("ctrl+l", "app.redraw", "ctrl+l", "draw the screen anew", REST),
    Key("ctrl+z", "app.suspend_process", "ctrl+z", "suspend", REST),
)

# Keys that mean something else, or something at all, in one place only.
LOCAL_KEYS = (
    Key("tab", "take", "Tab", "take the first completion, or the chosen one", TYPING),
    Key("down", "choose(1)", "↓", "choose a completion", TYPING),
    Key("up", "choose(-1)", "↑", "an earlier filter, when none is chosen", TYPING),
    Key("enter", "keep", "Enter", "keep the filter; Esc takes back what was typed", TYPING),
    Key("tab", "turn", "Tab", "other events: listed, marked, under the cursor", EXPORTING),
    Key("enter", "add", "Enter", "add it to the filter", BROWSING),
    Key("minus", "exclude", "-", "filter it out", BROWSING),
    Key("space", "pick", "Space", "pick several, to add any of them", BROWSING),
    Key("tab", "pane.step(1)", "Tab ← →", "another section; letters narrow the list", BROWSING),
    Key("shift+tab", "pane.step(-1)", "shift+Tab", "the section before", BROWSING),
    Key("enter", "recall", "Enter", "put the view in force", VIEWING),
    Key("d,delete", "remove", "d Delete", "remove the view", VIEWING),
    Key("e", "edit", "e", "open your editor at the line of the problem", MENDING),
    Key("enter", "follow", "Enter", "go to the event, source or actor", AUDITING),
    Key("enter", "follow", "Enter", "go there", LEADING),
    Key("right,l", "step(1)", "→ l", "outline: on to what is linked to it", LEADING),
    Key("left,h", "step(-1)", "← h", "outline: back", LEADING),
    Key("left,h", "bucket(-1)", "← h", "an earlier bucket", HISTOGRAM),
    Key("right,l", "bucket(1)", "→ l", "a later bucket", HISTOGRAM),
    Key("g,home", "bucket(-999)", "g Home", "the first bucket", HISTOGRAM),
    Key("G,end", "bucket(999)", "G End", "the last bucket", HISTOGRAM),
    Key("enter", "pick", "Enter", "begin a range, then end it: a filter", HISTOGRAM),
    Key("escape", "drop", "Esc", "drop the range, or leave", HISTOGRAM),
    Key("up,k", "pan(0,-1)", "↑ k", "north", MAPPING),
    Key("down,j", "pan(0,1)", "↓ j", "south", MAPPING),
    Key("left,h", "pan(-1,0)", "← h", "west", MAPPING),
    Key("right,l", "pan(1,0)", "→ l", "east", MAPPING),
    Key("plus,equals_sign", "zoom_by(1)", "+", "nearer", MAPPING),
    Key("minus", "zoom_by(-1)", "-", "farther", MAPPING),
    Key("g,home", "all", "g Home", "where most matches are; again: all of them", MAPPING),
    Key("full_stop", "around", ".", "around the chosen place", MAPPING),
    Key("n", "place(1)", "n", "choose the next place, from that of most events on", MAPPING),
    Key("N", "place(-1)", "N", "choose the place before", MAPPING),
    Key("enter", "narrow", "Enter", "only events at the chosen place", MAPPING),
    Key("i", "in_sight", "i", "only events of what is in sight", MAPPING),
    Key("p", "list", "p", "the places as a list, with distances, and back", MAPPING),
    Key("up,k", "lane(-1)", "↑ k", "the lane above", LANES),
    Key("down,j", "lane(1)", "↓ j", "the lane below", LANES),
    Key("left,h", "bucket(-1)", "← h", "an earlier bucket; to an event of the lane", LANES),
    Key("right,l", "bucket(1)", "→ l", "a later bucket; to an event of the lane", LANES),
    Key("g,home", "bucket(-999)", "g Home", "the first bucket", LANES),
    Key("G,end", "bucket(999)", "G End", "the last bucket", LANES),
    Key("plus,equals_sign", "finer(1)", "+", "finer buckets", LANES),
    Key("minus", "finer(-1)", "-", "coarser buckets", LANES),
    Key("s", "split", "s", "split by the next: actor, place, type, tier", LANES),
    Key("enter", "narrow", "Enter", "only events of the lane", LANES),
    Key("i", "narrow(True)", "i", "only events of the lane in this bucket", LANES),
    Key("p", "list", "p", "the lanes as a list, and back", LANES),
)


# What the footer shows, the most needed first; Help and Quit, which stay, come after them.
FOOTER = ("Filter", "Search", "Browse", "By actor", "Date", "Copy", "Audit", "Zoom", "Commands")
STAYING = ("Help", "Quit")

Rebound = Mapping[str, tuple[str, ...]]
"""The keys that a reader gives to bindings, by the id of each."""


FOR_GUESTS_NOT = frozenset(
    {"outside.edit", "edit", "outside.open", "export.ask", "views.ask", "app.suspend_process"}
)
"""What writes, or leaves the program, by the id of each binding."""


class Own(NamedTuple):
    """What a reader has set: keys, and what is wrong with the file that says so, "" for nothing.

    A guest is one who can only look: what `FOR_GUESTS_NOT` names cannot be had.
    """

    keys: Rebound
    trouble: str = ""
    guest: bool = False


NOTHING = Own({})


class Keyboard:
    """The table with a reader's own keys in it, for all that acts on keys or tells of them."""

    def __init__(self, rebound: Rebound = NOTHING.keys, guest: bool = False) -> None:
        self.refused = FOR_GUESTS_NOT if guest else frozenset()
        self.keymap = {each: ",".join(names) or "unbound" for each, names in rebound.items()}
        self.keymap |= dict.fromkeys(self.refused, "unbound")
        rows = (key for key in KEYS if key.id not in self.refused)
        self.rows = tuple(
            key.with_keys(rebound[key.id]) if key.id in rebound else key for key in rows
        )
        self._footer = {key.footer: key for key in self.rows if key.footer}

    def footer_keys(self, names: tuple[str, ...]) -> list[Key]:
        """Return the keys that have these names in the footer, in the order of the names."""
        return [self._footer[name] for name in names]

    def grouped(self) -> dict[str, list[Key]]:
        """Return the keys by group, in the order of the table."""
        groups: dict[str, list[Key]] = {}
        local = (key for key in LOCAL_KEYS if key.id not in self.refused)
        for key in (*self.rows, *local):
            groups.setdefault(key.group, []).append(key)
        return groups


# How people read what Textual calls otherwise; a character reads as itself.
_READ = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "enter": "Enter",
    "tab": "Tab",
    "home": "Home",
    "end": "End",
}


def _shown(name: str) -> str:
    """Return a key as people read it: `/` for slash, `ctrl+f` as it is."""
    held, plus, last = name.rpartition("+")
    return held + plus + (_READ.get(last) or _character(last))


def _character(name: str) -> str:
    """Return the character that Textual names as Unicode does, mostly; else the name."""
    from unicodedata import lookup  # noqa: PLC0415 - only for keys of the reader's own

    try:
        found = lookup(_LONG.get(name, name).replace("_", " "))
    except KeyError:
        return name
    return found if found.isprintable() else name


# Textual's short names (textual.keys.KEY_NAME_REPLACEMENTS), and names with a hyphen.
_LONG = {
    "slash": "solidus",
    "backslash": "reverse solidus",
    "at": "commercial at",
    "minus": "hyphen-minus",
    "plus": "plus sign",
    "underscore": "low line",
    "less_than_sign": "less-than sign",
    "greater_than_sign": "greater-than sign",
}


def bindings(rebound: Rebound = NOTHING.keys) -> dict[str, tuple[tuple[str, ...], str]]:
    """Return the keys of each binding by its id, and what it does, as `config.toml` has them."""
    names = {key.id: rebound.get(key.id, key.names.split(",")) for key in KEYS}
    return {key.id: (tuple(map(_written, names[key.id])), key.does) for key in KEYS}


def _written(name: str) -> str:
    """Return a key as a reader writes it: `/` for slash, `up` as it is."""
    return name if name == "space" else _character(name)


def markdown() -> str:
    """The table as the README shows it."""
    keys = [key for group in Keyboard().grouped().values() for key in group]
    rows = [f"| {key.shown.replace('|', chr(92) + '|')} | {key.does} |" for key in keys]
    return "\n".join(["| key | does |", "|---|---|", *rows]) + "\n"
