"""Finding events: a filter is a set of ranks, and all that is shown is counted from sets.

Imports `tui.log`; prints nothing.
"""
