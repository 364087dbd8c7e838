"""Who is meant inside one article: surnames, given names and short forms to full names, pronouns and nouns to persons."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from transforms.lexicon import (
    FEMALE_HONORIFICS,
    FEMALE_NAMES,
    FEMALE_NOUNS,
    HONORIFICS,
    MALE_HONORIFICS,
    MALE_NAMES,
    MALE_NOUNS,
    SUFFIXES,
)
from transforms.mentions import Name
from transforms.namewords import surname_start
from transforms.parse import Parse

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})


@dataclass
class Entity:
    """One person, organization or place of an article: its names by position, its fullest name, its roles as printed."""

    label: str
    names: list[int] = field(default_factory=list)
    name: str = ""
    roles: list[str] = field(default_factory=list)
    gender: str | None = None

    @property
    def entity_id(self) -> str:
        """Stable over articles: label and normalized name."""
        return f"{self.label}:{normalize_name(self.name)}"


@dataclass(frozen=True)
class Cast:
    """The article's names and entities; `entity_of[i]` is the entity of name i, `at[token]` the name that holds a token."""

    names: list[Name]
    entities: list[Entity]
    entity_of: list[int]
    at: dict[int, int]


def normalize_name(name: str) -> str:
    """A name without accents, case, punctuation and a leading article: what entity ids compare.

    >>> normalize_name("Pascale St-Onge"), normalize_name("The O’Leary Group")
    ('pascale st onge', 'oleary group')
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).casefold()
    plain = "".join(character for character in plain if not unicodedata.combining(character)).replace("'", "")
    words = re.findall(r"\w+", plain)
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words) or name


def name_words(parse: Parse, name: Name) -> tuple[str, ...]:
    """The words of a name that identify it: no honorific, initial or suffix; a surname of several words is one.

    'Dr. Ilse M. Van den Bossche Jr.' → ('Ilse', 'Van den Bossche').
    """
    start = surname_start(parse, name.first, name.last)
    last = name.last
    while last > start + 1 and (parse.words[last - 1].lower() in SUFFIXES or parse.words[last - 1] == ","):
        last -= 1
    given = [word for word in parse.words[name.first : start] if any(map(str.isalpha, word))]
    kept = [word for word in given if word.lower().rstrip(".") not in HONORIFICS and not re.fullmatch(r"[A-Z]\.?", word)]
    return (*kept, " ".join(parse.text(start, last).split()))


def identify(parse: Parse, names: list[Name]) -> Cast:
    """The article's cast: every name put to an entity, each entity under its fullest name."""
    entities: list[Entity] = []
    entity_of = [-1] * len(names)
    persons = [number for number, name in enumerate(names) if name.label == "PERSON"]
    join_persons(parse, names, persons, entities, entity_of)
    join_others(parse, names, entities, entity_of)
    for number, name in enumerate(names):
        entity = entities[entity_of[number]]
        entity.names.append(number)
        if name.role_start is not None:
            role = parse.body[name.role_start : name.role_end]
            if role not in entity.roles:
                entity.roles.append(role)
    for entity in entities:
        entity.name = fullest_name(parse, [names[number] for number in entity.names])
        if entity.label == "PERSON":
            entity.gender = person_gender(parse, entity, [names[number] for number in entity.names])
    at = {token: number for number, name in enumerate(names) for token in range(name.first, name.last)}
    return Cast(names, entities, entity_of, at)


def join_persons(parse: Parse, names: list[Name], persons: list[int], entities: list[Entity], entity_of: list[int]) -> None:
    """Puts every person's name to an entity: full names first, then surnames and given names to the full name that they are part
    of.

    'Donald J. Trump' and 'Donald Trump' are one; a surname that two share goes to the one whose sex its honorific tells ('Mrs.
    Clinton'), else to the one named last before it.
    """
    full: dict[tuple[str, str], int] = {}
    for number in sorted(persons, key=lambda number: -len(name_words(parse, names[number]))):
        words = [word.casefold() for word in name_words(parse, names[number])]
        if len(words) > 1:
            key = (words[0], words[-1])
            if key not in full:
                full[key] = len(entities)
                entities.append(Entity("PERSON"))
            entity_of[number] = full[key]
    by_part: dict[str, list[int]] = {}
    for (given, surname), entity in full.items():
        # Who is called 'Lindqvist-Moran' may be 'Moran' next, and 'de la Peña' 'Peña'.
        for part in {surname, *re.split(r"[ -]", surname)[-1:], given}:
            if entity not in by_part.setdefault(part, []):
                by_part[part].append(entity)
    genders = {entity: gender_of_given(given) for (given, _), entity in full.items()}
    alone: dict[str, int] = {}
    for number in persons:
        if entity_of[number] >= 0:
            continue
        part = name_words(parse, names[number])[-1].casefold()
        candidates = by_part.get(part, [])
        if not candidates:
            if part not in alone:
                alone[part] = len(entities)
                entities.append(Entity("PERSON"))
            entity_of[number] = alone[part]
        else:
            entity_of[number] = choose_namesake(parse, names, number, candidates, genders, entity_of)


def choose_namesake(
    parse: Parse, names: list[Name], number: int, candidates: list[int], genders: dict[int, str | None], entity_of: list[int]
) -> int:
    """Which of the persons who share a name part is meant: by honorific, else the last named before, else the first after."""
    gender = honorific_gender(parse, names[number])
    fitting = [entity for entity in candidates if gender is None or genders.get(entity) in (gender, None)] or candidates
    for earlier in range(number - 1, -1, -1):
        if entity_of[earlier] in fitting:
            return entity_of[earlier]
    return fitting[0]


def honorific_gender(parse: Parse, name: Name) -> str | None:
    """'male' or 'female' by the honorific before the name; None without one."""
    before = name.first - 1
    if before >= 0 and parse.words[before] == ".":
        before -= 1
    if before < 0:
        return None
    word = parse.words[before].lower().rstrip(".")
    return "male" if word in MALE_HONORIFICS else "female" if word in FEMALE_HONORIFICS else None


def gender_of_given(given: str) -> str | None:
    """'male' or 'female' for a given name that only one of them commonly bears; None otherwise."""
    given = given.casefold()
    return None if (given in MALE_NAMES) == (given in FEMALE_NAMES) else "male" if given in MALE_NAMES else "female"


def person_gender(parse: Parse, entity: Entity, names: Iterable[Name]) -> str | None:
    """'male', 'female' or None: by honorific, by a role's noun ('spokeswoman'), by given name."""
    for name in names:
        gender = honorific_gender(parse, name)
        if gender:
            return gender
    for role in entity.roles:
        words = set(re.findall(r"\w+", role.lower()))
        if words & MALE_NOUNS:
            return "male"
        if words & FEMALE_NOUNS:
            return "female"
    return gender_of_given(entity.name.split()[0])


def join_others(parse: Parse, names: list[Name], entities: list[Entity], entity_of: list[int]) -> None:
    """Puts organizations, places and the rest to entities: the same text, or an acronym printed behind its long form.

    'Royal Canadian Mounted Police (RCMP)': both are one organization all over the article.
    """
    known: dict[tuple[str, str], int] = {}
    for number, name in enumerate(names):
        if name.label == "PERSON":
            continue
        key = (name.label, normalize_name(parse.text(name.first, name.last)))
        if key not in known:
            long_form = long_form_of(parse, names, number)
            if long_form is not None and entity_of[long_form] >= 0 and names[long_form].label == name.label:
                known[key] = entity_of[long_form]
            else:
                known[key] = len(entities)
                entities.append(Entity(name.label))
        entity_of[number] = known[key]


def long_form_of(parse: Parse, names: list[Name], number: int) -> int | None:
    """The name that the acronym in brackets at `number` shortens, or None: 'Royal Canadian Mounted Police (RCMP)'."""
    name = names[number]
    text = parse.text(name.first, name.last)
    if number == 0 or not text.isupper() or name.first < 2 or parse.words[name.first - 1] != "(":
        return None
    before = names[number - 1]
    initials = "".join(word[0] for word in parse.words[before.first : before.last] if word[0].isupper())
    return number - 1 if before.last == name.first - 1 and initials == text.replace(".", "") else None


def fullest_name(parse: Parse, names: list[Name]) -> str:
    """The longest form of the names by words, the first printed among equals; line ends and runs of blanks made one blank."""
    best = max(names, key=lambda name: (len(name_words(parse, name)), name.last - name.first, -name.first))
    return " ".join(parse.text(best.first, best.last).split())


def find_pronouns(parse: Parse, cast: Cast, quoted: list[bool]) -> dict[int, int]:
    """For each 'he' or 'she' outside quotation marks the entity of the person it goes back to.

    The last person of the fitting sex, subjects before others, the same sentence before earlier ones; pronouns already resolved
    count as namings, so a run of them stays with one person.
    """
    resolved: dict[int, int] = {}
    # Per sentence: (token, entity, is it a subject?), in order; pronouns join it as they are resolved.
    namings: dict[int, list[tuple[int, int, bool]]] = {}
    for number, name in enumerate(cast.names):
        entity = cast.entity_of[number]
        if cast.entities[entity].label != "PERSON" or quoted[name.first]:
            continue
        head = name.last - 1
        is_subject = parse.deps[head] in SUBJECTS
        namings.setdefault(parse.sentences[name.first], []).append((head, entity, is_subject))
    for token, word in enumerate(parse.words):
        lower = word.lower()
        if lower not in ("he", "she", "him", "her", "his", "hers", "himself", "herself") or quoted[token]:
            continue
        gender = "female" if lower.startswith(("she", "her")) else "male"
        antecedent = find_antecedent(parse, cast, namings, token, gender)
        if antecedent is not None:
            resolved[token] = antecedent
            naming = (token, antecedent, parse.deps[token] in SUBJECTS)
            sentence = namings.setdefault(parse.sentences[token], [])
            sentence.append(naming)
            sentence.sort()
    return resolved


def find_antecedent(
    parse: Parse, cast: Cast, namings: dict[int, list[tuple[int, int, bool]]], token: int, gender: str
) -> int | None:
    """The entity that a pronoun goes back to, or None when the article names nobody of that sex before it."""
    sentence = parse.sentences[token]
    nearest_noun = last_gendered_subject(parse, token, gender)
    for earlier in range(sentence, max(sentence - 12, -1), -1):
        fitting = [
            (is_subject, head, entity)
            for head, entity, is_subject in namings.get(earlier, ())
            if head < token and cast.entities[entity].gender in (gender, None)
        ]
        # 'His daughter laughed. “He set plenty,” she said': the daughter has no name here, and is not given another woman's.
        if (
            nearest_noun is not None
            and parse.sentences[nearest_noun] >= earlier
            and all(head < nearest_noun for _, head, _ in fitting)
        ):
            return None
        sure = [naming for naming in fitting if cast.entities[naming[2]].gender == gender]
        for pool in (sure, fitting):
            subjects = [naming for naming in pool if naming[0]]
            if subjects:
                return max(subjects)[2] if earlier == sentence else min(subjects)[2]
            if pool:
                return min(pool, key=lambda naming: naming[1])[2]
    return None


def last_gendered_subject(parse: Parse, token: int, gender: str) -> int | None:
    """The last subject before the token, this sentence's or the one before, that is a noun for one of that sex: 'daughter'."""
    nouns = FEMALE_NOUNS if gender == "female" else MALE_NOUNS
    for place in range(token - 1, -1, -1):
        if parse.sentences[token] - parse.sentences[place] > 1:
            return None
        if parse.lemmas[place].lower() in nouns and parse.deps[place] in SUBJECTS and parse.tags[place] == "NN":
            return place
    return None
