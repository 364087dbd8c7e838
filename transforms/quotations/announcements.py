"""Lines that announce somebody's own words: 'Lind wrote to the board:', 'The family released the following statement:'."""

from transforms.languages.scheme import Relation
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.attribution import first_speaker_named
from transforms.quotations.documents import is_document

MAX_TO_COLON = 5
"""Tokens from something written to the colon behind its verb: 'The email read in part:'."""


def announced(article: AnnotatedArticle, paragraph: int) -> tuple[int | None, int] | None:
    """The cue and the source of a paragraph that announces own words: 'Lind wrote to the board:', 'Statement by Lind:'."""
    parse, quoting = article.parse, article.parse.language.quoting
    first, stop = article.paragraph_tokens[paragraph]
    tokens = [token for token in range(first, stop) if not article.quoted[token]]
    document = next(
        (
            token
            for token in reversed(tokens)
            if parse.lemmas[token].lower() in quoting.own_documents and is_document_noun(article, token)
        ),
        None,
    )
    # 'Lind announced it on Facebook:'
    platforms = parse.language.names.platforms | quoting.more_platforms
    is_on_platform = any(
        parse.words[token] in platforms and parse.words[token - 1].lower() in quoting.posted_on for token in tokens[1:]
    )
    for token in reversed(tokens):
        is_written = parse.lemmas[token].lower() in quoting.posting_verbs or is_on_platform
        if article.is_cue(token) and token in article.sources and (is_written or document is not None):
            return token, article.sources[token]
    if document is None:
        return None
    if (told := issued(article, range(first, stop))) is not None:
        return told
    # 'The email read:'
    if document >= stop - MAX_TO_COLON and article.sentence_first(document) >= document - 1:
        return None, document
    named = first_speaker_named(article, document + 1, stop)
    return None if named is None else (None, named)


def is_document_noun(article: AnnotatedArticle, token: int) -> bool:
    """Whether the token is a noun for something written, or opens a line as its heading: 'Statement by Lind'."""
    return is_document(article, token) or article.parse.poses[token] in ("NOUN", "PROPN")


def issued(article: AnnotatedArticle, tokens: range) -> tuple[int, int] | None:
    """The verb and its subject, of whoever issues something written there: 'The company put out the following statement:'."""
    parse, quoting = article.parse, article.parse.language.quoting
    for document in reversed(tokens):
        is_own = parse.lemmas[document].lower() in quoting.own_documents and not article.quoted[document]
        verb = parse.heads[document]
        if not is_own or parse.relations[document] is not Relation.OBJECT or not is_document_noun(article, document):
            continue
        issuer = article.sources.get(verb)
        if issuer is not None and parse.lemmas[verb].lower() not in quoting.receiving_verbs:
            return verb, issuer
        return None
    return None


def issuing_colon(article: AnnotatedArticle, paragraph: int) -> tuple[int, int, int] | None:
    """The colon in a paragraph's first sentences that leads to own words of whoever issues them, with the verb and the issuer.

    'The club issued a statement: We have lost a friend.'
    """
    parse, (first, stop) = article.parse, article.paragraph_tokens[paragraph]
    colon = next((token for token in range(first, stop - 1) if parse.words[token] == ":" and not article.quoted[token]), None)
    if colon is None:
        return None
    told = issued(article, range(article.sentence_first(colon), colon))
    return None if told is None else (colon, *told)
