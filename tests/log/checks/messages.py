"""What is said about a log, as lines of text."""

from tui.log.reading.reader import read_text


def problems(text: str) -> list[str]:
    """The problems of a text, each as `line:column: message`."""
    return [f"{p.line}:{p.column}: {p.message}" for p in read_text(text, "a log").problems]


def of_event(fields: str, **tables: str) -> list[str]:
    """The messages about an event with these fields, in a log with a few actors and sources."""
    given = {
        "sources": "{s1: {publisher: A}, s2: {publisher: B}}",
        "actors": "{hts: {name: HTS}, saa: {name: Syrian army}}",
        "places": "{hama: {name: Hama}}",
        **tables,
    }
    head = "".join(f"{name}: {table}\n" for name, table in given.items())
    text = f"{head}events: [{{id: e1, date: 2024-12-05, title: t, {fields}}}]\n"
    return [problem.message for problem in read_text(text, "a log").problems]
