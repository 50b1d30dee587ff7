"""Where a reader is: the opened log, filter, cursor, search, trail, marks; all immutable.

Knows nothing of Textual; imports the layers below the app.
"""
