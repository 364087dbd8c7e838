"""What a cue divides that is inserted in a sentence: 'The plan, Lee said, is dead.'"""

from collections.abc import Iterator

from transforms.languages.scheme import Relation
from transforms.names.namewords import begin_of
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.report_shapes import BREAKS, MAX_PARENTHESIS, PARENTHESIS_ENDS, parenthesis_begins, text_of_sentence
from transforms.quotations.reported_clause import ReportedClause, trim
from transforms.quotations.sources import RELATIVE_CLAUSES, VERB_POSES

MAX_TO_VERB = 2
"""Tokens from the subject to the verb of an inserted cue, which an adverb may part."""

DIVIDED_SHAPES = frozenset({"around", "according"})
"""Shapes of reports whose cue may stand in the midst of what is said."""

_LOOSE = frozenset({Relation.PUNCTUATION, Relation.OTHER, Relation.CONJUNCT, Relation.PARATAXIS, Relation.UNKNOWN})
"""Relations over the cue that do not show that both pieces are one clause: 'It fell, Lee said, and the crowd went home.'"""


def pieces(article: AnnotatedArticle, report: ReportedClause) -> tuple[tuple[int, int], ...]:
    """The characters of all that is said: the report's content, and the rest of its clause on the other side of its cue.

    'The plan' and 'is dead' of 'The plan, Lee said, is dead.', whichever of the two the report is of.
    """
    own = (report.start, report.end)
    if report.source is None:
        return (own,)
    is_known = report.shape in DIVIDED_SHAPES
    if not is_known and not _is_inserted(article, report.cue, report.source):
        return (own,)
    other = _other_side(article, report.cue, report.source, is_behind=report.end <= article.parse.starts[report.cue])
    if not other or any(article.quoted[token] for token in other):
        return (own,)
    parse = article.parse
    piece = range(parse.token_at(report.start), parse.token_at(report.end - 1) + 1)
    if not (is_known and _is_one_clause(parse, piece, other)) and not _is_subject_and_verb(
        parse, *sorted((piece, other), key=min)
    ):
        return (own,)
    return tuple(sorted((own, trim(parse.body, parse.starts[other[0]], parse.ends[other[-1]]))))


def divided_reports(article: AnnotatedArticle, reporting: set[int]) -> Iterator[ReportedClause]:
    """What stands around an inserted cue with more than its source: 'The plan, Lee told a crowd on Monday, is dead.'

    A noun phrase without a verb stands before it and the verb behind it. `reporting` are the words that report something else.
    """
    parse = article.parse
    for verb, source in article.sources.items():
        if verb in reporting or article.quoted[verb] or source is None or not _is_inserted(article, verb, source):
            continue
        before, behind = (_other_side(article, verb, source, is_behind=is_behind) for is_behind in (False, True))
        is_free = before and behind and not any(True in article.quoted[side.start : side.stop] for side in (before, behind))
        if is_free and _is_subject_and_verb(parse, before, behind):
            start, end = trim(parse.body, parse.starts[behind[0]], parse.ends[behind[-1]])
            yield ReportedClause(start, end, verb, source, "around")


def _is_inserted(article: AnnotatedArticle, verb: int, source: int) -> bool:
    """Whether the parenthesis begins with a subject and its verb of speech: ', Lee told a crowd', no ', who said'."""
    parse, words = article.parse, article.parse.language.words
    if parse.lemmas[verb].lower() not in words.speech_verbs or not parse.is_tensed(verb):
        return False
    begins = parenthesis_begins(article, min(source, verb), max(source, verb), text_of_sentence(article, verb)[0])
    if begins is None:
        return False
    if begins == verb < source:
        # 'Nobody, said Lind, wanted to hear it.'
        return article.named.is_person_at(source)
    first = max(_phrase_begins(article, source), begins)
    is_first = begins in (first, first - 1) and (
        parse.relations[begins] in (parse.relations[first], Relation.DETERMINER)
        # 'Survivor Ada Finch', of which the parser makes a verb.
        or parse.lemmas[begins].lower() in words.person_nouns
    )
    is_beside = source < verb <= max(source + MAX_TO_VERB, min(parse.edges[source][1], verb))
    # 'The tunnel, Lind warned in May, was damp': a clause of what stands behind it is none.
    is_clause = parse.relations[verb] in RELATIVE_CLAUSES and parse.heads[verb] < verb and parse.heads[verb] != begins
    return is_first and is_beside and not is_clause


def _phrase_begins(article: AnnotatedArticle, source: int) -> int:
    """The first token of the source's phrase: of 'the engineer Ada Lind', which the parser may tie to a noun before, 'the'."""
    parse, name = article.parse, article.named.name_at(source)
    while parse.relations[source] is Relation.APPOSITION and "," not in parse.words[parse.heads[source] : source]:
        source = parse.heads[source]
    first, _ = parse.edges[source]
    return first if name is None else min(first, begin_of(parse, name))


def _other_side(article: AnnotatedArticle, cue: int, source: int, *, is_behind: bool) -> range:
    """The tokens of the sentence before the parenthesis that holds the cue and its source, or behind it, if there is one."""
    parse, low, high = article.parse, min(source, cue), max(source, cue)
    first, stop = text_of_sentence(article, cue)
    if is_behind:
        near = range(high + 1, min(high + MAX_PARENTHESIS, stop))
        ends = next((token for token in near if parse.words[token] in PARENTHESIS_ENDS), None)
        return range(0) if ends is None or parse.words[ends] not in BREAKS else range(ends + 1, stop)
    begins = parenthesis_begins(article, low, high, first)
    return range(0) if begins is None else range(first, begins - 1)


def _is_one_clause(parse: Parse, piece: range, other: range) -> bool:
    """Whether a word of one of the two hangs on one of the other, as the subject on its verb."""
    return any(
        (token in piece and parse.heads[token] in other) or (token in other and parse.heads[token] in piece)
        for token in (*piece, *other)
        if parse.relations[token] not in _LOOSE
    )


def _is_subject_and_verb(parse: Parse, before: range, behind: range) -> bool:
    """Whether the first is a noun phrase and the second goes on with its verb, whatever the parse makes of them.

    Its auxiliary may stand before the cue: 'The levy would, Lee told a crowd, be gone.'
    """
    *subject, last = before
    is_parted = parse.poses[last] in VERB_POSES and parse.poses[behind[0]] in VERB_POSES
    nouns = subject if is_parted else before
    is_noun = any(parse.poses[token] in ("NOUN", "PROPN", "PRON") for token in nouns)
    # 'The parrots, Lee told the Post, come down at dusk.'
    is_own = parse.poses[behind[0]] in VERB_POSES and any(parse.heads[token] == behind[0] for token in before)
    is_going_on = is_parted or is_own or parse.is_finite(behind[0])
    return is_noun and is_going_on and not any(parse.poses[token] in VERB_POSES for token in nouns)
