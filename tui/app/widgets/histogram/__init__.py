"""The histogram over the panes: when events happened, and a range picked on it.

Imports the other widgets and `state`.
"""
