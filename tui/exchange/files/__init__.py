"""What files are made of: bytes and their encoding, JSON, XML, HTML, Markdown; bounded.

Imports the rows and drafts of `tui.exchange.making`.
"""
