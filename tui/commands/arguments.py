"""The commands: what each does, takes and looks like in use; loads no part of a log."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from typing import NamedTuple

from tui.commands.help import PROGRAM, examples_of, parser
from tui.commands.options import (
    LOG_HELP,
    add_bom,
    add_format,
    add_log,
    add_rows,
    add_selection,
    add_shape,
    listed_names,
    row_forms_help,
)
from tui.kept.theme import THEMES
from tui.report.cite.lists import LIST_FORMS
from tui.report.export.formats import DEFAULT, FORMATS, ROW_FORMS
from tui.store.arranging.arrangement import GROUPS, SORTS

BEGINNINGS = ("conflict", "incident", "history")
BIDI = ("terminal", "app", "off")
SHELLS = ("bash", "zsh", "fish")
_THEME_HELP = "colours; auto (default) is dark or light, as the terminal says that it is"
_BIDI_HELP = "who puts Arabic and Hebrew in order: your terminal (default), the app, or nobody"
_ZONE_HELP = "say times in it: log (default), utc, own (each as written), or Europe/Berlin"
_GROUP_HELP = "list events under headings of these; day (default) is for the order of time"
_SORT_HELP = "list events by time (default), by place, or those of most independent sources first"
_WHERE_HELP = "begin with this filter; of a folder or server, take only events that match"
_KIOSK_HELP = "let a guest look at LOG and do nothing else: no files, no programs, no network"
_ANY_LOG_HELP = f"{LOG_HELP}; or a folder of export, or clickhouse://HOST:PORT/DATABASE/TABLE"
_SCHEMA_HELP = "the log whose words it has (default: of none)"
_SHOW_HELP = "the id of an event, behind the log where it is not the sample: list has the ids"


class Command(NamedTuple):
    """A command: its summary in one line, examples, and what adds its own arguments.

    `usage` is how to call it, where argparse would say it wrong.
    """

    summary: str
    examples: tuple[str, ...]
    add_arguments: Callable[[ArgumentParser], None]
    usage: str | None = None
    module: str = ""
    """Of `tui.commands`, where it is not called as the command is."""


def app_parser() -> ArgumentParser:
    """Return the parser of `syria-timeline [LOG]`, whose help names the commands."""
    names = "\n".join(f"  {name:11}{command.summary}" for name, command in COMMANDS.items())
    examples = examples_of(
        f"{PROGRAM}                             open the sample log",
        f"{PROGRAM} events.yaml                 open a log of your own",
        f"{PROGRAM} list --where Hama           its events as text, also for screen readers",
        f"{PROGRAM} COMMAND --help              what a command can do",
    )
    made = parser(
        PROGRAM,
        "Explore an event log: who did what, where, when, and according to whom.",
        f"commands, which need no terminal:\n{names}\n\n{examples}\n\n"
        "A log that has the name of a command: write ./list.",
        f"{PROGRAM} [--ascii] [--no-cache] [--theme NAME] [--bidi WHO] [--zone ZONE]\n"
        f"           [--group BY] [--sort BY] [--view NAME | --resume | --where QUERY] [LOG ...]\n"
        f"       {PROGRAM} COMMAND [LOG] ...",
    )
    add_log(made)
    beginning = made.add_mutually_exclusive_group()
    beginning.add_argument("--view", metavar="NAME", default="", help="begin on a view: see views")
    beginning.add_argument("--resume", action="store_true", help="begin where you were last")
    beginning.add_argument("--where", metavar="QUERY", default="", help=_WHERE_HELP)
    add_zone(made)
    made.add_argument("--group", choices=GROUPS, default=GROUPS[0], help=_GROUP_HELP)
    made.add_argument("--sort", choices=SORTS, default=SORTS[0], help=_SORT_HELP)
    made.add_argument("--theme", choices=THEMES, default="", help=_THEME_HELP)
    made.add_argument("--bidi", choices=BIDI, default=BIDI[0], help=_BIDI_HELP)
    made.add_argument("--kiosk", action="store_true", help=_KIOSK_HELP)
    made.add_argument("--version", action="store_true", help="print the version and exit")
    return made


def command_parser(name: str) -> ArgumentParser:
    """Return the parser of a command."""
    command = COMMANDS[name]
    epilog = examples_of(*(f"{PROGRAM} {example}" for example in command.examples))
    made = parser(f"{PROGRAM} {name}", f"{command.summary}.", epilog, command.usage)
    command.add_arguments(made)
    return made


def add_zone(made: ArgumentParser) -> None:
    """Add the zone that times are said in."""
    made.add_argument("--zone", metavar="ZONE", type=_zone, default="log", help=_ZONE_HELP)


def _zone(text: str) -> str:
    return {"utc": "UTC", "z": "UTC", "log": "log", "own": "own"}.get(text.lower(), text)


def _add_clocks(made: ArgumentParser) -> None:
    add_zone(made)
    words = "say times as T+ from this event: T+ 00:12"
    made.add_argument("--elapsed", metavar="ID", help=words)


def _add_any_log(made: ArgumentParser) -> None:
    add_log(made, _ANY_LOG_HELP)


def _add_list(made: ArgumentParser) -> None:
    made.description = f"{made.description} {_SOURCES_HELP}"
    _add_any_log(made)
    add_selection(made)
    _add_clocks(made)
    made.add_argument("--group", choices=GROUPS, help=_GROUPED_HELP)
    add_shape(made, FORMATS, DEFAULT, _formats_help())
    add_bom(made)


_GROUPED_HELP = "headings of these in the table; an event is under each of its actors"


def _add_show(made: ArgumentParser) -> None:
    made.add_argument("words", metavar="[LOG] ID", nargs="+", help=_SHOW_HELP)
    names = ("text", *(name for name, form in FORMATS.items() if form.write))
    add_format(
        made,
        names,
        "text",
        f"text for people (default), or as list has it: {listed_names(FORMATS)}",
    )
    _add_clocks(made)


def _add_check(made: ArgumentParser) -> None:
    add_log(made)
    words = "read the captures beside the log too (`file`), and compare each with its `sha256`"
    made.add_argument("--files", action="store_true", help=words)
    add_rows(made, "file:line:col: message")


def _add_stats(made: ArgumentParser) -> None:
    _add_any_log(made)
    words = "who counted what, when: a line for each running count, a table for each measure"
    made.add_argument("--figures", action="store_true", help=words)
    add_selection(made)
    add_rows(made, "for people")


def _add_sources(made: ArgumentParser) -> None:
    add_log(made)
    help_words = "what a source says, and what holds; ai: all that machines wrote"
    asked = made.add_mutually_exclusive_group()
    asked.add_argument("--audit", metavar="ID", help=help_words)
    asked.add_argument("--matrix", choices=("overlap", "contradictions"), help=_MATRIX_HELP)
    add_selection(made)
    add_shape(made, _SOURCES_FORMATS, None, _list_forms_help())


def _add_schema(made: ArgumentParser) -> None:
    add_log(made, _SCHEMA_HELP)


def _add_config(made: ArgumentParser) -> None:
    made.description = f"{made.description} {_CONFIG_HELP}"
    formats = "toml (default), a file to begin with; json, for programs"
    made.add_argument("--format", choices=("toml", "json"), default="toml", help=formats)


_CONFIG_HELP = "What is wrong with the file is told on stderr, and the exit code is 1."


def _add_completion(made: ArgumentParser) -> None:
    made.description = f"{made.description}\n\n{_COMPLETION_HELP}"
    made.add_argument("shell", metavar="SHELL", choices=SHELLS, help=", ".join(SHELLS))


_COMPLETION_HELP = f"""\
  bash   {PROGRAM} completion bash >> ~/.bash_completion
  zsh    {PROGRAM} completion zsh >> ~/.zshrc
  fish   {PROGRAM} completion fish > ~/.config/fish/completions/{PROGRAM}.fish"""


def _add_nothing(made: ArgumentParser) -> None:
    """A command that takes no more than all do."""


def _add_cache(made: ArgumentParser) -> None:
    made.add_argument("--clear", action="store_true", help="remove all of it")
    add_rows(made, "for people")


def _add_gaps(made: ArgumentParser) -> None:
    add_log(made)
    add_selection(made)
    add_rows(made, "what there is by kind")


def _add_questions(made: ArgumentParser) -> None:
    add_log(made)
    add_selection(made)
    add_rows(made, "each with what speaks for it and against it")


def _add_views(made: ArgumentParser) -> None:
    add_log(made)
    add_rows(made, "a table")


_SOURCES_HELP = (
    "Under Sources stands how many independent ones an event has, 1+ where others do not count "
    "beside them, - for none."
)


def _formats_help() -> str:
    told = (f"{name} {each.summary}" for name, each in FORMATS.items() if name != DEFAULT)
    return f"{DEFAULT} {FORMATS[DEFAULT].summary} (default), {', '.join(told)}"


_SOURCES_FORMATS = ("table", *LIST_FORMS, "text", "claimreview", *ROW_FORMS)
_MATRIX_HELP = (
    "which sources appear together, and in whose place (overlap); who contradicts whom, and on what"
)


def _list_forms_help() -> str:
    told = (f"{name} {each.summary}" for name, each in LIST_FORMS.items())
    return (
        f"of the list: table for people (default), {', '.join(told)}; of an audit: text (default), "
        "claimreview as schema.org has it (JSON-LD); of a matrix: text (default); of all: "
        f"{row_forms_help()}"
    )


def _add_export(made: ArgumentParser) -> None:
    add_log(made)
    add_selection(made)
    names = (*(name for name, form in FORMATS.items() if form.write), "parquet")
    add_shape(made, names, None, _EXPORT_HELP)
    add_bom(made)
    made.add_argument("-o", "--output", metavar="PATH", required=True, help=_OUTPUT_HELP)


_EXPORT_HELP = (
    f"as list has it ({listed_names(name for name, form in FORMATS.items() if form.write)}), or "
    "parquet; without, as the name of PATH ends, and parquet where it has no ending"
)
_OUTPUT_HELP = "a file, or of Parquet files a folder, that is not there yet"


def _add_report(made: ArgumentParser) -> None:
    add_log(made)
    add_selection(made)
    help_words = "the file, or the folder where there are more than 10,000 events: not there yet"
    made.add_argument("-o", "--output", metavar="PATH", required=True, help=help_words)


def _add_serve(made: ArgumentParser) -> None:
    from tui.commands.web.arguments import add_serve  # noqa: PLC0415 - of one command

    add_log(made)
    add_serve(made)


def _add_import(made: ArgumentParser) -> None:
    made.add_argument("files", metavar="FILE", nargs="+", help=_FILE_HELP)
    made.add_argument("-o", "--output", metavar="LOG", help="write there, not to standard output")
    made.add_argument(
        "--update", action="store_true", help="bring LOG up to date, by ids, or dates and titles"
    )
    made.add_argument("--format", metavar="NAME", help="read as that: see docs/formats.md")
    made.add_argument("--map", metavar="FIELD=COLUMN,...", type=_mapping, help=_MAP_HELP)
    made.add_argument("--dates", choices=("dmy", "mdy"), default="", help=_DATES_HELP)
    made.add_argument("--zone", metavar="ZONE", default="", help=_IMPORT_ZONE_HELP)
    made.add_argument("--title", help="what to call the log")


_FILE_HELP = "files of other programs, packed with gzip or not; - for standard input"
_DATES_HELP = "whether 1/2/2024 begins with the day or with the month"
_IMPORT_ZONE_HELP = "of times without an offset: Asia/Damascus"
_MAP_HELP = "which column is what: date=When,title=What; or a name set in config.toml"


def _add_diff(made: ArgumentParser) -> None:
    made.add_argument("logs", metavar="LOG", nargs=2, help="the old one, then the new one")
    words = "in the app: + − ≠ before events, what differs in a pane, n and N from change to change"
    made.add_argument("--open", action="store_true", help=words)
    add_rows(made, "for people")


def _mapping(text: str) -> dict[str, str] | str:
    """Return the columns, or the name under which they are set in config.toml."""
    if text and "=" not in text and "," not in text:
        return text
    from tui.exchange.tables.mapping import parsed  # noqa: PLC0415

    try:
        return parsed(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None


def _add_init(made: ArgumentParser) -> None:
    made.add_argument(
        "--for",
        dest="kind",
        choices=BEGINNINGS,
        default=BEGINNINGS[0],
        help="what the log is about (default: conflict)",
    )
    made.add_argument(
        "-o", "--output", metavar="FILE", help="a file that is not there yet (default: print it)"
    )


COMMANDS = {
    "check": Command(
        "Check a log, every problem as file:line:col: message",
        ("check events.yaml", "check events.yaml && echo good", "check --files events.yaml"),
        _add_check,
    ),
    "list": Command(
        "List events, in time order",
        (
            "list",
            "list --where Jolani",
            "list events.yaml --where Hama --limit 5",
            "list --format json | jq '.[].title'",
            "list --where Homs --format yaml > homs.yaml",
            "list --view hama --where has:quote",
        ),
        _add_list,
    ),
    "show": Command(
        "Show one event in full: quotes, sources, claims, actors",
        ("show ev-1205-hama", "show events.yaml ev-1205-hama"),
        _add_show,
        f"{PROGRAM} show [--ascii] [--zone ZONE] [--elapsed ID] [--format NAME] [LOG] ID",
    ),
    "stats": Command(
        "Count what a log holds, or list the figures in it",
        (
            "stats",
            "stats events.yaml",
            "stats --figures",
            "stats --figures --where place:hama --format csv",
        ),
        _add_stats,
    ),
    "sources": Command(
        "List sources with the events that rest on each, or audit one",
        (
            "sources",
            "sources events.yaml",
            "sources --format csl-json > sources.json",
            "sources --where place:hama --format bibtex",
            "sources --matrix overlap",
            "sources --matrix contradictions --format csv",
            "sources --audit given-article",
            "sources --audit ai --format claimreview",
        ),
        _add_sources,
    ),
    "gaps": Command(
        "Tell what a log may be missing: quiet stretches, thin support, originals, kept copies",
        ("gaps", "gaps events.yaml --where place:hama", "gaps --format csv"),
        _add_gaps,
    ),
    "questions": Command(
        "List what a log has to establish: what speaks for it and against it, what is missing",
        ("questions", "questions --where place:hama", "questions --format csv"),
        _add_questions,
    ),
    "views": Command(
        "List the views of a log: filters that you keep under a name",
        ("views", "views events.yaml", "list --view hama"),
        _add_views,
    ),
    "export": Command(
        "Write events to a file for other programs, or a log as a folder of Parquet files",
        (
            "export events.yaml --where Hama -o hama.geojson",
            "export events.yaml --marked -o marked.csv",
            "export -o sample",
            "export events.yaml --format parquet -o events",
            "list events --where Hama",
            "stats events",
        ),
        _add_export,
    ),
    "report": Command(
        "Write events as a web page to hand over: one file, offline, for print too",
        (
            "report -o report.html",
            "report events.yaml --where place:hama -o hama.html",
            "report events.yaml --view hama -o view.html",
        ),
        _add_report,
    ),
    "serve": Command(
        "Show the app in a browser, to look at one log and do nothing else",
        (
            "serve",
            "serve events.yaml",
            "serve events.yaml --where place:hama --port 0",
            "serve events.yaml --origin https://timeline.example.org --visitors 10",
        ),
        _add_serve,
    ),
    "import": Command(
        "Turn other people's formats into a log, found out by their content",
        (
            "import acled.csv -o syria.yaml",
            "import acled-new.csv -o syria.yaml --update",
            "import incidents.csv --map date=When,title=What -o incidents.yaml",
            "import - < events.csv | less",
        ),
        _add_import,
        module="importing",
    ),
    "diff": Command(
        "Tell what differs between two logs, or two versions of one",
        (
            "diff old.yaml new.yaml",
            "diff --open old.yaml new.yaml",
            "diff old.yaml new.yaml --format json",
        ),
        _add_diff,
    ),
    "cache": Command(
        "List what is kept of logs, to open them at once, or clear it",
        ("cache", "cache --clear"),
        _add_cache,
    ),
    "init": Command(
        "Write a log to begin with, commented",
        ("init > log.yaml", "init --for incident -o outage.yaml"),
        _add_init,
    ),
    "schema": Command(
        "Print the format as a JSON Schema, for editors: with a log, with its own words",
        ("schema", "schema events.yaml > events.schema.json"),
        _add_schema,
    ),
    "config": Command(
        "Print what is set in config.toml, and what else may be",
        ("config", "config --format json", "config > config.toml"),
        _add_config,
    ),
    "completion": Command(
        "Print what completes commands in your shell, to be kept by one of these lines",
        ("completion bash >> ~/.bash_completion",),
        _add_completion,
    ),
    "manual": Command(
        "Print the manual as a man page",
        (
            "manual | man -l -",
            "manual > ~/.local/share/man/man1/syria-timeline.1",
        ),
        _add_nothing,
    ),
}
