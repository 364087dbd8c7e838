"""Who is meant by a name inside one article: surnames, given names and short forms to full names."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from transforms.names.abbreviated import is_bracketed
from transforms.names.canonical import canonical_name
from transforms.names.entities import Entity, NamedEntities
from transforms.names.folding import folded
from transforms.names.full_names import FullNames, generation, name_words, sounded
from transforms.names.genders import person_gender
from transforms.names.namesakes import ESTABLISHED, SURE, Question, choose_namesake
from transforms.names.namewords import MAX_NAME_TOKENS, Name, is_hyphen, is_name_word, is_particle
from transforms.names.short_forms import same_forms
from transforms.parsing.parse import Parse
from transforms.tables.entity_ids import normalize_name

NOBODY = -1
"""The owner of a name that has none yet."""


def with_speaking_persons(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """The names, with persons for organizations and places that say something under a name of a person named in full.

    'Leopold Drake keeps bees. “They sting,” Leopold said': the model took 'Leopold' for an organization. A place or body that is
    well known stays what it is, and so does one whose longer name has a common word of the article: 'Patriot Coal', of coal.
    """
    known = parse.language.names
    common = {word for word in parse.words if word.islower()}
    full = [words for words in person_words(parse, names).values() if len(words) > 1 and common.isdisjoint(words)]
    borne, surnames = {word for words in full for word in words}, {words[-1] for words in full}
    speaking = {
        parse.words[name.first]
        for name in names
        if name.label != "PERSON"
        and name.stop - name.first == 1
        and folded(parse.words[name.first]) in borne
        and (
            (parse.words[name.first] not in known.known_places and parse.words[name.first] not in known.known_organizations)
            or is_surname_alone(parse, name, surnames)
        )
        and parse.is_subject(name.first)
        and parse.lemmas[parse.heads[name.first]].lower() in parse.language.words.speech_verbs
    }
    return [
        replace(name, label="PERSON") if name.stop - name.first == 1 and parse.words[name.first] in speaking else name
        for name in names
    ]


def is_surname_alone(parse: Parse, name: Name, surnames: Collection[str]) -> bool:
    """Whether a well-known place's name is somebody's surname in this article, and never where something is.

    'Giorgio Jackson came. “It is late,” Jackson said': not where 'in Jackson' stands, too.
    """
    word = parse.words[name.first]
    places = (token for token, other in enumerate(parse.words) if token and other == word)
    return folded(word) in surnames and not any(
        parse.words[token - 1].lower() in parse.language.words.place_prepositions for token in places
    )


@dataclass(frozen=True)
class FullForm:
    """A person's name in full, as it is printed beside the article's body, and the words that identify it."""

    printed: str
    words: tuple[str, ...]
    suffix: str


def identify(parse: Parse, names: list[Name], context: Sequence[FullForm] = ()) -> NamedEntities:
    """The article's entities: every name put to one, each under its fullest name.

    `context` are the persons named in full in what was taken off the body: headline, standfirst, caption.
    """
    names = with_speaking_persons(parse, names)
    persons, sure_of, forms = owners_of_persons(parse, names, context)
    owners = in_order(owners_of_others(parse, names, persons))
    numbers_of: dict[int, list[int]] = {}
    for number, owner in enumerate(owners):
        numbers_of.setdefault(owner, []).append(number)
    entities = [entity_of(parse, names, numbers_of[entity], forms.get(persons[numbers_of[entity][0]])) for entity in numbers_of]
    at = {token: number for number, name in enumerate(names) for token in range(name.first, name.stop)}
    return NamedEntities(names, entities, owners, at, sure_of)


def full_forms(context: Parse, names: Sequence[Name], surnames: Collection[str]) -> list[FullForm]:
    """The persons named in full in a text that stands beside an article: those found in it, and the bearers of `surnames`."""
    found = [*names, *(name for token in range(len(context)) for name in around_surname(context, token, surnames))]
    return [
        FullForm(canonical_name(context, "PERSON", [found[number]]), words, generation(context, found[number]))
        for number, words in person_words(context, found).items()
        if len(words) > 1
    ]


def around_surname(context: Parse, token: int, surnames: Collection[str]) -> Iterator[Name]:
    """The name in full that ends with a surname which the body uses alone, where it begins with a known given name.

    'Henri-Paul Tavel: Harbour must open', of an article that goes on with 'Tavel said'.
    """
    if folded(context.words[token]) not in surnames:
        return
    first = token
    while (
        first > 0
        and token - first < MAX_NAME_TOKENS
        and context.paragraphs[first - 1] == context.paragraphs[token]
        and (is_name_word(context, first - 1) or is_hyphen(context, first - 1))
    ):
        first -= 1
    given = (place for place in range(first, token) if folded(context.words[place]) in context.language.names.given_names)
    start = next(given, None)
    if start is not None:
        yield Name(start, token + 1, "PERSON", "around_surname")


def bare_surnames(parse: Parse, names: Sequence[Name]) -> frozenset[str]:
    """The names by which an article calls persons with one word."""
    return frozenset(words[0] for words in person_words(parse, names).values() if len(words) == 1)


def in_order(owners: Sequence[int]) -> list[int]:
    """The owners, numbered as they come."""
    places: dict[int, int] = {}
    return [places.setdefault(owner, len(places)) for owner in owners]


def entity_of(parse: Parse, names: Sequence[Name], numbers: Sequence[int], form: FullForm | None) -> Entity:
    """The entity whose names are those of these numbers; `form` is a person's name in full that stands beside the body."""
    own = [names[number] for number in numbers]
    label = own[0].label
    printed = (parse.printed[name.role_start : name.role_end] for name in own if name.role_start is not None)
    roles, full = tuple(dict.fromkeys(printed)), canonical_name(parse, label, own)
    if form is not None and label == "PERSON" and len(form.words) > max(len(name_words(parse, name)) for name in own):
        full = form.printed
    return Entity(label, tuple(numbers), full, roles, person_gender(parse, own, roles, full) if label == "PERSON" else None)


def owners_of_persons(
    parse: Parse, names: Sequence[Name], context: Sequence[FullForm]
) -> tuple[list[int], list[float], dict[int, FullForm]]:
    """For each name its person, `NOBODY` for no person's, and how sure that is; and the persons' forms in `context`.

    Full names first, then surnames and given names to the full name that they are part of. 'Donald J. Trump' and 'Donald Trump'
    are one, and so are 'Sandra Lind' and 'Sandy Lind'; who is printed as 'Ann Lee Moore' may be 'Lee Moore' next. 'Karl Lind Jr.'
    is another one than 'Karl Lind'.
    """
    words_of = person_words(parse, names)
    owners, sure_of = [NOBODY] * len(names), [SURE] * len(names)
    full = FullNames(parse.language)
    for number in sorted(words_of, key=lambda number: (-len(words_of[number]), number)):
        if len(words_of[number]) > 1:
            owners[number] = full.place(words_of[number], generation(parse, names[number]))
    forms: dict[int, FullForm] = {}
    for form in sorted(context, key=lambda form: -len(form.words)):
        forms.setdefault(full.place(form.words, form.suffix), form)
    by_part, count = full.parts(), len(full.bearers)
    alone: dict[str, int] = {}
    initials = initials_of_persons(parse, names, owners)
    for number, words in words_of.items():
        if owners[number] != NOBODY:
            continue
        if words[-1] in initials:
            owners[number] = initials[words[-1]]
            continue
        candidates = by_part.get(words[-1]) or by_part.get(sounded(words[-1]), [])
        chosen = None
        misprinted = [] if candidates or len(words) > 1 else full.misprinted(words[-1])
        if misprinted:
            chosen, sure_of[number] = misprinted[0], ESTABLISHED
        if candidates:
            answer = choose_namesake(Question(parse, names, number, candidates, owners, full.bearers, full.suffixes))
            chosen, sure_of[number] = answer.entity, answer.sure
        # 'Al Rahbi' and 'al-Rahbi' are one.
        sound = sounded(words[-1])
        owners[number] = alone.setdefault(sound, count + len(alone)) if chosen is None else chosen
    return owners, sure_of, forms


def initials_of_persons(parse: Parse, names: Sequence[Name], owners: Sequence[int]) -> dict[str, int]:
    """The persons by the initials that stand behind their full names in brackets: 'Aldo Marín López (AML)'."""
    found: dict[str, int] = {}
    for number, (full, short) in enumerate(pairwise(names)):
        is_short = short.label == "PERSON" and short.stop - short.first == 1
        if is_short and owners[number] != NOBODY and is_bracketed(parse, full, parse.words[short.first]):
            found.setdefault(folded(parse.words[short.first]), owners[number])
    return found


def person_words(parse: Parse, names: Sequence[Name]) -> dict[int, tuple[str, ...]]:
    """For each person's name, by number and in order, the words that identify it, as they are compared."""
    words_of = {
        number: with_particles(parse, tuple(map(folded, name_words(parse, name))))
        for number, name in enumerate(names)
        if name.label == "PERSON"
    }
    surnames = {word for words in words_of.values() if len(words) > 1 for word in words[1:]}
    # 'De Brouwer', where 'Nils De Brouwer' is named; 'Van' of 'Van Jones' is a given name.
    return {
        number: (" ".join(words),) if is_particle(parse, words[0]) and " ".join(words) in surnames else words
        for number, words in words_of.items()
    }


def with_particles(parse: Parse, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name, particles within it joined to the word that they lead to.

    'hernán', 'del águila' and 'ríos' of 'Hernán Del Águila Ríos', who may be 'Del Águila' next.
    """
    found: list[str] = []
    leading: list[str] = []
    for place, word in enumerate(words):
        if 0 < place < len(words) - 1 and is_particle(parse, word):
            leading.append(word)
        else:
            found.append(" ".join([*leading, word]))
            leading.clear()
    return tuple(found)


def owners_of_others(parse: Parse, names: Sequence[Name], persons: Sequence[int]) -> list[int]:
    """For each name its entity, with those of organizations, places and the rest behind the persons that are given.

    Alike are the same text, and a short form and the long one that it means: 'the Royal Harbour Police Service (RHPS)' and 'the
    RHPS' are one organization all over the article.
    """
    owners, count = list(persons), max(persons, default=NOBODY) + 1
    meant = same_forms(parse, names)
    known: dict[tuple[str, str], int] = {}
    for number, name in enumerate(names):
        if name.label != "PERSON":
            form = (name.label, normalize_name(parse.text(name.first, name.stop)))
            owners[number] = known.setdefault(meant.get(form, form), count + len(known))
    return owners
