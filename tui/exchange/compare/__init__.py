"""What differs between two logs, or two versions of one.

Imports `tui.log` alone.
"""
