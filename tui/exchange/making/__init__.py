"""A log in the making: its records, ids, dates, words and own fields.

Imports `tui.log` alone.
"""
