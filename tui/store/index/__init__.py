"""The index of a log: a bitmap of ranks for each fact, and queries worked out on them.

Imports `query` and `tui.log`.
"""
