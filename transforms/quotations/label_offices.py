"""Whom an office's label means that stood with a name before: 'The Minister for Ports (Ada Lind): …', then 'The Minister: …'"""

from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.held_offices import Meant
from transforms.quotations.printed_turns import LABEL_ENDS, OPENERS, behind_time, label_pairs
from transforms.quotations.quotes import Quotation
from transforms.quotations.reported_clause import ReportedClause

Words = tuple[str, ...]


def office_label(article: AnnotatedArticle, token: int) -> range:
    """The tokens of the label that the token stands in, without what is in brackets; empty where it stands in none."""
    parse = article.parse
    first = behind_time(article, parse.paragraphs[token])
    stop = next((place for place in range(first, len(parse)) if parse.words[place] in LABEL_ENDS | OPENERS), first)
    return range(first, stop) if first <= token < stop else range(0)


def by_office_label(article: AnnotatedArticle, quotation: Quotation) -> Meant | None:
    """The person with whom the office was printed last in a label above, or whom alone it may mean by its first words."""
    source, cue = quotation.source, quotation.cue
    if source is None or cue is None or article.parse.words[cue] not in LABEL_ENDS:
        return None
    label = office_words(article, office_label(article, source))
    if not label:
        return None
    above = [(office, entity) for place, office, entity in offices_told(article) if place < source]
    same = [entity for office, entity in above if office == label]
    if same:
        return Meant(same[-1], "office")
    begun = {entity for office, entity in above if office[: len(label)] == label}
    return Meant(begun.pop(), "office") if len(begun) == 1 else None


def offices_told(article: AnnotatedArticle) -> list[tuple[int, Words, int]]:
    """Where labels tell an office with a name, in order: the label's first token, the office, the person's entity.

    The name stands in brackets, 'The Deputy Speaker (Hon. Ada Lind):', or the office does: 'Ada Lind (Minister for Ports):'.
    """
    known: list[tuple[int, Words, int]] | None = article.parse.memo.get("offices_told")
    if known is None:
        told = (office_told(article, pair) for pair in label_pairs(article))
        known = article.parse.memo["offices_told"] = sorted(one for one in told if one is not None)
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
