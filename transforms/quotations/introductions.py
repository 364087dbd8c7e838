"""How an interview is brought in: 'Ada Holm met her', 'Our reporter Ada Holm climbed up with him', 'She spoke to us'."""

from collections.abc import Iterator
from itertools import pairwise

from transforms.languages.scheme import Relation
from transforms.names.namewords import Name
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.sources import VERB_POSES

MAX_TO_OBJECT = 4
"""Tokens from a verb to whom one speaks, a particle and a preposition among them: 'sat down with her', 'had tea with him'."""

MAX_TO_NAME = 6
"""Tokens from a verb to the name of whom one speaks to: 'sat down for coffee with Ada Holm'."""


def interviewers(article: AnnotatedArticle, tokens: range) -> set[int]:
    """The entities of those who meet, in the text before an interview, whoever was brought in before."""
    named = article.named
    found = set(own_reporters(article, tokens))
    for verb in verbs_of(article, tokens):
        subject = article.sources.get(verb)
        if subject is not None and named.is_person_at(subject):
            if meets_pronoun(article, verb) or (talks(article, verb) and is_of_outlet(article, named.at[subject])):
                found.add(named.entity_of[named.at[subject]])
            elif talks(article, verb) and (asker := new_one(article, verb, subject)) is not None:
                found.add(asker)
        elif subject is not None and is_singular_pronoun(article, subject) and talks(article, verb):
            found |= {named.entity_of[named.at[name.first]] for name in whom(article, verb) if is_bare_new(article, name)}
    return found


def is_introduced(article: AnnotatedArticle, tokens: range) -> bool:
    """Whether the text before tells that somebody was asked, by whomever: 'We met her', 'She spoke to us', 'told The Log'."""
    parse, quoting = article.parse, article.parse.language.quoting
    for verb in verbs_of(article, tokens):
        behind = [word.lower() for word in parse.words[verb + 1 : verb + 1 + MAX_TO_OBJECT]]
        is_talk = talks(article, verb) or parse.lemmas[verb].lower() in quoting.receiving_guests
        if meets_pronoun(article, verb) or (is_talk and not quoting.first_plural.isdisjoint(behind)):
            return True
        if talks(article, verb) and any(
            (name := article.named.name_at(token)) is not None and name.label == "ORG"
            for token in range(verb + 1, min(verb + 1 + MAX_TO_OBJECT, tokens.stop))
        ):
            return True
    return False


def verbs_of(article: AnnotatedArticle, tokens: range) -> Iterator[int]:
    """The verbs of the stretch outside marks."""
    for token in tokens:
        if article.parse.poses[token] in VERB_POSES and not article.quoted[token]:
            yield token


def talks(article: AnnotatedArticle, verb: int) -> bool:
    """Whether the verb has two people meet or talk."""
    quoting = article.parse.language.quoting
    return article.parse.lemmas[verb].lower() in quoting.talking_verbs | quoting.meeting_verbs


def meets_pronoun(article: AnnotatedArticle, verb: int) -> bool:
    """Whether somebody who was brought in before is met, or accompanied: 'sat down with her', 'met him', 'climbed up with her'.

    With 'with' any verb may have them meet; with 'to' one of talking does.
    """
    parse, quoting = article.parse, article.parse.language.quoting
    behind = [word.lower() for word in parse.words[verb + 1 : verb + 1 + MAX_TO_OBJECT]]
    if behind and behind[0] in quoting.object_pronouns and parse.lemmas[verb].lower() in quoting.meeting_verbs:
        return True
    beside = [first for first, second in pairwise(behind) if second in quoting.object_pronouns]
    is_talk = talks(article, verb) and any(word in quoting.talked_to for word in beside)
    return is_talk or any(word in quoting.accompanying for word in beside)


def whom(article: AnnotatedArticle, verb: int) -> list[Name]:
    """The persons whom the verb's subject meets or talks to: 'met Ada Holm', 'talked to Ada Holm over tea'."""
    parse, named, quoting = article.parse, article.named, article.parse.language.quoting
    found = []
    for token in range(verb + 1, min(verb + 1 + MAX_TO_NAME, len(parse))):
        name = named.name_at(token)
        is_led = token == verb + 1 or parse.words[token - 1].lower() in quoting.talked_to
        if name is not None and name.first == token and name.label == "PERSON" and is_led:
            found.append(name)
    return found[:1]


def new_one(article: AnnotatedArticle, verb: int, subject: int) -> int | None:
    """Of two who meet the entity of the one named here first; None where both were named before, or none was.

    'Lind met Ada Holm for tea', of Ruth Lind: Holm asks.
    """
    named = article.named
    one = named.name_at(subject)
    others = whom(article, verb)
    if one is None or not others:
        return None
    is_new, is_other_new = is_bare_new(article, one), is_bare_new(article, others[0])
    if is_new == is_other_new:
        return None
    return named.entity_of[named.at[(one if is_new else others[0]).first]]


def is_bare_new(article: AnnotatedArticle, name: Name) -> bool:
    """Whether somebody is named here first, in full, and nothing is told of her: 'Ada Holm', not 'her brother Karl Dey'."""
    named = article.named
    entity = named.entities[named.entity_of[named.at[name.first]]]
    return named.names[entity.names[0]] is name and name.role_start is None and name.stop - name.first > 1


def is_singular_pronoun(article: AnnotatedArticle, token: int) -> bool:
    """Whether 'he' or 'she' stands there."""
    return article.parse.words[token].lower() in article.parse.language.quoting.singular_pronouns


def own_reporters(article: AnnotatedArticle, tokens: range) -> Iterator[int]:
    """The entities of the paper's own people: 'our correspondent Ada Holm'."""
    parse, named, quoting = article.parse, article.named, article.parse.language.quoting
    for token in tokens:
        name = named.name_at(token)
        if name is None or name.label != "PERSON" or name.role_start is None or name.role_end is None:
            continue
        role = parse.tokens_in(name.role_start, name.role_end)
        words = {parse.words[place].lower() for place in range(max(role.start - 1, 0), role.stop)}
        if words & quoting.first_plural and words & quoting.journalists:
            yield named.entity_of[named.at[token]]


def is_of_outlet(article: AnnotatedArticle, number: int) -> bool:
    """Whether an outlet's name stands as a possessor right before somebody's: 'The Herald's Ada Holm talked to Ruth Lind'."""
    before = article.named.names[number].first - 1
    owner = article.named.at.get(before - 1)
    is_owned = before > 0 and article.parse.relations[before] is Relation.CASE
    return is_owned and owner is not None and article.named.names[owner].label == "ORG"
