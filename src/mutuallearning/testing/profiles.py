"""How hard hypothesis tries: `fast` in daily work, `thorough` before a release; chosen by an environment variable.

In a `conftest.py`:

```python
from mutuallearning.testing.profiles import load_profile

load_profile()
```
"""

from __future__ import annotations

import os
from typing import Final

from hypothesis import HealthCheck, settings

VARIABLE: Final = "MUTUALLEARNING_HYPOTHESIS_PROFILE"
"""The environment variable that names the profile."""

FAST: Final = "fast"
THOROUGH: Final = "thorough"

_THOROUGH_EXAMPLES: Final = 1_500


def load_profile(name: str | None = None) -> str:
    """Make both profiles known to hypothesis, and let one of them hold from now on.

    Neither minds how long an example takes: documents are large, and machines differ.

    Args:
        name: The profile; the one that the environment variable names when left out, else `fast`.

    Returns:
        The name of the profile.

    Raises:
        hypothesis.errors.InvalidArgument: There is no such profile.
    """
    unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile(FAST, unhurried)
    settings.register_profile(THOROUGH, unhurried, max_examples=_THOROUGH_EXAMPLES)
    chosen = name or os.environ.get(VARIABLE) or FAST
    settings.get_profile(chosen)  # which raises, where `load_profile` goes on and fails later
    settings.load_profile(chosen)
    return chosen
