"""Whom a word means, and what an article says that somebody is."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Meant:
    """An entity that is meant, and by what kind of evidence: each kind has a measured rate of being right."""

    entity: int
    how: str


@dataclass(frozen=True)
class Office:
    """What the article says that a person is: the head noun, the words that go with it, the places named beside it."""

    entity: int
    token: int
    noun: str
    words: frozenset[str]
    places: frozenset[str]
