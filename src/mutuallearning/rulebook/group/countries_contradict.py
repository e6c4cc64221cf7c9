"""EMP115: more or fewer countries are counted than the parties come from."""

from __future__ import annotations

import attrs

from mutuallearning.models.party import Stance
from mutuallearning.models.tally import Tally
from mutuallearning.rulekit.document_index import located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.parties import country_of
from mutuallearning.rulekit.rule import Example, Rule

_BEHIND: frozenset[Stance] = frozenset({"organiser", "funder", "programme-owner", "observer"})
"""Stances of those whose countries are counted by some and not by others."""


def check(plan: PlanIndex, find: Find) -> None:
    """Count the countries, with and without those who stand behind; only what cannot agree is a fault."""
    tallies = [tally for tally in located(plan.plan.tallies, "/tallies") if tally.it.of == "countries"]
    if not tallies:
        find.inapplicable("no countries are counted")
        return
    listed = _listed(plan)
    for tally in tallies:
        count = tally.it.count
        if count is None or not _is_of_all(tally.it):
            find.unsaid("of whom the countries are counted")
        elif count.surely_below(listed.least):
            find(f"{tally.at}/count", count=str(count), listed=listed.least, how="at least")
        elif not count.surely_above(listed.most):
            if listed.unclear:
                find.unsaid("from which country every party comes, and as what")
        elif listed.unclear or not _is_whole(plan, listed.most, count.lowest):
            find.unsaid("whether all parties are listed, each with its country")
        else:
            find(f"{tally.at}/count", count=str(count), listed=listed.most, how="at most")


@attrs.frozen
class _Listed:
    """From how many countries the parties come: those who learn, all of them; and whether some do not say it."""

    least: int
    most: int
    unclear: bool


def _listed(plan: PlanIndex) -> _Listed:
    least: set[str] = set()
    most: set[str] = set()
    unclear = False
    for party in plan.parties:
        stances = party.it.stances
        behind = stances is not None and _BEHIND.issuperset(stances)
        country = country_of(plan, party.it)
        if country is not None:
            most.add(country)
            if stances and not behind:
                least.add(country)
        # An office that says no country counts as none.
        unclear = unclear or stances is None or (country is None and not behind)
    return _Listed(len(least), len(most), unclear)


def _is_of_all(tally: Tally) -> bool:
    """Tell whether it counts the countries of all who take part, in the activity as a whole."""
    apart = (tally.stance, tally.who, tally.per, tally.not_counting, tally.when)
    return not tally.average and all(mark is None for mark in apart)


def _is_whole(plan: PlanIndex, listed: int, counted: int) -> bool:
    """Tell whether the list seems to be whole: it is said to be, or the most of those counted are on it."""
    whole = plan.plan.all_parties_listed
    return 2 * listed > counted if whole is None else whole


RULE = Rule(
    code="EMP115",
    name="countries-contradict",
    severity="advice",
    certainty="heuristic",
    principle="transparency",
    message="{activity} counts {count} countries, but its parties come from {how} {listed}",
    params={
        "count": "How many countries are counted, as the plan says it",
        "how": "Whether at least or at most so many are listed",
        "listed": "From how many countries the parties come",
    },
    why="Seats, papers and visits are planned for one number, and those who are missing were perhaps never asked.",
    remedy="Add the parties that are missing, or correct the number; say if not all parties are listed yet.",
    when_fine="Some of the countries are not known yet; then `all_parties_listed` can say so.",
    sources=("house rule",),
    reads=(
        "all_parties_listed",
        "tallies.of",
        "tallies.count",
        "tallies.stance",
        "tallies.who",
        "tallies.per",
        "tallies.average",
        "tallies.not_counting",
        "tallies.when",
        "parties.country",
        "parties.organisation",
        "parties.stances",
        "organisations.id",
        "organisations.country",
    ),
    requires=("tallies", "parties"),
    examples=(
        Example(
            base="mutual-learning-exercise",
            edits=(Put("/tallies", [{"of": "countries", "count": 6}]),),
            at="/tallies/0/count",
        ),
    ),
    module=__name__,
    check=check,
)
