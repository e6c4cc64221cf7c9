"""How those who take part are named in what is exported: by role and id, by name on request, by role alone."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from mutuallearning.models.actor import Actor
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.party import Party
from mutuallearning.models.structure import words
from mutuallearning.rulekit import names

SOMEBODY = "somebody"
"""Who is meant where nothing may be told, not even a role."""


@attrs.frozen
class People:
    """The actors and parties of a document.

    Attributes:
        actors: Actors by id.
        parties: Parties by id.
        organisations: Organisations by id.
        show_names: Whether persons are named who are named in the document.
    """

    actors: Mapping[str, Actor]
    parties: Mapping[str, Party]
    organisations: Mapping[str, Organisation]
    show_names: bool = False

    @classmethod
    def of(
        cls, document: AnyDocument, around: AnyDocument | None = None, *, show_names: bool = False
    ) -> People:
        """Gather those of a document, and those that the one around it shares."""
        documents = (document,) if around is None else (around, document)
        return cls(
            actors={one.id: one for it in documents for one in it.actors or ()},
            parties={one.id: one for it in documents for one in getattr(it, "parties", None) or ()},
            organisations={one.id: one for it in documents for one in it.organisations or ()},
            show_names=show_names,
        )

    def called(self, id: str, *, shows_who: bool = True) -> str:  # noqa: A002 -- the word of the documents
        """Say who is meant by an id.

        Args:
            id: Id of an actor or a party.
            shows_who: Whether it may be told who it is; else only what they are.
        """
        actor, party = self.actors.get(id), self.parties.get(id)
        if not shows_who:
            sorts = (actor.roles if actor else party.stances if party else None) or ()
            return words(sorts[0]) if sorts else SOMEBODY
        if actor is None:
            return id if party is None else names.party(party, self.organisations)
        if self.show_names and actor.person is not None and actor.person.name:
            return f"{actor.person.name} ({words(actor.roles[0])})" if actor.roles else actor.person.name
        return names.actor(actor)
