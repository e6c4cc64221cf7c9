"""Fixtures for pytest: a checker, and a conforming document of every format and kind.

Not switched on by itself, since pytest would then load the library for the tests of any project. In a `conftest.py`:

```python
pytest_plugins = ("mutuallearning.testing.fixtures",)
```

PYTEST_DONT_REWRITE: there is no assertion here, and tests may import the classes before pytest takes the fixtures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from mutuallearning.api import check, check_file
from mutuallearning.checking.demonstration import base_document, base_names
from mutuallearning.findings.finding import Severity
from mutuallearning.findings.report import Report
from mutuallearning.models.kinds import KINDS, AnyDocument


class Checker:
    """Checks documents and files, and fails the test where something is found."""

    def __call__(
        self,
        subject: AnyDocument | str | Path,
        *,
        fail_on: Severity = "error",
        **options: Any,  # noqa: ANN401 -- what `check` takes
    ) -> Report:
        """Check a document or the file of one.

        Args:
            subject: The document, or its path.
            fail_on: Findings of this severity and above fail the test.
            options: What `mutuallearning.check` takes, such as `as_of` and `ruleset`.

        Raises:
            FindingsError: Something is found, as bad as that or worse.
        """
        if isinstance(subject, str | Path):
            return self._passed(check_file(subject, **options), fail_on)
        return self._passed(check(subject, **options), fail_on)

    @staticmethod
    def _passed(report: Report, fail_on: Severity) -> Report:
        report.raise_for(fail_on)
        return report


class Examples(Mapping[str, AnyDocument]):
    """Conforming documents by name: a plan for each format, and one for each other kind of document."""

    def __getitem__(self, name: str) -> AnyDocument:
        if name not in set(self):
            raise KeyError(name)
        data = base_document(name).value
        return KINDS[str(data["kind"])].model_validate(data)

    def __iter__(self) -> Iterator[str]:
        return iter(base_names())

    def __len__(self) -> int:
        return sum(1 for _ in self)


@pytest.fixture(scope="session")
def mutuallearning_checker() -> Checker:
    """Check a document or a file; fails the test with every finding at the gate."""
    return Checker()


@pytest.fixture(scope="session")
def mutuallearning_examples() -> Examples:
    """Give conforming documents to test with, by format or kind: `mutuallearning_examples["peer-review"]`."""
    return Examples()
