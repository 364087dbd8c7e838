"""Persons whose names look like small words of the language: 'Party chief To Lam', 'Vice Premier He Lifeng', 'Khin Than Nwe'."""

from transforms.names.headlines import headline_tokens
from transforms.names.namewords import (
    MAX_NAME_TOKENS,
    Name,
    begins_sentence,
    is_title,
    joined,
    name_goes_on,
    name_leads_up,
    name_run,
)
from transforms.names.personnouns import is_person_noun
from transforms.names.whole import extended
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method


def find_small_worded(parse: Parse, names: list[Name]) -> list[Name]:
    """The persons behind a title, or inside whose names such a word stands, each time that they are named in full."""
    small = parse.language.naming.small_names
    places = [token for token in parse.places_of(small.keys()) if parse.words[token].istitle()]
    if not places:
        return []
    headline, found = headline_tokens(parse), set[tuple[int, int]]()
    persons = {name.stop for name in names if name.label == "PERSON"}
    for token in places:
        first = None if headline[token] or begins_sentence(parse, token) else _begin(parse, token, persons)
        if first is None or not _leads_on(parse, token):
            continue
        stop = name_run(parse, token + 1, min(token + 1 + MAX_NAME_TOKENS, len(parse)))
        last = parse.words[stop - 1].lower()
        if stop > token + 1 and last not in parse.language.words.org_heads:
            found.add((first, extended(parse, Name(first, stop, "PERSON", Method.TITLE)).stop))
    full = {tuple(parse.words[first:stop]) for first, stop in found}
    for words in full:
        for token in parse.places_by_word.get(words[0].lower(), ()):
            if tuple(parse.words[token : token + len(words)]) == words:
                found.add((token, token + len(words)))
    wider = {span for span in found for name in names if name.first < span[0] and name.stop >= span[1]}
    return [Name(*span, "PERSON", Method.TITLE) for span in sorted(found - wider)]


def _begin(parse: Parse, token: int, persons: set[int]) -> int | None:
    """Where the name begins that the word stands in: at the word behind a title, before it inside a name; None elsewhere.

    `persons` are the ends of persons' names: of 'Khin Than Nwe' a first word was found, of 'More Important Than Ever' none.
    """
    if not joined(parse, token - 1, token):
        return None
    if is_title(parse, token - 1) or is_person_noun(parse, token - 1):
        return token
    first = token
    is_inner = token in persons and parse.language.naming.small_names[parse.words[token].lower()]
    while is_inner and name_leads_up(parse, first):
        if is_title(parse, first - 1) or is_person_noun(parse, first - 1):
            break
        first -= 1
    return first if first < token else None


def _leads_on(parse: Parse, token: int) -> bool:
    """Whether a word of a name stands right behind, no day nor title."""
    return name_goes_on(parse, token + 1) and not is_title(parse, token + 1)
