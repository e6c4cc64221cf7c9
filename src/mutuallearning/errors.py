"""The exceptions of the library: one root, and one class for each thing that a caller can do about it."""

from __future__ import annotations


class MutualLearningError(Exception):
    """Root of all exceptions that this library raises on purpose; two are equal that say the same."""

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, MutualLearningError):
            return NotImplemented
        return type(self) is type(other) and self.args == other.args

    def __hash__(self) -> int:
        return hash((type(self), str(self)))


class UsageError(MutualLearningError):
    """The caller asked for something that does not exist or cannot be combined."""


class UnknownNameError(UsageError):
    """A rule, format, ruleset or option was named that does not exist.

    Attributes:
        what: The sort of thing that was looked for, such as `rule`.
        name: The name as it was given.
        suggestions: Names that exist and look alike, best first.
    """

    def __init__(self, what: str, name: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(what, name, suggestions)
        self.what = what
        self.name = name
        self.suggestions = suggestions

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(map(repr, self.suggestions))}?" if self.suggestions else ""
        return f"There is no {self.what} {self.name!r}{hint}"


class MissingExtraError(UsageError):
    """An optional dependency is needed and not installed.

    Attributes:
        extra: The extra that brings it, such as `cli`.
        package: The package that could not be imported.
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package

    def __str__(self) -> str:
        return f"This needs the package {self.package}: pip install 'mutuallearning[{self.extra}]'"


def reason_of(error: OSError) -> str:
    """Say why the system refused something, as the end of a sentence.

    >>> reason_of(FileNotFoundError(2, "No such file or directory")), reason_of(OSError())
    ('No such file or directory', 'the system gives no reason')
    """
    return error.strerror or "the system gives no reason"
