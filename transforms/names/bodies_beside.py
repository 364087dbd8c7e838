"""Where a body's name parts from what stands right beside it: another body, a noun for what it is."""

from transforms.names.namewords import Name, begins_sentence, joined
from transforms.parsing.parse import Parse

MIN_SECOND = 3
"""Words of a second body's name at least, its form of law among them: 'Straits Dredging Ltd'."""

MIN_DESCRIBED = 2
"""Words of a body's name before which a noun for what it is may stand at a sentence's beginning."""


def is_of_two(parse: Parse, stop: int, cover: Name) -> bool:
    """Whether the model has made one name of two bodies: 'Harbour Workers' Union and Straits Dredging Ltd'."""
    words = parse.language.words
    # 'Leal Communications and Informatics Ltd' is one.
    if not cover.first < stop < cover.stop - MIN_SECOND:
        return False
    is_joined = parse.words[stop].lower() in parse.language.naming.conjunctions
    is_headed = parse.words[stop - 1].lower() in words.org_heads
    return is_joined and is_headed and parse.words[cover.stop - 1].lower().rstrip(".") in words.company_forms


def is_described(parse: Parse, first: int, stop: int) -> bool:
    """Whether a noun for what the body is begins the sentence before its name: 'Lender Solid Trust Bank'."""
    is_first = stop - first > MIN_DESCRIBED and begins_sentence(parse, first)
    heads = parse.language.words.body_nouns.get(parse.words[first].lower(), frozenset())
    return is_first and parse.words[stop - 1].lower() in heads


def with_legal_form(parse: Parse, stop: int, end: int) -> int:
    """One past the legal forms that follow a body's head before `end`, or in capitals: 'AS', of 'Halvard Shipyard AS'."""
    forms = parse.language.words.legal_forms
    while stop < len(parse) and joined(parse, stop - 1, stop) and parse.words[stop].lower().rstrip(".") in forms:
        if not (parse.words[stop].isupper() or (stop < end and parse.words[stop][:1].isupper())):
            break
        stop += 1
    return stop
