"""Nouns for one person, known or by their looks."""

from transforms.names.namewords import is_name_word
from transforms.parsing.parse import Parse

TOKENS_OF_AGE = 5
"""Of '71-year-old'."""


def is_person_noun(parse: Parse, token: int) -> bool:
    """Whether the token is a noun for one person: 'minister', 'brother', 'cobbler', 'postmistress', an office's letters: 'IGP'.

    A noun that stands in no list is taken for one by its ending, unless it is known to be a thing: 'engineer', but not 'letter'.
    """
    words = parse.language.words
    lemma = parse.lemmas[token].lower().rstrip(".")
    word = parse.words[token].lower().rstrip(".")
    if word in words.persons or lemma in words.persons or (word in words.title_letters and parse.words[token].isupper()):
        return True
    if parse.poses[token] not in ("NOUN", "PROPN") or parse.is_plural(token) or len(word) < 5 or word in words.not_people:
        return False
    names = parse.language.names
    stands_before_name = token + 1 < len(parse) and is_name_word(parse, token + 1)
    looks_like_one = word.endswith(names.people_endings) and not word.endswith(names.thing_endings)
    return (parse.words[token].islower() or stands_before_name) and looks_like_one


def is_no_one(parse: Parse, token: int) -> bool:
    """Whether the token is no noun for one person: 'transport', 'farmers'."""
    return parse.is_plural(token) or not is_person_noun(parse, token)


def is_age(parse: Parse, token: int) -> bool:
    """Whether the token ends an age that stands for somebody: 'old' of 'the 71-year-old recalled'."""
    units = parse.language.words.age_units
    is_tied = token > 1 and parse.words[token - 1] == "-" and parse.words[token - 2].lower() in units
    return is_tied and parse.words[token].lower() in units
