"""Events as rows and records for other programs: tables, csv, Markdown, json, yaml.

Imports `text`, `event` and the layers below.
"""
