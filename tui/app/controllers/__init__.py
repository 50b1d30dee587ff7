"""What the main screen does, a concern to a file: filter, search, go to, copy, audit.

Imports `state`, `widgets` and `screens`; the main screen composes them.
"""
