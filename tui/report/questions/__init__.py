"""What has to be established, with what speaks for it and against it, as a document.

Imports `event` and `text`.
"""
