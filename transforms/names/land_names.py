"""Places that the model has missed, by a noun for land in the name or right behind it: 'Central Region', 'Iceme village'."""

from transforms.languages.scheme import Form
from transforms.names.headlines import headline_tokens
from transforms.names.namewords import Name, begins_sentence, is_name_word, is_title, joined, name_goes_on, word_before
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

MAX_LAND_TOKENS = 3
"""Words of a place's name before its noun: 'Upper West Akim'."""


def find_land_names(parse: Parse, names: list[Name]) -> list[Name]:
    """Names of places that a noun for land ends or follows, where nothing is named yet.

    A people, a body's field and what begins its sentence may be common words: not 'Maasai villages', 'Family village'.
    """
    taken = {token for name in names for token in range(name.first, name.stop)}
    naming, headline = parse.language.naming, headline_tokens(parse)
    leads = parse.language.words.place_prepositions | naming.definite | naming.town_prepositions
    found = []
    for noun in parse.places_of(naming.lands):
        is_capital = parse.words[noun][:1].isupper()
        first = noun
        while first and noun - first < MAX_LAND_TOKENS and _is_of_land(parse, first - 1):
            first -= 1
        stop = noun + 1 if is_capital else noun
        if first == noun or headline[noun] or not taken.isdisjoint(range(first, noun + 1)):
            continue
        is_begun = begins_sentence(parse, first) or (first and is_title(parse, first - 1) and joined(parse, first - 1, first))
        goes_on = is_capital and name_goes_on(parse, stop)
        if not is_begun and not goes_on and word_before(parse, first) in leads:
            is_natural = parse.words[noun].lower() in naming.natural_lands
            found.append(Name(first, stop, "LOC" if is_natural else "GPE", Method.PLACE))
    return found


def _is_of_land(parse: Parse, token: int) -> bool:
    """Whether the word may be of a place's name: a capital, read as a name, tied to the next, no people and no common word."""
    word = parse.words[token]
    if not (is_name_word(parse, token) and joined(parse, token, token + 1)) or parse.forms[token] is not Form.NAME:
        return False
    is_other = word in parse.language.names.known_groups or word.isupper() or word.lower() in parse.language.naming.not_of_lands
    return not is_other and word.lower() not in parse.language.words.org_heads
