"""How a rule speaks: it reports places, and says what it could not see."""

from __future__ import annotations

import attrs

from mutuallearning.findings.finding import ParamValue

Places = tuple[tuple[str, str], ...]
"""Other places that belong to a finding: a pointer and what is there."""


@attrs.frozen
class Hit:
    """One thing found, before it is made a finding."""

    at: str
    params: dict[str, ParamValue]
    related: Places = ()


@attrs.define
class Find:
    """The voice of one rule on one plan. The engine hands a fresh one to each check.

    `find(at, ...)` reports a fault. `find.missing(...)` reports that something the format expects is not
    there: whether that is a fault yet is decided by the plan's stage and the format profile, not by the rule.
    `find.unsaid(...)` and `find.inapplicable(...)` say why there is nothing to report. `spoke` tells whether
    anything was said at all.
    """

    hits: list[Hit] = attrs.field(factory=list[Hit])
    absences: list[Hit] = attrs.field(factory=list[Hit])
    refusals: list[Hit] = attrs.field(factory=list[Hit])
    not_said: str | None = None
    not_applicable: str | None = None
    spoke: bool = attrs.field(default=False, init=False, eq=False)

    @property
    def reported(self) -> bool:
        """Whether anything was reported, that somebody may still look at."""
        return bool(self.hits or self.absences or self.refusals)

    def forget(self) -> None:
        """Forget why there was nothing to report, so that the next rule can speak with this voice."""
        self.not_said = self.not_applicable = None
        self.spoke = False

    def __call__(self, at: str, *, related: Places = (), **params: ParamValue) -> None:
        """Report a fault at a place, with the parameters of the rule's message."""
        self.spoke = True
        self.hits.append(Hit(at, params, related))

    def missing(self, value: object, at: str, **params: ParamValue) -> None:
        """Report that something expected is missing: not said (`None`), or decided to be none (empty, false).

        Neither counts where the format does not ask for it. What was decided counts at every stage; what was
        not said counts from the stage on at which the format expects it.
        """
        self.spoke = True
        (self.absences if value is None else self.refusals).append(Hit(at, params))

    def unsaid(self, what: str) -> None:
        """Say that the plan does not say something without which the rule cannot judge."""
        self.spoke = True
        self.not_said = self.not_said or what

    def inapplicable(self, why: str) -> None:
        """Say that the question of this rule does not arise in this plan."""
        self.spoke = True
        self.not_applicable = self.not_applicable or why
