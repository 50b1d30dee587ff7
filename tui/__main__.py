"""`python -m tui` is `syria-timeline`."""

from __future__ import annotations

import sys

from tui.cli import main

sys.exit(main())
