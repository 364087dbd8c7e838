"""Who asks and who answers, as the text before an interview or an examination tells it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from transforms.languages.scheme import Relation
from transforms.quotations.annotated import AnnotatedArticle

MAX_TO_ASKER = 3
"""Tokens between 'by' and the name of whoever asks: 'by Ms. Lena Hartog'."""

MAX_FROM_ASKING = 12
"""Tokens between 'examination' and its 'by': 'Examination of Walter Obi by Lena Hartog'."""


def who_answers(article: AnnotatedArticle, token: int) -> int | None:
    """The entity of the one person who is named in the nearest text before the token, those who ask left out."""
    answering = persons_before(article, token) - askers_before(article, token)
    return answering.pop() if len(answering) == 1 else None


def who_asks(article: AnnotatedArticle, token: int) -> int | None:
    """The entity of whoever is told to ask the questions, in the nearest text before the token."""
    asking = askers_before(article, token)
    return asking.pop() if len(asking) == 1 else None


def text_before(article: AnnotatedArticle, token: int) -> range:
    """The tokens of the last paragraphs before the token's that follow each other without a label and name a person."""
    known: list[range] | None = article.parse.memo.get("text_before")
    if known is None:
        known = article.parse.memo["text_before"] = list(texts_before(article))
    return known[article.parse.paragraphs[token]]


def texts_before(article: AnnotatedArticle) -> Iterator[range]:
    """For each paragraph the tokens of these paragraphs."""
    letters, prepositions = label_words(article), article.parse.language.quoting.asker_prepositions
    best, begins, names_somebody = range(0), None, False
    for first, stop in article.paragraph_tokens:
        yield best
        if article.parse.words[first].rstrip(".") in letters:
            begins, names_somebody = None, False
            continue
        begins = first if begins is None else begins
        # 'BY MS. PAPPAS:' brings in who asks, whether her name is known or not.
        is_by_line = article.parse.words[first].lower() in prepositions and article.parse.words[stop - 1] == ":"
        names_somebody = names_somebody or is_by_line or has_person(article, range(first, stop))
        best = range(begins, stop) if names_somebody else best


def label_words(article: AnnotatedArticle) -> frozenset[str]:
    """The letters and words that stand for whoever asks and answers."""
    quoting = article.parse.language.quoting
    return quoting.question_labels | quoting.answer_labels


def has_person(article: AnnotatedArticle, tokens: range) -> bool:
    """Whether a person is named there."""
    return any(map(article.named.is_person_at, tokens))


def persons_before(article: AnnotatedArticle, token: int) -> set[int]:
    """The entities of the persons who are named in the nearest text before the token."""
    at = article.named.at
    return persons_of(article, {at[place] for place in text_before(article, token) if place in at})


def askers_before(article: AnnotatedArticle, token: int) -> set[int]:
    """Those who ask: 'examined by Lena Hartog', 'Counsel Lena Hartog asked the questions', 'Ada Holm spoke to her'."""
    parse, named, quoting = article.parse, article.named, article.parse.language.quoting
    found: set[int] = set()
    asking: int | None = None
    for place in text_before(article, token):
        word = parse.words[place].lower()
        asking = place if word in quoting.asking else asking
        # 'BY MS. HARTOG:'
        if word in quoting.asker_prepositions and place == article.paragraph_tokens[parse.paragraphs[place]][0]:
            asking = place
        if word in quoting.asker_prepositions and asking is not None and place - asking <= MAX_FROM_ASKING:
            behind = (named.at.get(near) for near in range(place + 1, min(place + 1 + MAX_TO_ASKER, len(parse))))
            found |= persons_of(article, [number for number in behind if number is not None][:1])
        if parse.lemmas[place].lower() in quoting.asking_verbs:
            subject = article.sources.get(place)
            # The parser tears 'cross-examined' apart.
            near = range(max(place - MAX_TO_ASKER, 0), place) if subject is None else (subject,)
            found |= persons_of(article, [named.at[token] for token in near if token in named.at])
        if (
            parse.lemmas[place].lower() in quoting.talking_verbs
            and (subject := article.sources.get(place)) in named.at
            and (talks_to_pronoun(article, place) or is_of_outlet(article, named.at[subject]))
        ):
            found |= persons_of(article, [named.at[subject]])
    return found


def talks_to_pronoun(article: AnnotatedArticle, verb: int) -> bool:
    """Whether somebody who was brought in before is spoken to: 'Ada Holm sat down with her'."""
    parse, quoting = article.parse, article.parse.language.quoting
    behind = [word.lower() for word in parse.words[verb + 1 : verb + 1 + MAX_TO_ASKER]]
    pairs = pairwise(behind)
    return any(first in quoting.talked_to and second in quoting.object_pronouns for first, second in pairs)


def is_of_outlet(article: AnnotatedArticle, number: int) -> bool:
    """Whether an outlet's name stands as a possessor right before somebody's: 'The Herald's Ada Holm talked to Ruth Lind'."""
    before = article.named.names[number].first - 1
    owner = article.named.at.get(before - 1)
    is_owned = before > 0 and article.parse.relations[before] is Relation.CASE
    return is_owned and owner is not None and article.named.names[owner].label == "ORG"


def persons_of(article: AnnotatedArticle, numbers: Iterable[int]) -> set[int]:
    """The entities of those of the names that are a person's."""
    named = article.named
    return {named.entity_of[number] for number in numbers if named.names[number].label == "PERSON"}
