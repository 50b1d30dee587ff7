"""The app in a browser: a page with a terminal in it, and a process of its own for each visitor.

`serve` opens it. aiohttp and the terminal of the page (xterm.js) come with the extra `[web]`.
"""
