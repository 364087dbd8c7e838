"""People who speak in turn at a hearing or in a house, with an office or a courtesy before the name, and perhaps only once."""

from collections.abc import Sequence

from transforms.names.genders import is_honorific
from transforms.names.personnouns import is_person_noun
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.reported_clause import ReportedClause

MIN_HEARD = 3
"""Labels from which they show people who talk in turn; two, where nothing else stands behind the first."""

MIN_SHARE = 0.6
"""Of the paragraphs behind the first label the share that has one."""


def is_hearing(article: AnnotatedArticle, turns: Sequence[ReportedClause]) -> bool:
    """Whether the labels are those of a hearing: 'Prosecutor Ada Lind: Was it dark? / Witness Karl Dey: I had a lamp.'

    Most of what stands behind them asks, or speaks of 'I', 'we' or 'you': marks that players get do not. Where somebody without a
    name keeps order, 'Mr Deputy Speaker: Order!', nothing else need show it.
    """
    parse = article.parse
    addressed = [pair for pair in turns if is_addressed(article, pair)]
    if len(addressed) < MIN_HEARD - 1:
        return False
    paragraphs = {parse.paragraphs[pair.cue] for pair in addressed}
    behind = len(parse.paragraph_spans) - min(paragraphs)
    speaking = [pair for pair in addressed if is_spoken(article, pair)]
    ended = [pair for pair in addressed if parse.body[pair.start : pair.end].rstrip("”\"’')] ")[-1:] in (".", "?", "!", "…")]
    is_all = len(addressed) >= MIN_HEARD or (len(paragraphs) == behind and len(speaking) == len(addressed))
    has_chair = any(pair.source is None or article.named.name_at(pair.source) is None for pair in addressed)
    is_talk = has_chair or 2 * len(speaking) > len(addressed)
    return is_all and is_talk and len(paragraphs) > MIN_SHARE * behind and len(ended) == len(addressed)


def is_addressed(article: AnnotatedArticle, pair: ReportedClause) -> bool:
    """Whether the label is a person's name with an office or a courtesy before it: 'Witness Ada Lind', 'HON. KARL DEY'."""
    parse, language = article.parse, article.parse.language
    first = article.paragraph_tokens[parse.paragraphs[pair.cue]][0]
    begins = parse.words[first].lower().rstrip(".")
    name = None if pair.source is None else article.named.name_at(pair.source)
    if name is None or name.label != "PERSON":
        # 'Mr Deputy Speaker'
        return begins in language.words.honorifics and all(map(is_capital, parse.words[first : pair.cue]))
    words = range(first, name.first)
    is_courtesy = begins in language.words.honorifics | language.words.titles
    talkers = language.quoting.talkers
    is_office = any(
        is_person_noun(parse, token) or token in article.titled or parse.words[token].lower() in talkers for token in words
    )
    return name.stop - 1 == pair.source and (is_courtesy or is_office)


def is_capital(word: str) -> bool:
    """Whether the word begins with a capital, or is none."""
    return word[:1].isupper() or not word[:1].isalpha()


def is_spoken(article: AnnotatedArticle, pair: ReportedClause) -> bool:
    """Whether what stands behind the label asks, or speaks of 'I', 'we' or 'you'; or the label is a record's: 'HON. KARL DEY'."""
    parse, quoting = article.parse, article.parse.language.quoting
    first = article.paragraph_tokens[parse.paragraphs[pair.cue]][0]
    if pair.preposition == "capitals" and is_honorific(parse, first):
        return True
    words = {parse.words[token].lower() for token in parse.tokens_in(pair.start, pair.end)}
    return bool(words & (quoting.first_person | quoting.first_plural | quoting.second_person | {"?"}))
