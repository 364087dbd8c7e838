"""Who is meant by a name inside one article: surnames, given names and short forms to full names."""

from collections.abc import Sequence

from transforms.names.canonical import canonical_name
from transforms.names.entities import Entity, NamedEntities
from transforms.names.full_names import FullNames, folded, is_junior, name_words
from transforms.names.genders import person_gender
from transforms.names.namesakes import SURE, Question, choose_namesake
from transforms.names.namewords import Name, is_particle
from transforms.names.organizations import initials
from transforms.parsing.parse import Parse
from transforms.tables.entity_ids import normalize_name

NOBODY = -1
"""The owner of a name that has none yet."""


def identify(parse: Parse, names: list[Name]) -> NamedEntities:
    """The article's entities: every name put to one, each under its fullest name."""
    persons, sure_of = owners_of_persons(parse, names)
    owners = owners_of_others(parse, names, persons)
    numbers_of: dict[int, list[int]] = {}
    for number, owner in enumerate(owners):
        numbers_of.setdefault(owner, []).append(number)
    entities = [entity_of(parse, names, numbers_of[entity]) for entity in range(len(numbers_of))]
    at = {token: number for number, name in enumerate(names) for token in range(name.first, name.stop)}
    return NamedEntities(names, entities, owners, at, sure_of)


def entity_of(parse: Parse, names: Sequence[Name], numbers: Sequence[int]) -> Entity:
    """The entity whose names are those of these numbers."""
    own = [names[number] for number in numbers]
    label = own[0].label
    printed = (parse.printed[name.role_start : name.role_end] for name in own if name.role_start is not None)
    roles, full = tuple(dict.fromkeys(printed)), canonical_name(parse, label, own)
    return Entity(label, tuple(numbers), full, roles, person_gender(parse, own, roles, full) if label == "PERSON" else None)


def owners_of_persons(parse: Parse, names: Sequence[Name]) -> tuple[list[int], list[float]]:
    """For each name the person that it is put to, `NOBODY` for no person's, and how sure that is.

    Full names first, then surnames and given names to the full name that they are part of. 'Donald J. Trump' and 'Donald Trump'
    are one, and so are 'Sandra Lind' and 'Sandy Lind'; who is printed as 'Ann Lee Moore' may be 'Lee Moore' next. 'Karl Lind Jr.'
    is another one than 'Karl Lind'.
    """
    words_of = person_words(parse, names)
    owners, sure_of = [NOBODY] * len(names), [SURE] * len(names)
    full = FullNames(parse.language)
    for number in sorted(words_of, key=lambda number: (-len(words_of[number]), number)):
        if len(words_of[number]) > 1:
            owners[number] = full.place(words_of[number], is_junior(parse, names[number]))
    by_part, count = full.parts(), len(full.bearers)
    alone: dict[str, int] = {}
    for number, words in words_of.items():
        if owners[number] != NOBODY:
            continue
        candidates = by_part.get(words[-1], [])
        chosen = None
        if candidates:
            answer = choose_namesake(Question(parse, names, number, candidates, owners, full.bearers))
            chosen, sure_of[number] = answer.entity, answer.sure
        owners[number] = alone.setdefault(words[-1], count + len(alone)) if chosen is None else chosen
    return owners, sure_of


def person_words(parse: Parse, names: Sequence[Name]) -> dict[int, tuple[str, ...]]:
    """For each person's name, by number and in order, the words that identify it, as they are compared."""
    words_of = {
        number: tuple(map(folded, name_words(parse, name))) for number, name in enumerate(names) if name.label == "PERSON"
    }
    surnames = {words[-1] for words in words_of.values() if len(words) > 1}
    # 'De Brouwer', where 'Nils De Brouwer' is named; 'Van' of 'Van Jones' is a given name.
    return {
        number: (" ".join(words),) if len(words) == 2 and is_particle(parse, words[0]) and " ".join(words) in surnames else words
        for number, words in words_of.items()
    }


def owners_of_others(parse: Parse, names: Sequence[Name], persons: Sequence[int]) -> list[int]:
    """For each name its entity, with those of organizations, places and the rest behind the persons that are given.

    Alike are the same text, and an acronym printed behind its long form: 'Royal Canadian Mounted Police (RCMP)' are one
    organization all over the article.
    """
    owners, count = list(persons), max(persons, default=NOBODY) + 1
    known: dict[tuple[str, str], int] = {}
    for number, name in enumerate(names):
        if name.label == "PERSON":
            continue
        key = (name.label, normalize_name(parse.text(name.first, name.stop)))
        if key not in known:
            long_form = long_form_of(parse, names, number)
            is_one = long_form is not None and owners[long_form] != NOBODY and names[long_form].label == name.label
            known[key] = owners[long_form] if is_one and long_form is not None else count
            count += known[key] == count
        owners[number] = known[key]
    return owners


def long_form_of(parse: Parse, names: Sequence[Name], number: int) -> int | None:
    """The name that the acronym in brackets at `number` shortens, or None: 'Royal Canadian Mounted Police (RCMP)'."""
    name = names[number]
    text = parse.text(name.first, name.stop)
    if number == 0 or not text.isupper() or name.first < 2 or parse.words[name.first - 1] != "(":
        return None
    before = names[number - 1]
    is_short = initials(parse.words[before.first : before.stop]) == text.replace(".", "")
    return number - 1 if before.stop == name.first - 1 and is_short else None
