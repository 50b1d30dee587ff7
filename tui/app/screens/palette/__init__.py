"""The command palette: which commands fit what is typed, and the list of them.

Imports the dialog that all are made from, and `widgets`.
"""
