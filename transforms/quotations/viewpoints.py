"""Whose view a passage is by the phrase that opens its sentence: 'For the GPA, such raids are “intolerable”.'"""

from collections.abc import Iterator

from transforms.languages.scheme import Relation
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.held_offices import is_being

MAX_PHRASE = 14
"""Tokens of such a phrase: 'For the mayor of Corran, Ada Lind,'."""

MAX_TO_VERB = 10
"""Tokens from the phrase to the verb: 'the new tax on small shops is'."""

MAX_FROM_VERB = 3
"""Tokens from the verb to the passage: 'is also “imperative”'."""


def held_by(article: AnnotatedArticle) -> dict[int, int]:
    """For each passage that tells what something is for somebody who opens the sentence who that is.

    'For NUTK the offer is “an insult”.' Not where anybody says something in the sentence.
    """
    parse = article.parse
    found: dict[int, int] = {}
    for number, outer in enumerate(article.outer):
        # A mark at the very end of a text opens nothing.
        if outer.start >= len(parse):
            continue
        first, last = parse.sentence_spans[parse.sentences[outer.start]]
        verb = next(
            (
                place
                for place in range(outer.start - 1, max(outer.start - 1 - MAX_FROM_VERB, first), -1)
                if is_copula(article, place)
            ),
            None,
        )
        if verb is None or parse.words[first].lower() not in parse.language.quoting.view_prepositions or article.quoted[first]:
            continue
        if any(article.is_cue(token) and not article.quoted[token] for token in range(first, last)):
            continue
        holder = next(holders(article, first, verb), None)
        if holder is not None and verb - holder <= MAX_TO_VERB:
            found[number] = holder
    return found


def is_copula(article: AnnotatedArticle, token: int) -> bool:
    """Whether the token is a form of 'be' outside marks that says what something is: no auxiliary."""
    parse = article.parse
    is_auxiliary = parse.relations[token] in (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
    return is_being(parse, token) and parse.is_tensed(token) and not article.quoted[token] and not is_auxiliary


def holders(article: AnnotatedArticle, first: int, verb: int) -> Iterator[int]:
    """Whom the phrase that begins with the preposition names or means: its object, or the name in apposition to that."""
    parse = article.parse
    objects = [child for child in parse.children[first] if parse.relations[child] is Relation.OBJECT_OF_PREPOSITION]
    for head in objects:
        if not first < head < min(verb, first + MAX_PHRASE):
            continue
        beside = [child for child in parse.children[head] if parse.relations[child] is Relation.APPOSITION and child < verb]
        named = (token for token in (head, *beside) if article.named.at.get(token) is not None and article.can_speak(token))
        holder = next(named, None)
        is_definite = any(parse.words[child].lower() in parse.language.words.definite_articles for child in parse.children[head])
        if holder is not None:
            yield holder
        elif is_definite and (article.can_speak(head) or parse.lemmas[head].lower() in parse.language.words.body_nouns):
            yield head
