"""The rule: a check and everything that is to be said about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal

import attrs

from mutuallearning.findings.finding import Certainty, Principle, Severity
from mutuallearning.models.kinds import KINDS
from mutuallearning.rulekit.edit import Edit
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.template import names_in
from mutuallearning.sources import Source

Status = Literal["preview", "stable", "deprecated"]

Check = Callable[[Any, Find], None]
"""Looks at the index of a document, which is a `PlanIndex` for plans, and speaks with the voice it is given."""

PLAN = "activity-plan"

EVERY_KIND = tuple(KINDS)
"""What a rule judges that holds for documents of whatever kind."""

HOUSE_RULE = "house rule"
"""What a rule cites whose norm is our own judgement."""

_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@attrs.frozen(kw_only=True)
class Example:
    """A conforming base document, broken by a small edit so that the rule speaks at a marked place.

    Attributes:
        base: Slug of the format whose base plan is broken, or the kind of document whose base document is.
        edits: What is changed.
        at: The place where the finding must land, in the plan as edited; `@id` steps are allowed, and `-` for
            the last item of a list.
        text: The whole document instead, where the fault lies below the level of plan data.
        file: Name of a file instead, where the fault is that it cannot be read.
        as_of: The date on which the plan is judged, as ISO text, if the rule needs one.
    """

    base: str = "peer-review"
    edits: tuple[Edit, ...] = ()
    at: str
    text: str | None = None
    file: str | None = None
    as_of: str | None = None


def _code(_: object, __: object, value: str) -> None:
    if not _CODE.fullmatch(value):
        msg = f"a rule code is three capitals and three digits, not {value!r}"
        raise ValueError(msg)


def _name(_: object, __: object, value: str) -> None:
    if not _NAME.fullmatch(value):
        msg = f"a rule name is in kebab-case, not {value!r}"
        raise ValueError(msg)


@attrs.frozen(kw_only=True, cache_hash=True)
class Rule:
    """A named check of documents of one kind or several.

    Attributes:
        code: Family and number, such as `CUR101`; never reused.
        name: The fault in kebab-case, such as `no-learning-questions`.
        severity: How bad a finding is, unless a ruleset says otherwise.
        certainty: Whether the rule may be wrong.
        principle: The principle of mutual learning that it serves, if one.
        message: Template of the headline; names of the parameters in braces.
        params: What each parameter of the message is.
        why: Why it matters, for somebody who runs such activities.
        remedy: What to do, one sentence that starts with a verb.
        when_fine: When not to worry.
        sources: Keys of the bibliography, sources, or `house rule`.
        reads: Shapes of what the check reads and must know in full.
        scans: Shapes of what the check reads object by object: a broken object hides only itself.
        requires: Shapes without which the question cannot be asked; must be read as well.
        expects: Shape whose absence the format profile dates with a stage.
        planned_ahead: Whether what it misses can only be planned before the event, and is no finding once that is over.
        limits: Names of the limits of the format profile that it compares with.
        subjects: Kinds of document that it judges.
        formats: Formats to which it applies, variants included; all when empty.
        needs_as_of: Whether it compares with today.
        minds_covers: Whether it looks at what the document covers itself, and so is asked whatever it covers.
        after_waivers: Whether it looks at what became of the waivers.
        implies: Codes of rules that its example sets off too.
        examples: The rule at work.
        since: Version of the catalogue that brought it.
        status: Preview, stable or deprecated.
        reports: What the reader calls the faults that this rule stands for, if it is one of the reader's.
        check: The check; none for what the reader finds.
        module: `__name__` of the module that defines it; its folder is the theme.
    """

    code: str = attrs.field(validator=_code)
    name: str = attrs.field(validator=_name)
    severity: Severity
    certainty: Certainty = "certain"
    principle: Principle | None = None
    message: str
    params: dict[str, str] = attrs.field(factory=dict[str, str], hash=False)
    why: str
    remedy: str
    when_fine: str
    sources: tuple[str | Source, ...]
    reads: tuple[str, ...] = ()
    scans: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    expects: str | None = None
    planned_ahead: bool = False
    limits: tuple[str, ...] = ()
    subjects: tuple[str, ...] = (PLAN,)
    formats: tuple[str, ...] = ()
    needs_as_of: bool = False
    minds_covers: bool = False
    after_waivers: bool = False
    implies: tuple[str, ...] = ()
    examples: tuple[Example, ...]
    since: str = "2026.1"
    status: Status = "stable"
    reports: tuple[str, ...] = ()
    check: Check | None = attrs.field(default=None, repr=False)
    module: str

    def __attrs_post_init__(self) -> None:
        undeclared = names_in(self.message) - set(self.params) - {"activity"}
        if undeclared:
            msg = f"the message of {self.code} shows undeclared parameters: {', '.join(sorted(undeclared))}"
            raise ValueError(msg)

    @property
    def family(self) -> str:
        """The letters of the code."""
        return self.code[:3]

    @property
    def theme(self) -> str:
        """The folder of rules in which it stands; of a rule in a module without a folder, that module."""
        return self.module.split(".")[-2:][0].replace("_", "-")

    @property
    def everything_read(self) -> tuple[str, ...]:
        """Shapes of all that the check reads."""
        return self.reads + self.scans
