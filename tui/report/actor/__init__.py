"""An actor as a document: names, relations on a day, activity, sayings, and two side by side.

Imports `text`, `event` and the layers below.
"""
