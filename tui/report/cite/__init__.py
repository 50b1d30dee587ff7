"""Citations to paste: the facts of one, as plain text, Markdown or CSL-JSON.

Imports `text` and the layers below.
"""
