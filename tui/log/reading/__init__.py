"""From a file to records: text, YAML, tree, records, and each problem with its line.

Imports the rest of `tui.log` but the rules of `checks`, which only `reader` calls.
"""
