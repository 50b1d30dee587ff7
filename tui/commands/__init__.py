"""The commands that work without the app: each module has `run(arguments) -> exit code`.

Imports `tui.report` and the layers below; `arguments` loads argparse, and no part of a log.
"""
