"""Organizations by what is told of them behind a comma: 'Halyard, a shipping firm, said'."""

from collections.abc import Iterator

from transforms.names.appositions import apposition_before
from transforms.names.headlines import headline_tokens
from transforms.names.namewords import MAX_NAME_TOKENS, Name, joined, name_leads_up, name_run, name_word_places, word_at
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

MAX_TO_BODY = 8
"""Tokens of 'an Accra-based human rights' before the noun for a body."""


def find_evident_bodies(parse: Parse) -> list[Name]:
    """Organizations that a noun for bodies explains: 'Rights Monitor, an NGO, said'; 'The airline, Andes Sur, said'.

    And those of people who are joined by a preposition with a capital: 'Doctors Across Waters'.
    """
    found, behind = find_movements(parse), 0
    for first in name_word_places(parse):
        if first < behind or name_leads_up(parse, first):
            continue
        stop = name_run(parse, first, min(first + MAX_NAME_TOKENS, len(parse)))
        behind = max(stop, first + 1)
        is_told = word_at(parse, stop) == "," and word_at(parse, stop + 1) in parse.language.naming.indefinite
        # A full name stays a person's: 'Ada Lind, a choir of one'.
        is_person = parse.words[first].lower() in parse.language.names.given_names
        is_body = (is_told and explains_body(parse, stop + 2)) or follows_body(parse, first, stop)
        if is_body and not is_person and not is_known_place(parse, parse.text(first, stop)):
            found.append(Name(first, stop, "ORG", Method.EVIDENT))
    return found


def find_movements(parse: Parse) -> list[Name]:
    """Bodies of people whose names have a preposition with a capital: 'Doctors Across Waters', 'Mothers Against Dust'."""
    found = []
    for joint in parse.capitals:
        if parse.words[joint] not in parse.language.naming.deeds.movement_joints or headline_tokens(parse)[joint]:
            continue
        is_inside = 0 < joint < len(parse) - 1 and joined(parse, joint - 1, joint) and joined(parse, joint, joint + 1)
        if not is_inside or not parse.words[joint - 1].istitle() or not parse.words[joint - 1].endswith("s"):
            continue
        stop = name_run(parse, joint + 1, min(joint + MAX_NAME_TOKENS, len(parse)))
        first = joint - 1
        while name_leads_up(parse, first) and parse.words[first - 1].istitle():
            first -= 1
        people = parse.language.words.persons | parse.language.words.person_nouns
        if stop > joint + 1 and parse.words[joint - 1].lower()[:-1] in people:
            found.append(Name(first, stop, "ORG", Method.EVIDENT))
    return found


def explains_body(parse: Parse, first: int) -> bool:
    """Whether the noun phrase that begins behind its article is a noun for bodies with what is told of it, and no sentence."""
    words = parse.language.words
    nouns = (words.org_heads, words.companies, words.body_nouns)
    for token in _phrase(parse, first):
        lower = parse.words[token].lower()
        # 'Lesley Holm, a vice president in the Corran office, said'.
        if lower in words.complement_openers:
            return False
        goes_on = token + 1 < len(parse) and parse.poses[token + 1] in ("NOUN", "PROPN", "ADJ")
        if any(lower in own for own in nouns) and not parse.is_plural(token) and not goes_on:
            return _closes(parse, token + 1)
    return False


def follows_body(parse: Parse, first: int, stop: int) -> bool:
    """Whether a noun for bodies and a comma stand before the name, and a comma behind it: 'The airline, Andes Sur, said'."""
    words, noun = parse.language.words, first - 2
    if apposition_before(parse, first, stop):
        # 'The director of the ministry, Ola Reith, said'.
        return False
    if noun < 1 or parse.words[first - 1] != "," or word_at(parse, stop) != "," or parse.is_plural(noun):
        return False
    lower = parse.words[noun].lower()
    is_noun = parse.words[noun].islower() and (lower in words.companies or lower in words.body_nouns)
    return is_noun and any(parse.words[place].lower() in words.determiners for place in range(max(noun - 4, 0), noun))


def _closes(parse: Parse, token: int) -> bool:
    """Whether a mark, a clause, a participle or a complement goes on at the token, behind the noun."""
    word, language = word_at(parse, token), parse.language
    is_participle = token < len(parse) and parse.poses[token] == "VERB" and not parse.is_tensed(token)
    is_more = word in language.naming.relatives or word in language.words.complement_openers
    return word in (",", ".", ";", ")") or is_more or is_participle


def _phrase(parse: Parse, first: int) -> Iterator[int]:
    """The tokens up to the first stop, comma or verb."""
    for token in range(first, min(first + MAX_TO_BODY, len(parse) - 1)):
        if parse.words[token] in (",", ".", ";", ":") or (parse.poses[token] in ("VERB", "AUX") and parse.is_tensed(token)):
            return
        yield token
