"""Relations for Mermaid and Graphviz: whatever an actor is called, it is a name."""

import re
import shutil
import subprocess

import pytest

from tui.log.reading.reader import read, read_text, sample
from tui.report.graph.text import as_dot, as_mermaid, relations_among
from tui.store.store import Store

HOSTILE = (
    *('"] --> x["', "end", 'a"; b [shape=none]; "', "\\", '\\"', "<b>x</b>", "%%{init: {}}%%"),
    *("click n1 call alert()", "a|b", "`c`", "قيادة", "{{x}}", "#quot;", "&amp;", "\\N\\G", " "),
)


def hostile() -> Store:
    names = "".join(f"  a{n}: {{name: {name!r}}}\n" for n, name in enumerate(HOSTILE))
    names = names.replace("\\\\", "\\")
    relations = "".join(
        f"- {{subject: a{n}, type: leads, object: a{n - 1}}}\n" for n in range(1, len(HOSTILE))
    )
    people = ", ".join(f"a{n}" for n in range(len(HOSTILE)))
    events = f"events:\n- {{date: 2024, title: t, who: [{people}]}}\n"
    text = f"actors:\n{names}relations:\n{relations}{events}"
    return Store.of_reading(read_text(text, "log"))


def test_relations_among_the_actors_of_events_with_their_time() -> None:
    store = Store.of_reading(read(sample()))
    text = "".join(as_mermaid(store, store.events()))
    assert text.startswith("flowchart LR\n")
    assert '["Abu Mohammed al#45;Golani"]' in text
    assert re.search(r'n\d+ -->\|"leads #40;1 Oct 2017 #8211; 29 Jan 2025#41;"\| n\d+', text)
    few = [event for event in store.events() if event.id == "ev-1205-golani"]
    assert relations_among(store.head, few) == []
    none = "No relation is told among these actors"
    assert "".join(as_mermaid(store, few)) == f'flowchart LR\n  n0["{none}#46;"]\n'
    assert f'n0 [label="{none}."];' in "".join(as_dot(store, few))


def test_nothing_of_a_name_is_mermaid() -> None:
    lines = "".join(as_mermaid(hostile(), hostile().events())).splitlines()
    nodes = [line for line in lines if "[" in line]
    assert len(nodes) == len(HOSTILE)
    assert all(re.fullmatch(r'  n\d+\["(?:[^\W_]| |#\d+;)*"\]', line) for line in nodes)
    edges = lines[1 + len(nodes) :]
    assert all(re.fullmatch(r'  n\d+ -->\|"leads"\| n\d+', line) for line in edges)


def test_nothing_of_a_name_is_dot() -> None:
    text = "".join(as_dot(hostile(), hostile().events()))
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', text)
    assert re.fullmatch(
        r'digraph "" \{\n  rankdir=LR;\n  node \[shape=box\];\n'
        r'(?:  n\d+ \[label=""\];\n)+(?:  n\d+ -> n\d+ \[label=""\];\n)+\}\n',
        bare,
    )


@pytest.mark.skipif(not shutil.which("dot"), reason="Graphviz is not installed")
def test_graphviz_draws_it_with_every_name_as_it_is() -> None:
    text = "".join(as_dot(hostile(), hostile().events()))
    done = subprocess.run(
        ["dot", "-Tplain"], check=False, input=text, text=True, capture_output=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert sum(line.startswith("node ") for line in done.stdout.splitlines()) == len(HOSTILE)
    assert "<b>x</b>" in done.stdout
