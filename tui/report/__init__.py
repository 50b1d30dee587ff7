"""What a log says as plain text and documents, for people and for programs.

A room a subject; imports `tui.store` and `tui.log`.
"""
