"""The commands that work without the app: each module has `run(arguments) -> exit code`."""
