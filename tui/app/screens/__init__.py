"""What comes before the main screen and what opens over it: loading, sheets, browse, palette.

Imports `widgets`, `state` and the layers below.
"""
