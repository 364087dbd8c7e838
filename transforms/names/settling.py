"""Labels made consistent over the article: what a name is called in one place tells what it is in another."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from transforms.languages.scheme import Relation
from transforms.names.headlines import plain_words
from transforms.names.hyphened import HYPHENED_TOKENS, hyphened_word
from transforms.names.labels import is_known
from transforms.names.lands import MISTAKEN, stands_as_land
from transforms.names.namewords import Name, is_land_or_people, is_name_word, is_particle, surname_start, word_before
from transforms.names.organizations import (
    initials,
    is_acronym,
    is_known_organization,
    is_platform_use,
)
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

MIN_INNER_LETTERS = 5
"""Letters that a word inside a body's name has more than which stands for it alone."""

_MISTAKEN_FULL = frozenset({"ORG", "GPE", "WORK_OF_ART", "PRODUCT"})
_MISTAKABLE = frozenset({"ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "LOC", "FAC", "PERSON", "EVENT", "LAW"})
_LISTED = frozenset({"ORG", "GPE", "PRODUCT", "NORP", "WORK_OF_ART"})


def join_listed_persons(parse: Parse, names: list[Name]) -> list[Name]:
    """The names, two words in a list of persons made a person: 'Opal Dey, Alicia Lund and Patrisse Quill', whatever the last is
    taken for; and who says something is no place: 'Sweeny said'.
    """
    joined: list[Name] = []
    for name in names:
        text = parse.text(name.first, name.stop)
        is_open = name.label in _LISTED and not is_known(parse, text) and text not in parse.language.names.known_others
        before = joined[-1] if joined else None
        if is_open and (_says(parse, name) or (_is_behind_person(parse, before, name) and _looks_full(parse, name))):
            name = replace(name, label="PERSON")
        joined.append(name)
    return joined


def _looks_full(parse: Parse, name: Name) -> bool:
    """Whether the name is two plain words, of which the last heads nothing: 'Patrisse Quill', not 'Quill Falls'."""
    words, lists = parse.words[name.first : name.stop], parse.language.words
    if len(words) != 2 or not all(word.isalpha() and is_name_word(parse, name.first + n) for n, word in enumerate(words)):
        return False
    heads = (lists.org_heads, lists.fac_heads, lists.place_heads, lists.event_heads, lists.law_heads)
    return words[-1] not in parse.language.names.known_groups and not any(words[-1].lower() in some for some in heads)


def _is_behind_person(parse: Parse, before: Name | None, name: Name) -> bool:
    """Whether 'and' ties the name to a person's full name before it."""
    if before is None or before.label != "PERSON" or before.stop - before.first < 2:
        return False
    joint = parse.body[parse.ends[before.stop - 1] : parse.starts[name.first]].strip().removeprefix(",").strip()
    return joint in parse.language.naming.listing


def _says(parse: Parse, name: Name) -> bool:
    """Whether what is taken for a place says something."""
    word = parse.words[name.first]
    if name.label != "GPE" or name.stop - name.first > 1 or not word.isalpha() or word.isupper():
        return False
    verb = parse.words[parse.heads[name.first]].lower()
    return parse.relations[name.first] == Relation.SUBJECT and verb in parse.language.naming.saying


@dataclass(frozen=True)
class Namings:
    """What the article's namings, taken together, tell of a text.

    `votes` are the labels that a text has, `in_places` how many of its namings stand where places stand. `surnames` are texts
    that somebody's full name ends with, or that a title shows to be a person; `alone` those that stand alone for a person;
    `short_forms` what organizations are called for short, `inner_forms` by a word inside their names, `without_form` by their
    names without 'Ltd'; `bodies` texts that evidence shows to be organizations; `lands` texts that a noun for
    land says to be places.
    """

    votes: dict[str, Counter[str]]
    in_places: dict[str, float]
    surnames: set[str]
    alone: set[str]
    short_forms: set[str]
    inner_forms: set[str]
    without_form: set[str]
    bodies: set[str]
    lands: set[str]


def read_namings(parse: Parse, names: list[Name]) -> Namings:
    """What the namings tell."""
    prepositions, either = parse.language.words.place_prepositions, parse.language.naming.place_or_person_prepositions
    votes: dict[str, Counter[str]] = {}
    places: dict[str, list[bool]] = {}
    for name in names:
        text = parse.text(name.first, name.stop)
        votes.setdefault(text, Counter())[name.label] += 1
        before = word_before(parse, name.first)
        places.setdefault(text, []).append(before in prepositions or (before in either and name.label == "PERSON"))
    return Namings(
        votes=votes,
        in_places={text: sum(flags) / len(flags) for text, flags in places.items()},
        surnames={
            parse.text(surname_start(parse, name.first, name.stop), name.stop)
            for name in names
            if name.label == "PERSON" and (name.stop - name.first > 1 or name.method in (Method.TITLE, Method.EVIDENT))
        },
        alone={text for text, labels in votes.items() if " " not in text and labels.most_common(1)[0][0] == "PERSON"},
        short_forms=_short_forms(parse, names),
        without_form={form for name in names if name.label == "ORG" and (form := _without_legal_form(parse, name)) is not None},
        inner_forms={form for name in names if name.label == "ORG" and (form := _behind_lead(parse, name)) is not None},
        bodies={parse.text(name.first, name.stop) for name in names if name.label == "ORG" and name.method == Method.EVIDENT},
        lands={parse.text(name.first, name.stop) for name in names if stands_as_land(parse, name)},
    )


def settle_labels(parse: Parse, names: list[Name]) -> list[Name]:
    """The same string gets the same label all over the article: by the first of `SETTLEMENTS`, else its most frequent one."""
    namings = read_namings(parse, names)
    settled = []
    for name in names:
        text = parse.text(name.first, name.stop)
        common = namings.votes[text].most_common(1)[0][0]
        label = next((label for rule in SETTLEMENTS if (label := rule(parse, name, common, namings)) is not None), common)
        settled.append(name if label == name.label else replace(name, label=label))
    return settled


Settlement = Callable[[Parse, Name, str, Namings], str | None]
"""A rule that gives a name's label, or None; the third argument is the label that its text has most often."""


def as_used(parse: Parse, name: Name, _common: str, _namings: Namings) -> str | None:
    """'On Twitter' is a platform here, whatever 'Twitter' is elsewhere; a well-known law stays one."""
    text = parse.text(name.first, name.stop)
    is_platform = name.label == "PRODUCT" and is_platform_use(parse, name)
    return name.label if is_platform or parse.language.names.known_others.get(text) == name.label else None


def before_land_noun(parse: Parse, name: Name, common: str, namings: Namings) -> str | None:
    """'Senneck' is a place where 'the Senneck district' is one; a well-known company is one there alone: 'the Amazon basin'."""
    text = parse.text(name.first, name.stop)
    if text not in namings.lands:
        return None
    is_open = text not in namings.surnames and common in MISTAKEN
    return "GPE" if stands_as_land(parse, name) or (is_open and not is_known_organization(parse, text)) else None


def surname_of_somebody(parse: Parse, name: Name, common: str, namings: Namings) -> str | None:
    """'Casey' is a person, whatever the model calls it, once 'Sean Casey' is one; a well-known place that is mostly one stays."""
    text = parse.text(name.first, name.stop)
    if text not in namings.surnames or common not in _MISTAKABLE:
        return None
    return None if common == "GPE" and is_known_place(parse, text) else "PERSON"


def evident_body(parse: Parse, name: Name, common: str, namings: Namings) -> str | None:
    """'Blaavind' is a company where 'Shares in Blaavind fell', whatever the model takes it for elsewhere."""
    return "ORG" if parse.text(name.first, name.stop) in namings.bodies and common in _MISTAKABLE else None


def famous_surname(parse: Parse, name: Name, common: str, _namings: Namings) -> str | None:
    """'Trump' alone is a person."""
    text = parse.text(name.first, name.stop)
    is_open = text in parse.language.names.famous_surnames and common in ("ORG", "GPE", "PRODUCT", "FAC")
    return "PERSON" if is_open and not is_known(parse, text) else None


def full_name_of_somebody(parse: Parse, name: Name, common: str, namings: Namings) -> str | None:
    """'Rufus Amberley' is a person once 'Amberley' is one."""
    if common not in _MISTAKEN_FULL or _is_headed(parse, name):
        return None
    start = surname_start(parse, name.first, name.stop)
    words = [word for word in parse.words[name.first : start] if not word.isspace()]
    are_name_words = all(word.isalpha() and (word[0].isupper() or is_particle(parse, word)) for word in words)
    is_full = 1 <= len(words) <= 2 and are_name_words and parse.text(start, name.stop) in namings.alone
    return "PERSON" if is_full else None


def short_for_organization(parse: Parse, name: Name, common: str, namings: Namings) -> str | None:
    """'Kantar' is an organization where 'Kantar Media' is one; not the person or the day that it is named after."""
    text = parse.text(name.first, name.stop)
    is_inner = common == "PERSON" and text in namings.inner_forms
    if not (is_inner or text in namings.short_forms) or is_known_place(parse, text):
        return None
    is_open = common not in ("PERSON", "NORP", "LAW", "EVENT")
    is_open |= common == "PERSON" and text in namings.without_form
    is_word = name.stop - name.first == 1 and text.lower() not in parse.language.names.given_names
    return "ORG" if is_open or is_word else None


def known_as_place(parse: Parse, name: Name, common: str, _namings: Namings) -> str | None:
    """'Mexico City Hall': 'Mexico' is a place, whatever the model takes it for."""
    text = parse.text(name.first, name.stop)
    is_open = common in ("ORG", "LOC", "FAC", "PRODUCT") and is_known_place(parse, text)
    return "GPE" if is_open and not is_known_organization(parse, text) else None


def place_by_use(parse: Parse, name: Name, common: str, namings: Namings) -> str | None:
    """'Veld', an organization, is a place when it mostly stands behind 'in', a person when it always does."""
    words, text = parse.words[name.first : name.stop], parse.text(name.first, name.stop)
    if _is_headed(parse, name) or text.isupper():
        return None
    if len(words) > 1 and words[-1].lower() in parse.language.words.place_heads and common in ("PERSON", "ORG", "LOC"):
        return "GPE"
    share = namings.in_places[text]
    if common == "PERSON":
        is_place = share == 1 and len(words) <= 2 and words[0].lower() not in parse.language.names.given_names
        return "GPE" if is_place else None
    # 'In New Fadama' is no building.
    is_open = common == "ORG" or (common == "FAC" and words[-1].lower() not in parse.language.words.fac_heads)
    return "GPE" if is_open and share >= 0.5 else None


SETTLEMENTS: tuple[Settlement, ...] = (
    as_used,
    before_land_noun,
    surname_of_somebody,
    famous_surname,
    full_name_of_somebody,
    evident_body,
    short_for_organization,
    known_as_place,
    place_by_use,
)
"""How it is used here goes first, then who is named in full, then what it is short for, then where it stands."""


def _is_headed(parse: Parse, name: Name) -> bool:
    """Whether the name is an organization by its last word, or generally known for one."""
    is_org = parse.words[name.stop - 1].lower() in parse.language.words.org_heads
    return is_org or is_known_organization(parse, parse.text(name.first, name.stop))


def _without_legal_form(parse: Parse, name: Name) -> str | None:
    """'Erdenet Khuder', of 'Erdenet Khuder LLC'."""
    stop = name.stop
    while stop > name.first:
        word = hyphened_word(parse, name.first, stop - 1)
        if word.rstrip(".") not in parse.language.words.legal_forms:
            break
        stop -= 1 if word == parse.words[stop - 1].lower() else HYPHENED_TOKENS
    return parse.text(name.first, stop) if name.first < stop < name.stop else None


def _behind_lead(parse: Parse, name: Name) -> str | None:
    """The word behind a land's name or a plain word that leads a body's: 'Brookside', of 'New Brookside Creameries'."""
    lists, naming = parse.language.words, parse.language.naming
    words = parse.words[name.first : name.stop]
    if words[-1].lower() in naming.named_after_persons:
        return None
    for place, word in enumerate(words[:-1]):
        lower = word.lower()
        if is_land_or_people(parse, word) or lower in naming.body_leads:
            continue
        is_name = place > 0 and word.istitle() and len(word) > MIN_INNER_LETTERS and word not in lists.common_capitals
        is_known = lower in lists.org_heads or lower in lists.titles or lower in plain_words(parse)
        return word if is_name and not is_known else None
    return None


def _short_forms(parse: Parse, names: list[Name]) -> set[str]:
    """What organizations of the article are called for short: 'Kantar' of 'Kantar Media', 'CRB' of 'Corran River Board'."""
    forms = set()
    lists = parse.language.names
    for name in names:
        words = parse.words[name.first : name.stop]
        if name.label != "ORG" or len(words) < 2 or is_acronym(parse.text(name.first, name.stop)):
            continue
        if words[-1].lower() in parse.language.naming.named_after_persons:
            continue
        for length in range(1, len(words)):
            short = parse.text(name.first, name.first + length)
            is_other = short in lists.known_groups or short in lists.known_others
            if len(short) > 3 and words[length - 1][:1].isupper() and not is_other:
                forms.add(short)
        capitals = initials(words)
        if len(capitals) > 2:
            forms.add(capitals)
    return forms
