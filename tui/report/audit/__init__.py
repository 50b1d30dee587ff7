"""The audit of sources as a document: what they say, what holds, and what it comes to.

Imports `text`, `event`, `cite` and the layers below.
"""
