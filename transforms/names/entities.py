"""Whom and what an article names: each entity with its names, and each name with its entity."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from transforms.names.namewords import Name
from transforms.tables.entity_ids import entity_id


@dataclass(frozen=True)
class Entity:
    """One person, organization or place of an article: its names by position, its fullest name, its roles as printed."""

    label: str
    names: tuple[int, ...]
    name: str
    roles: tuple[str, ...] = ()
    gender: str | None = None

    @cached_property
    def entity_id(self) -> str:
        """Stable over articles: label and normalized name."""
        return entity_id(self.label, self.name)


@dataclass(frozen=True)
class NamedEntities:
    """The article's names and entities.

    `entity_of[i]` is the entity of name i, `sure_of[i]` how sure that is, `at[token]` the name that holds a token.
    """

    names: list[Name]
    entities: list[Entity]
    entity_of: list[int]
    at: dict[int, int]
    sure_of: list[float]

    def name_at(self, token: int) -> Name | None:
        """The name that holds the token, if one does."""
        number = self.at.get(token)
        return None if number is None else self.names[number]

    def is_person_at(self, token: int) -> bool:
        """Whether the token stands in a person's name."""
        name = self.name_at(token)
        return name is not None and name.label == "PERSON"

    def last_named(self, entity: int, token: int) -> int | None:
        """The first token of the entity's last name before the token; None when it is not named before."""
        own = self.entities[entity].names
        place = bisect_left(own, token, key=lambda number: self.names[number].first)
        return self.names[own[place - 1]].first if place else None

    @cached_property
    def first_person(self) -> Name | None:
        """The first name of a person, if there is one."""
        return next((name for name in self.names if name.label == "PERSON"), None)

    @cached_property
    def by_initials(self) -> dict[str, list[int]]:
        """The persons by the letters that their names begin with, word by word: 'AL', Ada Lind; 'ABD', Ada Ben-Dey."""
        found: dict[str, list[int]] = {}
        for number, entity in enumerate(self.entities):
            if entity.label == "PERSON":
                letters = "".join(word[0] for word in re.split(r"[\s-]+", entity.name) if word)
                found.setdefault(letters, []).append(number)
        return found
