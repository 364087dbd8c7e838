"""Whom an office's label means that stood with a name before: 'The Minister for Ports (Ada Lind): …', then 'The Minister: …'"""

from bisect import bisect_left
from collections.abc import Sequence

from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.meant import Meant
from transforms.quotations.printed_turns import LABEL_ENDS, MAX_LABEL_WITH_OFFICE, OPENERS, behind_time, label_pairs
from transforms.quotations.quotes import Quotation
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.running_labels import running_label, running_turns

Words = tuple[str, ...]
Place = tuple[int, int]
"""The first token of a label, and the entity of the person in it."""


def office_label(article: AnnotatedArticle, token: int) -> range:
    """The tokens of the label that the token stands in, without what is in brackets; empty where it stands in none."""
    parse, paragraph = article.parse, article.parse.paragraphs[token]
    for pair in running_turns(article, paragraph):
        if pair.source == token:
            return running_label(article, article.paragraph_tokens[paragraph][0], pair.cue)
    first = behind_time(article, paragraph)
    near = range(first, min(first + MAX_LABEL_WITH_OFFICE, len(parse)))
    stop = next((place for place in near if parse.words[place] in LABEL_ENDS | OPENERS), first)
    return range(first, stop) if first <= token < stop else range(0)


def by_office_label(article: AnnotatedArticle, quotation: Quotation) -> Meant | None:
    """The person with whom the office was printed last in a label above, or whom alone it may mean by its first words."""
    source, cue = quotation.source, quotation.cue
    if source is None or cue is None or article.parse.words[cue] not in LABEL_ENDS:
        return None
    label = office_words(article, office_label(article, source))
    if not label:
        return None
    told = offices_told(article)
    if (same := last_before(told.get(label, ()), source)) is not None:
        return Meant(same, "office")
    begun = {last_before(places, source) for office, places in told.items() if office[: len(label)] == label} - {None}
    entity = begun.pop() if len(begun) == 1 else None
    return None if entity is None else Meant(entity, "office")


def last_before(places: Sequence[Place], token: int) -> int | None:
    """The entity of the last of the places before the token."""
    place = bisect_left(places, (token, -1))
    return places[place - 1][1] if place else None


def offices_told(article: AnnotatedArticle) -> dict[Words, list[Place]]:
    """For each office that labels tell with a name where they do, in order: the label's first token, the person's entity.

    The name stands in brackets, 'The Deputy Speaker (Hon. Ada Lind):', or the office does: 'Ada Lind (Minister for Ports):'.
    """
    known: dict[Words, list[Place]] | None = article.parse.memo.get("offices_told")
    if known is None:
        known = article.parse.memo["offices_told"] = {}
        for pair in label_pairs(article):
            if (told := office_told(article, pair)) is not None:
                first, office, entity = told
                known.setdefault(office, []).append((first, entity))
        for places in known.values():
            places.sort()
    return known


def office_told(article: AnnotatedArticle, pair: ReportedClause) -> tuple[int, Words, int] | None:
    """The office and the person of a label that has both, one of them in brackets."""
    parse, named = article.parse, article.named
    if pair.source is None or not named.is_person_at(pair.source) or parse.words[pair.cue] not in LABEL_ENDS:
        return None
    label = office_label(article, behind_time(article, parse.paragraphs[pair.cue]))
    if not label or parse.words[label.stop] not in OPENERS:
        return None
    entity = named.entity_of[named.at[pair.source]]
    inside = range(
        label.stop + 1, next((t for t in range(label.stop + 1, pair.cue) if parse.words[t].startswith((")", "]"))), pair.cue)
    )
    office = office_words(article, label if pair.source > label.stop else inside)
    return (label.start, office, entity) if office else None


def office_words(article: AnnotatedArticle, tokens: range) -> Words:
    """The words of an office in lower case, without article and courtesy; none for what is no office, or has a name."""
    parse, words = article.parse, article.parse.language.words
    if any(map(article.named.is_person_at, tokens)):
        return ()
    said = [parse.words[token].lower().rstrip(".") for token in tokens]
    said = [word for word in said if word[:1].isalnum() and word not in words.definite_articles]
    while len(said) > 1 and said[0] in words.honorifics - words.titles:
        said = said[1:]
    is_office = any(word in words.titles or word in words.persons for word in said)
    return tuple(said) if is_office else ()
