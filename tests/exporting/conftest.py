"""Lets the tests read what is exported as others do."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "sinks"))
