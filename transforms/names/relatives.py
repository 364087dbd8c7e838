"""Who comes in as somebody's relative: 'his daughter Ann Lee', 'her husband, Karl,'."""

from transforms.names.genders import role_gender
from transforms.names.namewords import Name, is_title
from transforms.parsing.parse import Parse

MIN_KIN_TOKENS = 3
"""Tokens of 'her husband,'."""

RELATIVE_DISTANCE = 5
"""Tokens before a name among which 'his daughter' stands: the longest apposition's."""


def is_relative(parse: Parse, name: Name) -> bool:
    """Whether the person comes in as somebody's relative: 'his daughter Ann Lee', 'Lee’s husband, former mayor Karl Lee'."""
    kin = parse.language.words.kin
    return any(parse.words[token].lower() in kin for token in range(max(name.first - RELATIVE_DISTANCE, 0), name.first))


def stands_beside_kin(parse: Parse, name: Name) -> bool:
    """Whether a noun for a relative, a comma and at most a title stand right before the name: 'Their father, Chief Lee'."""
    first, words = name.first - (name.first > 0 and is_title(parse, name.first - 1)), parse.language.words
    return first > 1 and parse.words[first - 1] == "," and parse.words[first - 2].lower() in words.kin - words.companions


def is_of_other_sex(parse: Parse, name: Name) -> bool:
    """Whether the relative right before the name and whose that is are a man and a woman: 'her husband, Karl'."""
    if name.first < MIN_KIN_TOKENS or parse.words[name.first - 1] != ",":
        return False
    owner = parse.language.words.person_pronouns.get(parse.words[name.first - MIN_KIN_TOKENS].lower())
    own = role_gender(parse.words[name.first - 2], parse.language)
    return owner is not None and own is not None and owner != own
