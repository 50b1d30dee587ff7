"""From text to a tree: of a whole log, or of a list of events that was cut from one."""

from __future__ import annotations

from dataclasses import dataclass, field

import yaml

from tui.log.parsing.anchors import Node
from tui.log.parsing.builder import Builder, Parsed
from tui.log.parsing.comments import watched
from tui.log.parsing.layout import Layout
from tui.log.parsing.libyaml import Marks, closing_parser, explain_error, refuse_tag_directives
from tui.log.problems import LogError, Problem


@dataclass(slots=True)
class Tree:
    """What a text says, before it is a log.

    `problems` are those that only the text shows: duplicate keys and hidden characters.
    """

    root: Node = None
    layout: Layout = field(default_factory=Layout)
    problems: list[Problem] = field(default_factory=list)


def read_tree(text: str, progress: Parsed | None = None) -> Tree:
    """Build the tree of a YAML text; raises LogError, and whatever `progress` raises."""
    refuse_tag_directives(text)
    marks, cut_texts = Marks(text), list[Problem]()
    with closing_parser(text) as parser:
        builder = Builder(watched(parser.get_event, text, marks, cut_texts), marks, progress)
        try:
            tree = Tree(builder.document(), builder.layout, builder.problems)
        except yaml.YAMLError as error:
            raise explain_error(error, text, marks) from None
    tree.problems += cut_texts
    return tree


def read_events(text: str, first_line: int) -> Tree | None:
    """Build the list of events that a text consists of, as in the log that it was cut from.

    None when it is no such list, or when an alias makes it depend on the rest of the log.
    """
    marks, cut_texts = Marks(text, first_line), list[Problem]()
    try:
        with closing_parser(text) as parser:
            builder = Builder(watched(parser.get_event, text, marks, cut_texts), marks, None)
            tree = Tree(builder.list_of_events(), builder.layout, builder.problems)
    except (LogError, yaml.YAMLError):
        return None
    if builder.anchors.repeated:
        return None
    tree.problems += cut_texts
    return tree
