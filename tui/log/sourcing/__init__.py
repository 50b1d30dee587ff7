"""What an event rests on: origins of sources, witnesses, audits, figures, relations.

Derived from the records of `tui.log`, never written in a log; imports nothing else.
"""
