"""An event as a document: head, quotes, figures, sources, claims, and how well it is borne out.

Imports `text` and the layers below.
"""
