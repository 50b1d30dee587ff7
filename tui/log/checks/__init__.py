"""What can be wrong with records that are each of the right form, one file a subject.

Imports the records, dates and sourcing of `tui.log`; `rules` lists every check.
"""
