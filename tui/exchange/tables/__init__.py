"""Tables: any csv, and those of the great collections of events, whose columns are known.

Imports what all formats of `tui.exchange` share.
"""
