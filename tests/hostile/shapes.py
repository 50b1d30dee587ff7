"""Logs of one extreme shape each, of any size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

Maker = Callable[[int], str]

HEAD: Final = "schema: 1\ntitle: A shape\n"
ACTORS: Final = "actors: {a: {name: Anna}, b: {name: Bert}}\n"
SOURCES: Final = "sources: {s: {title: S, tier: wire, issued: 2024-01-01}, t: {title: T}}\n"
EVENT: Final = "events:\n- id: e0\n  date: 2024-01-01\n  title: One\n"
_FIGURE: Final = "measure: killed, group: civilians, low: 5, high: 7, source: s"
_QUOTE: Final = "speaker: a, text: The same words, mode: verbatim, source: s"


def lines(count: int, line: Callable[[int], str]) -> str:
    """Return a line for each number."""
    return "".join(f"{line(number)}\n" for number in range(count))


def _within(field: str, item: Callable[[int], str]) -> Maker:
    """Make one event that has many of a field."""

    def make(n: int) -> str:
        items = lines(n, lambda i: f"  - {item(i)}")
        return HEAD + ACTORS + SOURCES + EVENT + f"  {field}:\n" + items

    return make


def _events(rest: Callable[[int], str], date: str = "2024-01-01") -> Maker:
    """Make many events that have this besides id, date and title."""

    def line(i: int) -> str:
        return f"- {{id: e{i}, date: {date}, title: Event {i}{rest(i)}}}"

    return lambda n: HEAD + ACTORS + SOURCES + "events:\n" + lines(n, line)


def _participants(n: int) -> str:
    actors = lines(n, lambda i: f"  p{i}: {{name: Person {i}}}")
    took_part = lines(n, lambda i: f"  - {{actor: p{i}, role: attacker}}")
    return f"{HEAD}actors:\n{actors}{EVENT}  participants:\n{took_part}"


def _cited(n: int) -> str:
    sources = lines(n, lambda i: f"  s{i}: {{title: S {i}, tier: wire, publisher: P {i}}}")
    return f"{HEAD}sources:\n{sources}{EVENT}  sources:\n" + lines(n, lambda i: f"  - s{i}")


def _derived(n: int) -> str:
    rest = lines(n - 1, lambda i: f"  s{i + 1}: {{title: S, derived_from: [s{i}]}}")
    return f"{HEAD}sources:\n  s0: {{title: S}}\n{rest}{EVENT}  sources: [s{n - 1}]\n"


def _nested_places(n: int) -> str:
    rest = lines(n - 1, lambda i: f"  p{i + 1}: {{name: P{i + 1}, within: p{i}}}")
    events = lines(n, lambda i: f"- {{id: e{i}, date: 2024-01-01, title: E, place: p{i}}}")
    return f"{HEAD}places:\n  p0: {{name: P0}}\n{rest}events:\n{events}"


def _names(n: int) -> str:
    names = ", ".join(f"Alias {i}" for i in range(n))
    part = "  participants: [{actor: a, role: attacker}]\n"
    return f"{HEAD}actors: {{a: {{name: A, aliases: [{names}]}}}}\n{EVENT}{part}"


def _relations(n: int) -> str:
    actors = lines(n, lambda i: f"  p{i}: {{name: Person {i}}}")
    rows = lines(n, lambda i: f"- {{subject: p{i}, type: supports, object: a}}")
    part = "  participants: [{actor: a, role: attacker}]\n"
    return f"{HEAD}actors:\n  a: {{name: A}}\n{actors}relations:\n{rows}{EVENT}{part}"


def _chain_of_relations(n: int) -> str:
    actors = lines(n, lambda i: f"  p{i}: {{name: Person {i}}}")
    rows = lines(n - 1, lambda i: f"- {{subject: p{i + 1}, type: member_of, object: p{i}}}")
    part = f"  participants: [{{actor: p{n - 1}, role: attacker}}]\n"
    return f"{HEAD}actors:\n{actors}relations:\n{rows}{EVENT}{part}"


def _summary(n: int) -> str:
    return f"{HEAD}{EVENT}  summary: |\n" + lines(n, lambda i: f"    Line {i} of it")


def _aliases(n: int) -> str:
    """Make a list once, and mean it again by its anchor in every event."""
    head = f"{HEAD}{ACTORS}{EVENT}  tags: &t [x, y]\n"
    return head + lines(n, lambda i: f"- {{id: f{i}, date: 2024-01-01, title: E, tags: *t}}")


def _explicit(n: int) -> str:
    return f"{HEAD}events:\n" + lines(
        n, lambda i: f"- !!map {{id: !!str e{i}, date: !!str 2024-01-01, title: !!str E}}"
    )


def _strangers(n: int) -> str:
    """Make actors whose names are alike, and events that misspell them."""
    actors = lines(n, lambda i: f"  brigade-{i}: {{name: Brigade number {i}}}")
    part = "participants: [{actor: brigad-%d, role: attacker}]"
    events = lines(n, lambda i: f"- {{id: e{i}, date: 2024-01-01, title: E, {part % i}}}")
    return f"{HEAD}actors:\n{actors}events:\n{events}"


def _places(n: int) -> str:
    """Make places that lie close to each other, an event at each."""
    row = "  p{0}: {{name: Place {0}, lat: {1}, lon: {2}}}"
    places = lines(n, lambda i: row.format(i, 33 + i % 97 / 100, 36 + i // 97 / 100))
    events = lines(n, lambda i: f"- {{id: e{i}, date: 2024-01-01, title: E, place: p{i}}}")
    return f"{HEAD}places:\n{places}events:\n{events}"


def _plain_names(n: int) -> str:
    """Make events that name who and where in plain words."""
    row = "- {{date: 2024-01-01, title: E, place: Town {0}, participants: [Person {0}]}}"
    return f"{HEAD}events:\n" + lines(n, row.format)


def _declared(n: int) -> str:
    words = lines(n, lambda i: f"  word{i}: {{name: Word {i}}}")
    events = lines(n, lambda i: f"- {{id: e{i}, date: 2024-01-01, title: E, type: word{i}}}")
    return f"{HEAD}event_types:\n{words}events:\n{events}"


def _part_of(n: int) -> str:
    chain = lines(n - 1, lambda i: f"- {{id: e{i + 1}, date: 2024, title: E, part_of: e{i}}}")
    return f"{HEAD}{EVENT}{chain}"


def _questions(n: int) -> str:
    asked = lines(n, lambda i: f"  q{i}: {{asks: What of {i}?, events: [e{i}]}}")
    return f"questions:\n{asked}{_events(lambda i: '')(n)}"


_CLAIM: Final = "source: s, says: Thing, verdict: distorted, sources: [t]"

SHAPES: Final[dict[str, tuple[Maker, int]]] = {
    "figures of one event that agree": (_within("figures", lambda i: f"{{{_FIGURE}}}"), 500),
    "figures of one event that differ": (
        _within("figures", lambda i: f"{{measure: killed, low: {i}, high: {i}, source: s}}"),
        500,
    ),
    "participants of one event": (_participants, 500),
    "sources of one event": (_cited, 500),
    "quotes of one saying, one event": (_within("quotes", lambda i: f"{{{_QUOTE}}}"), 500),
    "quotes of one saying": (_events(lambda i: f", quotes: [{{{_QUOTE}}}]"), 1000),
    "claims of one source, one event": (_within("claims", lambda i: f"{{{_CLAIM}}}"), 500),
    "claims of one source": (_events(lambda i: f", sources: [t], claims: [{{{_CLAIM}}}]"), 1000),
    "relations of one actor": (_relations, 1000),
    "a chain of relations": (_chain_of_relations, 500),
    "places within places": (_nested_places, 500),
    "a chain of sources": (_derived, 500),
    "names of one actor": (_names, 2000),
    "tags": (_events(lambda i: f", tags: [t{i}, u]"), 2000),
    "events of one day": (_events(lambda i: ""), 5000),
    "a chain of events": (_events(lambda i: f", follows: [e{max(0, i - 1)}]"), 1000),
    "events of one parent": (_events(lambda i: ", part_of: e0" * bool(i)), 2000),
    "events that contradict one": (_events(lambda i: ", contradicts: [e0]" * bool(i)), 1000),
    "events over a thousand years": (_events(lambda i: "", "1000/2000"), 3000),
    "ids that are not there": (_events(lambda i: f", follows: [x{i}]"), 500),
    "brackets within brackets": (lambda n: f"{HEAD}{EVENT}  note: {'[' * n}{']' * n}\n", 2000),
    "a long title": (lambda n: f"{HEAD}{EVENT}".replace("One", "long " * n), 20_000),
    "a summary of many lines": (_summary, 20_000),
    "combining marks": (lambda n: f"{HEAD}{EVENT}".replace("One", "T" + "\u0301" * n), 4000),
    "anchors": (_aliases, 2000),
    "tags of YAML": (_explicit, 2000),
    "misspelt actors": (_strangers, 1000),
    "places close to each other": (_places, 2000),
    "names in plain words": (_plain_names, 2000),
    "declared types": (_declared, 1000),
    "types that are not declared": (_events(lambda i: f", type: word{i}"), 1000),
    "fields that are not declared": (_events(lambda i: f", field{i}: x"), 1000),
    "dates that can't be read": (_events(lambda i: "", "the day after"), 2000),
    "events alike": (_events(lambda i: ", place: p, summary: The same thing again"), 2000),
    "events within events": (_part_of, 1000),
    "questions on every event": (_questions, 1000),
    "sources in the event": (_events(lambda i: f", sources: ['https://example.org/{i}']"), 1000),
    "one tag, often": (lambda n: f"{HEAD}{EVENT}  tags: [{', '.join(['t'] * n)}]\n", 5000),
}
"""By what they have many of: what makes the log of a size, and the size to begin with."""
