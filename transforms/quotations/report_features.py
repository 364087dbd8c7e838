"""What speaks for a word and a content being a report: the features that the trees read, and the keys of learned rates."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from transforms.languages.scheme import Form, Relation
from transforms.parsing.parse import Parse, counts_before
from transforms.quotations.evidence import Evidence
from transforms.quotations.report_shapes import SHAPES
from transforms.quotations.reported_clause import ReportedClause
from transforms.quotations.sources import VERB_POSES

_FORMS = {
    Form.PAST: 1,
    Form.PRESENT_SINGULAR: 2,
    Form.PRESENT: 3,
    Form.GERUND: 4,
    Form.PARTICIPLE: 5,
    Form.INFINITIVE: 6,
    Form.NOUN: 7,
    Form.NOUNS: 8,
}
_RELATIONS = {
    Relation.ROOT: 0,
    Relation.CONJUNCT: 1,
    Relation.ADVERBIAL_CLAUSE: 2,
    Relation.RELATIVE_CLAUSE: 3,
    Relation.PARTICIPLE_CLAUSE: 4,
    Relation.CONTENT_CLAUSE: 5,
    Relation.OPEN_CLAUSE: 6,
    Relation.CLAUSE_OF_PREPOSITION: 7,
    Relation.PARATAXIS: 8,
    Relation.CLAUSAL_SUBJECT: 9,
}
_SOURCE_RELATIONS = {
    Relation.SUBJECT: 0,
    Relation.PASSIVE_SUBJECT: 1,
    Relation.OBJECT_OF_PREPOSITION: 2,
    Relation.POSSESSOR: 3,
    Relation.OBJECT: 4,
}
"""Forms and relations of the reporting word and of its source, as models know them."""

_RELATIVES = frozenset({Form.RELATIVE_PRONOUN, Form.RELATIVE_POSSESSIVE, Form.RELATIVE_DETERMINER, Form.RELATIVE_ADVERB})
_FIRST_FORMS = {
    Form.TO: 2,
    Form.DETERMINER: 4,
    Form.POSSESSIVE_PRONOUN: 4,
    Form.NOUN: 5,
    Form.NOUNS: 5,
    Form.NAME: 5,
    Form.NAMES: 5,
    Form.PREPOSITION: 6,
    Form.PRONOUN: 7,
}


class Learned(NamedTuple):
    """What is learned of words: how often they report."""

    rate: float  # how often this word with this shape of content is a report in the articles learned from
    rate_of_word: float
    rate_with_first: float  # ... with this shape and kind of first word
    rate_of_source: float  # how often what this word is the source of is a report


class OfWord(NamedTuple):
    """The shape of the pair, and the word that reports."""

    shape: float  # number in SHAPES
    verb_kind: float  # as `Evidence.verb_kind` numbers it
    verb_tag: float
    verb_dep: float


class OfSource(NamedTuple):
    """Who would be the source."""

    source_form: float  # as `Evidence.form` numbers it
    source_dep: float
    source_distance: float
    source_is_after: float
    source_namings: float
    source_in_other_clause: float


NO_SOURCE = OfSource(-1, -1, 99, 0.0, 0, 0.0)


class OfContent(NamedTuple):
    """The content."""

    content_words: float
    content_gap: float
    content_is_after: float
    content_first: float  # as `first_kind` numbers it
    content_reaches_sentence_end: float
    content_has_verb: float
    content_share_in_marks: float
    content_names: float
    content_numbers: float
    preposition: float


class OfClause(NamedTuple):
    """The clause of the word that reports, and where it stands."""

    is_negated: float
    has_modal: float
    is_passive: float
    is_infinitive: float
    depth: float
    shapes_of_verb: float
    paragraph_in_article: float
    sentence_words: float
    cues_in_sentence: float
    passages_in_sentence: float
    is_first_paragraph: float


class OfCut(NamedTuple):
    """How much of the content is taken."""

    cut: float  # 0 nothing to cut off, 1 with what could be cut off, 2 without it


PLAIN_FEATURES = OfWord._fields + OfSource._fields + OfContent._fields + OfClause._fields + OfCut._fields
REPORT_FEATURES = Learned._fields + PLAIN_FEATURES


def report_features(evidence: Evidence, pairs: list[ReportedClause], rates: Mapping[str, float]) -> list[list[float]]:
    """One row of `REPORT_FEATURES` for each pair; `rates` gives the learned rates by 'lemma shape' and by 'lemma'."""
    return [[*own, *row] for own, row in zip(rate_features(evidence, pairs, rates), plain_features(evidence, pairs), strict=True)]


def rate_features(evidence: Evidence, pairs: list[ReportedClause], rates: Mapping[str, float]) -> list[Learned]:
    """The first features, which are learned: how often the word reports, and what the source is the source of is a report."""
    lemmas = evidence.article.parse.lemmas
    rows = []
    for pair in pairs:
        lemma = lemmas[pair.cue].lower()
        with_shape = rates.get(rate_key(lemma, pair), rates.get(pair.shape, 0.1))
        rows.append(
            Learned(
                rate=with_shape,
                rate_of_word=rates.get(lemma, 0.1),
                rate_with_first=rates.get(first_key(evidence, pair), with_shape),
                rate_of_source=rates.get(source_key(evidence, pair), -1.0),
            )
        )
    return rows


class ClauseCounts:
    """What is counted once per article for the features of all its pairs."""

    def __init__(self, evidence: Evidence, pairs: list[ReportedClause]) -> None:
        article, parse = evidence.article, evidence.article.parse
        self.shapes = Counter(pair.cue for pair in pairs)
        self.cues = Counter(parse.sentences[token] for token in article.cues)
        self.passages = Counter(parse.sentences[outer.start] for outer in article.outer if len(outer))
        named = [False] * len(parse)
        for token in article.named.at:
            named[token] = True
        self.quoted_before, self.named_before = counts_before(article.quoted), counts_before(named)
        self.numbers_before = counts_before([pos == "NUM" for pos in parse.poses])
        self.verbs_before = counts_before([pos in VERB_POSES for pos in parse.poses])
        # A word has three pairs as a rule, whose clause and source are the same.
        self.clauses = {cue: of_clause(evidence, cue, self) for cue in self.shapes}
        self.sources = {
            (cue, source): NO_SOURCE if source is None else of_source(evidence, cue, source)
            for cue, source in {(pair.cue, pair.source) for pair in pairs}
        }


def plain_features(evidence: Evidence, pairs: list[ReportedClause]) -> list[list[float]]:
    """One row of `PLAIN_FEATURES`, which stand in the text, for each pair."""
    counts = ClauseCounts(evidence, pairs)
    return [
        [
            *of_word(evidence, pair),
            *counts.sources[pair.cue, pair.source],
            *of_content(evidence, pair, counts),
            *counts.clauses[pair.cue],
            pair.cut,
        ]
        for pair in pairs
    ]


def of_word(evidence: Evidence, pair: ReportedClause) -> OfWord:
    """The shape of the pair, and the word that reports."""
    parse = evidence.article.parse
    return OfWord(
        shape=SHAPES.index(pair.shape),
        verb_kind=evidence.verb_kind(pair.cue),
        verb_tag=_FORMS.get(parse.forms[pair.cue], 0),
        verb_dep=_RELATIONS.get(parse.relations[pair.cue], 10),
    )


def of_source(evidence: Evidence, cue: int, source: int) -> OfSource:
    """Who would be the source."""
    parse, entity = evidence.article.parse, evidence.entity(source)
    return OfSource(
        source_form=evidence.form(source),
        source_dep=_SOURCE_RELATIONS.get(parse.relations[source], 5),
        source_distance=abs(cue - source),
        source_is_after=float(source > cue),
        source_namings=0 if entity is None else evidence.namings.get(entity, 0),
        source_in_other_clause=float(parse.heads[source] != cue),
    )


def of_content(evidence: Evidence, pair: ReportedClause, counts: ClauseCounts) -> OfContent:
    """The content."""
    parse = evidence.article.parse
    tokens = parse.tokens_in(pair.start, pair.end)
    first, last = tokens.start, max(tokens.stop, tokens.start)
    prepositions = parse.language.quoting.content_prepositions
    preposition = 0
    if pair.preposition:
        preposition = len(prepositions) + 1
        if pair.preposition in prepositions:
            preposition = prepositions.index(pair.preposition) + 1
    return OfContent(
        content_words=len(tokens),
        content_gap=first - pair.cue if first > pair.cue else pair.cue - tokens.stop,
        content_is_after=float(first > pair.cue),
        content_first=first_kind(evidence, tokens),
        content_reaches_sentence_end=float(tokens.stop >= parse.sentence_spans[parse.sentences[pair.cue]][1] - 1),
        content_has_verb=float(counts.verbs_before[last] > counts.verbs_before[first]),
        content_share_in_marks=(counts.quoted_before[last] - counts.quoted_before[first]) / max(len(tokens), 1),
        content_names=counts.named_before[last] - counts.named_before[first],
        content_numbers=counts.numbers_before[last] - counts.numbers_before[first],
        preposition=preposition,
    )


def of_clause(evidence: Evidence, cue: int, counts: ClauseCounts) -> OfClause:
    """The clause of the word that reports, and where it stands."""
    parse = evidence.article.parse
    relations, forms = parse.relations_below[cue], parse.forms_below[cue]
    sentence = parse.sentences[cue]
    sentence_first, sentence_last = parse.sentence_spans[sentence]
    return OfClause(
        is_negated=float(Relation.NEGATION in relations),
        has_modal=float(Form.MODAL in forms),
        is_passive=float(Relation.PASSIVE_AUXILIARY in relations),
        is_infinitive=float(Form.TO in forms),
        depth=parse.depths[cue],
        shapes_of_verb=counts.shapes[cue],
        paragraph_in_article=parse.paragraphs[cue],
        sentence_words=sentence_last - sentence_first,
        cues_in_sentence=counts.cues[sentence],
        passages_in_sentence=counts.passages[sentence],
        is_first_paragraph=float(parse.paragraphs[cue] == 0),
    )


def nobody_key(evidence: Evidence, pair: ReportedClause) -> str:
    """The key of the rate at which a word with this shape of content has no source: 'nobody expect infinitive passive'."""
    parse = evidence.article.parse
    passive = Relation.PASSIVE_AUXILIARY in parse.relations_below[pair.cue]
    return f"nobody {parse.lemmas[pair.cue].lower()} {pair.shape}{' passive' if passive else ''}"


def rate_key(lemma: str, pair: ReportedClause) -> str:
    """The key of a word with a shape of content; a preposition belongs to it: 'warn preposition of'."""
    return f"{lemma} {pair.shape} {pair.preposition}".rstrip()


def first_key(evidence: Evidence, pair: ReportedClause) -> str:
    """The key of a word with a shape and the kind of its content's first word: 'say clause #1'."""
    parse = evidence.article.parse
    kind = first_kind(evidence, parse.tokens_in(pair.start, pair.end))
    return f"{parse.lemmas[pair.cue].lower()} {pair.shape} #{kind}"


def source_key(evidence: Evidence, pair: ReportedClause) -> str:
    """The key of a source, by its noun or its name's label: 'by poll', 'by PERSON', 'by -' without one."""
    if pair.source is None:
        return "by -"
    named = evidence.article.named
    name = named.at.get(pair.source)
    return f"by {evidence.article.parse.lemmas[pair.source].lower() if name is None else named.names[name].label}"


def first_kind(evidence: Evidence, tokens: range) -> int:
    """The kind of the content's first word.

    1 'that', 2 'to', 3 a question's, 4 a determiner, 5 a noun, 6 a preposition, 7 a pronoun, 0 any other.
    """
    parse = evidence.article.parse
    if not len(tokens):
        return 0
    known: dict[int, int] = parse.memo.setdefault("first_kinds", {})
    if tokens.start not in known:
        known[tokens.start] = kind_of_first(parse, tokens.start)
    return known[tokens.start]


def kind_of_first(parse: Parse, token: int) -> int:
    """The kind of a content's first word, as `first_kind` numbers it, which many contents begin with."""
    word, form, quoting = parse.words[token].lower(), parse.forms[token], parse.language.quoting
    if word in quoting.content_openers:
        return 1
    if form in _RELATIVES or (form is not Form.TO and word in quoting.question_openers):
        return 3
    return _FIRST_FORMS.get(form, 0)
