"""What is derived from the whole log, once, and kept by the store: nothing of it is text.

Imports `tui.store.events`, `tui.store.index` and the layers below; `tui.store.store` imports it.
"""
