"""How hard hypothesis tries in all tests; `MUTUALLEARNING_HYPOTHESIS_PROFILE=thorough` lets it try harder."""

from __future__ import annotations

from mutuallearning.testing.profiles import load_profile

load_profile()
