"""Texts of logs as hypothesis strategies, often well-formed, but hard to cut and to search."""

from __future__ import annotations

from hypothesis import strategies as st

_KEY_TEXTS = st.sampled_from(["id", "title", "date", "quotes", '"a b"', "'x'", "!!str n", "&k m"])
_SCALAR_TEXTS = st.sampled_from(
    [
        *("a", "~", "", "'it''s'", '"q\\n"', '"two\n   - lines"', "'- x'", "!!str s", "&t u", "*t"),
        *(
            "plain\n        goes on",
            "|\n        - id: x\n        events:\n",
            ">-\n          folded\n",
        ),
        *("# comment", "a # comment", "\u0627\u0644", '"\u2028"', "a\u0085", "2024-12-05"),
    ]
)


def _flow(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.builds("{}: {}".format, _KEY_TEXTS, inner)
    gap = st.sampled_from([", ", ",\n  ", " ,\n- "])
    return st.builds(
        lambda parts, gap, ends: ends[0] + gap.join(parts) + ends[1],
        st.lists(pairs | inner, max_size=3),
        gap,
        st.sampled_from([("{", "}"), ("[", "]"), ("&f [", "]"), ("!!map {", "}")]),
    )


flows = st.recursive(_SCALAR_TEXTS, _flow, max_leaves=5)
_gaps = st.sampled_from(["", "", "", "\n", "    # comment\n", "\r\n", "\u2028", "# c\n\n"])


@st.composite
def _block_items(draw: st.DrawFn) -> str:
    """A block list of events, most of them well-formed, at some indentation."""
    indent = draw(st.sampled_from(["", "  ", "  ", "    "]))
    lines: list[str] = []
    for _ in range(draw(st.integers(0, 5))):
        dash = draw(st.sampled_from(["- ", "- ", "-   ", "- &e "]))
        pad = " " * len(f"{indent}{dash}".replace("&e ", ""))
        first = "\n" + pad if "&" in dash else ""
        pairs = draw(
            st.lists(st.builds("{}: {}".format, _KEY_TEXTS, flows), min_size=1, max_size=3)
            | flows.map(lambda flow: [flow])
        )
        lines.append(f"{indent}{dash}{first}" + f"\n{pad}".join(pairs) + "\n" + draw(_gaps))
    return "".join(lines)


@st.composite
def _documents(draw: st.DrawFn) -> str:
    head = draw(st.lists(st.sampled_from(_SECTIONS), max_size=3))
    tail = draw(st.lists(st.sampled_from(_SECTIONS), max_size=1))
    block = st.builds(
        "events:{}\n{}".format, st.sampled_from(["", "", " # c", " &l"]), _block_items()
    )
    events = draw(block | flows.map(lambda flow: f"events: {flow}\n"))
    return draw(_gaps) + "".join([*head, events, *tail])


_SECTIONS = [
    *("title: x\n", "timezone: Asia/Damascus\n", "actors: {a: {name: A}}\n", "titel: 'y'\n"),
    *("sources:\n  s: {publisher: p}\n", "note: &t |\n  events:\n  - id: a\n", "---\n", "...\n"),
    *('title: "a\n  events:\n  - b"\n', "events: []\n", "relations:\n- subject: a\n", "# c\n"),
]
hostile_texts = _documents()
"""Texts of logs, often well-formed, with what makes YAML hard to cut and to find places in."""
