"""A log as a page to hand over: one HTML file that works offline, printed and without scripts.

Everything is built of elements, whose texts are escaped when they are written: nothing of a log
becomes markup, and only plain http and https addresses become links. Imports the other rooms of
`tui.report`.
"""
