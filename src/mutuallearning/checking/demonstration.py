"""Shows a rule at work: the documents of its examples, before and after, and what is found in them."""

from __future__ import annotations

import datetime
import functools
from importlib.resources import files

import attrs

from mutuallearning.checking.catalogue import Catalogue
from mutuallearning.checking.document import check_source, refused, unread
from mutuallearning.checking.selection import Selection, select
from mutuallearning.findings.report import Report
from mutuallearning.formatbook.catalogue import builtin
from mutuallearning.models.kinds import KINDS
from mutuallearning.reading.refusal import Refusal
from mutuallearning.reading.source import SourceText, read_path, read_text
from mutuallearning.reading.yaml_writer import to_yaml
from mutuallearning.rulekit.edit import apply, resolve
from mutuallearning.rulekit.rule import PLAN, Example


def base_names() -> tuple[str, ...]:
    """Name all conforming base documents: one for each format, and one for each other kind of document."""
    return (*builtin().slugs(), *(kind for kind in KINDS if kind != PLAN))


@functools.cache
def base_document(name: str) -> SourceText:
    """Read the conforming base plan of a format, or the conforming base document of another kind."""
    folder = "documents" if name in KINDS else "plans"
    path = files("mutuallearning.formatbook").joinpath(folder, *f"{name}.yaml".split("/"))
    return read_text(path.read_bytes(), "yaml")


@attrs.frozen
class Demonstration:
    """An example of a rule as text.

    Attributes:
        text: The document of the example, or nothing where the fault is that there is none.
        at: Plain pointer to the marked place.
        as_of: The date on which it is judged.
        name: Name of the file.
    """

    text: str | None
    at: str
    as_of: datetime.date | None
    name: str

    def source(self) -> SourceText:
        """Read the document of the example.

        Raises:
            Refusal: If the reader refuses it, which may be the point of the example.
        """
        if self.text is None:
            return read_path(self.name)
        return read_text(self.text.encode(), "yaml")

    def report(self, catalogue: Catalogue, selection: Selection | None = None) -> Report:
        """Check the document of the example."""
        chosen = selection or select(catalogue)
        try:
            source = self.source()
        except Refusal as refusal:
            return unread((refused(refusal, catalogue),), catalogue, chosen, self.as_of, self.name)
        return check_source(source, catalogue, chosen, as_of=self.as_of, path=self.name)


@functools.lru_cache(maxsize=1024)
def demonstrate(example: Example) -> Demonstration:
    """Work out an example: the base plan with the edits made, or the text as it is."""
    as_of = datetime.date.fromisoformat(example.as_of) if example.as_of else None
    if example.file is not None:
        return Demonstration(None, example.at, as_of, example.file)
    if example.text is not None:
        return Demonstration(example.text, example.at, as_of, "plan.yaml")
    edited = apply(base_document(example.base).value, example.edits)
    return Demonstration(to_yaml(edited), resolve(edited, example.at), as_of, f"{example.base}.yaml")
