"""What happens one after the other, and who presents: from a record to a plan, and back."""

from __future__ import annotations

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.step import Step
from mutuallearning.types.country import eu_style, parse_country
from records.cast import Cast, Data
from records.words import UNTIL, date_in, date_out, month_out

_STEPS = {"between_visits": "between-visits", "first_task": "task"}
"""What a record notes as a text, and which kind of step it is."""


def steps_in(agenda: Data, *, happened: bool) -> list[Data]:
    """Turn what an agenda tells of a process into steps."""
    when = "done" if happened else "due"
    found: list[Data] = [
        {"what": step["what"], when: date_in(step["when"])} for step in agenda.pop("steps", ())
    ]
    if agenda.pop("peer_learning_visits", None):
        found.append({"kind": "peer-visit"})
    for name, kind in _STEPS.items():
        if name in agenda:
            found.append({"kind": kind, "what": agenda.pop(name)})
    for name in [name for name, value in agenda.items() if value is None]:
        if match := UNTIL.fullmatch(name):
            del agenda[name]
            found.append({"what": match["what"], "until": date_in(match["until"])})
    return found


def presenters_in(agenda: Data, cast: Cast, *, happened: bool) -> None:
    """Record the countries that present as actors."""
    for country in agenda.pop("presenters", ()):
        said = {"attended": True} if happened else {}
        cast.actor(
            f"presenter-{country.lower()}", "presenter", party=cast.speaker(parse_country(country)), **said
        )


def steps_out(plan: ActivityPlan) -> Data:
    """Write the steps and those who present as a record does."""
    found: Data = {}
    for step in plan.steps or ():
        _step_out(step, found)
    country = {party.id: party.country for party in plan.parties or ()}
    for actor in plan.actors or ():
        if "presenter" in (actor.roles or ()):
            found.setdefault("presenters", []).append(eu_style(country[actor.party or ""] or ""))
    return found


def _step_out(step: Step, found: Data) -> None:
    names = {kind: name for name, kind in _STEPS.items()}
    when = step.done or (step.due.date if step.due else None)
    if step.kind == "peer-visit":
        found["peer_learning_visits"] = True
    elif step.kind in names:
        found[names[step.kind]] = step.what
    elif step.until is not None:
        found[f"{step.what} to {month_out(step.until)}"] = None
    elif step.kind is None and when is not None:
        found.setdefault("steps", []).append({"when": date_out(when), "what": step.what})


def inputs_out(plan: ActivityPlan) -> str | None:
    """Write what those who took part brought in, if a record says so."""
    return next((step.what for step in plan.steps or () if step.kind == "input"), None)
