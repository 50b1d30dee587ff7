"""Dates: EDTF as it is written, the span of time that it may mean, and how it is said.

Imports the text and the spelling of `tui.log`; records and reader know it, not it them.
"""
