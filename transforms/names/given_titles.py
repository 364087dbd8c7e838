"""Titles that are given names too: 'Dean'."""

from transforms.parsing.parse import Parse


def is_given_here(parse: Parse, token: int) -> bool:
    """Whether a title that is a given name too is one: 'Dean Lind won', of an article in which nobody is 'the dean' or 'Dean of'.

    Before a given name it is a title: 'Dean Ada Lind'.
    """
    words, lower = parse.words, parse.words[token].lower()
    if words[token + 1].lower() in parse.language.names.given_names:
        return False
    naming, articles = parse.language.naming, parse.language.words.determiners
    for place in parse.places_of({lower}):
        behind = words[place + 1].lower() if place + 1 < len(parse) else ""
        is_office = words[place].islower() or behind in naming.of or (place > 0 and words[place - 1].lower() in articles)
        if is_office:
            return False
    return True
