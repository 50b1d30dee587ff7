"""Events for other programs, in the formats that these read.

Imports `tui.log` and what all formats of `tui.exchange` share; `tui.exchange.tables` and the other
rooms read again what is written here.
"""
