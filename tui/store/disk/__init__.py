"""A large log kept as an index file, so that it is read once: written, found, opened, cleared.

Imports `index`, `events`, `tui.log` and `tui.kept`; knows nothing of what is derived.
"""
