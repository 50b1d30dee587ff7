"""What the reader has set in `config.toml`, checked as a log is: every problem with its line.

Imports the arguments of the commands, whose own rules say what an option takes; `kept` and `log`.
"""
