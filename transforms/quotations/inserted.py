"""What a cue divides that is inserted in a sentence: 'The plan, Lee said, is dead.'"""

from transforms.languages.scheme import Relation
from transforms.parsing.parse import Parse
from transforms.quotations.annotated import AnnotatedArticle
from transforms.quotations.report_shapes import BREAKS, MAX_PARENTHESIS, PARENTHESIS_ENDS, parenthesis_begins, text_of_sentence
from transforms.quotations.reported_clause import ReportedClause, trim

DIVIDED_SHAPES = frozenset({"around", "according"})
"""Shapes of reports whose cue may stand in the midst of what is said."""

_LOOSE = frozenset({Relation.PUNCTUATION, Relation.OTHER, Relation.CONJUNCT, Relation.PARATAXIS, Relation.UNKNOWN})
"""Relations over the cue that do not show that both pieces are one clause: 'It fell, Lee said, and the crowd went home.'"""


def pieces(article: AnnotatedArticle, report: ReportedClause) -> tuple[tuple[int, int], ...]:
    """The characters of all that is said: the report's content, and the rest of its clause on the other side of its cue.

    'The plan' and 'is dead' of 'The plan, Lee said, is dead.', whichever of the two the report is of.
    """
    own = (report.start, report.end)
    if report.shape not in DIVIDED_SHAPES or report.source is None:
        return (own,)
    other = _other_side(article, report)
    if other is None or any(article.quoted[token] for token in range(*other)):
        return (own,)
    parse = article.parse
    piece = range(parse.token_at(report.start), parse.token_at(report.end - 1) + 1)
    if not _is_one_clause(parse, piece, range(*other)):
        return (own,)
    start, end = trim(parse.body, parse.starts[other[0]], parse.ends[other[1] - 1])
    return tuple(sorted((own, (start, end)))) if end > start else (own,)


def _other_side(article: AnnotatedArticle, report: ReportedClause) -> tuple[int, int] | None:
    """The tokens of the sentence on the other side of the parenthesis that holds the cue and its source."""
    assert report.source is not None
    parse = article.parse
    low, high = min(report.source, report.cue), max(report.source, report.cue)
    first, stop = text_of_sentence(article, report.cue)
    if report.end <= parse.starts[low]:
        behind = range(high + 1, min(high + MAX_PARENTHESIS, stop))
        ends = next((token for token in behind if parse.words[token] in PARENTHESIS_ENDS), None)
        return None if ends is None or ends + 1 >= stop or parse.words[ends] not in BREAKS else (ends + 1, stop)
    begins = parenthesis_begins(parse, low, high, first)
    return None if begins is None or begins - 1 <= first else (first, begins - 1)


def _is_one_clause(parse: Parse, piece: range, other: range) -> bool:
    """Whether a word of one of the two hangs on one of the other, as the subject on its verb."""
    return any(
        (token in piece and parse.heads[token] in other) or (token in other and parse.heads[token] in piece)
        for token in (*piece, *other)
        if parse.relations[token] not in _LOOSE
    )
