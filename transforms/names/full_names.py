"""Persons named in full: the words that identify a name, and which names in full are one person's."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from transforms.languages.language import Language
from transforms.names.genders import gender_of_given
from transforms.names.namewords import Name, surname_start
from transforms.parsing.parse import Parse

MIN_SHORT_GIVEN = 3
"""Letters that a given name has at least which is short for another: 'Tim' for 'Timothy'."""


def name_words(parse: Parse, name: Name) -> tuple[str, ...]:
    """The words of a name that identify it: no honorific, initial or suffix; a surname of several words is one.

    'Dr. Ilse M. Van den Bossche Jr.' → ('Ilse', 'Van den Bossche').
    """
    start = surname_start(parse, name.first, name.stop)
    stop = name.stop
    while stop > start + 1 and (parse.words[stop - 1].lower() in parse.language.names.suffixes or parse.words[stop - 1] == ","):
        stop -= 1
    given = [word for word in parse.words[name.first : start] if any(map(str.isalpha, word))]
    honorifics = parse.language.words.honorifics
    kept = [word for word in given if word.lower().rstrip(".") not in honorifics and not re.fullmatch(r"[A-Z]\.?", word)]
    return (*kept, " ".join(parse.text(start, stop).split()))


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """A word of a name as it is compared: without case, accents and marks at its ends.

    >>> folded("François"), folded("-Lind"), folded("O’Neill")
    ('francois', 'lind', "o'neill")
    """
    plain = unicodedata.normalize("NFKD", word.replace("’", "'")).casefold()
    return "".join(character for character in plain if not unicodedata.combining(character)).strip("-–—'’\"“”()[]")


def is_junior(parse: Parse, name: Name) -> bool:
    """Whether the name ends with 'Jr.'."""
    return parse.words[name.stop - 1].lower().rstrip(".") in parse.language.names.junior_suffixes


@dataclass
class FullNames:
    """The persons of an article who are named in full, as far as they have been met, longest names first.

    Attributes:
        entities: The persons by given name, surname, and whether they are the younger.
        bearers: The first name in full that each person was met by.
    """

    language: Language
    entities: dict[tuple[str, str, bool], int] = field(default_factory=dict)
    bearers: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _by_surname: dict[tuple[str, bool], dict[str, int]] = field(default_factory=dict)
    _by_ending: dict[tuple[str, ...], int] = field(default_factory=dict)

    def place(self, words: tuple[str, ...], junior: bool) -> int:
        """The person named by these words in full; a new one when nobody met so far is."""
        known = self.find(words, junior)
        entity = len(self.bearers) if known is None else known
        if known is None:
            self.bearers[entity] = words
            for first in range(1, len(words)):
                self._by_ending.setdefault(words[first:], entity)
        self.entities[words[0], words[-1], junior] = entity
        self._by_surname.setdefault((words[-1], junior), {})[words[0]] = entity
        return entity

    def find(self, words: tuple[str, ...], junior: bool) -> int | None:
        """The person named by these words in full; None when it is a new one."""
        given, surname = words[0], words[-1]
        namesakes = self._by_surname.get((surname, junior), {})
        if given in namesakes:
            return namesakes[given]
        for other_given, entity in namesakes.items():
            if same_given(given, other_given, self.language):
                return entity
        return self._by_ending.get(words)

    def parts(self) -> Mapping[str, list[int]]:
        """For each part by which a person may be named alone the persons: surname, its last part, given name.

        Who is called 'Lindqvist-Moran' may be 'Moran' next, and 'de la Peña' 'Peña'; 'Melba Acosta Febo' may be 'Acosta', when
        nobody has that for a surname.
        """
        by_part: dict[str, dict[int, None]] = {}
        for (given, surname, _), entity in self.entities.items():
            for part in {surname, *re.split(r"[ -]", surname)[-1:], given}:
                by_part.setdefault(part, {})[entity] = None
        for entity, middle in self._middles():
            by_part.setdefault(middle, {entity: None})
        return {part: list(entities) for part, entities in by_part.items()}

    def _middles(self) -> Iterator[tuple[int, str]]:
        return ((entity, middle) for entity, words in self.bearers.items() for middle in words[1:-1])


def same_given(one: str, other: str, language: Language) -> bool:
    """Whether two given names may be one person's: equal, a known nickname, or short for it.

    In English 'Sandy' and 'Sandra', 'Tim' and 'Timothy'; not 'Ann' and 'Karl'.
    """
    if one == other:
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    is_short = len(short) >= MIN_SHORT_GIVEN and long.startswith(short)
    if is_short and gender_of_given(short, language) in (gender_of_given(long, language), None):
        return True
    nicknames = language.names.nicknames
    return not nicknames.get(one, frozenset()).isdisjoint(nicknames.get(other, frozenset()))
