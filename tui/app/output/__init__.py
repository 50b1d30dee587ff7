"""The last steps on the way to the terminal: looks, filters, the driver.

Imports `tui.terminal` and `tui.log`.
"""
