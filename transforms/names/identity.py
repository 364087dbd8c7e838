"""Who is meant by a name inside one article: surnames, given names and short forms to full names."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from transforms.languages.en.gazetteer import NICKNAMES
from transforms.languages.en.words import (
    FEMALE_HONORIFICS,
    FEMALE_NAMES,
    FEMALE_NOUNS,
    GIVEN_NAMES,
    HONORIFICS,
    KIN,
    MALE_HONORIFICS,
    MALE_NAMES,
    MALE_NOUNS,
    SPEECH_VERBS,
    SUFFIXES,
    TITLES,
    UNISEX_NAMES,
)
from transforms.names.namewords import Name, begins_sentence, is_particle, surname_start
from transforms.names.organizations import initials
from transforms.parsing.parse import Parse
from transforms.tables.entity_ids import entity_id
from transforms.tables.entity_ids import normalize_name as normalize_name

_LONG_TITLES = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative", "gov": "governor", "govs": "governor",
    "pres": "president", "gen": "general", "atty": "attorney", "prof": "professor", "dr": "doctor", "amb": "ambassador",
    "cllr": "councillor", "coun": "councillor", "cr": "councillor", "councilor": "councillor", "dci": "inspector",
    "congressman": "representative", "congresswoman": "representative", "sgt": "sergeant", "capt": "captain", "lt": "lieutenant",
    "det": "detective", "supt": "superintendent", "insp": "inspector", "const": "constable",
}  # fmt: skip
"""Abbreviated titles, and others for the same office."""

_REGNAL_TITLES = frozenset(
    {"Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Sultan", "Tsar", "Czar", "Mother"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})


SURE = 1.0
"""How sure it is that a mention means the entity of its name: printed in full, or the only form there is."""
ONE_BEARER = 0.98
ONE_GIVEN = 0.95
BY_HONORIFIC = 0.95
BY_TITLE = 0.9
BY_PRONOUN = 0.85
ESTABLISHED = 0.9
MIN_EARLIER = 2
"""So many namings by the bare name before a relative of that name comes up show that it is another's."""
BY_PLACE = 0.8
BY_ORDER = 0.75
UNDECIDED = 0.5
MAX_INITIALS = 4
"""So many capitals may be a name's initials: 'JFK', 'A.J.'."""


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
        return entity_id(self.label, self.name)


@dataclass(frozen=True)
class Cast:
    """The article's names and entities.

    `entity_of[i]` is the entity of name i, `sure_of[i]` how sure that is, `at[token]` the name that holds a token.
    """

    names: list[Name]
    entities: list[Entity]
    entity_of: list[int]
    at: dict[int, int]
    sure_of: list[float]


def name_words(parse: Parse, name: Name) -> tuple[str, ...]:
    """The words of a name that identify it: no honorific, initial or suffix; a surname of several words is one.

    'Dr. Ilse M. Van den Bossche Jr.' → ('Ilse', 'Van den Bossche').
    """
    start = surname_start(parse, name.first, name.stop)
    last = name.stop
    while last > start + 1 and (parse.words[last - 1].lower() in SUFFIXES or parse.words[last - 1] == ","):
        last -= 1
    given = [word for word in parse.words[name.first : start] if any(map(str.isalpha, word))]
    kept = [word for word in given if word.lower().rstrip(".") not in HONORIFICS and not re.fullmatch(r"[A-Z]\.?", word)]
    return (*kept, " ".join(parse.text(start, last).split()))


def identify(parse: Parse, names: list[Name]) -> Cast:
    """The article's cast: every name put to an entity, each entity under its fullest name."""
    entities: list[Entity] = []
    entity_of = [-1] * len(names)
    sure_of = [SURE] * len(names)
    join_persons(parse, names, entities, entity_of, sure_of)
    join_others(parse, names, entities, entity_of)
    for number, name in enumerate(names):
        entity = entities[entity_of[number]]
        entity.names.append(number)
        if name.role_start is not None:
            role = parse.printed[name.role_start : name.role_end]
            if role not in entity.roles:
                entity.roles.append(role)
    for entity in entities:
        entity.name = regnal_name(parse, names, entity) or fullest_name(parse, [names[number] for number in entity.names])
        if entity.label == "PERSON":
            entity.gender = person_gender(parse, entity, [names[number] for number in entity.names])
    at = {token: number for number, name in enumerate(names) for token in range(name.first, name.stop)}
    return Cast(names, entities, entity_of, at, sure_of)


def join_persons(parse: Parse, names: list[Name], entities: list[Entity], entity_of: list[int], sure_of: list[float]) -> None:
    """Puts every person's name to an entity: full names first, then surnames and given names to the full name that they are part
    of.

    'Donald J. Trump' and 'Donald Trump' are one, and so are 'Sandra Lind' and 'Sandy Lind'; who is printed as 'Ann Lee Moore' may
    be 'Lee Moore' next. 'Karl Lind Jr.' is another one than 'Karl Lind'.
    """
    persons = [number for number, name in enumerate(names) if name.label == "PERSON"]
    words_of = {number: tuple(map(folded, name_words(parse, names[number]))) for number in persons}
    surnames = {words[-1] for words in words_of.values() if len(words) > 1}
    for number, words in words_of.items():
        # 'De Brouwer', where 'Nils De Brouwer' is named; 'Van' of 'Van Jones' is a given name.
        if len(words) == 2 and is_particle(words[0]) and " ".join(words) in surnames:
            words_of[number] = (" ".join(words),)
    full = FullNames()
    for number in sorted(persons, key=lambda number: (-len(words_of[number]), number)):
        words = words_of[number]
        if len(words) < 2:
            continue
        junior = is_junior(parse, names[number])
        entity = full.find(words, junior)
        if entity is None:
            entity = len(entities)
            entities.append(Entity("PERSON"))
            full.bear(entity, words)
        full.add(entity, words, junior)
        entity_of[number] = entity
    by_part = parts_of(full)
    alone: dict[str, int] = {}
    for number in persons:
        if entity_of[number] >= 0:
            continue
        part = words_of[number][-1]
        candidates = by_part.get(part, [])
        if candidates:
            chosen, sure_of[number] = choose_namesake(parse, names, number, candidates, entity_of, full.bearers)
            if chosen is not None:
                entity_of[number] = chosen
                continue
        if part not in alone:
            alone[part] = len(entities)
            entities.append(Entity("PERSON"))
        entity_of[number] = alone[part]


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
    return parse.words[name.stop - 1].lower().rstrip(".") == "jr"


class FullNames:
    """The persons of an article who are named in full, as far as they have been met, longest names first.

    Attributes:
        entities: The persons by given name, surname, and whether they are the younger.
        bearers: The first name in full that each person was met by.
    """

    def __init__(self) -> None:
        self.entities: dict[tuple[str, str, bool], int] = {}
        self.bearers: dict[int, tuple[str, ...]] = {}
        self._by_surname: dict[tuple[str, bool], dict[str, int]] = {}
        self._by_ending: dict[tuple[str, ...], int] = {}

    def find(self, words: tuple[str, ...], junior: bool) -> int | None:
        """The person named by these words in full; None when it is a new one."""
        given, surname = words[0], words[-1]
        namesakes = self._by_surname.get((surname, junior), {})
        if given in namesakes:
            return namesakes[given]
        for other_given, entity in namesakes.items():
            if same_given(given, other_given):
                return entity
        return self._by_ending.get(words)

    def bear(self, entity: int, words: tuple[str, ...]) -> None:
        """Notes a new person."""
        self.bearers[entity] = words
        for first in range(1, len(words)):
            self._by_ending.setdefault(words[first:], entity)

    def add(self, entity: int, words: tuple[str, ...], junior: bool) -> None:
        """Notes a name of a person."""
        self.entities[words[0], words[-1], junior] = entity
        self._by_surname.setdefault((words[-1], junior), {})[words[0]] = entity


def same_given(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, a known nickname, or short for it.

    >>> same_given("sandy", "sandra"), same_given("tim", "timothy"), same_given("ann", "karl")
    (True, True, False)
    """
    if one == other:
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    if len(short) >= 3 and long.startswith(short) and gender_of_given(short) in (gender_of_given(long), None):
        return True
    return not NICKNAMES.get(one, frozenset()).isdisjoint(NICKNAMES.get(other, frozenset()))


def parts_of(full: FullNames) -> dict[str, list[int]]:
    """For each part by which a person may be named alone the entities: surname, its last part, given name.

    Who is called 'Lindqvist-Moran' may be 'Moran' next, and 'de la Peña' 'Peña'; 'Melba Acosta Febo' may be 'Acosta', when nobody
    has that for a surname.
    """
    by_part: dict[str, dict[int, None]] = {}
    for (given, surname, _), entity in full.entities.items():
        for part in {surname, *re.split(r"[ -]", surname)[-1:], given}:
            by_part.setdefault(part, {})[entity] = None
    for entity, words in full.bearers.items():
        for middle in words[1:-1]:
            by_part.setdefault(middle, {entity: None})
    return {part: list(entities) for part, entities in by_part.items()}


def choose_namesake(
    parse: Parse,
    names: list[Name],
    number: int,
    candidates: list[int],
    entity_of: list[int],
    bearers: dict[int, tuple[str, ...]],
) -> tuple[int | None, float]:
    """Which of the persons who share a name part is meant, and how sure that is; None when the article does not tell.

    By the honorific ('Mrs. Clinton'), by the title ('President Clinton'), by the pronoun that follows in the sentence ('Clinton
    says she'), by who was named in full just before, by who the article is about.
    """
    if len(candidates) == 1 and is_somebody_else(parse, names, number, candidates[0], entity_of, bearers):
        return None, BY_ORDER
    if len(candidates) == 1:
        is_surname = bearers[candidates[0]][-1].endswith(folded(parse.words[names[number].stop - 1]))
        return candidates[0], ONE_BEARER if is_surname else ONE_GIVEN
    genders = {entity: gender_of_given(bearers[entity][0]) for entity in candidates}
    gender = honorific_gender(parse, names[number])
    fitting = [entity for entity in candidates if gender is None or genders[entity] in (gender, None)] or candidates
    if len(fitting) == 1:
        return fitting[0], BY_HONORIFIC
    by_title = [entity for entity in fitting if shares_title(parse, names, number, entity, entity_of)]
    if len(by_title) == 1:
        return by_title[0], BY_TITLE
    gender = pronoun_gender_behind(parse, names, number)
    by_pronoun = [entity for entity in fitting if gender is not None and genders[entity] == gender]
    if len(by_pronoun) == 1 and all(genders[entity] is not None for entity in fitting):
        return by_pronoun[0], BY_PRONOUN
    speaking = speaking_namesake(parse, names, number, fitting, entity_of)
    if speaking is not None:
        return speaking, BY_PLACE
    return owner_of_bare_name(parse, names, number, fitting, entity_of)


def is_somebody_else(
    parse: Parse, names: list[Name], number: int, entity: int, entity_of: list[int], bearers: dict[int, tuple[str, ...]]
) -> bool:
    """Whether the bare name means a namesake who is never printed in full, not the one person of the article who is.

    'Mr. Lind', where only Ann Lind is; 'Lind' of an article that has called somebody so before 'his wife, Ann Lind,' comes up.
    """
    gender, own = honorific_gender(parse, names[number]), gender_of_given(bearers[entity][0])
    if gender is not None and own is not None and gender != own:
        return True
    first = next(place for place, owner in enumerate(entity_of) if owner == entity and len(name_words(parse, names[place])) > 1)
    text = folded(parse.text(names[number].first, names[number].stop))
    if text == bearers[entity][0]:
        return False
    earlier = [name for name in names[:first] if folded(parse.text(name.first, name.stop)) == text]
    in_body = [name for name in earlier if parse.paragraphs[name.first] > 0]
    return len(in_body) >= MIN_EARLIER and is_relative(parse, names[first])


def shares_title(parse: Parse, names: list[Name], number: int, entity: int, entity_of: list[int]) -> bool:
    """Whether the title printed with the name heads a role printed with the entity's full name."""
    name = names[number]
    if name.role_start is None or name.role_start > parse.starts[name.first]:
        return False
    heads = _title_heads(parse.printed[name.role_start : name.role_end])
    return any(
        heads & _title_heads(parse.printed[other.role_start : other.role_end])
        for place, other in enumerate(names)
        if entity_of[place] == entity and other.role_start is not None and place != number and other.stop - other.first > 1
    )


def _title_heads(role: str) -> set[str]:
    words = {word.rstrip(".").lower() for word in re.split(r"[\s-]+", role)}
    return {_LONG_TITLES.get(word, word) for word in words & (TITLES | _LONG_TITLES.keys())}


def pronoun_gender_behind(parse: Parse, names: list[Name], number: int) -> str | None:
    """'male' or 'female' by the first 'he' or 'she' behind the name in its sentence, with no other person named between."""
    name = names[number]
    others = {
        token
        for place, other in enumerate(names)
        if place != number and other.label == "PERSON"
        for token in range(other.first, other.stop)
    }
    for token in range(name.stop, len(parse)):
        if parse.sentences[token] != parse.sentences[name.first] or token in others:
            return None
        word = parse.words[token].lower()
        if word in ("he", "she", "his", "himself", "herself"):
            return "female" if word in ("she", "herself") else "male"
    return None


def speaking_namesake(parse: Parse, names: list[Name], number: int, candidates: list[int], entity_of: list[int]) -> int | None:
    """The namesake who was named in full last, where both are subjects and this one speaks: 'Bill Lee called. “…,” Lee said.'"""
    name = names[number]
    verb = parse.heads[name.stop - 1]
    if parse.deps[name.stop - 1] not in SUBJECTS or parse.lemmas[verb].lower() not in SPEECH_VERBS:
        return None
    for earlier in range(number - 1, -1, -1):
        if parse.paragraphs[name.first] - parse.paragraphs[names[earlier].first] > 1:
            return None
        if (
            entity_of[earlier] in candidates
            and parse.deps[names[earlier].stop - 1] in SUBJECTS
            and names[earlier].stop - names[earlier].first > 1
        ):
            return entity_of[earlier]
    return None


def owner_of_bare_name(
    parse: Parse, names: list[Name], number: int, candidates: list[int], entity_of: list[int]
) -> tuple[int | None, float]:
    """The namesake to whom the article has given the bare name, and how sure that is; None when it tells nobody.

    Who is called by the bare name before a namesake comes up keeps it: papers go on to print the other one in full. Else it is
    who was named in full last before the bare name first stands, unless both were named in one breath ('Ann and Karl Lee'); one
    who comes in as a relative ('his daughter Ann Lee') gives way.
    """
    fulls = sorted(
        (place, owner)
        for place, owner in enumerate(entity_of)
        if owner in candidates and names[place].stop - names[place].first > 1
    )
    if not fulls:
        return None, UNDECIDED
    first_place, first = fulls[0]
    if is_relative(parse, names[first_place]):
        others = [place for place, owner in fulls if owner != first and not is_relative(parse, names[place])]
        text = folded(parse.text(names[number].first, names[number].stop))
        earlier = [name for name in names[:first_place] if folded(parse.text(name.first, name.stop)) == text]
        if len(earlier) >= MIN_EARLIER and not others:
            return None, BY_ORDER
    second_place = next((place for place, owner in fulls if owner != first), len(names))
    text = folded(parse.text(names[number].first, names[number].stop))
    bare = [
        place
        for place, name in enumerate(names)
        if name.label == "PERSON" and place > first_place and folded(parse.text(name.first, name.stop)) == text
    ]
    if any(place < second_place for place in bare):
        return first, ESTABLISHED
    before = [(place, owner) for place, owner in fulls if not bare or place < bare[0]]
    own = [(place, owner) for place, owner in before if not is_relative(parse, names[place])] or before
    last_place, last = own[-1]
    for place, owner in own[:-1]:
        if owner != last and parse.sentences[names[place].first] == parse.sentences[names[last_place].first]:
            return None, UNDECIDED
    return last, BY_ORDER


def is_relative(parse: Parse, name: Name) -> bool:
    """Whether the person comes in as somebody's relative: 'his daughter Ann Lee', 'Lee’s husband, former mayor Karl Lee'."""
    return any(parse.words[token].lower() in KIN for token in range(max(name.first - 5, 0), name.first))


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
    if given in UNISEX_NAMES:
        return None
    return None if (given in MALE_NAMES) == (given in FEMALE_NAMES) else "male" if given in MALE_NAMES else "female"


_COMPLEMENT = re.compile(r"\b(?:for|of|by|to|at|in|with|from|on|whose)\b")


def person_gender(parse: Parse, entity: Entity, names: Iterable[Name]) -> str | None:
    """'male', 'female' or None: by honorific, by a role's noun ('spokeswoman'), by given name."""
    for name in names:
        gender = honorific_gender(parse, name)
        if gender:
            return gender
    for role in entity.roles:
        # Of 'ambassador for women and girls' the first noun phrase tells.
        words = set(re.findall(r"\w+", _COMPLEMENT.split(role.lower())[0]))
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
        key = (name.label, normalize_name(parse.text(name.first, name.stop)))
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
    text = parse.text(name.first, name.stop)
    if number == 0 or not text.isupper() or name.first < 2 or parse.words[name.first - 1] != "(":
        return None
    before = names[number - 1]
    is_short = initials(parse.words[before.first : before.stop]) == text.replace(".", "")
    return number - 1 if before.stop == name.first - 1 and is_short else None


def fullest_name(parse: Parse, names: list[Name]) -> str:
    """The longest form of the names by words, the first printed among equals; line ends and runs of blanks made one blank.

    A person's form that begins with no known given name or initial gives way to a shorter one of two words or more that it ends
    with and that begins with one, or is printed more often while the longer one begins its sentence: 'Imagine Ann Lee' to
    'Ann Lee'.
    """
    best = max(
        names,
        key=lambda name: (
            len(name_words(parse, name)),
            parse.words[name.first][0].isalpha(),
            name.stop - name.first,
            -name.first,
        ),
    )
    printed = Counter(tuple(parse.words[name.first : name.stop]) for name in names)
    for name in names:
        words, longest = tuple(parse.words[name.first : name.stop]), tuple(parse.words[best.first : best.stop])
        is_end = 1 < len(words) < len(longest) and longest[-len(words) :] == words and not is_particle(words[0])
        if name.label != "PERSON" or not is_end or _begins_as_person(parse, best):
            continue
        is_more = printed[words] > printed[longest]
        is_known = _begins_as_person(parse, name) and (is_more or printed[words] * 3 >= printed[longest])
        if is_known or (is_more and begins_sentence(parse, best.first)):
            best = name
    full = with_both_marks(" ".join(parse.text(best.first, best.stop).split()))
    # 'TEO ODUYA struck twice. … Oduya said'.
    is_shouted = best.label == "PERSON" and full.isupper() and len(full) > MAX_INITIALS
    is_printed_plainly = is_shouted and not all(word.isupper() for words in printed for word in words)
    return full.title() if is_printed_plainly else full


def with_both_marks(name: str) -> str:
    """The name with both marks around its nickname, where one was forgotten.

    >>> with_both_marks('Robin E. "Bud Ashe'), with_both_marks("Robin E. Bud” Ashe"), with_both_marks('Robin "Bud" Ashe')
    ('Robin E. "Bud" Ashe', 'Robin E. “Bud” Ashe', 'Robin "Bud" Ashe')
    """
    marks = re.findall(r"[\"“”]", name)
    if len(marks) != 1:
        return name
    first, last = ('"', '"') if marks[0] == '"' else ("“", "”")
    return re.sub(r"[\"“]([\w.-]+)|([\w.-]+)[\"”]", lambda found: f"{first}{found[1] or found[2]}{last}", name)


def regnal_name(parse: Parse, names: list[Name], entity: Entity) -> str | None:
    """The name with its title, of whoever is never named otherwise: 'Pope Francis'; None for everybody else."""
    if entity.label != "PERSON":
        return None
    own = [names[number] for number in entity.names]
    if any(len(name_words(parse, name)) > 1 for name in own):
        return None
    for name in own:
        if (
            name.first
            and parse.words[name.first - 1] in _REGNAL_TITLES
            and parse.ends[name.first - 1] + 1 == parse.starts[name.first]
        ):
            return " ".join(parse.text(name.first - 1, name.stop).split())
    return None


def _begins_as_person(parse: Parse, name: Name) -> bool:
    word = parse.words[name.first]
    if name.stop - name.first == 1:
        return False
    return folded(word) in GIVEN_NAMES or re.fullmatch(r"(?:[A-Z]\.?)+", word) is not None
