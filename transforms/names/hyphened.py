"""Words that a hyphen ties inside the names of bodies: 'Co-operative', 'Quaid-i-Azam'."""

from transforms.names.namewords import is_hyphen
from transforms.parsing.parse import Parse

HYPHENED_TOKENS = 3
"""Tokens of 'co-operative'."""


def hyphened_word(parse: Parse, first: int, last: int) -> str:
    """The word that ends with the token in lower case, whole where a hyphen ties it: 'co-operative'; nothing before `first`."""
    is_tied = last - 2 >= first and is_hyphen(parse, last - 1) and parse.words[last - 1] in ("-", "–")
    word = parse.words[last].lower()
    return f"{parse.words[last - 2].lower()}-{word}" if is_tied else word


def is_tied_inside(parse: Parse, token: int) -> bool:
    """Whether a hyphen ties the word to one that a body's name has: 'operative' of 'Co-operative', 'i' of 'Quaid-i-Azam'.

    Not 'based' of 'Corran-based Harbour Union'.
    """
    naming = parse.language.naming
    if token < 2 or parse.words[token - 1] not in ("-", "–") or not is_hyphen(parse, token - 1):
        return False
    return parse.words[token - 2].lower() in naming.prefixes or parse.words[token].lower() in naming.links
