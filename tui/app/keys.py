"""The one key table: bindings, footer, help screen and the README's table are made from it."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding, BindingType


class Key(NamedTuple):
    """Keys that do one thing: Textual's names, what people read, and what it does."""

    names: str
    action: str
    shown: str
    does: str
    footer: str = ""
    group: str = "Everywhere"


MOVE, PANES, NARROW, REST = "Moving", "Panes", "Finding", "Everywhere"
TYPING, BROWSING = "While typing a filter", "While browsing"
VIEWING = "In the list of views"
STRIP = "On the time strip"
AUDITING = "In the audit of a source"
LEADING = "In an outline or a comparison"

KEYS = (
    Key("up,k", "move(-1)", "↑ k", "previous event or entry", group=MOVE),
    Key("down,j", "move(1)", "↓ j", "next event or entry", group=MOVE),
    Key("left,h", "step(-1)", "← h", "previous actor, or quote", group=MOVE),
    Key("right,l", "step(1)", "→ l", "next actor, or quote", group=MOVE),
    Key("pageup,ctrl+u", "page(-1)", "PgUp ctrl+u", "a page up", group=MOVE),
    Key("pagedown,ctrl+d", "page(1)", "PgDn ctrl+d", "a page down", group=MOVE),
    Key("g,home", "end(-1)", "g Home", "to the first", group=MOVE),
    Key("G,end", "end(1)", "G End", "to the last", group=MOVE),
    Key("left_curly_bracket", "heading(-1)", "{", "previous day or gap", group=MOVE),
    Key("right_curly_bracket", "heading(1)", "}", "next day or gap", group=MOVE),
    Key("tab", "focus_pane(0)", "Tab", "next pane", group=PANES),
    Key("1", "focus_pane(1)", "1", "the timeline", group=PANES),
    Key("2", "focus_pane(2)", "2", "quotes and sources", group=PANES),
    Key("3", "focus_pane(3)", "3", "actors", group=PANES),
    Key("0,T", "strip", "0 T", "the time strip, to pick a range on", group=PANES),
    Key("enter", "open", "Enter", "open the event, or narrow to the entry", group=PANES),
    Key("z", "zoom", "z", "this pane alone, and back", "Zoom", PANES),
    Key("slash", "search", "/", "search the matches for words, as you type", "Search", NARROW),
    Key("n", "found(1)", "n", "next found event", group=NARROW),
    Key("N", "found(-1)", "N", "found event before", group=NARROW),
    Key("f", "filter", "f", "filter by words and fields, as you type", "Filter", NARROW),
    Key("b", "browse", "b", "browse actors, places, sources, tags", "Browse", NARROW),
    Key("a", "narrow('actor')", "a", "only events of this actor", "By actor", NARROW),
    Key("p", "narrow('place')", "p", "only events at this place", group=NARROW),
    Key("s", "narrow('source')", "s", "only events from this source", group=NARROW),
    Key("A", "audit", "A", "audit this source: what it says, and what holds", "Audit", NARROW),
    Key("M", "audit_machines", "M", "audit all that machines wrote", group=NARROW),
    Key("u", "outline", "u", "events linked to this one: parts, before, after", group=NARROW),
    Key("C", "compare", "C", "compare this actor, then another, with the first", group=NARROW),
    Key("m", "marked", "m", "only marked events", group=NARROW),
    Key("c", "context", "c", "list what the filter hides too, with ┊, and back", group=NARROW),
    Key("t", "go_to_date", "t", "go to a date: 5 dec, 2011, 8 Dec 02:00", "Date", NARROW),
    Key("plus,equals_sign", "strip_steps(1)", "+", "finer time strip", group=NARROW),
    Key("minus", "strip_steps(-1)", "-", "coarser time strip", group=NARROW),
    Key("left_square_bracket", "back", "[", "back to the last filter and event", group=NARROW),
    Key("right_square_bracket", "forward", "]", "forward again", group=NARROW),
    Key("space", "mark", "space", "mark the event with *, or unmark it", group=REST),
    Key("y", "copy", "y", "copy the quote, cited; again: Markdown, CSL-JSON", "Copy", REST),
    Key("Y", "copy_event", "Y", "copy the event as YAML, a log of its own", group=REST),
    Key("w", "keep_view", "w", "keep the filter under a name, as a view", group=REST),
    Key("v", "views", "v", "views: recall or remove one", group=REST),
    Key("escape", "peel", "Esc", "close or clear the topmost thing; never quits", group=REST),
    Key("exclamation_mark", "problems", "!", "problems found in the log", group=REST),
    Key("colon,ctrl+p", "app.command_palette", ": ctrl+p", "commands", "Commands", REST),
    Key("question_mark,f1", "help", "? F1", "help", "Help", REST),
    Key("q,ctrl+c", "app.quit", "q ctrl+c", "quit", "Quit", REST),
    Key("ctrl+z", "app.suspend_process", "ctrl+z", "suspend", group=REST),
)

# Keys that mean something else, or something at all, in one place only.
LOCAL_KEYS = (
    Key("tab", "take", "Tab", "take the first completion, or the chosen one", group=TYPING),
    Key("down", "choose(1)", "↓", "choose a completion", group=TYPING),
    Key("up", "choose(-1)", "↑", "an earlier filter, when none is chosen", group=TYPING),
    Key("enter", "keep", "Enter", "keep the filter; Esc takes back what was typed", group=TYPING),
    Key("enter", "add", "Enter", "add it to the filter", group=BROWSING),
    Key("minus", "exclude", "-", "filter it out", group=BROWSING),
    Key("space", "pick", "Space", "pick several, to add any of them", group=BROWSING),
    Key("tab", "step(1)", "Tab ← →", "another section; letters narrow the list", group=BROWSING),
    Key("shift+tab", "step(-1)", "shift+Tab", "the section before", group=BROWSING),
    Key("enter", "recall", "Enter", "put the view in force", group=VIEWING),
    Key("d,delete", "remove", "d Delete", "remove the view", group=VIEWING),
    Key("enter", "follow", "Enter", "go to the event, source or actor", group=AUDITING),
    Key("enter", "follow", "Enter", "go there", group=LEADING),
    Key("right,l", "step(1)", "→ l", "outline: on to what is linked to it", group=LEADING),
    Key("left,h", "step(-1)", "← h", "outline: back", group=LEADING),
    Key("left,h", "bucket(-1)", "← h", "an earlier bucket", group=STRIP),
    Key("right,l", "bucket(1)", "→ l", "a later bucket", group=STRIP),
    Key("g,home", "bucket(-999)", "g Home", "the first bucket", group=STRIP),
    Key("G,end", "bucket(999)", "G End", "the last bucket", group=STRIP),
    Key("enter", "pick", "Enter", "begin a range, then end it: a filter", group=STRIP),
    Key("escape", "drop", "Esc", "drop the range, or leave", group=STRIP),
)


# What the footer shows, the most needed first; Help and Quit, which stay, come after them.
FOOTER = ("Filter", "Search", "Browse", "By actor", "Date", "Copy", "Audit", "Zoom", "Commands")
STAYING = ("Help", "Quit")


def footer_keys(names: tuple[str, ...]) -> list[Key]:
    """The keys that have these names in the footer, in the order of the names."""
    named = {key.footer: key for key in KEYS if key.footer}
    return [named[name] for name in names]


def bindings_of(*groups: str) -> list[BindingType]:
    """The keys of these groups as Textual bindings that Textual does not show; without: KEYS."""
    return [
        Binding(key.names, key.action, key.does, show=False)
        for key in ((*KEYS, *LOCAL_KEYS) if groups else KEYS)
        if not groups or key.group in groups
    ]


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
