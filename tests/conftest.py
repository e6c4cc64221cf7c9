"""How hard hypothesis tries in all tests; `MUTUALLEARNING_HYPOTHESIS_PROFILE=thorough` lets it try harder."""

from __future__ import annotations

import importlib.util

# The tests of the library alone, without extras, run where it is not installed.
if importlib.util.find_spec("hypothesis") is not None:
    from mutuallearning.testing.profiles import load_profile

    load_profile()
