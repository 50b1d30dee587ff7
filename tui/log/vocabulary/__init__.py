"""The words and fields of one log: those of the set that it begins with, and its own.

Imports the records, dates, text and spelling of `tui.log`.
"""
