"""In what order events are listed, and under which headings, where that is not time and days.

Imports `index`.
"""
