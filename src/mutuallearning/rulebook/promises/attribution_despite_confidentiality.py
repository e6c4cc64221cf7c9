"""TRA201: somebody is promised confidentiality, and something planned breaks the promise."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from mutuallearning.models.benchlearning import BenchlearningCycle
from mutuallearning.models.conduct import Capture, ConfidentialityLevel, Privacy, Visibility
from mutuallearning.models.paper import Paper
from mutuallearning.models.review_cycle import PeerReviewCycle
from mutuallearning.rulekit import names
from mutuallearning.rulekit.cycles import CYCLES, both, cases
from mutuallearning.rulekit.document_index import DocumentIndex, located
from mutuallearning.rulekit.edit import Put
from mutuallearning.rulekit.find import Find, Places
from mutuallearning.rulekit.index import PlanIndex
from mutuallearning.rulekit.papers import ACCOUNTS, REPORTS
from mutuallearning.rulekit.rule import PLAN, Example, Rule

UNSEEN: frozenset[Visibility] = frozenset({"organiser", "nobody"})
"""Who may have notes with names: those who took them."""

THERE: frozenset[Visibility] = frozenset({"participants", "host-and-organiser", "organiser", "nobody"})
"""Who hears what is said anyway, some of them by the live stream."""

_NOTHING_SAID = Privacy()
_WHO_IS_NAMED = "who is named in minutes, reports, recordings and lists, and who gets to see them"


@attrs.frozen
class Promise:
    """What people were promised.

    Attributes:
        words: The level in words.
        scope: What it is promised for.
        places: Where it is said.
    """

    words: str
    scope: str
    places: Places


@attrs.frozen
class Output:
    """Something that may name people.

    Attributes:
        at: Where the plan says so.
        name: What it is.
        shows: What it shows of people.
        breaks: Whether it breaks a promise; None if it cannot be known.
        needs_whole: Whether only a promise for the whole activity is broken by it.
    """

    at: str
    name: str
    shows: str
    breaks: bool | None
    needs_whole: bool = False


def check(index: PlanIndex | DocumentIndex[PeerReviewCycle | BenchlearningCycle], find: Find) -> None:
    """Compare each output that may name people with what was promised."""
    if isinstance(index, PlanIndex):
        _judge_plan(index, find)
    else:
        _judge_cycle(index, find)


def _judge_plan(plan: PlanIndex, find: Find) -> None:
    level = plan.plan.confidentiality
    whole = level is not None and level != "open"
    promise = None if whole else _for_sessions(plan)
    if not whole and promise is None:
        if level is None:
            find.unsaid("what may be told outside")
        else:
            find.inapplicable("everything may be told outside")
        return
    for output in _outputs(plan):
        if output.needs_whole and not whole:
            continue
        if output.breaks is None:
            find.unsaid(_WHO_IS_NAMED)
        else:
            _tell(find, output, promise or _for_all(level))


def _tell(find: Find, output: Output, promise: Promise) -> None:
    find(
        output.at,
        related=promise.places,
        output=output.name,
        shows=output.shows,
        promise=promise.words,
        scope=promise.scope,
    )


def _judge_cycle(index: DocumentIndex[PeerReviewCycle | BenchlearningCycle], find: Find) -> None:
    level = index.document.confidentiality
    if level == "open":
        find.inapplicable("everything may be told outside")
        return
    if level is None:
        find.unsaid("what may be told outside")
        return
    # Who is named in notes and recordings is not told of a cycle.
    find.unsaid(_WHO_IS_NAMED)
    for case in cases(index, find):
        for paper in located(case.it.papers, f"{case.at}/papers"):
            it = paper.it
            if it.kind in ACCOUNTS and it.audience not in UNSEEN and it.attributed:
                output = Output(f"{paper.at}/attributed", f'"{names.paper(it)}"', "said what", breaks=True)
                _tell(find, output, _for_all(level))


def _in_words(level: ConfidentialityLevel | None) -> str:
    return "the Chatham House Rule" if level == "no-attribution" else "confidentiality"


def _for_all(level: ConfidentialityLevel | None) -> Promise:
    return Promise(_in_words(level), "the whole activity", (("/confidentiality", "what is promised"),))


def _for_sessions(plan: PlanIndex) -> Promise | None:
    kept = [entry for entry in plan.sessions if entry.it.confidentiality in ("no-attribution", "closed")]
    if not kept:
        return None
    places = tuple((f"{entry.at}/confidentiality", "what is promised") for entry in kept)
    closed = any(entry.it.confidentiality == "closed" for entry in kept)
    scope = f'"{names.session(kept[0].it)}"' if len(kept) == 1 else f"{len(kept)} sessions"
    return Promise(_in_words("closed" if closed else "no-attribution"), scope, places)


def _outputs(plan: PlanIndex) -> Iterator[Output]:
    """Yield what names people, or may."""
    privacy = plan.plan.privacy or _NOTHING_SAID
    minutes = privacy.minutes
    if minutes is None:
        attributed = None
    elif minutes.planned is False or minutes.attributed is False or minutes.audience in UNSEEN:
        attributed = False
    else:
        attributed = minutes.attributed
    if attributed is not False:
        yield Output("/privacy/minutes/attributed", "The minutes", "said what", attributed)
    recorded = _shows(privacy.recording, UNSEEN)
    if recorded is not False:
        yield Output("/privacy/recording/planned", "The recording", "said what", recorded)
    streamed = _shows(privacy.livestream, THERE)
    if streamed is not False:
        yield Output("/privacy/livestream/planned", "The live stream", "said what", streamed)
    listed = privacy.participant_list
    audience = None if listed is None else listed.audience
    if audience is None or audience == "public":
        at = "/privacy/participant_list/audience"
        public = None if audience is None else True
        yield Output(at, "The list of participants", "took part", public, needs_whole=True)
    if plan.plan.papers is None:
        yield Output("/papers", "The report", "said what", None)
    for entry in plan.papers:
        shows = _paper_shows(plan, entry.it)
        if shows is not False and (entry.it.kind in ACCOUNTS or entry.it.kind.startswith("x-")):
            yield Output(f"{entry.at}/attributed", f'"{names.paper(entry.it)}"', "said what", shows)


def _shows(capture: Capture | None, harmless: frozenset[Visibility]) -> bool | None:
    if capture is None:
        return None
    if capture.audience in harmless:
        return False
    return capture.planned


def _paper_shows(plan: PlanIndex, paper: Paper) -> bool | None:
    if paper.audience not in UNSEEN:
        return paper.attributed
    if paper.audience == "nobody" or plan.plan.confidentiality != "closed" or paper.kind not in REPORTS:
        return False
    # What those who were there report to an organiser who was not has left the room.
    return paper.attributed if _written_by_others(plan, paper) else False


def _written_by_others(plan: PlanIndex, paper: Paper) -> bool:
    """Tell whether all authors are of parties that do not organise the activity."""
    houses = [
        plan.actor_by_id[author].it.party for author in paper.authors or () if author in plan.actor_by_id
    ]
    parties = [plan.party_by_id.get(house or "") for house in houses]
    return bool(parties) and all(
        party is not None and party.it.stances is not None and not plan.has_stance(party.it, "organiser")
        for party in parties
    )


RULE = Rule(
    code="TRA201",
    name="attribution-despite-confidentiality",
    severity="error",
    principle="transparency",
    message="{output} will show who {shows}, but {promise} is promised for {scope}",
    params={
        "output": "What shows it: minutes, recording, live stream, list or report",
        "shows": "What it shows of people",
        "promise": "What was promised: the Chatham House Rule, or confidentiality",
        "scope": "What it was promised for: the whole activity, or sessions",
    },
    why="People spoke openly because of the promise; breaking it hurts them and ends openness for good.",
    remedy="Leave names out and keep it to those who were there, or say openly that there is no such promise.",
    when_fine="Everybody concerned has agreed to be named; write that down in a waiver.",
    sources=("chatham", "chatham-board"),
    reads=(
        "confidentiality",
        "agenda.days.sessions.confidentiality",
        "privacy.minutes.planned",
        "privacy.minutes.attributed",
        "privacy.minutes.audience",
        "privacy.recording.planned",
        "privacy.recording.audience",
        "privacy.livestream.planned",
        "privacy.livestream.audience",
        "privacy.participant_list.audience",
        "papers.kind",
        "papers.audience",
        "papers.attributed",
        "assessments.id",
        "papers.authors",
        "actors.id",
        "actors.party",
        "parties.id",
        "parties.stances",
    ),
    scans=both("papers.title", "papers.kind", "papers.audience", "papers.attributed"),
    subjects=(PLAN, *CYCLES),
    examples=(
        Example(edits=(Put("/privacy/minutes/attributed", value=True),), at="/privacy/minutes/attributed"),
        Example(edits=(Put("/papers/@report/attributed", value=True),), at="/papers/@report/attributed"),
    ),
    module=__name__,
    check=check,
)
