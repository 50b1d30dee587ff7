"""The lines in which something is typed: filter, search, date and name of a view.

Imports the other widgets and `state`.
"""
