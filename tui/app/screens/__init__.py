"""The main screen, and the sheets and lists that open over it.

Imports `widgets`, `state` and the layers below; the main screen imports `controllers` too.
"""
