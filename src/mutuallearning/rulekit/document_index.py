"""A document of any kind with its places and look-ups, made once and shared by all rules that judge it.

Fields marked `derived` were worked out when the index was made; the mark says from which parts of the document, so
that a rule that uses them declares these as read.
"""

from __future__ import annotations

import datetime
import functools
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from typing import Generic, cast

import attrs
from typing_extensions import TypeVar

from mutuallearning.models.evaluation import Evaluation, Survey
from mutuallearning.models.mentions import Given, Named, mentions_of
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.outcome import Outcome
from mutuallearning.models.references import Target
from mutuallearning.models.structure import Identity, Reference, collections_of, places_of
from mutuallearning.rulekit import names
from mutuallearning.rulekit.wholeness import PartialList
from mutuallearning.sources import Waiver
from mutuallearning.types.model import Document

T = TypeVar("T")
D_co = TypeVar("D_co", bound=Document, default=Document, covariant=True)


def derived(*shapes: str) -> dict[str, tuple[str, ...]]:
    """Mark a field of the index as worked out from these parts of the document."""
    return {"derived_from": shapes}


@attrs.frozen
class Located(Generic[T]):
    """An object of the document and the pointer to it."""

    at: str
    it: T


@attrs.frozen
class WaiverUse:
    """What became of one waiver, once the findings are known.

    Attributes:
        at: Pointer to the waiver.
        it: The waiver.
        known: Whether there is a rule of that code or name.
        selected: Whether that rule was asked to judge.
        expired: Whether its last day is over; unknown without a date to compare with.
        used: How many findings it covers.
        suggestions: Rules with similar names, if it is not known.
        gone: What became of the rule, if it is no more, such as `retired in 2027.1, see CUR101`.
        judged: Whether the rule came to a judgement; where it did not, its waiver may be of use later.
    """

    at: str
    it: Waiver
    known: bool
    selected: bool
    expired: bool | None
    used: int
    suggestions: tuple[str, ...] = ()
    gone: str | None = None
    judged: bool = True


@attrs.frozen
class Surroundings:
    """What a document that stands in another one sees around it: the things that the outer one shares.

    Attributes:
        collections: Ids by the collection in which their things stand.
        pointers: Pointers in the outer document, by id.
    """

    collections: Mapping[str, frozenset[str]] = attrs.field(factory=dict[str, frozenset[str]])
    pointers: Mapping[str, str] = attrs.field(factory=dict[str, str])

    @classmethod
    def of(cls, identities: Iterable[Identity]) -> Surroundings:
        """Sort what a document shares."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        pointers: dict[str, str] = {}
        for identity in identities:
            found[identity.collection].add(identity.id)
            pointers.setdefault(identity.id, identity.at)
        return cls({name: frozenset(ids) for name, ids in found.items()}, pointers)


ALONE = Surroundings()
"""Around a document that is a file of its own there is nothing."""


@attrs.frozen(kw_only=True)
class DocumentIndex(Generic[D_co]):
    """All that rules ask of a document of whatever kind.

    Attributes:
        document: The document itself.
        as_of: The date on which it is judged, if one was given.
        organisations: Organisations by id.
        named: Ids that it names, by the collections in which their things can be.
        given: Ids that it gives, by the collection in which their things stand.
        outcomes: The outcomes in their order.
        surveys: The surveys in their order, shared ones or those of the activity.
        around: What is around it, if it stands in another document.
        known_formats: Slugs of the formats that exist.
        partial: Lists that the document calls incomplete.
        waiver_uses: What became of the waivers; only for rules that look at it.
        worked_out: What helpers worked out for one rule and keep for the next; see `once`.
    """

    document: D_co
    as_of: datetime.date | None
    organisations: dict[str, Organisation] = attrs.field(metadata=derived("organisations.id"))
    named: Named = attrs.field(metadata={"derived_from": "references"})
    given: Given = attrs.field(metadata={"derived_from": "identities"})
    outcomes: tuple[Located[Outcome], ...] = attrs.field(metadata=derived("outcomes"))
    surveys: tuple[Located[Survey], ...] = attrs.field(metadata=derived("evaluation", "surveys"))
    around: Surroundings = ALONE
    known_formats: tuple[str, ...] = ()
    partial: tuple[PartialList, ...] = ()
    waiver_uses: tuple[WaiverUse, ...] = ()
    worked_out: dict[object, object] = attrs.field(
        init=False, factory=dict[object, object], eq=False, repr=False
    )

    @property
    def references(self) -> tuple[Reference, ...]:
        """All places that name another object; ask first whether `named` says enough, which is ready."""
        return _references(self)

    def references_to(self, ids: Container[str]) -> tuple[Reference, ...]:
        """Give the places that name some ids; where these are few, that is sooner than all `references`."""
        return places_of(self.document, identities=False, naming=ids)[0]

    @property
    def identities(self) -> tuple[Identity, ...]:
        """All places that give an object its id; ask first whether `given` says enough, which is ready."""
        return _identities(self)

    @property
    def activity(self) -> str:
        """The document by kind and title, for messages."""
        return names.document(self.document)

    @property
    def is_record(self) -> bool:
        """Whether the document says what is known of the past, and so is not told what it lacks."""
        return getattr(self.document, "written_as", None) == "record"

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The waivers of the document."""
        return getattr(self.document, "waivers", None) or ()

    def keeps(self, collection: Target) -> bool:
        """Tell whether the document keeps a collection, or leaves it to another one; only plans leave any."""
        return self.holds(collection)

    def holds(self, collection: Target) -> bool:
        """Tell whether a document of this kind, or one around it, can hold things of a collection at all."""
        return collection in self.around.collections or collection in collections_of(type(self.document))


I_contra = TypeVar("I_contra", bound=DocumentIndex, contravariant=True)


def once(work: Callable[[I_contra], T]) -> Callable[[I_contra], T]:
    """Let a helper work out something of a document only once, and keep it for all rules that ask for it.

    What it gives must not be changed by those who get it.
    """

    @functools.wraps(work)
    def kept(index: I_contra) -> T:
        worked_out = index.worked_out
        # What was worked out stands in a tuple, so that None can be told from nothing.
        found = worked_out.get(work)
        if found is None:
            found = worked_out[work] = (work(index),)
        return cast("tuple[T]", found)[0]

    return kept


@once
def _references(index: DocumentIndex) -> tuple[Reference, ...]:
    return places_of(index.document, identities=False)[0]


@once
def _identities(index: DocumentIndex) -> tuple[Identity, ...]:
    return places_of(index.document, references=False)[1]


def located(items: Iterable[T] | None, base: str) -> tuple[Located[T], ...]:
    """Give the items of a list with their pointers; none where the list is not said."""
    return tuple(Located(f"{base}/{position}", item) for position, item in enumerate(items or ()))


def organisations_in(document: Document) -> dict[str, Organisation]:
    """Give the organisations that a document keeps, by id."""
    return {item.id: item for item in getattr(document, "organisations", None) or ()}


def surveys_in(document: Document) -> tuple[Located[Survey], ...]:
    """Give the surveys of a document: those that it shares with others, or those of the activity."""
    shared = located(getattr(document, "surveys", None), "/surveys")
    return (*shared, *surveys_of_evaluation(getattr(document, "evaluation", None), "/evaluation"))


def surveys_of_evaluation(evaluation: Evaluation | None, at: str) -> Iterator[Located[Survey]]:
    """Yield the surveys of an activity: before it, after it, and with each later check."""
    if evaluation:
        if evaluation.survey_before:
            yield Located(f"{at}/survey_before", evaluation.survey_before)
        if evaluation.survey:
            yield Located(f"{at}/survey", evaluation.survey)
        for check in located(evaluation.later_checks, f"{at}/later_checks"):
            if check.it.survey:
                yield Located(f"{check.at}/survey", check.it.survey)


def build_document(
    document: Document,
    *,
    as_of: datetime.date | None,
    around: Surroundings = ALONE,
    known_formats: tuple[str, ...] = (),
) -> DocumentIndex:
    """Make the index of a document that has none of its own kind."""
    named, given = mentions_of(document)
    return DocumentIndex(
        document=document,
        as_of=as_of,
        organisations=organisations_in(document),
        named=named,
        given=given,
        outcomes=located(getattr(document, "outcomes", None), "/outcomes"),
        surveys=surveys_in(document),
        around=around,
        known_formats=known_formats,
    )
