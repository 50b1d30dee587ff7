"""Citations to paste, and lists of sources for programs that set bibliographies.

The facts of a source once; as plain text, Markdown, CSL-JSON, BibTeX and RIS. Imports `text` and
the layers below.
"""
