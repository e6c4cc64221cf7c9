"""What a page calls actors and parties: by role and side; persons by name only if that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from mutuallearning.models.actor import Actor
from mutuallearning.models.kinds import AnyDocument
from mutuallearning.models.organisation import Organisation
from mutuallearning.models.party import Party
from mutuallearning.models.programme import Programme
from mutuallearning.models.structure import words
from mutuallearning.rulekit import names
from mutuallearning.wording import capital


@attrs.frozen
class Who:
    """The actors and parties of a document."""

    actors: Mapping[str, Actor]
    parties: Mapping[str, Party]
    organisations: Mapping[str, Organisation]
    show_names: bool = False

    @classmethod
    def of(cls, document: AnyDocument, shared: Programme | None = None, *, show_names: bool = False) -> Who:
        """Gather them, those that a programme shares among them."""
        around = (shared, document)
        return cls(
            {one.id: one for it in around for one in (it.actors if it else None) or ()},
            {one.id: one for one in getattr(document, "parties", None) or ()},
            {one.id: one for it in around for one in (it.organisations if it else None) or ()},
            show_names,
        )

    def party(self, name: str) -> str:
        """Name a party by its id."""
        found = self.parties.get(name)
        return names.party(found, self.organisations) if found else name

    def actor(self, name: str) -> str:
        """Name an actor by its id: what they do, and for which party."""
        found = self.actors.get(name)
        if found is None:
            return name
        role = capital(words(found.roles[0])) if found.roles else found.id
        side = f", {self.party(found.party)}" if found.party else ""
        person = found.person.name if self.show_names and found.person else None
        return f"{person} ({role}{side})" if person else f"{role}{f' ({side[2:]})' if side else ''}"

    def listed(self, actors: Iterable[str] | None, parties: Iterable[str] | None = None) -> tuple[str, ...]:
        """Name some actors and parties, each once."""
        said = [*map(self.actor, actors or ()), *map(self.party, parties or ())]
        return tuple(dict.fromkeys(said))
