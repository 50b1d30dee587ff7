"""Timelines that are told: TimelineJS, timemap, markwhen, Timeline Project, calendars.

Imports what all formats of `tui.exchange` share.
"""
