"""Persons whom one word names, as what they do, are and own shows: 'Suharti sells rice cakes. “I get up at two,” she said.'

In much of the world one word is a whole name, and people whose names were changed get one. A recognizer takes it for a place.
"""

from bisect import bisect_left

from transforms.languages.scheme import Form, Relation
from transforms.names.headlines import headline_tokens, plain_words
from transforms.names.namewords import Name, is_inside_name, is_title, name_run, name_word_places, word_before
from transforms.names.organizations import is_known_organization
from transforms.names.personnouns import TOKENS_OF_AGE, is_age, is_person_noun
from transforms.names.places import is_known_place
from transforms.parsing.parse import Parse
from transforms.tables.methods import Method

MIN_LETTERS = 3
"""Letters that such a name has at least; shorter words are letters of bodies and the like."""

SENTENCES_ON = 1
"""Sentences behind the word's own in which the first 'he' or 'she' may tell of it."""

MAX_TOKENS_ON = 150
"""Tokens behind the word that are looked at; two sentences are seldom longer."""

SENTENCES_BACK = 3
"""Sentences before it in which nobody may be named or brought in whom that pronoun can mean as well."""

_PERSONS_ONLY = frozenset({"PERSON", "GPE", "LOC", "FAC"})
"""What the recognizer may take such a word for; what it takes for a body or a people may well be one."""


def find_alone(parse: Parse, names: list[Name]) -> list[Name]:
    """The one-word names of persons who act: told by a noun ('Simón is a fisher') or by the one pronoun that can mean them."""
    taken = {token: name for name in names for token in range(name.first, name.stop)}
    found = []
    for token in name_word_places(parse):
        if not _may_be_person(parse, token) or (token in taken and not _is_doubtful(taken[token])):
            continue
        if _is_called(parse, token) or _is_only_one(parse, token, taken):
            found.append(Name(token, token + 1, "PERSON", Method.EVIDENT))
    return found


def _is_doubtful(name: Name) -> bool:
    return name.stop - name.first == 1 and name.label in _PERSONS_ONLY


def _may_be_person(parse: Parse, token: int) -> bool:
    """Whether the word stands alone, does something, and is no word of the language, title, place or body that is known."""
    word, words = parse.words[token], parse.language.words
    lower = word.lower()
    if parse.relations[token] is not Relation.SUBJECT or len(word) < MIN_LETTERS or not word.isalpha() or word.isupper():
        return False
    if any(parse.relations[child] is not Relation.APPOSITION for child in parse.children[token] if child < token):
        return False
    if is_title(parse, token) or is_inside_name(parse, token) or name_run(parse, token, token + 2) != token + 1:
        return False
    is_word = lower in plain_words(parse) or lower in words.titles or lower in words.org_heads or lower in words.body_nouns
    is_known = is_known_place(parse, word) or is_known_organization(parse, word) or is_person_noun(parse, token)
    is_place = any(_is_where(parse, place) for place in parse.places_by_word.get(lower, ()))
    return not (is_word or is_known or is_place or headline_tokens(parse)[token])


def _is_called(parse: Parse, token: int) -> bool:
    """Whether the sentence says what the person is: 'Simón is a fisher'."""
    articles = parse.language.naming.indefinite
    return any(
        parse.relations[told] is Relation.COMPLEMENT
        and is_person_noun(parse, told)
        and any(parse.words[child].lower() in articles for child in parse.children[told])
        for told in parse.children[parse.heads[token]]
    )


def _is_only_one(parse: Parse, token: int, taken: dict[int, Name]) -> bool:
    """Whether the first pronoun for one person behind the word can mean nobody else: 'Ngozika fled her village.'"""
    pronoun = _pronoun_behind(parse, token)
    if pronoun is None:
        return False
    since = bisect_left(parse.stopped_sentences, parse.stopped_sentences[token] - SENTENCES_BACK)
    return not any(
        _is_other_person(parse, place, token, taken) or _brings_in(parse, place)
        for place in range(since, pronoun)
        if place != token
    )


def _is_other_person(parse: Parse, place: int, token: int, taken: dict[int, Name]) -> bool:
    """Whether somebody else is named there; what stands behind 'at' is where the recognizer sees a person in a village's name."""
    name = taken.get(place)
    if name is None or name.label != "PERSON" or parse.words[place] == parse.words[token]:
        return False
    return not (name.stop - name.first == 1 and _is_where(parse, place))


def _is_where(parse: Parse, token: int) -> bool:
    before = word_before(parse, token)
    return before in parse.language.words.place_prepositions or before in parse.language.naming.place_or_person_prepositions


def _pronoun_behind(parse: Parse, token: int) -> int | None:
    """The first 'he', 'she', 'his', 'her' or 'the 52-year-old' behind the word that may go back to it; None for 'gave her'.

    In its paragraph, in the word's sentence or the next one.
    """
    words, sentence = parse.language.words, parse.stopped_sentences[token]
    for place in range(token + 1, min(token + MAX_TOKENS_ON, len(parse))):
        if parse.paragraphs[place] != parse.paragraphs[token] or parse.stopped_sentences[place] - sentence > SENTENCES_ON:
            return None
        if is_age(parse, place):
            return place - TOKENS_OF_AGE
        if parse.words[place].lower() in words.person_pronouns:
            is_object = parse.forms[place] is Form.PRONOUN and not parse.is_subject(place)
            # 'Holm said he had left.'
            is_told = parse.stopped_sentences[place] == sentence and _speaks(parse, token)
            return None if is_object or is_told else place
    return None


def _speaks(parse: Parse, token: int) -> bool:
    return parse.lemmas[parse.heads[token]].lower() in parse.language.words.speech_verbs


def _brings_in(parse: Parse, token: int) -> bool:
    """Whether a noun there is somebody who does or suffers something: 'the nurse' of 'Makala gave the nurse her prize'."""
    is_noun = parse.forms[token] is Form.NOUN and not parse.is_plural(token)
    lemma, words = parse.lemmas[token].lower(), parse.language.words
    return is_noun and (lemma in words.male_nouns or lemma in words.female_nouns or is_person_noun(parse, token))
