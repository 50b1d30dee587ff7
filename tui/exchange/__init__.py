"""Other people's formats: read into the tree of a log, and written from its records.

One file a format, in a room for each family; what they share lies here. Imports `tui.log` and
`tui.kept`. Nothing of it is loaded for a log that is one already.
"""
