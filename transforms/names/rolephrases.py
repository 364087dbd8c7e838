"""The noun phrase that tells what a person is: how far its head noun's modifiers reach."""

from transforms.languages.scheme import Form, Relation
from transforms.names.namewords import is_hyphen, is_name_word, word_before
from transforms.names.personnouns import is_person_noun
from transforms.parsing.parse import Parse

Span = tuple[int, int]
"""Characters of the text, the end exclusive."""

MAX_MODIFIERS = 24
"""Tokens before a noun that may modify it. Real roles have half as many; a text of nothing but names would be one."""


def phrase_start(parse: Parse, head: int) -> int:
    """The first token of the role that the noun heads: its modifiers, what is joined to it, a relative's named possessor.

    'Nobel Prize-winning economist', 'hedge-fund founder and prolific giver', 'Lind's sister'; but 'mayor' of 'its new mayor'.
    """
    naming = parse.language.naming
    start = without_modifiers(parse, list_start(parse, head), head)
    is_kin = parse.words[head].lower() in parse.language.words.kin
    if not is_kin or start < 2 or parse.words[start - 1] not in naming.possessive_endings or not is_name_word(parse, start - 2):
        return start
    owner = start - 2
    while owner > 0 and is_name_word(parse, owner - 1) and only_a_blank_between(parse, owner - 1, owner):
        owner -= 1
    return owner


def list_start(parse: Parse, head: int) -> int:
    """The first of the words that modify the noun, or the persons' nouns listed before it: 'director, producer and founder'."""
    naming = parse.language.naming
    start = modifiers_start(parse, head)
    joint = start - 1
    while joint > 0 and (
        parse.words[joint].lower() in naming.listing or (parse.words[joint] == "," and start < modifiers_start(parse, head))
    ):
        is_noun = parse.poses[joint - 1] == "NOUN" and not parse.is_plural(joint - 1)
        if not is_noun or not is_person_noun(parse, joint - 1) or parse.paragraphs[joint - 1] != parse.paragraphs[head]:
            break
        start = modifiers_start(parse, joint - 1)
        joint = start - 1
    return start


def modifiers_start(parse: Parse, head: int) -> int:
    """The first of the words that modify the noun from before."""
    start, first = head, max(head - MAX_MODIFIERS, 0)
    while start > first and parse.paragraphs[start - 1] == parse.paragraphs[head] and _is_modifier(parse, start - 1, head):
        start -= 1
    return start


def _is_modifier(parse: Parse, token: int, head: int) -> bool:
    """Whether the token modifies the head noun from before: an adjective, noun, name or hyphen; no determiner or possessor."""
    word, naming = parse.words[token], parse.language.naming
    if word.lower() in naming.determiners or word in naming.possessive_endings or not word.strip():
        return False
    if word in ("-", "–"):
        return is_hyphen(parse, token)
    is_tied = parse.heads[token] in range(token, head + 1) or (token + 1 < head and parse.words[token + 1] in ("-", "–"))
    # 'Harbour master Ilse Korvin': both may hang on the name.
    is_tied |= token + 1 == head and parse.heads[token] == parse.heads[head] and parse.forms[token] in (Form.NAME, Form.NOUN)
    if parse.relations[token] == Relation.COMPOUND and parse.heads[token] == head:
        # 'Harbour' of 'Harbour master', whatever its tag.
        return True
    if parse.poses[token] == "VERB":
        is_half = token > 0 and parse.words[token - 1] in ("-", "–")
        return is_tied and (is_half or word.lower() in naming.participles_of_office)
    return parse.poses[token] in ("ADJ", "NOUN", "PROPN", "ADV", "NUM") and is_tied and not word.isdigit()


def without_modifiers(parse: Parse, start: int, end: int) -> int:
    """The first token that is part of the role: behind what describes the moment, a hyphen, an owner."""
    endings, dropped = parse.language.naming.possessive_endings, parse.language.words.dropped_modifiers
    while start < end and (
        parse.words[start].lower() in dropped
        or parse.words[start] in ("-", "–")
        or parse.words[start] in endings
        or (start + 1 < end and parse.words[start + 1] in endings)
    ):
        start += 1
    return start


def only_a_blank_between(parse: Parse, left: int, right: int) -> bool:
    """Whether the two tokens stand in one line, a blank or nothing between them."""
    between = parse.body[parse.ends[left] : parse.starts[right]]
    return parse.paragraphs[left] == parse.paragraphs[right] and between in (" ", "\u00a0", "")


def before_blanks(parse: Parse, token: int) -> int:
    """The token, or the first of the blanks before it that are tokens of their own."""
    while token > 0 and parse.words[token - 1].isspace() and "\n" not in parse.words[token - 1]:
        token -= 1
    return token


def is_courtesy(parse: Parse, token: int) -> bool:
    """Whether the token is a courtesy title, a rank, or the stop behind one: 'Rev.', 'Dr.', 'Sister', 'Maj-Gen'."""
    words = parse.language.words
    if parse.words[token] == ".":
        before = word_before(parse, token)
        return before in words.courtesies or before in words.ranks
    bare = parse.words[token].lower().rstrip(".")
    return (bare in words.courtesies or bare in words.ranks) and parse.words[token][0].isupper()


def is_address(parse: Parse, token: int) -> bool:
    """Whether the token is a courtesy, or another capital word by which somebody is addressed: 'Ratu', 'Engr.'."""
    if is_courtesy(parse, token):
        return True
    word = word_before(parse, token) if parse.words[token] == "." else parse.words[token].lower()
    is_capital = parse.words[token][:1].isupper() or parse.words[token] == "."
    return is_capital and word.rstrip(".") in parse.language.words.honorifics
