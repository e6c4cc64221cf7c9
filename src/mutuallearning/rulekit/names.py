"""How messages name the things of a plan: as their author does, persons only by role and id."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from mutuallearning.models.activity_plan import ActivityPlan
from mutuallearning.models.actor import Actor
from mutuallearning.models.agenda import Day, Session
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.paper import Paper
from mutuallearning.models.party import Party
from mutuallearning.models.structure import words
from mutuallearning.types.country import country_name
from mutuallearning.types.model import Document
from mutuallearning.visible import safe
from mutuallearning.wording import capital


def activity(plan: ActivityPlan, format_title: str | None) -> str:
    """Name the activity: format and title, as in `Peer review "Vienna"`."""
    noun = format_title or "Activity"
    title = plan.title or plan.id
    if title:
        return f'{noun} "{safe(title)}"'
    stem, _, variant = (plan.format or "").partition("/")
    # Titles of variants begin with the names of those who made them: "DAC peer review".
    return f"This {words(stem)}" if format_title and variant else f"This {_within(noun)}"


def document(it: Document) -> str:
    """Name a document of any kind: its kind and title, as in `Programme "Mutual learning 2016"`."""
    noun = capital(words(type(it).__name__))
    title = getattr(it, "title", None) or getattr(it, "id", None)
    return f'{noun} "{safe(title)}"' if title else f"This {_within(noun)}"


def _within(noun: str) -> str:
    """Write a noun as it stands within a sentence: with a small letter, unless it begins with an abbreviation.

    >>> _within("Peer review"), _within("EQAVET review")
    ('peer review', 'EQAVET review')
    """
    return noun if noun[1:2].isupper() else f"{noun[:1].lower()}{noun[1:]}"


def party(it: Party, organisations: Mapping[str, Organisation]) -> str:
    """Name a party: its own name, its organisation's, its territory's, or its id."""
    body = organisations.get(it.organisation) if it.organisation else None
    name = it.name or (None if body is None else body.short_name or body.name)
    if not name and it.country:
        name = f"{it.region}, {country_name(it.country)}" if it.region else country_name(it.country)
    return name or it.id


def body(slug: str, organisations: Mapping[str, Organisation]) -> str:
    """Name an organisation: in short, in full, or by its id."""
    it = organisations.get(slug)
    return slug if it is None else it.short_name or it.name or slug


def actor(it: Actor) -> str:
    """Name an actor by role and id, never by a person's name."""
    role = words(it.roles[0]) if it.roles else "actor"
    return f'{role} "{it.id}"'


def session(it: Session) -> str:
    """Name a session: its title, its kind, or its id."""
    return it.title or (words(it.kind) if it.kind else None) or it.id or "untitled session"


def paper(it: Paper) -> str:
    """Name a paper: its title, or its kind in words."""
    return it.title or words(it.kind)


def thing(it: BaseModel, organisations: Mapping[str, Organisation]) -> str | None:
    """Name any object of a plan, if it has a name at all; persons by role and id."""
    match it:
        case Party():
            return party(it, organisations)
        case Actor():
            return actor(it)
        case Session():
            return session(it)
        case Paper():
            return paper(it)
        case Day():
            return str(it.date) if it.date else it.title
        case _:
            for field in ("title", "name", "statement", "text", "subject", "task", "what"):
                value = getattr(it, field, None)
                if isinstance(value, str):
                    return value
            return None
