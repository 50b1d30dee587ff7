"""The one key table: bindings, footer, help screen and the README's table are made from it."""

from __future__ import annotations

from typing import NamedTuple


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


MOVE, PANES, NARROW, REST = "Moving", "Panes", "Finding", "Everywhere"
TYPING, BROWSING = "While typing a filter", "While browsing"
VIEWING = "In the list of views"
HISTOGRAM = "On the time strip"
AUDITING = "In the audit of a source"
MENDING = "In the list of problems"
LEADING = "In an outline or a comparison"

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
    Key("C", "links.compare", "C", "compare this actor, then another, with the first", NARROW),
    Key("F", "figures.show", "F", "figures: who counted what, when, in the events listed", NARROW),
    Key("m", "marks.only", "m", "only marked events", NARROW),
    Key("c", "filter.context", "c", "list what the filter hides too, with ┊, and back", NARROW),
    Key("t", "date.ask", "t", "go to a date: 5 dec, 2011, 8 Dec 02:00", NARROW, "Date"),
    Key("plus,equals_sign", "histogram.finer(1)", "+", "finer time strip", NARROW),
    Key("minus", "histogram.finer(-1)", "-", "coarser time strip", NARROW),
    Key("left_square_bracket", "navigation.back", "[", "back to the last filter and event", NARROW),
    Key("right_square_bracket", "navigation.forward", "]", "forward again", NARROW),
    Key("space", "marks.toggle", "space", "mark the event with *, or unmark it", REST),
    Key("y", "copy.cited", "y", "copy the quote, cited; again: Markdown, CSL-JSON", REST, "Copy"),
    Key("Y", "copy.event", "Y", "copy the event as YAML, a log of its own", REST),
    Key("X", "export.ask", "X", "export the events listed: csv, GeoJSON, calendar ...", REST),
    Key("w", "views.ask", "w", "keep the filter under a name, as a view", REST),
    Key("v", "views.open", "v", "views: recall or remove one", REST),
    Key("o", "outside.open", "o", "open the link of the source or actor; over SSH: copy it", REST),
    Key("e", "outside.edit", "e", "open your editor at the event, quote or source", REST),
    Key("r", "live.reload", "r", "read the file again now; it is followed anyway", REST),
    Key("D", "live.changes", "D", "what changed in the file since the log was opened", REST),
    Key("escape", "peel", "Esc", "close or clear the topmost thing; never quits", REST),
    Key("exclamation_mark", "problems", "!", "problems found in the log", REST),
    Key("colon,ctrl+p", "app.command_palette", ": ctrl+p", "commands", REST, "Commands"),
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
)


MOVING = frozenset(name for key in KEYS if key.group == MOVE for name in key.names.split(","))
"""The names of the keys that move the cursor and look at nothing but the list."""

# What the footer shows, the most needed first; Help and Quit, which stay, come after them.
FOOTER = ("Filter", "Search", "Browse", "By actor", "Date", "Copy", "Audit", "Zoom", "Commands")
STAYING = ("Help", "Quit")


def footer_keys(names: tuple[str, ...]) -> list[Key]:
    """The keys that have these names in the footer, in the order of the names."""
    named = {key.footer: key for key in KEYS if key.footer}
    return [named[name] for name in names]


def grouped() -> dict[str, list[Key]]:
    """The keys by group, in the order of the table."""
    groups: dict[str, list[Key]] = {}
    for key in (*KEYS, *LOCAL_KEYS):
        groups.setdefault(key.group, []).append(key)
    return groups


def markdown() -> str:
    """The table as the README shows it."""
    rows = [f"| {key.shown} | {key.does} |" for keys in grouped().values() for key in keys]
    return "\n".join(["| key | does |", "|---|---|", *rows]) + "\n"
