"""Whether a person is spoken of as a man or as a woman: by honorific, by a noun in a role, by given name."""

import re
from collections.abc import Iterable

from transforms.languages.language import Language
from transforms.names.folding import folded
from transforms.names.namewords import Name
from transforms.parsing.parse import Parse

MALE, FEMALE, NEUTRAL = "male", "female", "neutral"
"""Neutral is who is called 'they'."""


def honorific_gender(parse: Parse, name: Name) -> str | None:
    """'male' or 'female' by the honorific before the name; None without one: 'Mrs. Lind' → 'female'."""
    before = name.first - 1
    if before >= 0 and parse.words[before] == ".":
        before -= 1
    if before < 0:
        return None
    word, words = parse.words[before].lower().rstrip("."), parse.language.words
    return MALE if word in words.male_honorifics else FEMALE if word in words.female_honorifics else None


def is_honorific(parse: Parse, token: int) -> bool:
    """Whether the word is a title of courtesy, in whatever letters and with its stop or without: 'Mr.', 'MS', 'Hon'."""
    return parse.words[token].lower().rstrip(".") in parse.language.words.honorifics


def gender_of_given(given: str, language: Language) -> str | None:
    """'male' or 'female' for a given name that only one of them commonly has; None otherwise."""
    given, names = folded(given), language.names
    if given in names.unisex_names:
        return None
    is_male, is_female = given in names.male_names, given in names.female_names
    return None if is_male == is_female else MALE if is_male else FEMALE


def gender_of_descent(full_name: str, language: Language) -> str | None:
    """'male' or 'female' by whose child or mother the name says somebody is: 'Ali bin Omar', 'Siti binti Osman', 'Um Khaled'.

    Also of 'Anna Petrovna Orlova'.
    """
    names, words = language.names, full_name.lower().split()
    if names.male_particles.intersection(words[1:]) or words[0] in names.fathers:
        return MALE
    if words[0] in names.mothers:
        return FEMALE
    is_female = names.female_particles.intersection(words[1:]) or any(
        folded(word).endswith(names.female_endings) for word in words[1:]
    )
    return FEMALE if is_female else None


def role_gender(role: str, language: Language) -> str | None:
    """'male' or 'female' by the role's own noun: 'spokeswoman for the men of the port' → 'female'."""
    words, own = language.words, set()
    for word in re.findall(r"\w+", role.lower()):
        # Of 'ambassador for women and girls' the first noun phrase tells.
        if word in words.complement_openers:
            break
        own.add(word)
    return MALE if own & words.male_nouns else FEMALE if own & words.female_nouns else None


def person_gender(parse: Parse, names: Iterable[Name], roles: Iterable[str], full_name: str) -> str | None:
    """'male', 'female' or None: by honorific, by a role's noun ('spokeswoman'), by descent ('binti'), by given name.

    Honorifics of both sexes tell nothing: 'Mr. and Mrs. Lind … Mr. Lind'.
    """
    honorifics = {honorific_gender(parse, name) for name in names} - {None}
    told = (
        *(honorifics if len(honorifics) == 1 else ()),
        *(role_gender(role, parse.language) for role in roles),
        gender_of_descent(full_name, parse.language),
        gender_of_given(full_name.split()[0], parse.language),
    )
    return next((gender for gender in told if gender), None)
