"""A log changed where it stands: only what differs is written anew, so that comments stay.

Imports what lies beside it in `exchange`, and `tui.log`.
"""
