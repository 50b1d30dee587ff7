"""Tests mirror the tree: what tests a module stands where its path says, and is called after it."""

from __future__ import annotations

import ast
from pathlib import Path, PurePath

import tui

TESTS = Path(__file__).parent
PROGRAM = Path(tui.__path__[0])

# Modules that no test file is named after, and what tests them instead.
WITHOUT = {
    # No behaviour: types, records and errors.
    "commands/errors": "a class without a body",
    "app/state/needle": "a record without a rule",
    "log/model/log": "records without a rule",
    "log/model/record": "records without a rule",
    "log/model/words": "records without a rule",
    "store/engine/protocol": "types alone",
    # A handful of lines that hand on.
    "store/index/writing": "store/index/test_index.py, which reads what it writes",
    # Parts of a screen, seen where the whole is used.
    "app/first/area": "app/first/test_screen.py, of what stands on it",
    "app/output/renditions": "app/output/test_differences.py, which writes in them",
    "app/output/segments": "app/output/test_filters.py, which hand on to it",
    "app/widgets/drawn": "app/widgets/test_frame.py, of the widgets that are drawn so",
    "app/widgets/drawn_bars": "app/widgets/test_bars.py, as above",
    "app/widgets/drawn_details": "app/widgets/test_details.py, as above",
    "app/widgets/drawn_document": "app/widgets/test_document.py, as above",
    "app/widgets/histogram/drawn": "app/widgets/histogram/test_histogram.py, as above",
    "app/widgets/timeline/drawn": "app/widgets/timeline/test_timeline.py, as above",
    # Pieces of a text, seen in the whole.
    **dict.fromkeys(
        (f"report/page/{each}" for each in ("chapters", "contents", "events", "front")),
        "report/page/test_report.py",
    ),
    "report/page/indexes": "report/page/test_report.py",
    "log/dates/informal_patterns": "log/dates/test_advice_informal.py",
    "store/memory": "store/test_events.py, with the other home",
    "app/controllers/extra_pane": "app/controllers/test_map.py and test_lanes.py",
}

# Tests of the whole program, or of one folder as a whole.
WHOLE = {
    "commands/test_examples": "the examples of every help",
    "test_hostile": "every command on hostile logs",
    "test_layout": "this file",
    "test_markup": "the syntax of every module",
    "test_readme": "the examples of the manual",
    "test_sample": "the log that is handed out",
    "test_sample_map": "the log that is handed out, held against the given article",
    "app/test_arabic": "every screen",
    "app/test_figures": "what a start and a key cost",
    "app/test_golden": "every screen",
    "app/test_hostile_app": "every screen on hostile logs",
    "app/test_memory": "every screen, again and again",
    "app/test_typed_ahead": "keys before there is a screen",
    "app/test_walk": "from screen to screen",
    "benchmarks/test_table": "what the benchmarks print",
    "browser/test_pages": "reports in a browser",
    "browser/test_served": "the app in a browser",
    "exchange/test_round_trips": "writers and readers together",
    "log/reading/test_hostile_bytes": "reading, on hostile logs",
    "log/reading/test_hostile_texts": "reading, on hostile logs",
    "log/reading/test_hostile_values": "reading, on hostile logs",
    "log/reading/test_hostile_yaml": "reading, on hostile logs",
    "log/sourcing/test_cases": "all rules of sourcing, on cases",
    "shapes/test_axis": "logs of many shapes",
    "shapes/test_commands": "logs of many shapes",
    "store/engine/test_chdb": "ClickHouse and its SQL, on its engine itself: a job of its own",
    "store/test_sample": "the store of the log that is handed out",
    "terminal/test_hostile_paths": "the program, by every way that text comes into it",
    "terminal/test_pty": "the program in a terminal",
}


def modules() -> dict[str, bool]:
    """The modules of the program by path, and whether each defines a function or a class."""
    paths = (path for path in PROGRAM.rglob("*.py") if path.name != "__init__.py")
    return {named(path, PROGRAM): defines(path) for path in paths}


def files_of_tests() -> set[str]:
    return {named(path, TESTS) for path in TESTS.rglob("test_*.py")}


def named(path: Path, root: Path) -> str:
    return path.relative_to(root).with_suffix("").as_posix()


def defines(path: Path) -> bool:
    made = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    return any(isinstance(node, made) for node in ast.walk(ast.parse(path.read_text("utf-8"))))


def module_of(test: str, known: dict[str, bool]) -> str | None:
    """The module that a test file is named after, with a suffix or without; the longest name."""
    path = PurePath(test)
    words = path.name.removeprefix("test_").split("_")
    names = ("_".join(words[:end]) for end in range(len(words), 0, -1))
    return next((each for name in names if (each := str(path.with_name(name))) in known), None)


def test_every_module_has_a_test_file_of_its_name() -> None:
    known = modules()
    tested = {module_of(test, known) for test in files_of_tests()}
    assert {name for name, defines_some in known.items() if defines_some} - tested == set(WITHOUT)


def test_every_test_file_is_named_after_a_module() -> None:
    known = modules()
    assert {test for test in files_of_tests() if module_of(test, known) is None} == set(WHOLE)
