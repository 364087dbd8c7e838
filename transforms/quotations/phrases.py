"""The phrase that a source is printed as: title and name, or determiner to noun with what is told of it."""

from transforms.languages.scheme import Form, Relation
from transforms.names.entities import NamedEntities
from transforms.names.namewords import begin_of
from transforms.names.personnouns import TOKENS_OF_AGE, is_age
from transforms.parsing.parse import Parse
from transforms.quotations.sources import SUBJECTS_OF_VERBS

_BEFORE_NAME = frozenset({Relation.COMPOUND, Relation.ADJECTIVE, Relation.DETERMINER, Relation.NOUN_MODIFIER})
_BEFORE_NOUN = _BEFORE_NAME | {
    Relation.NUMBER,
    Relation.POSSESSOR,
    Relation.QUANTIFIER,
    Relation.PREDETERMINER,
    Relation.ADVERB,
    Relation.CASE,
}
_NO_FIRST_WORDS = frozenset({'"', "“", "”", ",", "-", "—"})
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", '"', "“", "”", "("})
_BREAKING_FORMS = frozenset(
    {
        Form.RELATIVE_PRONOUN,
        Form.RELATIVE_DETERMINER,
        Form.PAST,
        Form.PRESENT_SINGULAR,
        Form.PRESENT,
        Form.GERUND,
        Form.MODAL,
    }
)

MOST_BEFORE = MOST_BEHIND = 60
"""Tokens of a phrase before its noun, and behind it. No longer one is printed beside what somebody says; parsers find some."""


def phrase(parse: Parse, named: NamedEntities, head: int) -> tuple[int, int]:
    """The noun phrase of `head` as printed, as tokens.

    'Justice Minister Arif Virani'; 'four members of the prime minister's front bench'; 'he'.
    """
    if head in named.at:
        return phrase_of_name(parse, named, head)
    return (head, head + 1) if parse.poses[head] == "PRON" else phrase_of_noun(parse, head)


def phrase_of_name(parse: Parse, named: NamedEntities, head: int) -> tuple[int, int]:
    """The name with the title before it, or with whatever words belong to it: 'a defiant Lind'."""
    name = named.names[named.at[head]]
    first, stop = begin_of(parse, name), name.stop
    if first < name.first:
        return first, stop
    while first > 0 and parse.heads[first - 1] in range(first, stop) and parse.relations[first - 1] in _BEFORE_NAME:
        if parse.paragraphs[first - 1] != parse.paragraphs[first] or parse.words[first - 1] in ('"', "“", "”", ","):
            break
        first -= 1
    return first, stop


def phrase_of_noun(parse: Parse, head: int) -> tuple[int, int]:
    """From determiner to noun, with its complements: 'the spokesman for the port'."""
    first, stop = head, head + 1
    if is_age(parse, head) and head >= TOKENS_OF_AGE and parse.words[head - TOKENS_OF_AGE + 1].isdigit():
        # The parser takes 'old' of 'the 71-year-old recalled' for anything.
        first = head - TOKENS_OF_AGE + 1
        first -= parse.poses[first - 1] == "DET"
    prepositions = parse.language.quoting.source_prepositions
    for child in parse.children[head]:
        relation = parse.relations[child]
        if child < head:
            if relation in _BEFORE_NOUN:
                first = min(first, parse.edges[child][0])
        elif relation is Relation.PREPOSITION and parse.words[child].lower() in prepositions:
            stop = max(stop, clipped_end(parse, child, stop))
        elif relation is Relation.CASE:
            stop = max(stop, child + 1)
    first, stop = max(first, head - MOST_BEFORE), min(stop, head + MOST_BEHIND)
    while first < head and parse.words[first] in _NO_FIRST_WORDS:
        first += 1
    return first, stop


def printed_source(parse: Parse, named: NamedEntities, source: int, cue: int | None, content: int) -> tuple[int, int]:
    """The source's phrase as it is printed beside what it says, as tokens.

    With its relative pronoun where that is the subject: 'Lee, who called it “odd”, left' → 'Lee, who'.
    """
    first, stop = phrase(parse, named, source)
    relative = relative_behind(parse, stop)
    if relative is not None:
        clause = parse.heads[relative]
        inside = range(relative, parse.edges[clause][1])
        if (content if cue is None else cue) in inside:
            return first, relative + 1
    return first, stop


def relative_behind(parse: Parse, stop: int) -> int | None:
    """The relative pronoun that follows a phrase which ends before token `stop`, a comma between or not; None without one."""
    for token in range(stop, min(stop + 2, len(parse))):
        if parse.words[token].lower() in parse.language.words.relatives and parse.relations[token] in SUBJECTS_OF_VERBS:
            return token
        if parse.words[token] != ",":
            break
    return None


def clipped_end(parse: Parse, preposition: int, stop: int) -> int:
    """Where a complement ends: at the first comma, dash, mark, verb or relative word of its subtree."""
    if preposition != stop:
        return stop
    end = preposition + 1
    while end < parse.edges[preposition][1]:
        # 'The family of the missing climber'.
        is_verb = parse.forms[end] in _BREAKING_FORMS and parse.relations[end] is not Relation.ADJECTIVE
        if parse.words[end] in _BREAKS or is_verb:
            break
        end += 1
    return end if end > preposition + 1 else stop
