"""From a file to records: bytes, trees, records, and each problem with its line.

Imports the rest of `tui.log`; the rules of `checks` are called by `reader` and `segments` alone.
"""
