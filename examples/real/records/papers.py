"""Papers: from the documents of a record to papers of a plan, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.paper import Paper
from mutuallearning.types.country import eu_style, parse_country
from records.cast import Cast, Data
from records.words import date_in, date_out, human, key, prose, slug

KINDS = {
    "host_country_discussion_paper": "host-paper",
    "peer_country_comments_paper": "comments-paper",
    "summary": "executive-summary",
    "discussion_papers": "background-paper",
    "presentations": "presentation",
    "synthesis_report": "synthesis-report",
    "report_and_recommendations": "report",
    "thematic_paper": "thematic-paper",
    "agenda": "programme",
    "background_material": "background-paper",
    "visual_report_per_pair": "report",
    "modus_operandi": "modus-operandi",
    "final_report": "report",
    "review_report": "report",
    "report": "report",
    "action_plan": "action-plan",
    "statements_and_comments": "position-statement",
    "executive_summary": "executive-summary",
}
"""What a record calls a document, and which kind of paper it is."""

_OUTPUTS = {"action plans": "action-plan", "booklets": "practice-fiche", "roadmaps": "roadmap"}
_PLURAL = frozenset({"discussion_papers", "presentations", "statements_and_comments"})
_FORTHCOMING = re.compile("announced as forthcoming in (?P<place>.+)")
_PRESENTED = re.compile("presented at (?P<event>.+)")
_MONTH = re.compile("(?:[A-Z][a-z]+ )?[0-9]{4}$")
_NO_NAME = re.compile("(?:an?|the) .+")


def paper_in(document: Data, cast: Cast, bodies: frozenset[str]) -> Data:
    """Turn a document of a record into a paper; takes what it understands out of it.

    Args:
        document: The document as the record has it.
        cast: Who takes part.
        bodies: Names of bodies, to tell them from other words.
    """
    kind = document.pop("kind")
    paper: Data = {"kind": KINDS.get(kind, f"x-{slug(kind)}"), "title": human(kind), **_form(kind)}
    for theirs, ours in (("contents", "headings"), ("when", "timing")):
        if theirs in document:
            paper[ours] = document.pop(theirs)
    if "country" in document:
        paper["author_parties"] = [cast.speaker(parse_country(document.pop("country")))]
    if "author" in document:
        paper["authors"] = [_author(document.pop("author"), cast)]
    if "by" in document:
        paper |= _by(document.pop("by"), cast, bodies)
    return paper | _state(document)


def _form(kind: str) -> Data:
    found: Data = {"number": "at least 2"} if kind in _PLURAL else {}
    if kind.endswith("_and_recommendations"):
        found["sections"] = ["recommendations"]
    if "_per_" in kind:
        found["per"] = kind.rpartition("_per_")[2]
    return found


def _state(document: Data) -> Data:
    if "date" in document:
        return {"published": date_in(document.pop("date")), "state": "published"}
    if match := _FORTHCOMING.fullmatch(document.get("published", "")):
        del document["published"]
        return {"state": "announced", "published_in": match["place"]}
    if match := _PRESENTED.fullmatch(document.get("planned", "")):
        del document["planned"]
        month = _MONTH.search(match["event"])
        due = {"due": date_in(month[0])} if month else {}
        return {"state": "planned", "presented_at": match["event"], **due}
    return {}


def _author(text: str, cast: Cast) -> str:
    said: Data = {"function": text} if _NO_NAME.fullmatch(text) else {"person": {"name": text}}
    return cast.actor("author", "rapporteur", **said)


def _by(text: str, cast: Cast, bodies: frozenset[str]) -> Data:
    names: list[str] = []
    rest = text
    while rest:
        name = next((name for name in bodies if rest == name or rest.startswith(f"{name} and ")), None)
        if name is None:
            return {"by": text}
        names.append(name)
        rest = rest.removeprefix(name).removeprefix(" and ")
    return {"author_organisations": [cast.organisation(name) for name in names]}


def output_in(text: str) -> Data:
    """Turn a planned output of a record into a paper."""
    kind = next((kind for words, kind in _OUTPUTS.items() if words in text), "x-output")
    return {"kind": kind, "title": text, "state": "planned", "number": "at least 2"}


def papers_out(plan: ActivityPlan, organisations: Mapping[str, Organisation]) -> tuple[list[Data], list[str]]:
    """Write papers as a record does: documents, and outputs that are only planned.

    A paper without a title is known from a sentence of the record only, which is written as it is.
    """
    documents: list[Data] = []
    outputs: list[str] = []
    for paper in plan.papers or ():
        if paper.title is None:
            continue
        if paper.state == "planned" and paper.presented_at is None:
            outputs.append(paper.title)
        else:
            documents.append(_document(plan, paper, organisations))
    return documents, outputs


def _document(plan: ActivityPlan, paper: Paper, organisations: Mapping[str, Organisation]) -> Data:
    found: Data = {"kind": key(paper.title or "")}
    for name in paper.author_parties or ():
        party = next(party for party in plan.parties or () if party.id == name)
        found["country"] = eu_style(party.country or "")
    if paper.headings is not None:
        found["contents"] = list(paper.headings)
    if paper.published is not None:
        found["date"] = date_out(paper.published)
    for name in paper.authors or ():
        actor = next(actor for actor in plan.actors or () if actor.id == name)
        found["author"] = actor.person.name if actor.person else actor.function
    if paper.author_organisations:
        found["by"] = prose([organisations[name].name or "" for name in paper.author_organisations])
    elif paper.by is not None:
        found["by"] = paper.by
    if paper.timing is not None:
        found["when"] = paper.timing
    if paper.state == "announced":
        found["published"] = f"announced as forthcoming in {paper.published_in}"
    if paper.presented_at is not None:
        found["planned"] = f"presented at {paper.presented_at}"
    return found
