"""Who asks and who answers, as the text before an interview or an examination tells it."""

from collections.abc import Iterable, Iterator

from transforms.languages.scheme import Relation
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.introductions import interviewers, is_introduced
from transforms.quotations.running_labels import running_turns

MAX_TO_ASKER = 3
"""Tokens between 'by' and the name of whoever asks: 'by Ms. Lena Hartog'."""

MAX_FROM_ASKING = 12
"""Tokens between 'examination' and its 'by': 'Examination of Walter Obi by Lena Hartog'."""

MAX_BRINGING_IN = 30
"""Tokens of a paragraph that tells who is asked next."""


def who_answers(article: AnnotatedArticle, token: int) -> int | None:
    """The entity of the one person who is named in the nearest text before the token, those who ask left out."""
    answering = persons_before(article, token) - askers_before(article, token)
    if len(answering) > 1 and is_interview(article, token):
        # 'Lind told this paper that the president was ill. The interview: …'
        answering &= speaking_before(article, token)
    if len(answering) > 1:
        answering -= {entity for entity in answering if is_court_officer(article, entity)}
    return answering.pop() if len(answering) == 1 else None


def is_court_officer(article: AnnotatedArticle, entity: int) -> bool:
    """Whether somebody presides over a court or serves it, and neither asks nor answers: 'Magistrate Ada Lind'."""
    words = {word.lower() for role in article.named.entities[entity].roles for word in role.split()}
    return bool(words & article.parse.language.quoting.court_officers)


def is_interview(article: AnnotatedArticle, token: int) -> bool:
    """Whether the nearest text before the token calls what follows an interview."""
    parse, quoting = article.parse, article.parse.language.quoting
    return any(parse.lemmas[place].lower() in quoting.interviews for place in text_before(article, token))


def speaking_before(article: AnnotatedArticle, token: int) -> set[int]:
    """The entities of the persons who say something in the nearest text before the token."""
    named = article.named
    sources = (article.sources.get(place) for place in text_before(article, token) if article.is_cue(place))
    return persons_of(article, [named.at[source] for source in sources if source in named.at])


def who_asks(article: AnnotatedArticle, token: int) -> int | None:
    """The entity of whoever is told to ask the questions, in the nearest text before the token."""
    asking = askers_before(article, token)
    return asking.pop() if len(asking) == 1 else None


def text_before(article: AnnotatedArticle, token: int) -> range:
    """The tokens of the last paragraphs before the token's that follow each other without a label and name a person."""
    paragraph = article.parse.paragraphs[token]
    running = running_turns(article, paragraph)
    lead = range(article.paragraph_tokens[paragraph][0], running[0].source or 0) if running else range(0)
    if has_person(article, lead):
        # 'Ada Holm spoke to the keeper, Karl Dey: Q: Why? A: Because.'
        return lead
    known: list[range] | None = article.parse.memo.get("text_before")
    if known is None:
        known = article.parse.memo["text_before"] = list(texts_before(article))
    return known[paragraph]


def texts_before(article: AnnotatedArticle) -> Iterator[range]:
    """For each paragraph the tokens of these paragraphs; what an answer goes on with is none, whomever it names."""
    best, begins, names_somebody, is_begun = range(0), None, False, False
    for paragraph, (first, stop) in enumerate(article.paragraph_tokens):
        yield best
        if is_lettered(article, paragraph):
            begins, names_somebody, is_begun = None, False, True
            continue
        if begins is None and is_begun and not brings_in(article, range(first, stop)):
            continue
        begins = first if begins is None else begins
        # 'BY MS. PAPPAS:' brings in who asks, whether her name is known or not.
        names_somebody = names_somebody or is_by_line(article, range(first, stop)) or has_person(article, range(first, stop))
        best = range(begins, stop) if names_somebody else best


def is_lettered(article: AnnotatedArticle, paragraph: int) -> bool:
    """Whether the paragraph begins with the letter or the word of a question or an answer: 'Q. Why?', not 'A nurse asked'."""
    parse, quoting, (first, stop) = article.parse, article.parse.language.quoting, article.paragraph_tokens[paragraph]
    word = parse.words[first]
    if word.rstrip(".") not in label_words(article):
        return False
    signs = parse.language.style.dashes | {":", "."}
    is_marked = word.endswith(".") or (first + 1 < stop and parse.words[first + 1] in signs)
    is_below = paragraph > 0 and parse.words[article.paragraph_tokens[paragraph - 1][0]] in quoting.question_labels
    return is_marked or word in quoting.question_labels or is_below


def is_by_line(article: AnnotatedArticle, tokens: range) -> bool:
    """Whether the line tells who asks from here: 'BY MS. PAPPAS:'"""
    words = article.parse.words
    return words[tokens.start].lower() in article.parse.language.quoting.asker_prepositions and words[tokens.stop - 1] == ":"


def brings_in(article: AnnotatedArticle, tokens: range) -> bool:
    """Whether a short paragraph between the questions tells who asks or answers next: 'Ruth Obi was then sworn.'"""
    parse, quoting = article.parse, article.parse.language.quoting
    verbs = quoting.asking_verbs | quoting.calling_verbs | quoting.asking | quoting.testifying_verbs
    told = any(verbs & {parse.words[token].lower(), parse.lemmas[token].lower()} for token in tokens)
    return len(tokens) <= MAX_BRINGING_IN and (
        told or is_by_line(article, tokens) or parse.text(tokens.start, tokens.stop).isupper()
    )


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
        is_asking = parse.lemmas[place].lower() in quoting.asking_verbs
        if is_asking or calls_witness(article, place):
            subject = article.sources.get(place)
            # The parser tears 'cross-examined' apart, and may miss who stands right before.
            is_beside = subject is None or named.is_person_at(place - 1)
            near = range(max(place - MAX_TO_ASKER, 0), place) if is_beside else (subject,)
            found |= persons_of(article, [named.at[token] for token in near if token in named.at])
    return found | interviewers(article, text_before(article, token))


def calls_witness(article: AnnotatedArticle, verb: int) -> bool:
    """Whether somebody who will ask calls somebody named: 'The prosecutor, Ada Lind, called the officer, Karl Dey.'"""
    parse, named, quoting = article.parse, article.named, article.parse.language.quoting
    subject = article.sources.get(verb)
    if parse.lemmas[verb].lower() not in quoting.calling_verbs or subject is None or not named.is_person_at(subject):
        return False
    is_officer = is_court_officer(article, named.entity_of[named.at[subject]])
    return Relation.OBJECT in parse.relations_below[verb] and not is_officer


def is_asked(article: AnnotatedArticle, token: int) -> bool:
    """Whether the nearest text before the token tells who asks, or that somebody does."""
    return who_asks(article, token) is not None or is_introduced(article, text_before(article, token))


def persons_of(article: AnnotatedArticle, numbers: Iterable[int]) -> set[int]:
    """The entities of those of the names that are a person's."""
    named = article.named
    return {named.entity_of[number] for number in numbers if named.names[number].label == "PERSON"}
