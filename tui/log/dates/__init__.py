"""Dates: EDTF as it is written, the span of time that it may mean, and how it is said.

Imports the text and problems of `tui.log`; the records and the reader know it, not it them.
"""
