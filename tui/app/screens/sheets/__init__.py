"""Sheets: documents in a frame over the main screen, to read and to go on from.

Imports the dialog that all are made from, `widgets` and `state`.
"""
