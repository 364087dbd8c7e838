"""Persons named in full: the words that identify a name, and which names in full are one person's."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from transforms.languages.language import Language
from transforms.names.genders import gender_of_given
from transforms.names.namewords import HYPHENS, Name, is_hyphen, surname_start
from transforms.parsing.parse import Parse

MIN_MISPRINTED = 6
"""Letters that a surname has at least of which a misprint is told: among shorter ones too many are alike."""

_INITIAL = re.compile(r"[A-Z]\.?")
MIN_SHORT_GIVEN = 3
"""Letters that a given name has at least which is short for another: 'Tim' for 'Timothy'."""


def name_words(parse: Parse, name: Name) -> tuple[str, ...]:
    """The words of a name that identify it: no honorific, initial or suffix; a surname of several words is one.

    'Dr. Ilse M. Van den Bossche Jr.' → ('Ilse', 'Van den Bossche').
    """
    known: dict[tuple[int, int], tuple[str, ...]] = parse.memo.setdefault("name_words", {})
    span = (name.first, name.stop)
    if span not in known:
        known[span] = _name_words(parse, name)
    return known[span]


def _name_words(parse: Parse, name: Name) -> tuple[str, ...]:
    start = surname_start(parse, name.first, name.stop)
    stop = name.stop
    while stop > start + 1 and (parse.words[stop - 1].lower() in parse.language.names.suffixes or parse.words[stop - 1] == ","):
        stop -= 1
    given = _given_words(parse, name.first, start)
    honorifics = parse.language.words.honorifics
    kept = [word for word in given if word.lower().rstrip(".") not in honorifics and not _INITIAL.fullmatch(word)]
    return (*kept, " ".join(parse.text(start, stop).split()))


def _given_words(parse: Parse, first: int, stop: int) -> list[str]:
    """The words before the surname, those that a hyphen ties as one: 'Jean-Marie', and 'Kovács-Tóth' of 'Kovács-Tóth Zsófia'."""
    given: list[str] = []
    for token in range(first, stop):
        is_tied = token > first + 1 and parse.words[token - 1] in HYPHENS and is_hyphen(parse, token - 1)
        if is_tied and given:
            given[-1] += f"-{parse.words[token]}"
        elif any(map(str.isalpha, parse.words[token])):
            given.append(parse.words[token])
    return given


def generation(parse: Parse, name: Name) -> str:
    """The suffix that tells two of one name apart, without its stop: 'jr' of 'Karl Lind Jr.'; empty without one."""
    suffix = parse.words[name.stop - 1].lower().rstrip(".")
    if name.stop < len(parse) and name.stop - name.first > 1 and suffix not in parse.language.names.generations:
        # 'Tobias Hale Sr.', where the stop ended the name.
        behind = parse.words[name.stop].lower().rstrip(".")
        return behind if behind in parse.language.names.generations else ""
    return suffix if suffix in parse.language.names.generations else ""


def may_be_same(one: str, other: str, language: Language) -> bool:
    """Whether suffixes may be of one person: alike, or one is left out; who is 'Jr.' is always told from the elder."""
    return one == other or ("" in (one, other) and not {one, other} & language.names.junior_suffixes)


@lru_cache(maxsize=1 << 16)
def sounded(word: str) -> str:
    """A folded word as it sounds: alike for what papers write in several ways.

    >>> sounded("zelenskyy") == sounded("zelensky"), sounded("suk-yeol") == sounded("suk yeol"), sounded("yousouf")
    (True, True, 'iusuf')
    """
    plain = re.sub(r"[\s'-]+", "", word)
    for written, said in _SOUNDS:
        plain = plain.replace(written, said)
    return re.sub(r"(.)\1", r"\1", plain)


_SOUNDS = (
    ("ou", "u"),
    ("oo", "u"),
    ("iy", "i"),
    ("ij", "i"),
    ("yy", "i"),
    ("y", "i"),
    ("kh", "h"),
    ("ph", "f"),
    ("q", "k"),
    ("zh", "j"),
)


@dataclass
class FullNames:
    """The persons of an article who are named in full, as far as they have been met, longest names first.

    Attributes:
        entities: The persons by given name, surname, and the suffix that tells them from another of that name.
        bearers: The first name in full that each person was met by.
        suffixes: The suffixes that each person was met by, the empty one included.
    """

    language: Language
    entities: dict[tuple[str, str, str], int] = field(default_factory=dict)
    bearers: dict[int, tuple[str, ...]] = field(default_factory=dict)
    suffixes: dict[int, set[str]] = field(default_factory=dict)
    _by_surname: dict[str, dict[str, dict[tuple[str, str], int]]] = field(default_factory=dict)
    """By how the surname sounds, and then by each key of the given name (see `keys_of_given`): given name and suffix."""
    _order: dict[tuple[str, str, str], int] = field(default_factory=dict)
    _by_ending: dict[tuple[str, ...], int] = field(default_factory=dict)
    _by_beginning: dict[tuple[str, ...], set[int]] = field(default_factory=dict)

    def place(self, words: tuple[str, ...], suffix: str) -> int:
        """The person named by these words in full; a new one when nobody met so far is."""
        known = self.find(words, suffix)
        entity = len(self.bearers) if known is None else known
        if known is None:
            self.bearers[entity] = words
            for first in range(1, len(words)):
                self._by_ending.setdefault(words[first:], entity)
                # 'Silva Neto', of João da Silva Neto.
                self._by_ending.setdefault((words[first].rsplit(" ", 1)[-1], *words[first + 1 :]), entity)
            for stop in range(2, len(words)):
                self._by_beginning.setdefault(words[:stop], set()).add(entity)
        self.entities[words[0], words[-1], suffix] = entity
        sound = sounded(words[-1])
        self._order.setdefault((sound, words[0], suffix), len(self._order))
        for key in keys_of_given(words[0], self.language):
            self._by_surname.setdefault(sound, {}).setdefault(key, {})[words[0], suffix] = entity
        self.suffixes.setdefault(entity, set()).add(suffix)
        return entity

    def find(self, words: tuple[str, ...], suffix: str) -> int | None:
        """The person named by these words in full; None when it is a new one."""
        given = words[0]
        namesakes = {
            other: entity
            for (other, other_suffix), entity in self._namesakes(given, sounded(words[-1]))
            if may_be_same(suffix, other_suffix, self.language) and may_be_all_same(self.suffixes[entity], suffix)
        }
        if given in namesakes:
            return namesakes[given]
        for other_given, entity in namesakes.items():
            if same_given(given, other_given, self.language):
                return entity
        # 'Juan Marín', of Juan Marín Ruiz; not where Juan Marín Soto is named, too.
        longer = self._by_beginning.get(words, set())
        return next(iter(longer)) if len(longer) == 1 else self._by_ending.get(words)

    def _namesakes(self, given: str, sound: str) -> list[tuple[tuple[str, str], int]]:
        """Who has a surname of this sound and a given name that may be the same, in the order in which they were met."""
        by_key = self._by_surname.get(sound, {})
        met = {one: entity for key in keys_of_given(given, self.language) for one, entity in by_key.get(key, {}).items()}
        return sorted(met.items(), key=lambda item: self._order[sound, *item[0]])

    def misprinted(self, word: str) -> list[int]:
        """The one person whose surname the word misprints, a letter wrong, missing or too many: 'Haulyodja', of Elisa Haulyondja.

        None of a word that is a name of its own: a given name, a famous surname; nor where it may be two persons'.
        """
        lists = self.language.names
        if len(word) < MIN_MISPRINTED or word in lists.given_names or word.title() in lists.famous_surnames:
            return []
        found = {entity for (_, surname, _), entity in self.entities.items() if is_misprint(word, surname)}
        return list(found) if len(found) == 1 else []

    def parts(self) -> Mapping[str, list[int]]:
        """For each part by which a person may be named alone the persons: surname, its last part, given name.

        Who is called 'Lindqvist-Moran' may be 'Moran' next, and 'de la Peña' 'Peña'; 'Melba Acosta Febo' may be 'Acosta', when
        nobody has that for a surname. Each part is there as it sounds, too.
        """
        by_part: dict[str, dict[int, None]] = {}
        for (given, surname, _), entity in self.entities.items():
            # 'Quiroga' of 'Quiroga Santos' is no given name, where Pilar Quiroga Santos is named.
            # 'Slimane-Tazi' of 'Ben Slimane-Tazi'.
            own = {surname, *re.split(r"[ -]", surname)[-1:], *surname.split(" ")[-1:]} | (
                {given} - set(self.bearers[entity][1:])
            )
            for part in own:
                by_part.setdefault(part, {})[entity] = None
        middles: dict[str, dict[int, None]] = {}
        for entity, words in self.bearers.items():
            # 'Cossío' of José Cossío-Díaz.
            for middle in (*words[1:-1], *words[-1].split("-")[:-1]):
                middles.setdefault(middle, {})[entity] = None
        by_part = {**middles, **by_part}
        sounds: dict[str, dict[int, None]] = {}
        for part, entities in by_part.items():
            sounds.setdefault(sounded(part), {}).update(entities)
        return {part: list(entities) for part, entities in {**sounds, **by_part}.items()}


def is_misprint(one: str, other: str) -> bool:
    """Whether a letter is wrong, missing or too many, or two have changed places, behind the first.

    >>> is_misprint("haulyodja", "haulyondja"), is_misprint("villarroel", "villarruel"), is_misprint("petrov", "petrova")
    (True, True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) < MIN_MISPRINTED or len(long) - len(short) > 1 or one == other or one[0] != other[0] or long[:-1] == short:
        return False
    same = next(place for place, (left, right) in enumerate(zip(short, f"{long}  ", strict=False)) if left != right)
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    is_swapped = short[same : same + 2] == long[same : same + 2][::-1] and short[same + 2 :] == long[same + 2 :]
    return is_swapped or short[same + 1 :] == long[same + 1 :]


def may_be_all_same(known: Iterable[str], suffix: str) -> bool:
    """Whether no other suffix than this one is known of a person: 'Robert Mills III' is not 'Robert Mills II'."""
    return not suffix or all(other in ("", suffix) for other in known)


def keys_of_given(given: str, language: Language) -> set[str]:
    """What two given names have one of in common if they may be one person's (see `same_given`): how it sounds, how it begins,
    whose nickname it is. So that of a thousand Smiths not each is held against each.
    """
    beginning = given.rstrip(".")[:MIN_SHORT_GIVEN]
    return {f"{sounded(given)} sounds", f"{beginning} begins", *language.names.nicknames.get(given, ())}


def same_given(one: str, other: str, language: Language) -> bool:
    """Whether two given names may be one person's: equal, a known nickname, or short for it.

    In English 'Sandy' and 'Sandra', 'Tim' and 'Timothy'; not 'Ann' and 'Karl'.
    """
    if one == other or sounded(one) == sounded(other):
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    is_short = len(short) >= MIN_SHORT_GIVEN and long.startswith(short)
    if is_short and gender_of_given(short, language) in (gender_of_given(long, language), None):
        return True
    nicknames = language.names.nicknames
    return not nicknames.get(one, frozenset()).isdisjoint(nicknames.get(other, frozenset()))
