"""Properties are tested without a deadline: how long an example takes depends on the machine."""

import os

from hypothesis import settings

# Whoever runs the tests may have set something for himself.
os.environ["XDG_CONFIG_HOME"] = "/nowhere"

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
